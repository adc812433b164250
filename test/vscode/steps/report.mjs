// Owns the steps of the pass as a user with the evidence report and the Markdown preview.
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';

export const reportSteps = [
  ['the evidence report opens beside the brief, and axe finds nothing serious in it', report],
  ['a mark of the evidence report jumps to its text, by the keyboard too', jump],
  ['the evidence report is saved as a page', save],
  ['the Markdown preview marks names and claims', preview],
];

async function report(user) {
  await user.command('Policy Notes: Evidence Report');
  await user.seeInPanel('main h1');
  await user.shot('report', { picture: true });
  const barriers = await user.barriersInPanel('main h1');
  return barriers.length === 0 ? undefined : `axe: ${barriers.join('; ')}`;
}

async function jump(user) {
  await user.enterInPanel('#claims ~ ol .mark[aria-label^="Claim 4,"]');
  await user.seeSelection();
  await user.type('Typed: ');
  const text = await user.saved('brief.md', (saved) => saved.includes('Typed: '));
  if (!/\n\nTyped: {2}Analysts read/.test(text))
    return `the claim was not selected: ${JSON.stringify(text.slice(600, 1200))}`;
  await user.undo('brief.md', (saved) => !saved.includes('Typed') && saved.includes('Llama 4 did worse'));
}

async function save(user) {
  await user.clickInPanel('[data-save="html"]');
  // The name that is proposed: beside the brief, and called after it.
  const file = path.join(user.folder, 'brief-evidence-report.html');
  await user.takeProposal(file);
  await user.seeNotification('The report is saved');
  await access(file);
  const html = await readFile(file, 'utf8');
  await user.command('Notifications: Clear All Notifications');
  return html.includes('Coverage by section') ? undefined : 'the saved page is not the report';
}

async function preview(user) {
  // Keys pressed in the panel are the panel's: back to the brief first.
  await user.press('Control+1');
  await user.command('View: Close All Editor Groups');
  await user.openFile('brief.md');
  await user.command('Markdown: Open Preview to the Side');
  await user.seeInPanel('.policy-notes-unsourced');
  const { text, title } = await user.readInPanel('.policy-notes-name');
  if (!/ · [a-z]+\n(?:Stated|Reported|Analysis|Forecast): /.test(title)) return `"${text}" says: ${title}`;
  await user.shot('preview');
  await user.openFile('brief.md');
}
