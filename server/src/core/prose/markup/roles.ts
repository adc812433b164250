// Owns the roles of MyST and Jupyter Book: `{cite:p}` before code names sources, `{numref}` a place in the book.
import type { Block } from '../../syntax/blocks.ts';
import { OBJECT } from '../../text/projection.ts';
import { isAskedFor, withBrackets } from './citing.ts';
import { keysIn } from './keys.ts';
import type { CitedKey, Markup } from './markup.ts';

const ROLE = /\{([a-z][\w:.+-]{0,60})\}$/i;
/** As reST writes them; other roles of it stand for nothing in Markdown. */
const REST_ROLE = /(?<![\p{L}\p{N}:]):(?:foot|full)?cite(?::[a-z]{1,10})?:$/iu;
/** "cite", "cite:p", "cite:ts", "footcite:t", "fullcite". */
const CITES = /^(?:foot|full)?cite(?::|s?$)/i;
/** Those that put the authors' names into the sentence: the role stands for a noun. */
const IN_TEXT = /:(?:c?ts?|c?authors?)$/i;
/** What sphinxcontrib-bibtex and MyST take around a key: "{see}roe2021{p. 4}". */
const AROUND = /\{[^{}]{0,300}\}/g;

/** The roles in a block. What a role stands for keeps a word's place, but for citations that stand beside the sentence. */
export function findRoles({ inlines, projection: { text } }: Block): readonly Markup[] {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'code' || !'}:'.includes(text.charAt(inline.at - 1) || ' ')) return [];
    const before = text.slice(Math.max(0, inline.at - 64), inline.at);
    const role = ROLE.exec(before) ?? REST_ROLE.exec(before);
    if (role === null) return [];
    const name = role[1] ?? role[0].slice(1, -1);
    const start = inline.at - role[0].length;
    const span = { start, end: inline.at + OBJECT.length };
    const keys = CITES.test(name) ? keysOf(inline) : [];
    const isBeside = keys.length > 0 && !IN_TEXT.test(name) && !isAskedFor(text, start);
    return [
      {
        span,
        cuts: [isBeside ? withBrackets(text, span) : { start, end: inline.at }],
        takesBlanks: isBeside,
        keys,
      },
    ];
  });
}

function keysOf({
  source,
  span,
}: {
  readonly source: string;
  readonly span: { readonly start: number };
}): readonly CitedKey[] {
  const fences = /^`*/.exec(source)?.[0].length ?? 0;
  const list = source.slice(fences, -fences).replace(AROUND, (words) => ' '.repeat(words.length));
  return keysIn(list, span.start + fences);
}
