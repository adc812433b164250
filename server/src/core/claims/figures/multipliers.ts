// Owns the question whether a share is of another value of the same property: "half the 6 % of the city", "a third of what it was".
import type { FigurePlace } from './place.ts';

/** What may stand between a share and the figure that it is a share of. */
const TO_FIGURE =
  /^ (?:of )?(?:(?:the|its|their|some|about|around|nearly|almost|over|only|just) |[\p{L}\p{N}&.-]+['’]s? ){1,4}$/u;
/** Ends of a noun phrase. */
const END =
  '(?=[.,;:)]|\\s(?:of|in|at|for|from|by|on|a|per|and|but|or|while|across|among|before|after)\\s|$)';
/** Pronouns for a value: "that of the city", "what it was"; "those asked" are people. */
const PRONOUN =
  /^ (?:of )?(?:that(?= (?:of|in|at|for)\b|[.,;:)]|$)|those(?= of\b)|what \p{Ll}[^,;]{0,40} (?:is|was|are|were|been)\b)/u;
/** "of the city's", without a noun. */
const ELLIPTIC = new RegExp(
  `^ (?:of )?(?:the |its |their )?(?:[\\p{L}\\p{N}&.-]+ ){0,4}[\\p{L}\\p{N}&.-]+['’]s?${END}`,
  'u',
);
/** Nouns for a value; which of them the record takes its own share of is asked apart. */
const VALUE =
  'rate|level|average|mean|median|figure|norm|standard|proportion|percentage|peak|high|low|maximum|minimum';
const OF_VALUE = new RegExp(
  `^ (?:of )?(?:[\\p{L}\\p{N}-]+['’]s? |[\\p{L}\\p{N}-]+ ){1,4}?(${VALUE})s?${END}`,
  'u',
);

/** Whether the share multiplies a value, and so is none. */
export function isMultiplier({ text, quantity, sentence, fact }: FigurePlace): boolean {
  if (quantity.type !== 'percent') return false;
  const { end } = quantity.span;
  const behind = text.slice(end, end + LOOK);
  if (!/^ (?:of|the|its|their|that|those|what)\s/.test(behind)) return false;
  if (PRONOUN.test(behind) || ELLIPTIC.test(behind)) return true;
  const value = OF_VALUE.exec(behind)?.[1];
  if (value !== undefined && !wholeOf(fact.statement).includes(value)) return true;
  return sentence.quantities.some(
    ({ item }) =>
      item.type === 'percent' && item.span.start > end && TO_FIGURE.test(text.slice(end, item.span.start)),
  );
}

/** So much text behind a share is read, in code units. */
const LOOK = 80;

/** What the record takes a share of: "turnover" of "fines of 3 % of turnover". */
function wholeOf(statement: string): string {
  return /(?:%|\bper ?cent) of ([^,;.]*)/.exec(statement)?.[1] ?? '';
}
