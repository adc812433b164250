// Owns the part of the pass that is about typing: colours, ghost text, lenses, and findings that wait for the cursor.

export const typingSteps = [['names, citations and comments have colours of their own', colours]];

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
