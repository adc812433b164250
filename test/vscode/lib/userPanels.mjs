// Owns what a person does in panels (the evidence report, the Markdown preview), which are pages inside the page.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../../scripts/lib/steps.mjs';

const PATIENCE = 30_000;

/** The verbs; to be joined with those of `user.mjs`. */
export function inPanels(page) {
  /** The innermost frame whose document has what the selector names. */
  async function frameWith(selector) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      for (const frame of page.frames()) {
        const found = await frame
          .locator(selector)
          .first()
          .isVisible()
          .catch(() => false);
        if (found) return frame;
      }
      if (Date.now() > end) throw new Error(`no panel shows ${selector}`);
      await page.waitForTimeout(200);
    }
  }
  return {
    /** Waits until a panel shows what the selector names. */
    seeInPanel: async (selector) => {
      await frameWith(selector);
    },
    async clickInPanel(selector) {
      const frame = await frameWith(selector);
      await frame.locator(selector).first().click();
    },
    /** Text and title of what the selector names. */
    async readInPanel(selector) {
      const found = (await frameWith(selector)).locator(selector).first();
      return { text: (await found.textContent()) ?? '', title: (await found.getAttribute('title')) ?? '' };
    },
    /** Goes to a panel's element by the keyboard alone, and presses Enter. */
    async enterInPanel(selector) {
      const frame = await frameWith(selector);
      await frame.locator(selector).first().focus();
      await page.keyboard.press('Enter');
    },
    /** What axe holds to be serious or worse in the panel that has `selector`: one line each. */
    async barriersInPanel(selector) {
      const frame = await frameWith(selector);
      await frame.evaluate(await readFile(path.join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
      const violations = await frame.evaluate(async () => (await globalThis.axe.run(document)).violations);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
  };
}
