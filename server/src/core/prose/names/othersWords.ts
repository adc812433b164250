// Owns where the writer does not spell a name himself: in links, addresses, quotations and titles, and within other names.
import type { MeantName } from '../../facts/spelling.ts';
import type { Span } from '../../text/span.ts';
import type { Mention } from '../model.ts';
import { isQuoted } from '../quotations.ts';
import type { BlockProse } from '../sentence.ts';
import { goesOnByHyphen } from './hyphens.ts';

/** Inside a known name, a link, a quotation, or an address, the writer does not spell the name himself. */
export function isElsewhere(span: Span, block: BlockProse, piece: string, meant: MeantName): boolean {
  const { text } = block.readable;
  if (block.mentions.some(({ item }) => crosses(item.span, span) && !isShortOf(item, span, meant)))
    return true;
  if (isInBraces(span, text)) return true;
  const isAddress = /[@#/\\._$]/.test(text.charAt(span.start - 1)) || isGlued(span, text);
  if (isAddress && !(meant.how === 'spelling' && isAlternative(span, text))) return true;
  const source = block.readable.toSource(span);
  if (isPageName(source, piece)) return true;
  const inLink = block.block.inlines.some(
    (inline) => inline.kind === 'link' && inline.span.start <= source.start && source.end <= inline.span.end,
  );
  return inLink || isQuoted(span, text) || isInItalics(source, piece);
}

function isGlued({ start, end }: Span, text: string): boolean {
  const after = text.slice(end, end + 24);
  // `:rocket:`
  if (text.charAt(start - 1) === ':' && after.startsWith(':')) return true;
  if (/^\p{Lu}/u.test(text.slice(start, end)) && goesOnByHyphen(after)) return false;
  return /^(?:[@/\\_$]|::|[.\u2010\u2011-][\p{L}\p{N}])/u.test(after);
}

/** How far braces are looked for, in code units. */
const LONGEST_BRACES = 120;
const OPEN_BRACE = /(\\(?:text\p{L}{0,12}|emph|enquote|underline|uline|mbox))?\{[^{}]*$/u;
const CLOSING_BRACE = /^[^{}]*\}/;

/** In braces stand variables and labels, to which others refer: `{{ name }}`, `{name}`, `\ref{name}`. Some commands of LaTeX hold words. */
function isInBraces({ start, end }: Span, text: string): boolean {
  if (!text.includes('{')) return false;
  const open = OPEN_BRACE.exec(text.slice(Math.max(0, start - LONGEST_BRACES), start));
  return open !== null && open[1] === undefined && CLOSING_BRACE.test(text.slice(end, end + LONGEST_BRACES));
}

/** Whether it stands in the name of a page that is linked to, `[[name]]`, and not in words of the writer's own for it. */
function isPageName({ start, end }: Span, source: string): boolean {
  return (
    /\[\[[^[\]|\r\n]{0,120}$/.test(source.slice(Math.max(0, start - LONGEST_BRACES), start)) &&
    /^[^[\]|\r\n]{0,120}\]\]/.test(source.slice(end, end + LONGEST_BRACES))
  );
}

/** Whether a mention holds some of the words, but is not just a part of them as "Llama" is of "Llama-4". */
function crosses(mention: Span, span: Span): boolean {
  if (mention.start >= span.end || span.start >= mention.end) return false;
  return mention.start < span.start || mention.end >= span.end;
}

/** "Eurpean AI Office" ends in a short name of the same office. */
function isShortOf({ span, entityId }: Mention, { start, end }: Span, meant: MeantName): boolean {
  return entityId === meant.entityId && !meant.isPerson && span.start > start && span.end === end;
}

/** Words on the other side of a stroke, no further path: "Antropic/Google". */
const OTHER_BEHIND = /^\/\p{Lu}\p{L}{1,30}(?:['’]s)?(?=$|[\s,;:!?)]|\.(?:\s|$))/u;
const OTHER_BEFORE = /(?:^|[\s(])\p{Lu}\p{L}{1,30}\/$/u;
const BLANK_BEFORE = /(?:^|[\s(])$/;
const BLANK_BEHIND = /^(?:['’]s)?(?:$|[\s,;:!?)]|\.(?:\s|$))/;

/** Whether the words are one of two names, and no part of an address. */
function isAlternative({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - 34), start);
  const behind = text.slice(end, end + 34);
  return (
    (BLANK_BEFORE.test(before) && OTHER_BEHIND.test(behind)) ||
    (OTHER_BEFORE.test(before) && BLANK_BEHIND.test(behind))
  );
}

/** Longest title in italics that is looked through, in code units. */
const LONGEST_TITLE = 160;

/**
 * Inside italics that hold more than the name, and no sentence, as the title of a work: more than two words, or all of them
 * in capitals but for the short ones (*Open AI for All*).
 */
function isInItalics({ start, end }: Span, source: string): boolean {
  const before = /(?<![*_\p{L}\p{N}])([*_])(?![\s*_])([^*_]*)$/u.exec(
    source.slice(Math.max(0, start - LONGEST_TITLE), start),
  );
  if (before === null) return false;
  const after = source.slice(end, end + LONGEST_TITLE);
  const close = after.search(/[*_]/);
  if (close < 0 || after.charAt(close) !== before[1] || /[.!?]$/.test(after.slice(0, close))) return false;
  const rest =
    `${before[2]} ${after.slice(0, close)}`.replace(/<[^<>]*>/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    rest.length > 2 || (rest.some(isCapital) && rest.every((word) => word.length < 4 || isCapital(word)))
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
