// Owns the tests of names that are only a part of a longer one, and of offices of other states.
import assert from 'node:assert/strict';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { findMentions } from '../../server/src/core/prose/mentions.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

const entities = [
  ['firm', 'company', 'Orlov Ferries', 'Orlov'],
  ['maker', 'company', 'Tavira'],
  ['town', 'place', 'Saltmere'],
  ['ministry', 'organisation', 'Ministry of Fisheries', 'Fisheries Ministry'],
  ['board', 'organisation', 'Harbour Authority'],
  ['law', 'law', 'Coastal Waters Act'],
  ['bauer', 'person', 'Ines Bauer', 'Bauer'],
  ['ng', 'person', 'Wei Ng'],
].map(([id, kind, name, ...aliases]) => ({ id, kind, name, aliases }));
const facts = buildFactIndex([
  loadFactBase({ schemaVersion: 1, id: 'sea', title: 'Sea', sources: [], entities, facts: [] }, 'sea').base,
]);

/** Text with the known name in braces; whether it is meant. */
const CASES: readonly (readonly [string, boolean])[] = [
  // A noun for another firm or body.
  ['{Orlov} Bakery sells bread.', false],
  ['The {Tavira} Foundation gave the money.', false],
  ['She works for {Tavira} Ventures in Lagos.', false],
  ['{Tavira} Optik GmbH sells glasses.', false],
  ['{Tavira} GmbH sells glasses.', true],
  ['{Tavira} Robotics builds arms.', true],
  ['{Tavira} Cloud Services grew.', true],
  ['{Tavira} Chief Financial Officer Ana Reis resigned.', true],
  ['{Tavira} and Foundation staff met.', true],
  ['They asked {Tavira}. Foundations gave money.', true],
  // Behind a short form, any other noun.
  ['{Orlov} Cider won a medal.', false],
  ['{Orlov Ferries} won a medal.', true],
  ['{Orlov} Director Ana Reis won a medal.', true],
  ['{Orlov} won a medal.', true],
  ['On the advice of {Orlov} Tuesday was chosen.', true],
  ['{Orlov} Opens New Line To The Islands', true],
  // A place.
  ['The {Saltmere} Observer wrote about it.', false],
  ['{Saltmere} Asset Management bought it.', false],
  ['{Saltmere} Mayor Ana Reis bought it.', true],
  ['The {Saltmere} council bought it.', true],
  // A law.
  ['The {Coastal Waters Act} Amendment Order changed it.', false],
  ['The {Coastal Waters Act} Part 2 changed it.', true],
  // People.
  ['Anna {Ines Bauer} wrote it.', false],
  ['A book by Peter {Wei Ng} was read.', false],
  ['{Ines Bauer} Castro wrote it.', false],
  ['{Wei Ng-Castro} wrote it.', false],
  ['The {Ines Bauer} School opened.', false],
  ['Economist {Wei Ng} wrote it.', true],
  ['Dropout {Wei Ng} wrote it.', true],
  ['Wunderkind {Wei Ng} wrote it.', true],
  ['Tycoon {Wei Ng} wrote it.', true],
  ['Protégé {Wei Ng} wrote it.', true],
  ['Critic {Wei Ng} and others wrote it.', true],
  ['Self-taught {Wei Ng} wrote it.', true],
  ['Boy-genius {Wei Ng} wrote it.', true],
  ['Chinese-American {Wei Ng} wrote it.', true],
  ['Given {Wei Ng}’s record, it failed.', true],
  ['Alongside {Wei Ng}, others wrote it.', true],
  ['Recruit {Wei Ng} before others do.', true],
  ['Maria {Wei Ng} wrote it.', false],
  ['Renee {Wei Ng} wrote it.', false],
  ['Mark {Wei Ng} wrote it.', false],
  ['Mei-hua {Wei Ng} wrote it.', false],
  ['{Wei Ng}-led firms, not {Wei Ng}-Castro, wrote it.', true],
  ['The {Bauer}–Stern test was passed.', false],
  ['The Stern-{Bauer} test was passed.', false],
  ['The {Bauer}-ion test was passed.', false],
  ['A {Bauer}-backed test was passed.', true],
  ['{Bauer}–{Wei Ng} talks failed.', true],
  ['Meanwhile {Wei Ng} wrote it.', true],
  ['In Lagos {Wei Ng} wrote it.', true],
  ['Last Monday {Wei Ng} wrote it.', true],
  ['The Democrat {Wei Ng} wrote it.', true],
  ['Minister of Transport {Wei Ng} wrote it.', true],
  ['{Wei Ng} Monday denied it.', true],
  ['{Bauer} & Cie sell clocks.', false],
  ['{Bauer} and Stern LLP sued.', false],
  ['The ruling in {Bauer} v. Stern stands.', false],
  ['The ruling in Stern v {Bauer} stands.', false],
  ['{Bauer} and Stern sued.', true],
  ['{Bauer}, Stern and Ito (2021) show it.', false],
  ['{Bauer} 2021 shows it.', false],
  ['{Bauer} said in 2021 that it failed.', true],
  // Offices of other states.
  ['The {Fisheries Ministry} in Iceland said so.', false],
  ['The {Ministry of Fisheries} in Reykjavik said so.', false],
  ['The {Fisheries Ministry} in Saltmere said so.', true],
  ['The {Fisheries Ministry} in April said so.', true],
  ['The {Fisheries Ministry}, Iceland, said so.', false],
  ['The {Ministry of Fisheries} (Ghana) said so.', false],
  ['The {Ministry of Fisheries} (Fiskeriministeriet) said so.', true],
  ['The New Zealand {Fisheries Ministry} said so.', false],
  ['Iceland’s Landhelgi, the country’s {Harbour Authority}, said so.', false],
  ['The UK state’s {Harbour Authority} said so.', false],
  ['Orlov asked the country’s {Harbour Authority}.', true],
  ['The {Ministry of Fisheries} and Food said so.', false],
  ['The {Ministry of Fisheries}, Forestry and Mines said so.', false],
  ['The {Ministry of Fisheries} and Tavira said so.', true],
  ['The {Ministry of Fisheries} and the Energy Council said so.', true],
];

describe('a known name in a longer one', () => {
  for (const [marked, isMeant] of CASES)
    it(`${isMeant ? 'is meant' : 'is not meant'}: ${marked}`, () => {
      const start = marked.indexOf('{');
      const mentions = findMentions(marked.replace(/[{}]/g, ''), facts);
      const isFound = mentions.some(({ span }) => span.start <= start && start < span.end);
      assert.equal(isFound, isMeant);
    });
});
