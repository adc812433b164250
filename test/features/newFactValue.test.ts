// Owns the tests of what a saved fact lets be checked: its value, and what briefs are then told.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import { addItems } from '../../server/src/core/data/addItems.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { factAdditions, newBase } from '../../server/src/core/features/newItems.ts';
import { buildLibrary } from '../../server/src/core/sources/library.ts';
import { noFrontMatter } from '../../server/src/core/syntax/frontMatter.ts';
import { analyse, wordsFoundBy } from '../support/analyse.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

const NAMES: readonly (readonly [name: string, kind: string])[] = [
  ['AI Office', 'organisation'],
  ['Port of Wexmouth', 'organisation'],
  ['QuayLink', 'company'],
  ['North Basin', 'place'],
  ['Shore Power Act', 'law'],
  ['Norland', 'country'],
];
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const entities = NAMES.map(([name, kind]) => ({ id: idOf(name), kind, name }));
const team = loadFactBase(
  { schemaVersion: 1, id: 'team', title: 'Team', sources: [], entities, facts: [] },
  'team',
).base;

/** The base after a fact was saved in it: about the first of the names that the statement holds. */
function saved(statement: string) {
  const [name] = NAMES.map(([one]) => one)
    .filter((one) => statement.includes(one))
    .sort((a, b) => statement.indexOf(a) - statement.indexOf(b));
  const index = buildFactIndex([team]);
  const additions = factAdditions(
    {
      statement,
      subject: { id: idOf(name ?? '') },
      standing: 'stated',
      source: { title: 'Annual report', url: '' },
      locator: '',
      phrase: 'so it says',
    },
    index,
    buildLibrary(noFrontMatter, new Map(), index),
  );
  const text = newBase('facts', 'Facts');
  const added = addItems(text, 'yaml', additions);
  assert(added.kind === 'change');
  const { span, newText } = added.change;
  const data = parse(text.slice(0, span.start) + newText + text.slice(span.end));
  const { base, problems } = loadFactBase({ ...data, entities }, 'facts');
  assert.deepEqual(problems, []);
  const [fact] = base.facts;
  assert(fact !== undefined);
  return { fact, facts: buildFactIndex([base]) };
}

/** A statement, its value, whom else it is about; then what contradicts it and what does not. */
const CASES: readonly {
  readonly statement: string;
  readonly value: object | undefined;
  readonly asOf?: string;
  readonly about?: readonly string[];
  readonly found?: readonly (readonly [sentence: string, figure: string])[];
  readonly passed?: readonly string[];
}[] = [
  {
    statement: 'The AI Office has 125 staff.',
    value: { type: 'number', amount: '125', unit: 'staff', tolerance: 0 },
    found: [
      ['The AI Office has 140 staff.', '140'],
      ['With a staff of 90, the AI Office is small.', '90'],
    ],
    passed: ['The AI Office has 125 staff.', 'The AI Office has 140 desks.', 'The office has 140 staff.'],
  },
  {
    statement: 'The AI Office employs 125 people.',
    value: { type: 'number', amount: '125', unit: 'people', tolerance: 0 },
    found: [['The AI Office employs 140 people.', '140']],
    passed: ['The AI Office trained 400 people.', 'The AI Office reached 3 million people.'],
  },
  {
    statement: 'The Port of Wexmouth handled 4.2 million containers in 2024.',
    value: { type: 'number', amount: '4200000', unit: 'containers', tolerance: 0 },
    asOf: '2024',
    found: [['In 2024 the Port of Wexmouth handled 4.6 million containers.', '4.6 million']],
    passed: [
      'In 2023 the Port of Wexmouth handled 3.9 million containers.',
      'The Port of Wexmouth lost 12 containers in 2024.',
    ],
  },
  {
    statement: 'QuayLink invests €320 million in the North Basin of the Port of Wexmouth.',
    value: { type: 'money', amount: '320000000', currency: 'EUR', tolerance: 0 },
    about: ['north-basin', 'port-of-wexmouth'],
    found: [
      ['QuayLink has invested €230 million in the North Basin of the Port of Wexmouth.', '€230 million'],
    ],
    passed: ['QuayLink invests €20 million in its offices.'],
  },
  {
    statement: 'The Shore Power Act enters into force on 1 July 2026.',
    value: { type: 'date', date: '2026-07-01' },
    found: [['The Shore Power Act will enter into force on 1 June 2026.', '1 June 2026']],
    passed: ['On 1 June 2026 the minister defended the Shore Power Act.'],
  },
  {
    statement: 'Norland spends 9.4 % of GDP on health.',
    value: { type: 'percent', amount: '9.4', tolerance: 0 },
    found: [['Norland spends 8 % of GDP on health.', '8 %']],
    passed: ['In Norland 8 % of hospitals are private.'],
  },
  // What happens more than once has no one date; what is no one figure is no value.
  { statement: 'QuayLink signed the code in 2024.', value: undefined },
  { statement: 'Since 2021 QuayLink has used 3 AI tools.', value: undefined },
  { statement: 'The AI Office has between 100 and 150 staff.', value: undefined },
  { statement: 'More than 300 people work at the AI Office.', value: undefined },
  { statement: 'The AI Office has 125 staff and a budget of €40 million.', value: undefined },
  { statement: 'The AI Office has one seat.', value: undefined },
  { statement: 'The AI Office drafts guidance.', value: undefined },
  // What is denied, may be or is only planned is not so; digits beyond what a number holds are not guessed.
  { statement: 'QuayLink has not paid €4 million in fines.', value: undefined },
  { statement: 'QuayLink may spend €4 million on fines.', value: undefined },
  { statement: 'QuayLink plans to hire 500 clerks.', value: undefined },
  { statement: 'QuayLink spent €99999999999999999999999 on cranes.', value: undefined },
  {
    statement: 'QuayLink runs a terminal in the Port of Wexmouth.',
    value: undefined,
    about: ['port-of-wexmouth'],
  },
];

const note = '[^1]\n\n[^1]: Annual report, 2025.\n';

describe('a saved fact', () => {
  for (const { statement, value, asOf = null, about = [], found = [], passed = [] } of CASES) {
    const { fact, facts } = saved(statement);
    const mismatches = (sentence: string) =>
      wordsFoundBy('figure-mismatch', analyse(sentence + note, defaultSettings, facts));
    it(`has the value that its statement gives: ${statement}`, () => {
      assert.deepEqual([fact.value, fact.qualifiers.asOf, fact.about], [value, asOf, about]);
      assert.equal(fact.cues.length > 0, value !== undefined);
      assert.deepEqual(mismatches(statement), []);
    });
    for (const [sentence, figure] of found)
      it(`is held against: ${sentence}`, () => assert.deepEqual(mismatches(sentence), [figure]));
    for (const sentence of passed)
      it(`says nothing of: ${sentence}`, () => assert.deepEqual(mismatches(sentence), []));
  }
});

it('says in words that fit what a saved fact is held against', () => {
  const messages = ([statement, sentence]: readonly [string, string]) =>
    allFindings(analyse(sentence + note, defaultSettings, saved(statement).facts))
      .filter(({ finding }) => finding.rule === 'figure-mismatch')
      .map(({ finding }) => finding.message);
  const pairs: readonly (readonly [string, string])[] = [
    ['The AI Office has 125 staff.', 'The AI Office has 140 staff.'],
    ['The AI Office employs 125 people.', 'The AI Office employs 140 people.'],
    [
      'QuayLink invests €320 million in the North Basin.',
      'QuayLink has invested €230 million in the North Basin.',
    ],
  ];
  assert.deepEqual(pairs.flatMap(messages), [
    "States 140 for the AI Office's staff, but the fact base has 125 staff (Annual report)",
    'States 140 for what the AI Office employs, but the fact base has 125 people (Annual report)',
    'States €230 million for what QuayLink invests, with North Basin, but the fact base has €320 million (Annual report)',
  ]);
});
