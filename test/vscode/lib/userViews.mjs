// Owns what a person does beside the editor: commands, views, menus on rows, panels, as verbs over a playwright page.

const EVERYTHING = { timeout: 30_000 };

/** The verbs; to be joined with those of `user.mjs`. */
export function besideTheEditor(page) {
  const beside = {
    /** Runs a command by its title, as the palette lists it. */
    async command(title) {
      const input = page.locator('.quick-input-widget input').first();
      // The palette of the command before may still be closing, and a panel may still have the keyboard.
      await input.waitFor({ state: 'hidden' });
      for (let tries = 0; tries < 5 && !(await input.isVisible()); tries += 1) {
        await page.keyboard.press('F1');
        await input.waitFor({ timeout: 2000 }).catch(() => {});
      }
      await input.fill(`>${title}`);
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: title })
        .first()
        .waitFor(EVERYTHING);
      await page.keyboard.press('Enter');
    },
    /** Opens the container in the activity bar, unless it is open. */
    async openContainer(title) {
      if (await page.locator('.sidebar .composite.title', { hasText: title }).isVisible()) return;
      await page.locator(`.activitybar .action-item [aria-label^="${title}"]`).first().click();
      await page.locator('.sidebar .composite.title', { hasText: title }).first().waitFor();
    },
    /** A row of a view in the side bar, by its words; waits until it is on screen. */
    async row(text) {
      const row = page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
      await row.waitFor(EVERYTHING);
      return row;
    },
    seeNoRow: (text) =>
      page
        .locator('.sidebar .monaco-list-row', { hasText: text })
        .first()
        .waitFor({ state: 'detached', ...EVERYTHING }),
    /** Waits until a row with these words is the selected one. */
    seeSelectedRow: (text) =>
      page.locator('.sidebar .monaco-list-row.selected', { hasText: text }).first().waitFor(EVERYTHING),
    async clickRow(text) {
      await (await beside.row(text)).click();
    },
    /** Opens or closes what is below a row. */
    async toggleRow(text) {
      await (await beside.row(text)).locator('.monaco-tl-twistie').click();
    },
    /** Clicks an action that a row shows when the mouse is on it. */
    async rowAction(text, action) {
      const row = await beside.row(text);
      await row.hover();
      await row.locator(`.action-label[aria-label^="${action}"]`).first().click();
    },
    /** Types into the box on top and confirms. */
    async answerBox(text) {
      const input = page.locator('.quick-input-widget input').first();
      await input.waitFor();
      await input.fill(text);
      await page.keyboard.press('Enter');
    },
    /** Takes what the box on top proposes, once it proposes this. */
    async takeProposal(value) {
      await page.waitForFunction(
        (wanted) => document.querySelector('.quick-input-widget input')?.value === wanted,
        value,
      );
      await page.keyboard.press('Enter');
    },
    /** Picks an entry of the list on top. */
    async pick(text) {
      await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
    },
    /** Waits until something is selected in the editor, as the status bar says. */
    seeSelection: () => page.locator('.statusbar', { hasText: /\(\d+ selected\)/ }).waitFor(EVERYTHING),
    /** Waits for words anywhere in the workbench. */
    seeOnPage: (text) => page.getByText(text).first().waitFor(EVERYTHING),
    clickOnPage: (text) => page.getByText(text).first().click(),
    /** Waits until a picture is shown inside this part of the workbench, loaded and large enough to be looked at. */
    seePicture: (within) =>
      page.waitForFunction(
        (selector) =>
          [...document.querySelectorAll(`${selector} img`)].some(
            (image) => image.naturalWidth > 0 && image.getBoundingClientRect().width > 200,
          ),
        within,
      ),
    /** Waits until the box on top asks this, in its prompt or as the words in its empty field. */
    seeQuestion: (words) =>
      page
        .locator(
          `.quick-input-widget:visible:has-text("${words}"), .quick-input-widget:visible:has(input[placeholder*="${words}"])`,
        )
        .first()
        .waitFor(EVERYTHING),
    /** Answers a question of the box on top; without a text, with what stands there. */
    async answer(question, text) {
      await beside.seeQuestion(question);
      if (text !== undefined) await page.locator('.quick-input-widget input').first().fill(text);
      await page.keyboard.press('Enter');
    },
    /** Picks one of the choices of the box on top. */
    async choose(question, text) {
      await beside.seeQuestion(question);
      await beside.pick(text);
    },
    /** Types into the search on top, ticks the line with `text`, and confirms. */
    async search(question, words, text) {
      await beside.seeQuestion(question);
      await page
        .locator('.quick-input-widget input.input, .quick-input-widget .quick-input-box input')
        .first()
        .fill(words);
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
      await row.waitFor(EVERYTHING);
      await page.keyboard.press('Enter');
    },
    countNotifications: (text) =>
      page.locator('.notifications-toasts .notification-list-item', { hasText: text }).count(),
    seeNotification: (text) =>
      page.locator('.notification-list-item', { hasText: text }).first().waitFor(EVERYTHING),
  };
  return beside;
}
