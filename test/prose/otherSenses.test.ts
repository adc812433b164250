// Owns the tests of names that are also words: animals, plants, lands, stars, verbs, prefixes and given names.
import assert from 'node:assert/strict';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { findMentions } from '../../server/src/core/prose/mentions.ts';
import { bundled } from '../support/bundled.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

const entities = [
  ['apple', 'company', 'Apple'],
  ['cohere', 'company', 'Cohere'],
  ['mistral', 'company', 'Mistral AI', 'Mistral'],
  ['claude', 'model', 'Claude'],
  ['gemini', 'model', 'Gemini'],
  ['orion', 'model', 'Orion'],
  ['sora', 'model', 'Sora'],
  ['gpt-4', 'model', 'GPT-4'],
].map(([id, kind, name, ...aliases]) => ({ id, kind, name, aliases }));
const team = loadFactBase(
  { schemaVersion: 1, id: 'team', title: 'Team', sources: [], entities, facts: [] },
  'team',
);
const facts = buildFactIndex([...bundled.bases, team.base]);

/** Texts with all names that are meant in braces. */
const CASES: readonly string[] = [
  // Animals and plants.
  'Llama farming is growing in Peru, and Llama breeders export fleece.',
  'Llama antibodies and Llama-derived nanobodies neutralise the virus.',
  'Llama and alpaca wool is exported.',
  'Llama farms in Peru export wool.',
  '{Llama} farms out requests to experts.',
  '{Llama}-derived models must carry the name.',
  'The Llama is a domesticated camelid.',
  'The {Llama family} has grown.',
  'The {Llama} and {Mistral} models are open.',
  'The Dalai Llama spoke.',
  'Apple orchards and Apple growers need workers.',
  'Apple juice imports rose.',
  '{Apple} production in China fell.',
  // Lands, rivers and winds.
  'Amazon dieback is near, and Amazon biodiversity shrinks.',
  'The Bolivian Amazon burned, and the western Amazon is wetter.',
  'The Amazon dries out earlier each year.',
  'The {Amazon} and {Google} cases are pending.',
  'The {Amazon} union won the vote.',
  '{Amazon} states that it complies, and {Amazon} carbon emissions rose.',
  'Mistral winds fan the fires.',
  '{Mistral} winds down its hardware unit.',
  'Farmers in Meta, Colombia, grow rice.',
  'The department of Meta lost forest.',
  '{Meta}, Canada and the publishers agreed.',
  'Meta Financial Group issues cards.',
  // Stars and what flies there.
  'The Gemini program of NASA trained crews, and Gemini astronauts flew in pairs.',
  'NASA’s Orion capsule circled the moon below the Orion Nebula.',
  '{Gemini} programs are written in Python.',
  // Prefixes.
  'Meta-cognition improves, Meta-prompting helps, and Meta-regressions show it.',
  '{Meta}-owned Instagram and {Meta}-wide layoffs are new.',
  // Verbs and orders.
  'Just Google it. You can Google your own name, and they often Google the firm.',
  'To Google a candidate is common.',
  'Switching to {Google} a decade ago was easy.',
  'The court told {Google} it must share data, and fined {Google} for abuse.',
  'Reddit sold its posts to {Google} for $60 million a year.',
  'We asked {Google} for comment.',
  'Scale AI in government.',
  'Scale AI carefully and only after an audit.',
  'Scale AI only once the audit is done.',
  'Scale AI to reach rural clinics.',
  'First: Scale AI pilots that work.',
  'Scale AI governance capacity before deployment.',
  'Cohere with the guidance on audits.',
  '{Cohere} with its partners built it.',
  '{Scale AI} in June raised $1 billion.',
  '{Scale AI} for years relied on contractors.',
  '{Scale AI} quickly became a unicorn.',
  '{Scale AI} systems were used by the army.',
  '{Scale AI} annotators who complained were dismissed.',
  '{Scale AI} now works for the army.',
  'The army will test {Scale AI} systems.',
  '{Meta} paid {Scale AI} with stock.',
  'Anthropic pressures on the river grow.',
  '{Anthropic} climate pledges were weak.',
  // Other bearers, and editions.
  'Claude Monet painted it, and Jean-Claude Juncker bought it.',
  'Sora Tanaka of Keio University disagrees.',
  '{Claude} Opus writes, {Claude} Code runs, and {Sora} makes videos.',
  'GPT-4.5 costs more than {GPT-4}. {Llama} 4.5 is to come, and {Llama 4}.',
];

describe('a name that is also a word', () => {
  for (const marked of CASES)
    it(`is told from the word: ${marked}`, () => {
      const text = marked.replace(/[{}]/g, '');
      const spans = findMentions(text, facts).map(({ span }) => span);
      const found = spans
        .toReversed()
        .reduce(
          (words, { start, end }) =>
            `${words.slice(0, start)}{${words.slice(start, end)}}${words.slice(end)}`,
          text,
        );
      assert.equal(found, marked);
    });
});
