// Owns the states of tasks that begin an item, but for the boxes of GitHub: `[>]` (Obsidian), `TODO` (Logseq, Org), `{{[[TODO]]}}` (Roam).
import type { Block } from '../../syntax/blocks.ts';
import type { Markup } from './markup.ts';

const STATE =
  /^(?:\[[^\s\p{L}\p{N}[\]]\]|\{\{(?:\[\[)?(?:TODO|DONE)(?:\]\])?\}\}|TODO|DOING|DONE|LATER|NOW(?=\s\p{Lu})|WAIT(?:ING)?|IN-PROGRESS|CANCELL?ED)\s+(?=\S)/u;

/** Length of the state with the blanks behind it, at the start of the text of an item; 0 where there is none. */
export function taskStateLength(text: string): number {
  return STATE.exec(text.slice(0, 40))?.[0].length ?? 0;
}

/** The state that a block begins with: what is to be done is said behind it. */
export function findTaskState({ kind, container, projection: { text } }: Block): readonly Markup[] {
  const end = kind === 'paragraph' && container === 'listItem' ? taskStateLength(text) : 0;
  if (end === 0) return [];
  const span = { start: 0, end };
  return [{ span, cuts: [span], takesBlanks: false, keys: [] }];
}
