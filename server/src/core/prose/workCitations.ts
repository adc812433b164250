// Owns the citations of a block that count only where a list of works has them: by number, by author and year.
import { contains, type Span } from '../text/span.ts';
import { findAuthorYear } from './authorYear.ts';
import { findNumericReferences, numbersIn } from './numericReferences.ts';
import { findRaisedMarks, mayBeRaised } from './raisedMarks.ts';
import type { BlockProse, WorkCitation } from './sentence.ts';

/** A citation with the offset in the block's readable text where it starts. */
export interface PlacedWorkCitation {
  readonly citation: WorkCitation;
  readonly at: number;
}

const NONE: readonly PlacedWorkCitation[] = Object.freeze([]);
const known = new WeakMap<BlockProse, readonly PlacedWorkCitation[]>();

/** In order of their place. Worked out when first asked for: most briefs list no works. */
export function workCitationsOf(prose: BlockProse): readonly PlacedWorkCitation[] {
  let found = known.get(prose);
  if (found === undefined) {
    found = findWorkCitations(prose);
    known.set(prose, found);
  }
  return found;
}

function findWorkCitations({ block, readable }: BlockProse): readonly PlacedWorkCitation[] {
  const { projection } = block;
  const { text } = projection;
  const raisedNumbers = findRaisedNumbers(text);
  const inText: WorkCitation[] = [
    ...findNumericReferences(text)
      .filter(({ span }) => !raisedNumbers.some((raised) => contains(raised.span, span)))
      .map(({ span, numbers }) => numeric(numbers, projection.toSource(span))),
    ...raisedNumbers.map(({ span, numbers }) => numeric(numbers, projection.toSource(span))),
    ...findAuthorYear(text).map(({ span, authors, hasMore, year }) => ({
      kind: 'authorYear' as const,
      authors,
      hasMore,
      year,
      span: projection.toSource(span),
    })),
  ];
  const raised = findRaisedMarks(block);
  const marks = raised.flatMap(({ words, span, target }) => {
    const numbers = numbersIn(plainNumbers(text.slice(words.start, words.end)));
    return numbers === undefined || target !== undefined ? [] : [numeric(numbers, span)];
  });
  if (inText.length === 0 && marks.length === 0) return NONE;
  const apart = inText.filter(({ span }) => !raised.some((mark) => contains(mark.span, span)));
  return [...apart, ...marks]
    .map((citation) => ({ citation, at: readable.fromSource(citation.span.start) }))
    .sort((a, b) => a.citation.span.start - b.citation.span.start);
}

function numeric(numbers: readonly number[], span: Span): WorkCitation {
  return { kind: 'numeric', numbers, span };
}

const RAISED =
  /[⁰¹²³⁴-⁹]{1,3}(?:[,’ ˒–⁻][⁰¹²³⁴-⁹]{1,3}){0,9}|\^\d{1,3}(?:[,;–-] ?\d{1,3}){0,9}\^|\^\[\d{1,3}(?:[,;–-] ?\d{1,3}){0,9}\]\^/g;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Note numbers in raised digits, "claim.³", or between carets as Pandoc raises them, "claim.^3^", "claim.^[3]^". */
function findRaisedNumbers(text: string): readonly { span: Span; numbers: readonly number[] }[] {
  return Array.from(text.matchAll(RAISED)).flatMap(({ index, 0: raised }) => {
    const numbers = mayBeRaised(text, index) ? numbersIn(plainNumbers(raised)) : undefined;
    return numbers === undefined ? [] : [{ span: { start: index, end: index + raised.length }, numbers }];
  });
}

/** Raised digits as plain ones. */
function plainNumbers(raised: string): string {
  return raised
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/[⁻–]/g, '-')
    .replace(/[’˒]|(?<=\d) (?=\d)/g, ',')
    .replaceAll('^', '');
}
