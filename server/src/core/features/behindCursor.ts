// Owns how much of what stands behind the cursor belongs to what is being completed there, and goes with it.

/** The rest of a word that the cursor stands in: of letters and digits, as "-owned" and "’s" are the sentence's. */
const REST_OF_WORD = /^[\p{L}\p{M}\p{N}]{1,60}/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{M}\p{N}]/u;

/**
 * How many code units of `behind` go with the name: those in which the name itself goes on ("Scale| AI"), else the rest
 * of the word. `typed`: what stands before the cursor; `name`: as it begins with that.
 */
export function restOfName(typed: string, behind: string, name: string): number {
  const rest = name.slice(typed.length);
  const goesOn =
    rest !== '' &&
    behind.slice(0, rest.length).toLowerCase() === rest.toLowerCase() &&
    !BEGINS_WITH_WORD.test(behind.slice(rest.length));
  if (goesOn) return rest.length;
  return ENDS_IN_WORD.test(typed) ? (REST_OF_WORD.exec(behind)?.[0].length ?? 0) : 0;
}

/** A mark that ends or goes on with the sentence: no dots of an omission, no point in a number or an address. */
const MARK = /^(?:\.(?![.\p{L}\p{N}])|[!?]|[,;:](?=\s|$))/u;
/** Closing emphasis, quotation marks and brackets. */
const CLOSERS = /^[*_~="”’»)]{1,9}/;

/**
 * A sentence with its marker, where the sentence around it may have a mark of its own behind the cursor: only one of the two
 * stays. `taken`: how many code units of `behind` it takes the place of.
 */
export function sentenceBefore(
  behind: string,
  statement: string,
  marker: string,
): { readonly text: string; readonly taken: number } {
  const bare = statement.replace(/\.$/, '');
  const mark = MARK.exec(behind)?.[0];
  if (mark !== undefined) return { text: `${bare}${mark}${marker}`, taken: mark.length };
  const closers = CLOSERS.exec(behind)?.[0] ?? '';
  const hasMark = closers !== '' && MARK.test(behind.slice(closers.length));
  return { text: `${hasMark ? bare : statement}${marker}`, taken: 0 };
}
