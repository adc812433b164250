// Owns what closes a quotation, "— Sundar Pichai, [earnings call](…)" or a mark at its end: where it begins, and what it covers.
import { DAY, MONTH } from '../prose/authorYear.ts';
import { footingOf } from '../prose/footing.ts';
import { opensEntry } from '../prose/numberedEntry.ts';
import type { BlockProse, Citation } from '../prose/sentence.ts';
import { workCitationsOf } from '../prose/workCitations.ts';
import { OBJECT } from '../text/projection.ts';

/** The line that says whose words a quotation holds. */
export interface ClosingLine {
  /** Where it begins in the piece; what is cited from here on is what it cites. */
  readonly start: number;
  /** Whether it covers the paragraphs of the quotation before its own: a mere mark at the end of one is of that alone. */
  readonly reachesUp: boolean;
}

/** A dash and a name or an office ("— the minister"), at the start or behind a line that ends a sentence; two lines at most. */
const CLOSING = new RegExp(
  `(?:^|[.!?…]["'”’)\\]]{0,3}[ \\u00a0]{0,3}\\r?\\n)\\s{0,3}(?:[—–―]|-{2,3})[ \\u00a0]{0,2}(?=["“([]{0,2}[\\p{L}@]|${OBJECT})[^\\n]{1,300}(?:\\n[^\\n]{1,100})?$`,
  'u',
);
const LONGEST = 420;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]{0,3}\s{0,3}$/;

/** Undefined where no line closes the block, or it is no quotation. */
export function closingLineOf(block: BlockProse): ClosingLine | undefined {
  if (!isQuoted(block)) return undefined;
  const { projection } = block.block;
  const { text } = projection;
  const dashed = dashedLine(text);
  if (dashed !== undefined) return { start: startOf(block, dashed), reachesUp: true };
  const at = text.trimEnd().lastIndexOf('\n') + 1;
  if (text.length - at > LONGEST || (at > 0 && !ENDS_SENTENCE.test(text.slice(Math.max(0, at - 8), at))))
    return undefined;
  const { kind } = block.block;
  const says = kind === 'paragraph' ? attributes(block, at) : undefined;
  return says === undefined
    ? undefined
    : { start: startOf(block, at), reachesUp: at === 0 || says === 'whose' };
}

/** Whether the block is nothing but the line that says whose words stand above it, which states nothing itself. */
export function isClosingLine(prose: BlockProse): boolean {
  const closing = closingLineOf(prose);
  return closing?.reachesUp === true && closing.start === prose.block.span.start;
}

function isQuoted({ block: { container } }: BlockProse): boolean {
  return container === 'quote' || container === 'callout';
}

/**
 * Where the first of the citations stands, in the piece, that close a quotation with nothing behind them: what is quoted is from one place. Undefined
 * where there is none; a callout is no quotation.
 */
export function closingMarkOf(prose: BlockProse): number | undefined {
  const { block, citations, readable } = prose;
  if (block.container !== 'quote' || block.kind !== 'paragraph') return undefined;
  const { text } = readable;
  if (opensEntry(text.slice(text.lastIndexOf('\n') + 1))) return undefined;
  let start: number | undefined;
  let end = text.length;
  const works = workCitationsOf(prose).map(({ citation }) => citation);
  for (const { span } of [...citations, ...works].toSorted((a, b) => b.span.start - a.span.start)) {
    const [from, to] = [readable.fromSource(span.start), readable.fromSource(span.end)];
    if (!BEHIND_MARK.test(text.slice(Math.min(to, end), end))) break;
    if (to > from && !STANDS_APART.test(text.slice(Math.max(0, from - 8), from))) break;
    start = span.start;
    end = from;
  }
  return start;
}

/** Nothing but marks, or a place in the work up to where a bracket closes. */
const BEHIND_MARK = /^(?:[^\p{L}\p{N}]*|,[^()[\]]{1,40}[)\]][^\p{L}\p{N}]*)$/u;
/** Behind a stop, or in a bracket. */
const STANDS_APART = /(?:[.!?…]["'”’)\]]{0,3}\s{1,3}|[([]|; )$/;

/** Where the line that begins at `at` of the text does in the piece, marks before its first word included. */
function startOf({ block: { span, projection } }: BlockProse, at: number): number {
  return at === 0 ? span.start : projection.toSource({ start: at - 1, end: at }).start;
}

/** Where the line with a dash begins. */
function dashedLine(text: string): number | undefined {
  const from = Math.max(0, text.length - LONGEST);
  const match = CLOSING.exec(text.slice(from));
  // Cut off, the text does not begin there.
  if (match === null || (from > 0 && match.index === 0 && !match[0].includes('\n'))) return undefined;
  const at = from + match.index;
  const start = /^\s{0,3}[—–―-]/.test(match[0]) ? at : text.indexOf('\n', at) + 1;
  return isSmall(text.slice(start)) && !isOffice(text.slice(start)) ? undefined : start;
}

function isSmall(line: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(line);
}

/** "— the minister, at a hearing", but "— the second point is prices." goes on with what was said. */
function isOffice(line: string): boolean {
  return (
    /^\s*[—–―-]+\s*(?:an?|the|our|his|her|their|its)\s/.test(line) && !ENDS_SENTENCE.test(line.slice(-8))
  );
}

/** Words around what is cited that say nothing else. */
const CITING = /\b(?:see|sources?|via|cf|in|from|and|also)\b|[^\p{L}\p{N}]+/giu;
/** The day of what is cited. */
const DATE = new RegExp(`(?:${DAY} )?${MONTH}(?: ${DAY})?,? (?:19|20)\\d\\d`, 'g');
/** Names, and offices in capitals, between commas: "Jane Doe, Minister of Finance, ". */
const NAMES =
  /^[\s"“(]{0,3}(?:\p{Lu}[\p{L}\p{M}.’'-]{0,30}(?: (?:of|for|the|and|de|van|von|der|la|&|\p{Lu}[\p{L}\p{M}.’'-]{0,30})){0,7}(?:, |,? \()){1,3}[\s,()"”\d]{0,9}$/u;

/** Whether the text from `at` on is a line that tells `whose` words stand before it, or `only` cites. */
function attributes(prose: BlockProse, at: number): 'whose' | 'only' | undefined {
  const { block, citations } = prose;
  const from = startOf(prose, at);
  const { text } = block.projection;
  const line = text.slice(at).trim();
  const inlines = block.inlines.filter((inline) => inline.at >= at);
  if (footingOf(line, inlines)?.kind === 'source') return 'whose';
  if (/[.!?…]$/.test(line) || opensEntry(line)) return undefined;
  const works = workCitationsOf(prose).map(({ citation }) => citation);
  const cited = [...citations, ...works].filter(({ span }) => span.start >= from);
  if (cited.length === 0) return undefined;
  if (
    inlines.some((inline) => inline.kind === 'html' && inline.at === at && /^<cite[\s>]/i.test(inline.value))
  )
    return 'whose';
  const rest = without(cited, block, at).replace(DATE, '');
  return rest.replaceAll(OBJECT, '').replace(CITING, '') === ''
    ? 'only'
    : NAMES.test(rest)
      ? 'whose'
      : undefined;
}

/** The text from `at` on without what is cited there. */
function without(cited: readonly Citation[], { projection }: BlockProse['block'], at: number): string {
  let rest = '';
  let from = at;
  for (const { span } of cited.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = projection.fromSource(span.start);
    rest += projection.text.slice(from, Math.max(from, start));
    from = Math.max(from, projection.fromSource(span.end));
  }
  return rest + projection.text.slice(from);
}

/**
 * For each block whether it stands in a quotation above a closing line of its own that cites: one behind a blank line of the quotation, or at
 * the end of its last paragraph. `from` and `to`: the blocks of one outermost block; `cites`: whether the block cites something from there on.
 */
export function coveredByClosing(
  blocks: readonly BlockProse[],
  { from, to }: { readonly from: number; readonly to: number },
  cites: (block: BlockProse, start: number) => boolean,
): readonly number[] {
  const covered: number[] = [];
  let isCovered = false;
  for (let index = to - 1; index >= from; index -= 1) {
    const block = blocks[index];
    if (block === undefined || !isQuoted(block)) {
      isCovered = false;
      continue;
    }
    const closing = closingLineOf(block);
    if (closing !== undefined) isCovered = closing.reachesUp && cites(block, closing.start);
    if (isCovered) covered.push(index);
  }
  return covered;
}
