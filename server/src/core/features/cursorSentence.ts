// Owns the question whether a sentence is the one that is being typed, and whether it was there before an edit.
import type { BriefText } from '../syntax/briefText.ts';
import type { Span } from '../text/span.ts';

/** So far behind a sentence nobody is still typing it; in code units. */
const FAR = 200;

/**
 * Whether the cursor is in the sentence: inside it, right at its edges, or behind it with nothing but blanks between.
 * A line end between them ends it only behind a full stop: long lines are broken by hand.
 */
export function holdsCursor(text: BriefText, sentence: Span, cursor: number): boolean {
  if (cursor < sentence.start || cursor > sentence.end + FAR) return false;
  if (cursor <= sentence.end) return true;
  const gap = text.slice({ start: sentence.end, end: cursor });
  if (/^[ \t\u00a0]*$/.test(gap)) return true;
  const end = text.slice({ start: Math.max(sentence.start, sentence.end - 4), end: sentence.end });
  return /^[ \t\u00a0]*(?:\r\n|\r|\n)[ \t>]*$/.test(gap) && !/[.!?…]["'”’)\]*_]*$/.test(end);
}

/** What an edit, or several, replaced: the same text before `start` and behind the ends. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest stretch in which two texts differ. Costs a look at each piece and the text of those that differ. */
export function changeBetween(before: BriefText, after: BriefText): Change {
  const most = Math.min(before.pieces.length, after.pieces.length);
  let head = 0;
  while (head < most && before.pieces[head] === after.pieces[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.pieces.at(-1 - tail) === after.pieces.at(-1 - tail)) tail += 1;
  const start = before.startOf(head);
  const old = before.slice({ start, end: before.startOf(before.pieces.length - tail) });
  const now = after.slice({ start, end: after.startOf(after.pieces.length - tail) });
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old.charCodeAt(same) === now.charCodeAt(same)) same += 1;
  let sameEnd = 0;
  while (
    sameEnd < shorter - same &&
    old.charCodeAt(old.length - 1 - sameEnd) === now.charCodeAt(now.length - 1 - sameEnd)
  )
    sameEnd += 1;
  return {
    start: start + same,
    oldEnd: start + old.length - sameEnd,
    newEnd: start + now.length - sameEnd,
  };
}

/** Where what starts at `offset` of the new text started in the old one; undefined where the change brought it. */
export function offsetBefore({ start, oldEnd, newEnd }: Change, offset: number): number | undefined {
  if (offset <= start) return offset;
  return offset >= newEnd ? offset - newEnd + oldEnd : undefined;
}
