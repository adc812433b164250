// Owns the part of the pass that is about typing: colours, ghost text, lenses, and findings that wait for the cursor.

export const typingSteps = [
  ['names, citations and comments have colours of their own', colours],
  ['the rest of a name and the figure on record show behind the cursor; Tab takes them', ghostText],
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
  await user.press('Control+Home');
  await user.shot('colours');
}

async function ghostText(user) {
  await user.press('Control+End');
  await user.type('\n\nThe deal of Meta with Scale A');
  await user.seeGhost('I');
  await user.press('Tab');
  await user.type(' was worth ');
  await user.seeGhost('$15 billion');
  await user.shot('ghost-text', { picture: true });
  await user.press('Tab');
  const wanted = 'The deal of Meta with Scale AI was worth $15 billion';
  const text = await user.saved('brief.md', (saved) => saved.includes(wanted));
  if (!text.includes(wanted)) return `it was not written: ${JSON.stringify(text.slice(-120))}`;
  await user.press('Control+Z');
  const back = await user.saved('brief.md', (saved) => !saved.includes(wanted));
  if (back.includes(wanted)) return 'one undo does not take the figure back';
  return restored(user);
}

/** The rest of the pass works on the example as it is. */
async function restored(user) {
  const isClean = (text) => !text.includes('The deal of Meta');
  for (let steps = 0; steps < 30 && !isClean(await user.saved('brief.md')); steps++)
    await user.press('Control+Z');
  await user.press('Control+Home');
  return isClean(await user.saved('brief.md')) ? undefined : 'the example is not as it was';
}
