// Owns the questions of the writing commands: each answers undefined where the user turns away, and nothing has happened.
import { type InputBoxOptions, l10n, type QuickPick, type QuickPickItem, window } from 'vscode';
import type { Choice } from '../../../../server/src/lsp/protocol.ts';
import { questions } from '../../newest.ts';

/** How long to wait after a key before searching, in milliseconds. */
const PAUSE = 120;

interface Item extends QuickPickItem {
  readonly id: string;
}

export interface Search {
  readonly title: string;
  readonly placeholder: string;
  /** What fits the words typed; the server searches, so that lists of any size can be asked. */
  readonly find: (query: string) => Promise<readonly Choice[]>;
  /** A line above the others that is no result, such as "New source…". */
  readonly extra?: Choice;
}

/** One of the choices that a search finds. */
export async function askOne(search: Search): Promise<string | undefined> {
  return (await ask(search, false))?.[0];
}

/** One or more of them, in the order in which they were picked. */
export function askSeveral(search: Search): Promise<readonly string[] | undefined> {
  return ask(search, true);
}

/** A line of text; `undefined` where the user turns away. */
export function askText(options: InputBoxOptions): Thenable<string | undefined> {
  return window.showInputBox({ ignoreFocusOut: true, ...options });
}

/** One of a short list. */
export async function askChoice(
  title: string,
  placeholder: string,
  choices: readonly Choice[],
): Promise<string | undefined> {
  const picked = await window.showQuickPick(choices.map(toItem), {
    title,
    placeHolder: placeholder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.id;
}

function toItem({ id, label, description, detail }: Choice): Item {
  return { id, label, description, ...(detail === '' ? {} : { detail }) };
}

function ask(
  { title, placeholder, find, extra }: Search,
  several: boolean,
): Promise<readonly string[] | undefined> {
  const picker = window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.canSelectMany = several;
  picker.ignoreFocusOut = true;
  // Picked lines stay at the top while the list below them changes.
  const picked = new Map<string, Item>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = questions();
  /** The words that the list on screen was found for. */
  let shownFor = '';
  let failure: unknown;
  const show = async () => {
    const isNewest = search();
    picker.busy = true;
    const query = picker.value;
    const found = await find(query).catch((error: unknown) => {
      failure = error;
      picker.hide();
      return [];
    });
    if (!isNewest()) return;
    picker.busy = false;
    shownFor = query;
    const rest = found
      .filter(({ id }) => !picked.has(id))
      .map((choice) => ({ ...toItem(choice), alwaysShow: true }));
    const other = extra === undefined ? [] : [{ ...toItem(extra), alwaysShow: true }];
    picker.items = [...picked.values(), ...(query === '' ? [...other, ...rest] : [...rest, ...other])];
    if (several) picker.selectedItems = [...picked.values()];
    if (picker.items.length === 0) picker.items = [nothingFound()];
  };
  return new Promise((resolve, reject) => {
    let answer: readonly string[] | undefined;
    picker.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void show(), PAUSE);
    });
    picker.onDidChangeSelection((items) => {
      if (!several) return;
      // A list that was just replaced tells of nothing selected: only what it holds can have been let go.
      const shown = new Set(picker.items.map(({ id }) => id));
      for (const id of [...picked.keys()])
        if (shown.has(id) && !items.some((item) => item.id === id)) picked.delete(id);
      for (const item of items) if (item.id !== '') picked.set(item.id, item);
    });
    picker.onDidAccept(async () => {
      const isBehind = shownFor !== picker.value;
      // Enter may come before what was typed is looked for: the list still shows something else.
      if (isBehind) {
        clearTimeout(timer);
        await show();
      }
      const best = isBehind ? picker.items.find(({ id }) => !picked.has(id))?.id : focused(picker);
      const chosen = several && picked.size > 0 ? [...picked.keys()] : [best ?? ''];
      const ids = chosen.filter((id) => id !== '');
      if (ids.length === 0) return;
      answer = ids;
      picker.hide();
    });
    picker.onDidHide(() => {
      clearTimeout(timer);
      picker.dispose();
      if (failure === undefined) resolve(answer);
      else reject(failure);
    });
    picker.show();
    void show();
  });
}

/** The line under the cursor; where none is, as in a list to tick, the best of a search. */
function focused({ activeItems, items, value }: QuickPick<Item>): string | undefined {
  return activeItems[0]?.id ?? (value.trim() === '' ? undefined : items[0]?.id);
}

function nothingFound(): Item {
  return { id: '', label: l10n.t('Nothing found'), alwaysShow: true };
}
