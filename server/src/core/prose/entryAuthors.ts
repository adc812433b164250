// Owns where in an entry of a list of works its authors stand, and entries that repeat those of the one above: "———. (2023)."
import { YEAR } from './authorYear.ts';

const NUMBER = /^[\s[(]{0,3}(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[\])]?[.:)]?\s{1,3}/;
const YEARS = new RegExp(`(?<![\\p{L}\\p{N}])${YEAR}(?![\\p{L}\\p{N}])`, 'u');
const TITLE = /["“«]|(?<=[,.:] )['‘]/;
/** The first words, up to a stop that is not that of an initial. */
const FIRST_WORDS = /^[^\n]{0,200}?\p{L}{3}[)\]]?(?=[.:] )/u;
const SMALL =
  /^(?:of|for|and|the|on|de|der|den|van|von|la|le|du|di|da|dos|del|dela|al|el|bin|ibn|et|al|eds?|und|y|e|jr|ter|ten)$/;

/**
 * The part of an entry that names its authors; undefined where it seems to begin with a title, as one without authors does, or where
 * authors and title cannot be told apart.
 */
export function authorsOf(entry: string): string | undefined {
  const number = NUMBER.exec(entry)?.[0].length ?? 0;
  const text = entry.slice(number);
  const initialled = INITIALLED.exec(text)?.[0];
  if (initialled !== undefined) return initialled;
  const year = YEARS.exec(text)?.index ?? text.length;
  const title = TITLE.exec(text)?.index ?? text.length;
  const before = text.slice(0, Math.min(year, title));
  const first = FIRST_WORDS.exec(before)?.[0] ?? '';
  // A title behind "Doe, Jane." may be all in capitals too.
  if (INVERTED.test(before) && isNames(first)) return first;
  if (isNames(before)) return before;
  return isNames(first) ? first : undefined;
}

const FAMILY = "(?:\\p{Ll}{2,4} ){0,3}\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}";
const ONE = `${FAMILY} \\p{Lu}{1,3}`;
/** As journals of medicine write them: "Smith J, van der Berg AB, et al.", but not "Jane R. Smith". */
const INITIALLED = new RegExp(
  `^(?:${ONE}(?:(?:, ${ONE}){1,30}(?:,? et al)?|,? et al)|${FAMILY} \\p{Lu}{2,3})(?=\\. )`,
  'u',
);
const INVERTED = /^\p{Lu}[\p{L}\p{M}’'-]{1,40}, \p{Lu}/u;

/** Whether all words may stand in names of people or bodies: in capitals, or "of", "and", "van". */
function isNames(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}’'-]+/u).filter((word) => word !== '');
  return (
    words.some((word) => /\p{Lu}/u.test(word)) &&
    words.every(
      (word) => SMALL.test(word) || /^[^\p{L}\p{N}]?(?:\d{1,2}|\p{Ll}{1,2}|[dOl]['’])?\p{Lu}/u.test(word),
    )
  );
}

const REPEATS = /^\s{0,3}(?:[—–―⸺⸻]{2,9}|⸻|-{3,9}|_{3,9})(?=\s?[.,:(]|\s)/u;

/** The entries, in their order, with the authors of the one above where three dashes stand for them. */
export function withRepeatedAuthors<T extends { readonly text: string }>(
  entries: readonly T[],
): readonly T[] {
  let above: string | undefined;
  return entries.map((entry) => {
    const dashes = REPEATS.exec(entry.text)?.[0];
    const isRepeated = dashes !== undefined && above !== undefined;
    const text = isRepeated ? `${above} ${entry.text.slice(dashes.length)}` : entry.text;
    if (!isRepeated) above = authorsOf(text)?.replace(/[\s(,.]+$/, '');
    return isRepeated ? { ...entry, text } : entry;
  });
}
