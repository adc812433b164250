// Owns the steps of the pass as a user with commands, menus and the walkthrough.

export const commandSteps = [
  ['Ctrl+F8 goes to the next claim without a source', next],
  ['a fact of the view is written into the brief with its citation', writeFact],
  ['all briefs of the workspace are checked, with the findings in Problems', checkAll],
  ['the walkthrough shows its steps with pictures', walkthrough],
];

async function next(user) {
  // The status bar may still show what was selected before, and the side bar may have the keyboard.
  await user.toStart();
  await user.press('Control+F8');
  await user.seeSelection();
  await user.type('Typed: ');
  const text = await user.saved('brief.md', (saved) => saved.includes('Typed: '));
  const isClaim = /models\.\[\^1\] Typed: {2}He came/.test(text.replaceAll('\n', ' '));
  await user.undo('brief.md', (saved) => !saved.includes('Typed') && saved.includes('Alexandr Wang leads'));
  return isClaim ? undefined : `not the first unsourced claim: ${JSON.stringify(text.slice(500, 900))}`;
}

async function writeFact(user) {
  await user.press('Control+End');
  await user.press('Enter');
  await user.openContainer('Policy Notes');
  await user.command('Policy Notes: Filter Facts');
  await user.answerBox('worth $15 billion');
  await user.rowAction("Stated: Meta's deal with Scale AI was worth", 'Insert Fact');
  const text = await user.saved('brief.md', (saved) => /worth \$15 billion\.\[\^/.test(saved));
  if (!/worth \$15 billion\.\[\^/.test(text)) return `not written: ${JSON.stringify(text.slice(-300))}`;
  await user.shot('write-fact');
  await user.undo('brief.md', (saved) => !/worth \$15 billion\.\[\^/.test(saved));
  await user.command('Policy Notes: Show All Facts');
  await user.command('View: Show Explorer');
}

async function checkAll(user) {
  await user.command('Policy Notes: Check All Briefs in the Workspace');
  await user.seeNotification('Briefs checked');
  await user.shot('check-all');
  await user.command('Notifications: Clear All Notifications');
}

async function walkthrough(user) {
  await user.command('Policy Notes: Get Started');
  await user.seeOnPage('Write a brief in Markdown');
  await user.seeOnPage('Source your first claim');
  // Beside the side bar there is no room for the pictures.
  await user.press('Control+B');
  await user.seeOnPage('See what is on record');
  await user.clickOnPage('See what is on record');
  await user.seePicture('.gettingStarted');
  await user.shot('walkthrough');
  await user.press('Control+B');
  await user.press('Control+W');
}
