// Owns the steps of the pass as a user from nothing to a team base: the walk of docs/fact-bases.md, as it stands there.

const BRIEF = 'brief.md';
const SENTENCE = 'The European AI Office has 125 staff.';
const BASE = '.policy-notes/team-facts.yaml';

export const writingSteps = [
  ['writing: "New Fact Base" makes one, and says where', newBase],
  ['writing: a selection is saved as a fact, each part asked for in turn', saveFact],
  ['writing: the new fact shows on hover over the new name', hoverFact],
  ['writing: "Insert Citation" finds the new source and adds marker and note', cite],
  ['writing: one undo in the base takes the fact out again, with its entity and source', undoFact],
];

async function newBase(user) {
  await user.press('Control+End');
  await user.type(`\n\n${SENTENCE}`);
  await user.command('Policy Notes: New Fact Base');
  await user.answer('What is the base about?', 'Team facts');
  await user.seeNotification(`Made the fact base ${BASE}`);
  const text = await user.read(BASE, (one) => one.includes('facts: []'));
  return text.includes('title: "Team facts"') ? undefined : `not a new base: ${text.slice(0, 300)}`;
}

async function saveFact(user) {
  await user.find(SENTENCE);
  await user.command('Policy Notes: Save Selection as Fact');
  await user.answer('The fact in one sentence');
  await user.choose('Whom or what is the fact about?', 'New entity…');
  await user.answer('The name as it should be written', 'European AI Office');
  await user.choose('What is it?', 'organisation');
  await user.choose('How does the source put it?', 'Stated');
  await user.choose('Where does it come from?', 'New source…');
  await user.answer('Title of the source', 'Who we are');
  await user.answer('Its address on the web', 'https://example.org/who-we-are');
  await user.answer('Where in the source?', 'p. 2');
  await user.answer('The words of the source', '125 staff members');
  await user.choose('In which fact base?', 'Team facts');
  await user.seeNotification(`Saved the fact in ${BASE}`);
  await user.shot('saved-fact');
  const text = await user.read(BASE, (one) => one.includes('125 staff'));
  for (const part of [
    'name: European AI Office',
    'title: Who we are',
    'standing: stated',
    '# Where facts come from',
  ])
    if (!text.includes(part)) return `"${part}" is not in the base: ${text}`;
  return undefined;
}

async function hoverFact(user) {
  await user.press('Escape');
  await user.hover(SENTENCE, 'AI Office', 'has 125 staff');
  await user.shot('own-fact');
  await user.press('Escape');
}

async function cite(user) {
  await user.find(SENTENCE);
  await user.press('ArrowRight');
  await user.command('Policy Notes: Insert Citation');
  await user.search('Search by title, author, year or key', 'who we', 'Who we are');
  const text = await user.saved(BRIEF, (one) => one.includes('who-we-are'));
  const label = text.split(SENTENCE)[1]?.match(/^\[\^([^\]]+)\]/)?.[1];
  if (label === undefined) return `no marker behind the sentence: ${JSON.stringify(text.slice(-300))}`;
  if (!text.includes(`[^${label}]: “Who we are”`))
    return `no note for it: ${JSON.stringify(text.slice(-300))}`;
  await user.undo(BRIEF, (one) => !one.includes(SENTENCE));
  await user.toStart();
  return undefined;
}

async function undoFact(user) {
  await user.press('Control+P');
  await user.search('Search files by name', 'team-facts', 'team-facts.yaml');
  await user.see('title: "Team facts"');
  await user.press('Control+Z');
  const text = await user.saved(BASE, (one) => !one.includes('125 staff'));
  for (const part of ['125 staff', 'European AI Office', 'Who we are'])
    if (text.includes(part)) return `"${part}" is still in the base: ${text}`;
  await user.press('Control+W');
  return undefined;
}
