// Owns the quotations of a text: stretches between quotation marks, whose words are not the writer's.
import type { Span } from '../text/span.ts';

/** Marks that open a quotation, each with those that may close it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['"', '"'],
  ["'", "'"],
]);
const MARK = /[“”„«»‘’‚"']/g;
/** Before an opening mark that looks like a closing one: nothing, a blank, a bracket, a dash or another mark. */
const BEFORE_OPENING = /[\s([{—–\-/|:“„«‘‚"']/;
/** A mark that may be an apostrophe is held against so much of what follows, in code units. */
const FURTHEST = 1000;
/** "the '90s", "'tis": letters are left out, nothing is quoted. */
const ELISION = /^['’](?:\d\ds?|tis|twas|em|til|cause|n|bout|round)(?![\p{L}\p{N}])/iu;

/**
 * The words inside the outermost pairs of quotation marks, without the marks; ascending and disjoint. A mark that opens the text and is
 * never closed quotes all of it, as in a quotation of several paragraphs.
 */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly closers: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (open === undefined) {
      const closers = opens(text, index) ? CLOSERS.get(mark) : undefined;
      if (closers !== undefined) open = { start: index + 1, closers };
    } else if (open.closers.includes(mark) && closes(text, index)) {
      found.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  if (open !== undefined && text.slice(0, open.start - 1).trim() === '')
    found.push({ start: open.start, end: text.length });
  return found;
}

/** Whether the span lies in a quotation of the text. */
export function isQuoted({ start, end }: Span, text: string): boolean {
  return quotationsIn(text).some((quotation) => quotation.start <= start && end <= quotation.end);
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (/[“„«‚]/.test(mark)) return true;
  if (/\s/.test(text.charAt(at + 1)) || (at > 0 && !BEFORE_OPENING.test(text.charAt(at - 1)))) return false;
  // An apostrophe is no quotation unless something may close it.
  return !/['‘]/.test(mark) || (!ELISION.test(text.slice(at, at + 10)) && hasCloser(text, at));
}

function hasCloser(text: string, at: number): boolean {
  const closer = CLOSERS.get(text.charAt(at)) ?? '';
  const ahead = text.slice(at, at + FURTHEST);
  for (let next = ahead.indexOf(closer, 1); next >= 0; next = ahead.indexOf(closer, next + 1))
    if (closes(ahead, next)) return true;
  return false;
}

function closes(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!/['’]/.test(mark)) return true;
  const isEnd = !/\s/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  return isEnd && !(isPlural(text, at) && isClosedFurther(text, at));
}

/** "the firms' data": a possessive, where a mark behind it closes what this one would. */
function isPlural(text: string, at: number): boolean {
  return text.charAt(at - 1) === 's' && /^\s[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3));
}

function isClosedFurther(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const opening = mark === '’' ? '‘' : "'";
  for (let next = at + 1; next < Math.min(text.length, at + FURTHEST); next += 1) {
    const unit = text.charAt(next);
    if (unit === mark && !/\s/.test(text.charAt(next - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(next + 1)))
      return true;
    if (unit === opening && BEFORE_OPENING.test(text.charAt(next - 1))) return false;
  }
  return false;
}
