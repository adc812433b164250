// Owns when words of a name that ends in a common noun are no name: "an AI act", "Canada's AI act" beside the AI Act.
import { isFunctionWord } from '../../facts/words.ts';
import type { Span } from '../../text/span.ts';

/** Of so few letters a last word in small letters is a slip, "Scale ai", and no noun. */
const SHORTEST_NOUN = 3;

/** Whether the words end in a common noun in small letters where the name has a capital. */
export function endInCommonNoun(words: string, name: string): boolean {
  const [last, right] = [words, name].map((one) => one.split(/[^\p{L}\p{N}]+/u).at(-1));
  return (
    last !== undefined &&
    right !== undefined &&
    last.length >= SHORTEST_NOUN &&
    /^\p{Ll}/u.test(last) &&
    /^\p{Lu}/u.test(right)
  );
}

/** One of many is meant behind these, or somebody's own. */
const NOT_THE_ONE: ReadonlySet<string> = new Set(
  'a an another any each either every few her his its many most my neither no one our own several some such their what whatever which whichever whose your'.split(
    ' ',
  ),
);
/** So many words before a name may belong to it. */
const WORDS_BEFORE = 3;
const WORD = /^[\p{L}\p{N}’'-]+$/u;
/** "for Canada", "of the Republic of Korea". */
const PLACE_BEHIND = /^\s(?:for|in|of|from|by|at|to)\s(?:the\s)?(\p{Lu}[\p{L}-]*)/u;

/**
 * Whether the words at `span`, which end in a common noun, are meant as words: behind an article or determiner for one of many, or with
 * an owner or place that is none of the entity's `names`.
 */
export function isOneOfMany({ start, end }: Span, text: string, names: readonly string[]): boolean {
  const place = PLACE_BEHIND.exec(text.slice(end, end + 40))?.[1];
  if (place !== undefined && !isPartOf(place, names)) return true;
  const before = text
    .slice(Math.max(0, start - 90), start)
    .trimEnd()
    .split(/\s/)
    .slice(-WORDS_BEFORE);
  for (const word of before.toReversed()) {
    if (!WORD.test(word)) return false;
    const lower = word.toLowerCase();
    if (NOT_THE_ONE.has(lower)) return true;
    const owner = /['’]s$|s['’]$/.test(word) ? word.replace(/['’]s?$/, '') : undefined;
    if (owner !== undefined) return !isPartOf(owner, names);
    if (isFunctionWord(lower)) return false;
    if (/^\p{Lu}/u.test(word)) return !isPartOf(word, names);
  }
  return false;
}

/** Whether a word begins a word of the names, or one of these it: "Europe" of the European AI Office. */
function isPartOf(word: string, names: readonly string[]): boolean {
  const lower = word.toLowerCase();
  return names.some((name) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(lower) || (part.length > 1 && lower.startsWith(part))),
  );
}
