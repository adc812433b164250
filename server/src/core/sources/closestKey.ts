// Owns the guess which key was meant by one that no source has.

/** Keys that differ in more than a third of their length, or by more than so many edits, are other keys. */
const MOST_EDITS = 3;
/** Longer keys are not compared: the work grows with the square of the length. */
const LONGEST_KEY = 80;

/**
 * The key nearest to `key`: the same but for case and punctuation, else fewest edits (Levenshtein), the first of
 * several. Undefined where none is near enough to be meant.
 */
export function closestKey(key: string, keys: Iterable<string>): string | undefined {
  if (key.length > LONGEST_KEY) return undefined;
  const plain = plainKey(key);
  let best: string | undefined;
  let least = Math.min(MOST_EDITS, Math.floor(key.length / 3)) + 1;
  for (const other of keys) {
    if (Math.abs(other.length - key.length) >= MOST_EDITS + 3) continue;
    const otherPlain = plainKey(other);
    if (otherPlain === plain && plain !== '') return other;
    const edits = editsBetween(plain, otherPlain, least);
    if (edits < least) {
      best = other;
      least = edits;
    }
  }
  return best;
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Edits between two texts; anything from `limit` on is given as `limit`. */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row.push(Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) >= limit) return limit;
    last = row;
  }
  return Math.min(limit, last[b.length] ?? limit);
}
