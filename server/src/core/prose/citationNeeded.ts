// Owns the marks by which writers note that a source is missing: "[citation needed]", "[TODO: cite]", "[TBC]".
import { overlaps, type Span } from '../text/span.ts';
import { endsInFunctionWord } from './functionWords.ts';
import { firstFrom } from './ordered.ts';
import { OPEN, PENDING, SOURCE, SUPPLY } from './placeholders.ts';

/** Says that a source is missing, in words that a link may have, too: Wikipedia's leads to what they mean. */
const MISSING = `${SOURCE} (?:is |are )?(?:${PENDING}|${OPEN})`;
/** Says so wherever it stands. */
const NEEDED = [
  MISSING,
  `${SOURCE}\\s?(?:\\?{1,3}|:\\s?(?:${OPEN}|\\?{1,3}|${PENDING}))`,
  SUPPLY,
  `${OPEN}\\b[^[\\](){}]{0,60}\\b${SOURCE}(?: (?:here|for this|needed|missing))?`,
  'cn',
].join('|');
/** Of MediaWiki, with when it was put there: `{{citation needed|date=May 2024}}`. */
const TEMPLATE = new RegExp(
  `\\{\\{(?:${MISSING}|cn|fact|unreferenced inline)\\s?(?:\\|[^{}\\n]{0,100})?\\}\\}`,
  'gi',
);
const MARK = new RegExp(
  `[[({]{1,2}(?:(?:${NEEDED})|(${OPEN}))[\\])}]{1,2}|\\[{1,2}(${SOURCE}|\\?{1,3})\\]{1,2}`,
  'gi',
);

/**
 * Places where the writer has noted that a source is missing, with their brackets: `[citation needed]` and its kin, and placeholders that
 * may stand for anything, `[TODO]`, `[TBC]`, `[ref]`, `[?]`, where the sentence says all without them.
 */
export function findCitationNeeded(text: string): readonly Span[] {
  if (!text.includes('[') && !text.includes('(') && !text.includes('{{')) return NONE;
  const templates = text.includes('{{') ? Array.from(text.matchAll(TEMPLATE), spanOf) : NONE;
  const marks = Array.from(text.matchAll(MARK)).flatMap(({ index, 0: found, 1: open, 2: bare }) => {
    const span = { start: index, end: index + found.length };
    const isAnything = open !== undefined || bare !== undefined;
    return !isAnything || endsStatement(text, span) ? [span] : [];
  });
  const others = templates.filter((one) => {
    const mark = marks[firstFrom(marks, one.start + 1, ({ end }) => end)];
    return mark === undefined || !overlaps(mark, one);
  });
  return [...marks, ...others].sort((a, b) => a.start - b.start);
}

function spanOf({ index, 0: found }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}

const LINK = new RegExp(`^(?:${MISSING})$`, 'i');

/** Whether the words of a link say that a source is missing. */
export function saysNeeded(words: string): boolean {
  return words.length < 40 && LINK.test(words.trim());
}

const NONE: readonly Span[] = Object.freeze([]);

/** A remark of the writer's to themselves behind what a sentence says: "… in 2023 [TODO: update]." */
const REMARK = /\[(?:to ?do|tb[acds]|fixme)\b[^[\]]{0,80}\](?=[.!?…]?["”’)]{0,2}$)/i;

/** The sentence without what its writer notes at its end; text to be filled in, "It is [TODO: date].", stays. */
export function withoutRemark(sentence: string): string {
  const match = sentence.includes('[') ? REMARK.exec(sentence) : null;
  if (match === null) return sentence;
  const span = { start: match.index, end: match.index + match[0].length };
  return endsStatement(sentence, span) ? sentence.slice(0, span.start) + sentence.slice(span.end) : sentence;
}

/** Whether a bracket ends a clause or cell that is whole without it: "… rose by 12 % [TBC].", but not "… rose by [TBC]." */
function endsStatement(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (/[.!?…]["”’)]?$/.test(before)) return true;
  return (
    /[\p{L}\p{N}%)"”’*]$/u.test(before) &&
    !endsInFunctionWord(before) &&
    /^\s{0,3}(?:[.!?…,;|]|$)/.test(text.slice(end, end + 4))
  );
}
