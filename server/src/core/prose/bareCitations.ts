// Owns what between two sentences is nothing but a citation, and belongs to the sentence before it.
import { OBJECT } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { DAY, findAuthorYear, MONTH, YEAR } from './authorYear.ts';
import { LABELLED_LOCATOR } from './locators.ts';
import type { Anchored } from './marks.ts';
import { opensEntry } from './numberedEntry.ts';
import { findNumericReferences } from './numericReferences.ts';
import { firstFrom } from './ordered.ts';
import { POINTERS } from './pointers.ts';
import { skipSpace } from './sentences/units.ts';
import { splitSentences } from './sentences.ts';
import { finiteVerbs } from './verbs.ts';

/**
 * The sentences of a text with those that only cite, `([source](…)).`, joined to the one before, and those that begin
 * with such a bracket, address or link, `(Smith 2024) It fell.`, parted behind it.
 */
export function joinBareCitations(
  sentences: readonly Span[],
  text: string,
  anchored: readonly Anchored[],
): readonly Span[] {
  const joined: Span[] = [];
  for (const span of sentences.flatMap((one) => partedBehindLabels(one, text, anchored))) {
    const last = joined.at(-1);
    const end = last === undefined ? span.start : endOfCitation(span, last, text, anchored);
    if (last === undefined || end === span.start) joined.push(span);
    else {
      joined[joined.length - 1] = { start: last.start, end };
      if (end < span.end) joined.push({ start: skipSpace(text, end), end: span.end });
    }
  }
  return joined;
}

/** A link in lower case goes on like a sentence: "It rose. [link](…) It fell" is parted behind it where it only says that it is a source. */
function partedBehindLabels(span: Span, text: string, anchored: readonly Anchored[]): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (const mark of marksIn(span, anchored)) {
    if (mark.start <= start + 1 || mark.end >= span.end || mark.end === mark.start) continue;
    if (isKeyAtStart(text, start, mark)) {
      parts.push({ start, end: text.slice(0, mark.start).trimEnd().length });
      start = mark.start;
    }
    if (!ENDS_SENTENCE.test(text.slice(Math.max(start, mark.start - 5), mark.start))) continue;
    if (!isLabel(text.slice(mark.start, mark.end)) || !isNewSentence(text, mark.end, span.end)) continue;
    parts.push({ start, end: mark.end });
    start = skipSpace(text, mark.end);
  }
  return [...parts, { start, end: span.end }];
}

/** A key in lower case takes the place of the names of authors: "It rose. \\citet{roe2020} finds" would be parted before those. */
function isKeyAtStart(text: string, start: number, mark: Span): boolean {
  if (!/^\p{Ll}[^\s.]{0,80} \p{L}/u.test(text.slice(mark.start, mark.end + 2))) return false;
  const before = text.slice(Math.max(start, mark.start - 80), mark.start);
  if (!ENDS_SENTENCE.test(before.slice(-5))) return false;
  return splitSentences(`${before}They`).at(-1)?.start === before.length;
}

const ENDS_SENTENCE = /[.!?]["”’)]{0,2}\s+$/;

function isNewSentence(text: string, at: number, end: number): boolean {
  return NEW_SENTENCE.test(text.slice(at, Math.min(end, at + 30)));
}

/** A bracket or an address with a capitalised word behind it. */
const LEADING =
  /^(?:\((?:[^()]|\([^()]{1,50}\)){1,200}\)|\[[^[\]]{1,200}\]|\uFFFC)\.?(?=\s+["“‘]?(?:\p{Lu}|\d+ \p{Ll}))/u;
/** A dash before who said what was quoted: "… rose." — Jane Doe. */
const DASH = /^[—–-]{1,3}\s?/;
const ENDS_QUOTED = /["”’»]\W{0,3}$/;

/** Where the citation ends that the sentence is or begins with; its start if it does neither. */
function endOfCitation(span: Span, last: Span, text: string, anchored: readonly Anchored[]): number {
  if (text.charAt(span.start - 1) === '\n' && opensEntry(text.slice(span.start, span.end))) return span.start;
  const dash = DASH.exec(text.slice(span.start, span.start + 5))?.[0].length ?? 0;
  const isByline = dash > 0 && ENDS_QUOTED.test(text.slice(Math.max(last.start, last.end - 5), last.end));
  const from = { start: span.start + dash, end: span.end };
  if (onlyCites(from, text, anchored, isByline)) return span.end;
  const end = dash === 0 || isByline ? endOfLeading(from, text, anchored) : from.start;
  return end > from.start ? end : span.start;
}

/** Where the bracket, address or link ends that a sentence begins with and that only cites; its start if there is none. */
function endOfLeading({ start, end }: Span, text: string, anchored: readonly Anchored[]): number {
  const leading = LEADING.exec(text.slice(start, Math.min(end, start + LOOKED_AT)))?.[0].length ?? 0;
  const behind = start + leading;
  if (leading > 0 && onlyCites({ start, end: behind }, text, anchored)) return behind;
  const link = marksIn({ start, end: start + 1 }, anchored)[0];
  if (link === undefined || link.start !== start || link.end <= start || link.end >= end) return start;
  const opens = () => OPENER.test(text.slice(link.end, Math.min(end, link.end + 30)));
  const isApart = isLabel(text.slice(start, link.end))
    ? isNewSentence(text, link.end, end)
    : /^\p{Lu}/u.test(text.charAt(start)) && opens();
  return isApart ? link.end : start;
}

const LOOKED_AT = 260;
/** Words of a link that say that it is a source, and nothing else: also a site, and authors with a year. */
const LABEL =
  /^(?:sources?|links?|references?|refs?\.?|here|read more|more|archived?|pdf|[↗→🔗\d]{1,3}|(?:[\p{L}\d-]{1,40}\.){1,4}[a-z]{2,6})$/iu;
const AUTHORS_WITH_YEAR =
  /^\p{Lu}[\p{L}.’'-]{0,30}(?:,? (?:and|&|et al\.?|\p{Lu}[\p{L}.’'-]{0,30})){0,5},? \(?(?:19|20)\d\d[a-z]?\)?$/u;
/** Longer words of a link, in code units, are none of these. */
const LONGEST_LABEL = 80;

function isLabel(words: string): boolean {
  return words.length <= LONGEST_LABEL && (LABEL.test(words) || AUTHORS_WITH_YEAR.test(words));
}

const NEW_SENTENCE = /^\.?\s+["“‘]?(?:\p{Lu}|\d+ \p{Ll})/u;
/** A word that hardly any name goes on with. */
const OPENER =
  /^\.?\s+["“‘]?(?:The|A|An|It|Its|This|That|These|Those|They|Their|He|She|We|Our|In|On|At|By|For|From|But|And|However|Yet|Still|Also|When|While|If|As|After|Since|Some|Many|Most|Few|All|No|Only|There|Today|Now)\s/;

const CITING_WORDS =
  /\b(?:see|source|sources|via|cf|h\/?t|hat[- ]tip(?: to)?|citing|as|cited|quoted|in|read|more|and|also|here|e\.g|accord|generally|but(?= see\b))\b|[^\p{L}\p{N}]+/giu;
/** Says where in a source, and when it is from or was read. */
const DETAILS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABELLED_LOCATOR}|(?:${DAY} )?${MONTH}(?: ${DAY})?|${YEAR}|(?:last )?(?:accessed|retrieved|updated|published|archived)(?: on)?|emphasis added|own translation|(?:soft |hard )?paywall(?:ed)?|subscription(?: required)?|registration required|free to read|in (?:French|German|Spanish|Italian|Dutch|Chinese|Japanese|Korean|Portuguese|Russian|Arabic|Polish))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** A longer bracket holds more than works, in code units. */
const LONGEST = 200;

/** Whether what stands there is citations with what belongs to them, and says nothing of its own; a byline also names people. */
function onlyCites(span: Span, text: string, anchored: readonly Anchored[], isByline = false): boolean {
  const marks = marksIn(span, anchored);
  const words = marks.length > 0 ? marks : worksCited(span, text);
  if (words.length === 0 || isStatement(span, marks, text)) return false;
  let rest = '';
  let from = span.start;
  for (const at of words) {
    rest += text.slice(from, Math.max(from, at.start));
    from = Math.max(from, at.end);
  }
  rest += text.slice(from, Math.max(from, span.end));
  const plain = rest.replaceAll(OBJECT, ' ').replace(POINTERS, ' ');
  if (plain.replace(CITING_WORDS, '') === '') return true;
  if (span.end - span.start > LONGEST) return false;
  const left = plain.replace(DETAILS, ' ');
  return (
    left.replace(CITING_WORDS, '') === '' ||
    ((isByline || isBracket(span, text) || isPublished(span, words[0], text)) && isNames(left))
  );
}

const WORD = /[\p{L}\p{N}]+/gu;
const NAME = /^(?:\p{Lu}|\d{1,4}$)/u;
const BETWEEN_NAMES = new Set(
  'of the and for on in et al de la von van der by from as cited quoted ed eds trans s'.split(' '),
);

/** Whether there are only publishers, authors and pages, and what stands between: nothing that could be a statement. */
function isNames(words: string): boolean {
  return (words.match(WORD) ?? []).every((word) => NAME.test(word) || BETWEEN_NAMES.has(word));
}

/** Whether it begins with who published a work, and the work: "OECD, [AI outlook](…)". */
function isPublished({ start }: Span, work: Span | undefined, text: string): boolean {
  if (work === undefined || !/^["“‘]?\p{Lu}/u.test(text.slice(work.start, work.start + 2))) return false;
  const before = text.slice(start, work.start);
  return /^\p{Lu}[^.]{0,80}, $/u.test(before) && !OPENER.test(` ${before}`);
}

function isBracket({ start, end }: Span, text: string): boolean {
  return /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])\.?$/.test(text.slice(start, end));
}

/** Words that a clause has beside its verb, and a title in capitals has not. */
const OF_A_CLAUSE = new Set('it they them he she we us that because than not'.split(' '));
/** A past that is as often a participle in a title: "report published in 2023". */
const PARTICIPLE = /^(?:published|updated|released|revised|based|related|issued)$/;

function hasClause(words: string): boolean {
  return (words.match(WORD) ?? [])
    .slice(1)
    .some(
      (word) =>
        finiteVerbs.has(word) ||
        OF_A_CLAUSE.has(word) ||
        (/^\p{Ll}{3,20}ed$/u.test(word) && !PARTICIPLE.test(word)),
    );
}

/** Shorter words of a link are no sentence, in code units. */
const SHORTEST_STATEMENT = 12;
/** Quotes and brackets may stand before it. */
const MOST_OPENERS = 3;
const OF_A_TITLE = /^["“‘]?(?:how|why|what|when|where|who|which|whether)\b/i;

/** Whether the words of a link are a sentence with its stop, and no title: "[The EU adopted the act](…)." */
function isStatement({ start, end }: Span, marks: readonly Span[], text: string): boolean {
  const link = marks[0];
  if (link === undefined || link.start < start || link.start > start + MOST_OPENERS) return false;
  if (link.end - link.start < SHORTEST_STATEMENT) return false;
  const words = text.slice(start, Math.min(end, start + LONGEST));
  if (!/[.!?]\W{0,3}$/.test(text.slice(start, end)) || OF_A_TITLE.test(words)) return false;
  return /^\W{0,3}\p{Lu}/u.test(words) && hasClause(words);
}

/** The places of citations that overlap the span: of those that start before it, only the last can. */
function marksIn({ start, end }: Span, anchored: readonly Anchored[]): readonly Span[] {
  const first = firstFrom(anchored, start, ({ at }) => at.start);
  const last = firstFrom(anchored, end, ({ at }) => at.start);
  return anchored
    .slice(Math.max(0, first - 1), last)
    .map(({ at }) => at)
    .filter((at) => at.end > start);
}

/** A bracket, or words that point the reader to a work. */
const MAY_CITE = /^(?:[[(]|(?:See|Cf\.|For|Details|Details:)\s)/;

function worksCited({ start, end }: Span, text: string): readonly Span[] {
  if (end - start > LONGEST || !MAY_CITE.test(text.slice(start, start + 10))) return [];
  const cited = text.slice(start, end);
  return [...findNumericReferences(cited), ...findAuthorYear(cited)].map(({ span }) => ({
    start: start + span.start,
    end: start + span.end,
  }));
}
