// Owns how far two words are apart in edits, and which differences are slips of the hand.

/** Edits by insertion, deletion, replacement or swap of neighbours (optimal string alignment); at most 3 is told apart. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(3, last[b.length] ?? 3);
}

/**
 * Whether two words at distance 1 differ by a slip: neighbours swapped, a letter doubled, or one of two equal ones left
 * out. Other single edits make other words of short ones.
 */
export function isSlip(a: string, b: string): boolean {
  return a.length === b.length ? haveSameLetters(a, b) : undoubled(a) === undoubled(b);
}

/** Whether one letter of a word stands elsewhere in the other: "Antrophic". Long words that differ so are seldom both right. */
export function isLetterMoved(a: string, b: string): boolean {
  return a.length === b.length && editDistance(a, b) === 2 && haveSameLetters(a, b);
}

function haveSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
