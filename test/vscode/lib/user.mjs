// Owns what a person does in the workbench (look, point, type, pick), as verbs over a playwright page.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../../scripts/lib/steps.mjs';
import { writePicture } from './pictures.mjs';
import { SHOTS } from './places.mjs';
import { inPanels } from './userPanels.mjs';
import { besideTheEditor } from './userViews.mjs';

const PATIENCE = 20_000;
const SAVING = 5_000;
const UNDOING = 1_500;
const PICTURES = path.join(ROOT, 'docs', 'images');
const ACTIVE = '.editor-group-container.active .editor-instance .monaco-editor';

/** The verbs; `folder` is the workspace folder on disk, `updatePictures` also writes the pictures of the README. */
export function asUser(page, { origin, authority, folder, updatePictures = false }) {
  page.setDefaultTimeout(PATIENCE);
  const user = {
    ...besideTheEditor(page),
    ...inPanels(page),
    /** The workspace folder on disk. */
    folder,
    /** Opens VS Code on the folder, with one of its files in an editor. */
    async openFile(name) {
      const payload = JSON.stringify([['openFile', `vscode-remote://${authority}${folder}/${name}`]]);
      await page.goto(`${origin}/?${new URLSearchParams({ folder, payload })}`);
      await page.locator(`${ACTIVE} .view-line`).first().waitFor({ timeout: 60_000 });
    },
    /**
     * Saves and reads the file from disk: what is really in it, not what is scrolled into view. An edit may still be
     * on its way, so it saves again until the text `fits`; after a while it resolves to the text as it is.
     */
    async saved(name, fits = () => true, patience = SAVING) {
      const end = Date.now() + patience;
      for (;;) {
        await page.keyboard.press('Control+S');
        await page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
        const text = await readFile(path.join(folder, name), 'utf8');
        if (fits(text) || Date.now() > end) return text;
        await page.waitForTimeout(200);
      }
    },
    /** A file of the folder as it is on disk, once it `fits` or after a while; empty where there is none. */
    async read(name, fits) {
      const end = Date.now() + SAVING;
      for (;;) {
        const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
        if (fits(text) || Date.now() > end) return text;
        await page.waitForTimeout(200);
      }
    },
    /** Takes steps back until the saved text `fits`; one step more would take back what was written before. */
    async undo(name, fits) {
      for (let step = 0; step < 10; step++) {
        await page.keyboard.press('Control+Z');
        if (fits(await user.saved(name, fits, UNDOING))) return;
      }
    },
    /** Makes these, and no others, the settings of the workspace folder. */
    async set(values) {
      await mkdir(path.join(folder, '.vscode'), { recursive: true });
      await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(values));
    },
    /** Makes `text` all of the file that is open; the cursor goes to the start. Resolves to what is wrong, if anything. */
    async putBack(name, text) {
      let now = '';
      // Keys may come while the editor still takes in the ones before.
      for (let tries = 0; tries < 3 && now !== text; tries += 1) {
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(text);
        now = await user.saved(name, (saved) => saved === text);
      }
      await page.keyboard.press('Control+Home');
      return now === text ? undefined : `${name} is not as it was: ${JSON.stringify(now.slice(-200))}`;
    },
    /**
     * Gives the keyboard to the editor in front and puts its cursor at the start, with nothing selected. What a command
     * opened may take the keyboard a moment later, so this looks more than once and tries again.
     */
    async toStart() {
      const start = page.locator('.statusbar').getByText('Ln 1, Col 1', { exact: true });
      const end = Date.now() + PATIENCE;
      for (let held = 0; held < 4; ) {
        if (Date.now() > end) throw new Error('the cursor does not stay at the start of the editor in front');
        const there = (await page.evaluate(hasKeyboard, ACTIVE)) && (await start.isVisible());
        held = there ? held + 1 : 0;
        if (!there) {
          await page.keyboard.press('Control+1');
          await page.keyboard.press('Control+Home');
        }
        await page.waitForTimeout(100);
      }
    },
    pause: (milliseconds) => page.waitForTimeout(milliseconds),
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text, { delay: 25 }),
    /**
     * Waits until `text` is on screen in the active editor and has stopped moving; resolves to the box, in pixels, of
     * `word` inside it.
     */
    async see(text, word = text) {
      for (let before = ''; ; ) {
        const found = await page.waitForFunction(boxOf, { text, word, scope: ACTIVE });
        const box = await found.jsonValue();
        if (JSON.stringify(box) === before) return box;
        before = JSON.stringify(box);
        await page.waitForTimeout(100);
      }
    },
    /** Colour of `word` in `text`, once it `fits` or after a while. */
    async colourOf(text, word, fits = () => true) {
      const end = Date.now() + SAVING;
      for (;;) {
        const box = await user.see(text, word);
        const colour = await page.evaluate(colourAt, [box.x + box.width / 2, box.y + box.height / 2]);
        if (fits(colour) || Date.now() > end) return colour;
        await page.waitForTimeout(200);
      }
    },
    /** Puts the cursor into `word` of `text` with the mouse. */
    async click(text, word) {
      const box = await user.see(text, word);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    /** Scrolls to `text` with the find widget and leaves it selected. */
    async find(text) {
      await page.keyboard.press('Control+F');
      await page.locator('.find-widget.visible textarea').first().waitFor();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await user.see(text);
    },
    /** Moves the mouse onto `word` of `text` and waits for a hover with `expected` in it; resolves to what it says. */
    async hover(text, word, expected) {
      const box = await user.see(text, word);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x - 40, y + 90);
      await page.mouse.move(x, y, { steps: 8 });
      const hover = page.locator('.monaco-hover:visible', { hasText: expected }).first();
      await hover.waitFor();
      return plain((await hover.textContent()) ?? '');
    },
    /** Waits until any text of the active editor has a squiggle of this kind (error, warning, info, hint). */
    seeSquiggle: (kind = 'warning') =>
      page.locator(`${ACTIVE} .squiggly-${kind}`).first().waitFor({ timeout: 60_000 }),
    seeSquiggleUnder: (text, kind = 'warning') => waitForSquiggle(page, text, kind, 'there'),
    seeNoSquiggleUnder: (text, kind = 'warning') => waitForSquiggle(page, text, kind, 'gone'),
    hasSquiggleUnder: (text, kind = 'warning') => page.evaluate(hasSquiggle, squiggleAt(text, kind, 'there')),
    seeLens: (text) => page.locator(`${ACTIVE} .codelens-decoration a`, { hasText: text }).first().waitFor(),
    clickLens: (text) => page.locator(`${ACTIVE} .codelens-decoration a`, { hasText: text }).first().click(),
    /** What is selected in the active editor, by way of the clipboard. */
    async selectedText() {
      await page.waitForFunction((scope) => document.querySelector(`${scope} .selected-text`), ACTIVE);
      return page.evaluate(() => {
        const data = new DataTransfer();
        const target = document.activeElement;
        target?.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
        );
        return data.getData('text/plain');
      });
    },
    /** Waits for a row of the list of suggestions that is open. */
    seeSuggestion: (text) =>
      page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first().waitFor(),
    /** Picks the row that begins with `text`, once it stands first: the list moves while one types. */
    async pickSuggestion(text) {
      const first = page.locator('.suggest-widget.visible .monaco-list-row[data-index="0"]');
      const words = text.split(' ').join('\\s');
      await first.filter({ hasText: new RegExp(`^\\s*${words}`) }).click();
      await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    },
    /** Waits for text that is offered behind the cursor without being in the document. */
    seeGhost: (text) =>
      page
        .locator(`${ACTIVE} .ghost-text-decoration`, { hasText: plain(text) })
        .first()
        .waitFor(),
    /** Opens the menu of quick fixes at the cursor and waits for one whose title contains `title`. */
    async openQuickFix(title) {
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().waitFor();
    },
    async pickQuickFix(title) {
      await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
      await page.locator('.action-widget .monaco-list-row').first().waitFor({ state: 'hidden' });
    },
    /** Waits for the tab in front to have this label. */
    seeTab: (label) => page.locator('.tab.active', { hasText: label }).waitFor(),
    /** Waits for the small message at the cursor, such as that the editor is read-only. */
    seeMessage: (text) => page.locator('.monaco-editor-overlaymessage', { hasText: text }).first().waitFor(),
    seeProblem: (text) =>
      page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().waitFor(),
    /** Texts of the error notifications on screen. */
    async errors() {
      const toasts = page.locator('.notifications-toasts .notification-list-item:has(.codicon-error)');
      return (await toasts.allInnerTexts()).map(plain);
    },
    /** Takes a picture into .work/shots; one for the README goes into docs/images when that was asked for. */
    async shot(name, { picture = false } = {}) {
      await mkdir(SHOTS, { recursive: true });
      const file = path.join(SHOTS, `${name}.png`);
      await page.screenshot({ path: file });
      if (!picture || !updatePictures) return;
      await mkdir(PICTURES, { recursive: true });
      await writePicture(page.context(), file, path.join(PICTURES, `${name}.webp`));
    },
  };
  return user;
}

/** Blanks as a person sees them: VS Code shows U+00A0. */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

const waitForSquiggle = (page, text, kind, wanted) =>
  page.waitForFunction(hasSquiggle, squiggleAt(text, kind, wanted), { timeout: PATIENCE });

const squiggleAt = (text, kind, wanted) => ({ text, kind, wanted, scope: ACTIVE, boxOf: boxOf.toString() });

/** Runs in the page: whether what is typed goes into the editor `scope`. */
function hasKeyboard(scope) {
  return document.querySelector(scope)?.contains(document.activeElement) === true;
}

/** Runs in the page: whether a squiggle of the kind is under the text, or is not, as wanted. */
function hasSquiggle({ text, kind, wanted, scope, boxOf }) {
  const box = new Function(`return ${boxOf}`)()({ text, scope });
  if (!box) return false;
  const marks = [...document.querySelectorAll(`${scope} .squiggly-${kind}`)].map((mark) =>
    mark.getBoundingClientRect(),
  );
  const under = marks.some((mark) => {
    const overlapsX = mark.left < box.x + box.width - 1 && mark.right > box.x + 1;
    const overlapsY = mark.top < box.y + box.height - 1 && mark.bottom > box.y + 1;
    return overlapsX && overlapsY;
  });
  return under === (wanted === 'there');
}

/** Runs in the page: the colour of the text at a point. Layers that take the mouse lie above it. */
function colourAt([x, y]) {
  const inLine = document
    .elementsFromPoint(x, y)
    .find((one) => one.matches('.view-line span:not(:has(span))'));
  return inLine === undefined ? '' : getComputedStyle(inLine).color;
}

/**
 * Runs in the page: the box of `word` in `text` in one line of the editor `scope`, or undefined. Words on the page are no
 * elements of their own, so a DOM range measures them; a line's text is spread over several nodes.
 */
function boxOf({ text, word = text, scope }) {
  for (const line of document.querySelectorAll(`${scope} .view-lines .view-line`)) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += node.data.replaceAll('\u00a0', ' ');
    }
    if (!all.includes(text)) continue;
    const at = all.indexOf(text) + text.indexOf(word);
    const place = (offset) => nodes.findLast(({ start }) => start <= offset);
    const range = document.createRange();
    const [first, last] = [place(at), place(at + word.length - 1)];
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, at + word.length - last.start);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}
