// Owns the citations that are written as commands of LaTeX: `\autocite[12]{roe2021}`, `\citet{lee2020}`.
import type { Block } from '../../syntax/blocks.ts';
import { citing } from './citing.ts';
import { keysIn } from './keys.ts';
import type { Markup } from './markup.ts';

/** A command of natbib or biblatex with its notes and keys; those that end in "cites" take several of each. */
const COMMAND =
  /~?\\([a-z]{0,20}cite[a-z]{0,12})\*?(?:\([^()]{0,200}\)){0,2}((?:(?:\[[^[\]]{0,300}\]){0,2}\{[^{}]{1,500}\}){1,12})/gi;
const KEYS = /\{([^{}]{1,500})\}/g;
/** Commands that cite nothing where they stand. */
const CITES_NOTHING = /^(?:nocite|citetext|citestyle|citereset\w{0,9}|setcitestyle|defcitealias)$/i;
/** Those that put the authors or the title into the sentence: the keys stand for a noun. */
const IN_TEXT = /^(?:text|possessive)cite|^cite(?:t|author|title|name)/i;

/** The commands in a block that cite. */
export function findTexCitations({ projection }: Block): readonly Markup[] {
  const { text } = projection;
  if (!text.includes('\\')) return [];
  return Array.from(text.matchAll(COMMAND)).flatMap((found): readonly Markup[] => {
    const { 0: command, 1: name = '', 2: groups = '', index } = found;
    const backslashAt = text.indexOf('\\', index);
    const backslash = projection.toSource({ start: backslashAt, end: backslashAt + 1 });
    // Two are one that is meant as such.
    if (backslash.end - backslash.start !== 1) return [];
    const span = { start: index, end: index + command.length };
    const from = span.end - groups.length;
    const listed = CITES_NOTHING.test(name)
      ? []
      : Array.from(groups.matchAll(KEYS)).flatMap(({ 1: list = '', index: at }) =>
          keysIn(list, from + at + 1),
        );
    return [citing(projection, span, listed, IN_TEXT.test(name))];
  });
}
