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
  ['falcon', 'model', 'Falcon'],
  ['tesla', 'company', 'Tesla'],
  ['spacex', 'company', 'SpaceX'],
  ['perplexity', 'company', 'Perplexity AI', 'Perplexity'],
  ['siemens', 'company', 'Siemens'],
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
  // Owners without an apostrophe.
  '{Anthropic}s models are good, and {OpenAI}s board met.',
  'Two Anthropics compete, and many OpenAIs will come. {Microsoft}s revenue rose.',
  'The Microsofts of this world, Anthropics and Googles, Metas models and Apples fall.',
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
  'What Does It Mean to Scale AI Across an Agency?',
  'How to Scale AI Responsibly',
  'The army awarded the contract to {Scale AI} responsibly.',
  'How {Meta} Sold Its Stake to {Scale AI} Without Approval',
  // Units and measures.
  'The scanner has 3 Tesla, and 1.5 Tesla magnets cost less.',
  'A field of 0.00005 Tesla (T) is weak; it is measured in Tesla.',
  'How many Tesla does a magnet have?',
  'How many {Tesla} cars burned?',
  'WHAT HAPPENS ON A LLAMA TREK, and Apple Pie at the Llama Farm',
  'The fleet has 3 {Tesla} cars and 12 {Siemens} trains.',
  'In 2023 {Tesla} cut prices, and on 3 June {Tesla} said so. Under Article 5 {Tesla} is liable.',
  'Perplexity measures how surprised a model is. Lower Perplexity is better.',
  'Perplexity fell from 20 to 12 on the test set.',
  '{Perplexity} measures its success in visits.',
  '{Perplexity} was the number one choice, scores well, and {Perplexity} scores well with students.',
  'Higher {Perplexity} revenue is expected; lower {Perplexity} prices hurt.',
  '{Tesla} is a unit of its parent, and {Tesla} the unit that makes cars.',
  '{Perplexity} is 3 years old, and in May {Perplexity} rose to 15 million users.',
  '{Perplexity} is a search engine, and {Perplexity} was sued.',
  'The low perplexity shows it: Perplexity is no measure of truth.',
  '{Perplexity} raised $500 million, and perplexity grew among its rivals, a firm said.',
  '{Perplexity} measures user retention weekly.',
  'Perplexity measures the surprise of a model, and Perplexity quantifies uncertainty.',
  'The low perplexity shows it, {Perplexity} said. {Perplexity} warned of it.',
  // What is called after somebody, and who it is called after.
  'Nikola Tesla built the Tesla coil. Tesla died in New York.',
  'Gabriela Mistral wrote poems. Mistral was born in Chile.',
  '{Mistral} is a French start-up, called after the wind, not after Gabriela Mistral.',
  '{Tesla} was called after Nikola Tesla by a company of two engineers.',
  'The Big Apple has a rule for hiring.',
  'Big {Apple} suppliers in China were hit.',
  'People google less, and {Google} was asked why. {Meta}’s meta strategy is open.',
  // Said to be something else, and meant so throughout.
  'Meta is one of the thirty-two departments of Colombia. Villavicencio is the capital of Meta.',
  '{Meta} said that it would leave. The Meta River floods each year.',
  'The Meta River floods each year. Cattle drink there, and Meta lives off them.',
  '{Meta} paid for a school on the Meta River, the company said.',
  'Axios is a library for HTTP requests. With Axios one fetches a page.',
  'In the popular library, Axios, requests return promises.',
  '{Axios} is a news outlet, and {Axios} reported it.',
  '{Amazon} was an early backer of the river project.',
  '{Amazon} pledged $2 billion to save the Amazon rainforest.',
  'Llama fibre is strong. The llama coat is too.',
  '{Llama} beat its rivals in AI; a llama adorns the report.',
  'Fires in the Amazon This Year',
  'Meta- analysis is a method, and {Meta}- and {Google}-owned sites are sites.',
  'META-STUDY and META-ANALYSIS are methods; {META}-OWNED sites are sites.',
  '{Meta} calls the models “the {Llama 4} herd”.',
  '{Apple} Foundation Models run on an {Apple} Watch, which Amazon Watch saw, and the Apple Foundation gave money.',
  '“{Google}” is a name, and ‘google’ is a verb.',
  // Rockets and stars.
  'A Falcon 9 rocket flew, and the Falcon Heavy booster landed.',
  '{SpaceX} fired the Falcon 9 and filled the rocket with propellant.',
  'The {Falcon} 180B weights are open, and {Falcon} 2 is small.',
  'Gemini III was the first manned flight. He is a Gemini, as astrology has it.',
  '{Google} says that {Gemini} helps NASA to plan flights of its spacecraft.',
  'NASA uses {Gemini}, and satellites carry {Gemini} to schools.',
  'NASA asked {Claude} to plan the way of a spacecraft.',
  // Other bearers, and editions.
  '{Anthropic} Raises $5 Billion, and {Claude} Writes Its Code',
  'Claude E. Shannon founded the theory. Monet, Claude (1840–1926) was a painter.',
  'Access to {Anthropic}’s {Claude} Fable was cut, and so were the models {Claude} Fable and {Claude} Mythos. {Claude} Fable 5 is new.',
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
