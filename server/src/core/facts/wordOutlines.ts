// Owns the quick no of the match with facts: texts that have too few of certain words, told from how their words begin.

/** So many units of a word are looked at. */
const LOOKED_AT = 4;
/** With more beginnings the look would not be quick. */
const MOST_BEGINNINGS = 1000;
/** Groups that are told apart, by a bit each; more share them. */
const MOST_GROUPS = 31;

/** The beginnings of words, in groups. */
export class WordOutlines {
  /** The groups, as bits, that have a word with this beginning. */
  readonly #groups = new Map<string, number>();
  #pattern: RegExp | undefined;

  /** Adds how words of a group begin, in small letters. */
  add(beginning: string, group: number): void {
    // The last letter of a stem may be another one in the word: "technologies" has the stem "technology".
    const key = beginning.replace(/y$/, '').slice(0, LOOKED_AT);
    if (key === '') return;
    this.#groups.set(key, (this.#groups.get(key) ?? 0) | (1 << (group % MOST_GROUPS)));
    this.#pattern = undefined;
  }

  /** Whether the text may have, of any group, so many words as `fewest` says for it. */
  hasEnough(text: string, fewest: readonly number[]): boolean {
    if (fewest.length === 0) return false;
    if (this.#groups.size > MOST_BEGINNINGS) return true;
    const missing = missingOf(fewest);
    this.#pattern ??= patternOf([...this.#groups.keys()]);
    for (const [word] of text.matchAll(this.#pattern)) {
      for (let groups = this.#groupsOf(word.toLowerCase()); groups !== 0; groups &= groups - 1) {
        const group = 31 - Math.clz32(groups & -groups);
        const left = (missing[group] ?? 0) - 1;
        if (left <= 0) return true;
        missing[group] = left;
      }
    }
    return false;
  }

  #groupsOf(word: string): number {
    let groups = 0;
    for (let length = 1; length <= word.length; length += 1)
      groups |= this.#groups.get(word.slice(0, length)) ?? 0;
    return groups;
  }
}

/** One look by the matcher of regular expressions costs a fraction of a loop over the text. The longest come first. */
function patternOf(beginnings: readonly string[]): RegExp {
  const sorted = beginnings.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped);
  // `\b` knows the letters of English alone; others are looked for anywhere in a word.
  // What is glued to a digit in front ("4models") is not seen; a look behind each place would cost half as much again.
  const plain = sorted.filter((one) => /^\w/.test(one));
  const others = sorted.filter((one) => !/^\w/.test(one));
  const parts = plain.length === 0 ? others : [`\\b(?:${plain.join('|')})`, ...others];
  return new RegExp(parts.join('|'), 'gi');
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

function missingOf(fewest: readonly number[]): number[] {
  const missing: number[] = [];
  for (const [group, count] of fewest.entries()) {
    const bit = group % MOST_GROUPS;
    missing[bit] = Math.min(missing[bit] ?? count, count);
  }
  return missing;
}
