// Owns the part of the pass that is about typing: colours, ghost text, lenses, and findings that wait for the cursor.

const BRIEF = 'brief.md';

export const typingSteps = [
  ['names, citations and comments have colours of their own', colours],
  ['the rest of a name and the figure on record show behind the cursor; Tab takes them', ghostText],
  ['a claim gets no squiggle while it is typed, and one when the cursor leaves it', waiting],
  ['lenses and hints show when they are set; a click on a lens goes to the claim', lenses],
];

async function colours(user) {
  const sentence = 'Meta is reportedly getting ready';
  const plain = await user.colourOf(sentence, 'getting');
  const name = await user.colourOf(sentence, 'Meta', (colour) => colour !== plain);
  if (name === plain) return `"Meta" has the colour of plain words, ${plain}`;
  const marker = await user.colourOf('models.[^1]', '1');
  if (marker === plain) return `the footnote marker has the colour of plain words, ${plain}`;
  await user.find('policy-notes-disable-next-line');
  const rule = await user.colourOf('policy-notes-disable-next-line unsourced-claim', 'unsourced-claim');
  const directive = await user.colourOf('policy-notes-disable-next-line unsourced-claim', 'disable');
  if (rule === directive) return 'directive and rule have one colour';
  await user.toStart();
  await user.shot('colours');
}

async function ghostText(user) {
  const original = await user.saved(BRIEF);
  await user.press('Control+End');
  await user.type('\n\nThe deal of Meta with Scale A');
  await user.seeGhost('I');
  await user.press('Tab');
  await user.type(' was worth ');
  await user.seeGhost('$15 billion');
  await user.shot('ghost-text');
  await user.press('Tab');
  const wanted = 'The deal of Meta with Scale AI was worth $15 billion';
  const text = await user.saved(BRIEF, (saved) => saved.includes(wanted));
  if (!text.includes(wanted)) return `it was not written: ${JSON.stringify(text.slice(-120))}`;
  await user.press('Control+Z');
  const back = await user.saved(BRIEF, (saved) => !saved.includes(wanted));
  if (back.includes(wanted)) return 'one undo does not take the figure back';
  // The rest of the pass works on the example as it is.
  return user.putBack(BRIEF, original);
}

async function waiting(user) {
  const original = await user.saved(BRIEF);
  const claim = 'The deal of Meta cut the cost of models by 12 percent.';
  await user.find('We believe that it is a start.');
  await user.press('End');
  await user.type(` ${claim}`);
  await user.see('The deal of Meta');
  await user.pause(1500);
  if (await user.hasSquiggleUnder('The deal of Meta')) return 'it is flagged while it is typed';
  await user.shot('waiting');
  await user.press('ArrowUp');
  await user.press('ArrowUp');
  await user.seeSquiggleUnder('The deal of Meta');
  return user.putBack(BRIEF, original);
}

async function lenses(user) {
  await user.set({ 'policyNotes.codeLens': true, 'policyNotes.inlayHints': true });
  await user.toStart();
  await user.seeLens('unsourced');
  await user.see('models.[^1]Axios');
  await user.shot('lenses');
  await user.clickLens('unsourced');
  const selected = await user.selectedText();
  await user.set({});
  if (!selected.startsWith('Alexandr Wang leads')) return `the lens leads to ${JSON.stringify(selected)}`;
  await user.toStart();
  // Whoever points at a word next would miss it while the hints go.
  await user.see('models.[^1] Alexandr Wang');
}
