// Owns pictures that are written as a name between colons: `:rocket:` (GitHub, Slack), `:material-alert:` (MkDocs). They are no words.
import type { Markup } from './markup.ts';

const NONE: readonly never[] = Object.freeze([]);
/** A letter is among the first signs, or it is one of the few without: no "at 10:30:15", and code behind a name makes it a role of reST. */
const ICONS =
  /(?<![^\s([{"“*_>|—–-])(?::(?:[+-]1|100|1234|(?=[\d_-]{0,6}[a-z])[a-z\d][a-z\d_+-]{0,60}):){1,6}(?![\p{L}\p{N}\uFFFC`])/gu;

/** The icons in a readable text, several side by side as one. */
export function findIcons(text: string): readonly Markup[] {
  if (!text.includes(':')) return NONE;
  return Array.from(text.matchAll(ICONS), ({ 0: icons, index: start }) => {
    const span = { start, end: start + icons.length };
    return { span, cuts: [span], takesBlanks: true, keys: NONE };
  });
}
