// Owns note marks that are written as HTML or as links: `<sup>8</sup>`, `<sup><a href="#fn8">8</a></sup>`, `[8](#fn8)`, `[^8^](#fn8)`.
import type { Block, Inline } from '../syntax/blocks.ts';
import type { Span } from '../text/span.ts';
import { MONTH } from './authorYear.ts';

/** A raised or linked number, letter or sign that stands for a note. */
export interface RaisedMark {
  /** Of the mark in the block's readable text: no prose. */
  readonly words: Span;
  /** All of it with its markup, in the piece. */
  readonly span: Span;
  /** Id of the place in the document that it leads to; undefined where it leads nowhere, or out of the document. */
  readonly target: string | undefined;
}

const NUMBERS = '\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,20}';
const RAISED = new RegExp(`^[[(]?(?:${NUMBERS}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\\])]?$`);
const LINKED = new RegExp(
  `^(?:${NUMBERS}|\\^(?:${NUMBERS})\\^|[⁰¹²³⁴-⁹]{1,3}|[[(](?:${NUMBERS}|[a-z]|[ivx]{1,5})[\\])]|[*†‡§¶]{1,3})$`,
);
/** Of endnotes of Word, where a link leads to them. */
const ROMAN = /^[ivxl]{1,7}$/;
const OPEN = /^<sup[\s>]/i;
const CLOSE = /^<\/sup\s*>$/i;
const ANCHOR = /^<a\s[^>]{0,300}?href\s{0,9}=\s{0,9}["']?#([^\s"'>]{1,300})/i;
/** How places where notes stand are named by the usual generators: `_ftn1`, `fn:1`, `cite_note-a`, `footnote-8`, `sdfootnote3sym`. */
const NOTE_PLACE =
  /^(?:user-content-)?(?:_?ftn|_?edn|sd(?:foot|end)note|(?:fn|en|footnote|endnote|note|cite|ref|reference|bib|source)s?(?=[-_:.\d]))/i;

/** How the way back from a note is named: `_ftnref1`, `fnref:1`, `cite_ref-a`, `footnote-anchor-8`, `sdfootnote3anc`. */
const BACK =
  /^(?:user-content-)?(?:_?ftnt?|_?edn|sd(?:foot|end)note|fn|en|footnote|endnote|note|cite)[-_:]?(?:ref(?=[-_:.\d])|r(?=\d)|anchor|back|\d{1,4}anc$)/i;
/** The words of a link that leads back from the end of a note. */
const ARROW = /^[[(]{0,2}[\^↑⇑⤴↩⬆]\uFE0E?[\])]{0,2}$/u;
const RETURNS = /^(?:[^\p{L}\p{N}]{0,9}|\W{0,3}(?:back|return|jump (?:up|back))\b.{0,30})$/iu;

/**
 * Whether a block is a note that is linked with where it is cited: it begins with a mark that leads there, `[\[1\]](#_ftnref1) OECD, 2024` of Word, or
 * ends in an arrow that does, `OECD, 2024 [↑](#footnote-ref-1)`.
 */
export function isLinkedNote(block: Block): boolean {
  return opensNote(block) || opensWithWayBack(block) || endsInWayBack(block);
}

/** Whether all of a block is the mark of a note, whose words stand below it, as Substack has them. */
export function isNoteMark(block: Block): boolean {
  const { length } = block.projection.text.trim();
  return (
    length > 0 && length <= LONGEST && opensNote(block) && findRaisedMarks(block)[0]?.words.end === length
  );
}

/** Whether a block begins with a mark that leads back to where the note is cited. */
export function opensNote(block: Block): boolean {
  const [first] = block.inlines;
  if (first?.kind !== 'link' || first.at > 1 || !leadsBack(first)) return false;
  return findRaisedMarks(block)[0]?.span.start === first.span.start;
}

/** "[^](#cite_ref-1) *Annual report*", as encyclopedias have it. */
function opensWithWayBack({ inlines, projection: { text } }: Block): boolean {
  const [first] = inlines;
  return (
    first?.kind === 'link' &&
    first.at <= 1 &&
    first.url.includes('#') &&
    ARROW.test(text.slice(first.words.start, first.words.end))
  );
}

function endsInWayBack({ inlines, projection: { text } }: Block): boolean {
  const last = inlines.findLast((inline) => inline.kind === 'link' || leadsBack(inline));
  return last !== undefined && leadsBack(last) && RETURNS.test(text.slice(last.at).trim());
}

function leadsBack(inline: Inline): boolean {
  if (inline.kind === 'link') return wayBackOf(inline.url) !== undefined;
  return inline.kind === 'html' && BACK.test(ANCHOR.exec(inline.value)?.[1] ?? '');
}

/** The note marks in a block, in order of their place. */
export function findRaisedMarks({ inlines, projection: { text } }: Block): readonly RaisedMark[] {
  const found: RaisedMark[] = [];
  let sup = -1;
  let anchor = -1;
  for (const [index, inline] of inlines.entries()) {
    let mark: RaisedMark | undefined;
    if (inline.kind === 'link')
      mark = sup < 0 ? linked(text, inline.words, inline.span, targetOf(inline)) : undefined;
    else if (inline.kind !== 'html') continue;
    else if (OPEN.test(inline.value)) sup = index;
    else if (CLOSE.test(inline.value) && sup >= 0) {
      mark = raised(text, inlines.slice(sup, index + 1), inlines[sup - 1]);
      sup = -1;
    } else if (ANCHOR.test(inline.value)) anchor = index;
    else if (/^<\/a\s*>$/i.test(inline.value) && anchor >= 0) {
      if (sup < 0) mark = anchored(text, inlines[anchor], inline);
      anchor = -1;
    }
    if (mark !== undefined && mark.words.start >= (found.at(-1)?.words.end ?? 0)) found.push(mark);
  }
  return found;
}

/** What stands from `<sup>` to `</sup>`; the anchor may also stand right `before` them. */
function raised(text: string, inside: readonly Inline[], before: Inline | undefined): RaisedMark | undefined {
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const words = { start: first.at, end: last.at };
  if (words.end - words.start > LONGEST || !RAISED.test(text.slice(words.start, words.end).trim()))
    return undefined;
  if (!mayBeRaised(text, words.start)) return undefined;
  const around = before?.at === first.at ? [before, ...inside] : inside;
  const target = around.map(targetOf).find((one) => one !== undefined);
  return { words, span: { start: first.span.start, end: last.span.end }, target };
}

/** What stands from `<a href="#…">` to `</a>`. */
function anchored(text: string, open: Inline | undefined, close: Inline): RaisedMark | undefined {
  const target = open && targetOf(open);
  if (open === undefined || target === undefined || !NOTE_PLACE.test(target)) return undefined;
  const span = { start: open.span.start, end: close.span.end };
  return linked(text, { start: open.at, end: close.at }, span, target);
}

/** A mark in a link stands in brackets, right behind a word or stop, or behind a stop and a blank: else it is a word. */
function linked(text: string, words: Span, span: Span, target: string | undefined): RaisedMark | undefined {
  const mark = text.slice(words.start, Math.min(words.end, words.start + LONGEST + 1)).trim();
  const isRoman = target !== undefined && ROMAN.test(mark);
  if (mark.length > LONGEST || (!isRoman && !LINKED.test(mark))) return undefined;
  const before = text.slice(Math.max(0, words.start - 4), words.start);
  const standsApart =
    (words.start === 0 && target !== undefined && BACK.test(target)) ||
    /^[[(*†‡§¶^⁰¹²³⁴-⁹]/.test(mark) ||
    /[.!?…]["”’)\]]?\s$/.test(before) ||
    (/\S$/.test(before) && mayBeRaised(text, words.start));
  return standsApart ? { words, span, target } : undefined;
}

/** In code units. */
const LONGEST = 99;

/** Behind a stop, a closing mark or a word of three letters: no exponent ("10²⁵", "m²"). */
const BEHIND_WORD = /[\])"”’.,;:!?…%]\s?$|\p{L}{3}\s?$/u;
/** Numbers that nobody raises to a power: a year, that of a name ("Q3", "GPT-4"), money, one written with commas, a day. */
const NO_BASES = [
  /(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?:[–/-]\d{2,4})?$/u,
  /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,9}-?\d{1,4}(?:\.\d{1,2})?$/u,
  /[$€£¥]\d{1,3}(?:\.\d{1,2})?$/,
  /(?<![\p{N}.,])\d{1,3}(?:,\d{3}){1,4}$/u,
  new RegExp(`\\b${MONTH} \\d{1,2}$`),
];

/** Whether a number that is raised at `at` can be that of a note, by what stands before it. */
export function mayBeRaised(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (BEHIND_WORD.test(before.slice(-4))) return true;
  const number = before.replace(/\s$/, '');
  return /\d$/.test(number) && NO_BASES.some((pattern) => pattern.test(number));
}

function targetOf(inline: Inline): string | undefined {
  if (inline.kind === 'html') return ANCHOR.exec(inline.value)?.[1];
  if (inline.kind !== 'link') return undefined;
  const target = inline.url.startsWith('#') ? inline.url.slice(1) : '';
  return NOTE_PLACE.test(target) ? target : wayBackOf(inline.url);
}

/** Where an address leads that is the way back from a note; what is copied from the web has it with the page's own. */
function wayBackOf(url: string): string | undefined {
  const target = url.slice(url.indexOf('#') + 1);
  return url.includes('#') && BACK.test(target) ? target : undefined;
}
