// Owns the pass through the example as a person works: install the .vsix, look, point, type, complete, fix, jump.
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, say } from '../../scripts/lib/steps.mjs';
import { startBrowser } from './lib/browser.mjs';
import { installVsix, startCodeServer } from './lib/code-server.mjs';
import { SHOTS, scratch } from './lib/places.mjs';
import { asUser } from './lib/user.mjs';
import { commandSteps } from './steps/commands.mjs';
import { crashSteps } from './steps/crash.mjs';
import { reportSteps } from './steps/report.mjs';
import { typingSteps } from './steps/typing.mjs';
import { viewSteps } from './steps/views.mjs';
import { writingSteps } from './steps/writing.mjs';

const BRIEF = 'brief.md';
/** Where the example names Meta in its prose; its title and front matter do so before. */
const MENTION = ['Meta is reportedly', 'Meta'];
/** Typed by the pass itself, so that it does not depend on the wording of the example; the record has a fact on it. */
const CLAIM = "Meta's deal with Scale AI was worth $15 billion.";

const SETTINGS = {
  'editor.hover.delay': 200,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Each step looks at what the person would see and fails by waiting in vain or by returning what is wrong. */
const STEPS = [
  ['squiggles appear under unsourced claims', squiggles],
  ...typingSteps,
  ...viewSteps,
  ...commandSteps,
  ...reportSteps,
  ...writingSteps,
  ['pointing at "Meta" shows a fact and where it comes from', hover],
  ['typing an unsourced claim draws a squiggle under it', typeClaim],
  ['a quick fix cites the record, and the squiggle goes; undo takes it back', quickFix],
  ['the Problems panel lists the findings', problems],
  ['typing @ lists names, and "Scale AI" can be picked', completion],
  ...crashSteps,
  ['go to definition opens the read-only sheet', definition],
];

/** Resolves to `{ ok, why }`; the first step that fails ends the pass, with a picture of that moment. */
export async function userPass({ vsix, folder, filter = '', updatePictures = false }) {
  say(`as a user: ${path.basename(vsix)} in a fresh VS Code`);
  const tmp = await scratch('pn-user');
  let server;
  let browser;
  try {
    const workspace = path.join(tmp.dir, 'workspace');
    await mkdir(workspace);
    await cp(folder, workspace, { recursive: true });
    await installVsix(tmp.dir, vsix);
    server = await startCodeServer(tmp.dir, { settings: SETTINGS });
    browser = await startBrowser(tmp.dir, { viewport: { width: 1100, height: 700 } });
    const user = asUser(browser.page, { ...server, folder: workspace, updatePictures });
    await user.openFile(BRIEF);
    return await walk(
      user,
      STEPS.filter(([what]) => what.includes(filter)),
    );
  } finally {
    await browser?.close().catch(() => {});
    await server?.stop();
    await tmp.remove();
  }
}

async function walk(user, steps) {
  let passed = 0;
  for (const [what, step] of steps) {
    const wrong = await step(user).catch((error) => String(error?.message ?? error).split('\n')[0]);
    const problem = wrong ?? (await user.errors())[0];
    if (problem !== undefined) {
      await user.shot('failure').catch(() => {});
      console.log(`  FAIL ${what}\n     ${problem}\n     see ${path.relative(ROOT, SHOTS)}/failure.png`);
      return { ok: false, why: `${passed} passed, failed at: ${what}` };
    }
    passed++;
    console.log(`  ok   ${what}`);
  }
  return { ok: true, why: `${passed} passed, 0 failed` };
}

async function squiggles(user) {
  await user.seeSquiggle();
  await user.shot('squiggles');
}

async function hover(user) {
  await user.hover(...MENTION, 'Axios');
  await user.shot('hover', { picture: true });
  await user.press('Escape');
}

async function typeClaim(user) {
  await user.click(...MENTION);
  await user.find('We believe that it is a start.');
  await user.press('End');
  await user.type(`\n${CLAIM}`);
  // A claim that is still being written is left alone, so the cursor leaves it.
  await user.press('ArrowUp');
  await user.seeSquiggleUnder('deal with Scale AI');
}

async function quickFix(user) {
  const before = await user.saved(BRIEF, (text) => text.includes(CLAIM));
  await user.click('deal with Scale AI');
  await user.openQuickFix('Cite the record');
  await user.shot('quick-fix', { picture: true });
  await user.pickQuickFix('Cite the record');
  await user.seeNoSquiggleUnder('deal with Scale AI');
  const labelIn = (text) => text.split(CLAIM)[1]?.match(/^\[\^([^\]\s]+)\]/)?.[1];
  const after = await user.saved(BRIEF, labelIn);
  const label = labelIn(after);
  if (!label) return `no footnote marker stands behind the claim: ${JSON.stringify(after.slice(-300))}`;
  const definition = `[^${label}]:`;
  if (after.split(definition).length !== 2) return `${definition} is not defined exactly once`;
  const last = after.trimEnd().split('\n').at(-1) ?? '';
  const isNew = !before.includes(definition);
  if (isNew && !last.startsWith(definition)) return `the document does not end with ${definition}: ${last}`;
  return undoable(user, before, after);
}

/** One step back takes marker and definition away together, one step forward brings both again. */
async function undoable(user, before, after) {
  await user.press('Control+Z');
  if ((await user.saved(BRIEF, (text) => text === before)) !== before)
    return 'one undo does not take the fix back';
  await user.press('Control+Shift+Z');
  return (await user.saved(BRIEF, (text) => text === after)) === after
    ? undefined
    : 'redo does not bring it again';
}

async function problems(user) {
  await user.press('Control+Shift+M');
  await user.seeProblem('policy-notes');
  await user.shot('problems');
  await user.press('Control+J');
}

async function completion(user) {
  // By the keyboard: the words to click on may be parted by the end of a line.
  await user.press('Control+1');
  await user.press('Control+End');
  await user.type('\n\nIt names @');
  await user.seeSuggestion('Scale AI');
  await user.shot('completion', { picture: true });
  await user.type('Sc');
  await user.pickSuggestion('Scale AI');
  const wanted = 'It names Scale AI';
  const text = await user.saved(BRIEF, (saved) => saved.includes(wanted));
  return text.includes(wanted) ? undefined : `the name was not written: ${JSON.stringify(text.slice(-120))}`;
}

async function definition(user) {
  await user.toStart();
  await user.click(...MENTION);
  await user.press('F12');
  await user.seeTab('Meta');
  await user.see('On record');
  await user.shot('sheet');
  await user.type('x');
  await user.seeMessage('read-only');
}
