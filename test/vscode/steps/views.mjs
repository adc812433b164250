// Owns the steps of the pass as a user in the views: claims of the brief in front, and facts.

export const viewSteps = [
  ['the view of claims lists them with their state, and follows the cursor', claims],
  ['a click in the view of claims jumps to its text', jump],
  ['the view of facts opens down to a fact with its standing, and is filtered', facts],
  ['a click in the view of facts shows its sheet', sheet],
];

async function claims(user) {
  await user.openContainer('Policy Notes');
  await user.row('Unsourced: Llama 4 did worse');
  await user.toggleRow('What is on record');
  await user.row('Silenced: Nine of the twelve');
  await user.toggleRow('What is on record');
  await user.click('Llama 4 did worse', 'worse');
  await user.seeSelectedRow('Llama 4 did worse');
  await user.shot('views', { picture: true });
}

async function jump(user) {
  await user.openContainer('Policy Notes');
  await user.clickRow('Google, Microsoft and Amazon');
  await user.see('Google, Microsoft and Amazon');
  await user.seeSelection();
  await user.type('Typed: ');
  const text = await user.saved('brief.md', (saved) => saved.includes('Typed: '));
  if (!/\n\nTyped: Meta is the largest/.test(text.replace(/Typed: \s*/, 'Typed: ')))
    return `typing did not replace the claim: ${JSON.stringify(text.slice(text.indexOf('Typed') - 60, text.indexOf('Typed') + 60))}`;
  await user.undo(
    'brief.md',
    (saved) => !saved.includes('Typed') && saved.includes('Google, Microsoft and Amazon'),
  );
}

async function facts(user) {
  await user.openContainer('Policy Notes');
  await user.command('Policy Notes: Filter Facts');
  await user.answerBox('scale ai deal');
  await user.row("Stated: Meta's deal with Scale AI");
  await user.seeNoRow(/Microsoft\s*1 fact/);
  await user.shot('facts');
}

async function sheet(user) {
  await user.clickRow("Stated: Meta's deal with Scale AI was worth");
  await user.see('On record');
  await user.shot('sheet-of-fact');
  await user.press('Control+W');
  await user.command('Policy Notes: Show All Facts');
  await user.row(/Microsoft\s*1 fact/);
  await user.command('View: Show Explorer');
  await user.toStart();
}
