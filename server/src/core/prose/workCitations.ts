// Owns the citations of a block that count only where a list of works has them: by number, by author and year.
import { contains, type Span } from '../text/span.ts';
import { findAuthorPages } from './authorPage.ts';
import { findAuthorYear } from './authorYear.ts';
import { findGluedNumbers } from './gluedNumbers.ts';
import { findKeyReferences } from './keyReferences.ts';
import { findComments, outsideOf } from './markup/comments.ts';
import { findNumericReferences, findRoundReferences, numbersIn } from './numericReferences.ts';
import { findRaisedMarks, mayBeRaised } from './raisedMarks.ts';
import { raisedNotes } from './raisedNotes.ts';
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

function findWorkCitations({ block, readable, citations }: BlockProse): readonly PlacedWorkCitation[] {
  const { projection } = block;
  const { text } = projection;
  // In a table a raised number leads to a note of the table; in notes it opens one.
  const mayBeNote = block.kind !== 'tableRow';
  const isNote = raisedNotes(block).length > 0;
  const raised = isNote ? [] : findRaisedMarks(block);
  const raisedNumbers = isNote ? [] : findRaisedNumbers(text);
  const marked = [...raisedNumbers.map((one) => one.span), ...raised.map(({ words }) => words)];
  const isApart = ({ span }: Numbers) => !marked.some((mark) => contains(mark, span));
  const inText: readonly (WorkCitation & { readonly anchor?: number })[] = [
    ...[...findNumericReferences(text), ...findRoundReferences(text)].filter(isApart).map(numeric(false)),
    ...raisedNumbers.map(numeric(mayBeNote)),
    ...findGluedNumbers(text).filter(isApart).map(numeric(mayBeNote)),
    ...findKeyReferences(text).map((one) => ({ ...one, kind: 'keyed' as const })),
    ...findAuthorPages(text).map((one) => ({ ...one, kind: 'authorPage' as const })),
    ...findAuthorYear(text).map((one) => ({ ...one, kind: 'authorYear' as const })),
  ];
  const marks = raised.flatMap(({ words, span, target }) => {
    const numbers = numbersIn(plainNumbers(text.slice(words.start, words.end)));
    return numbers === undefined || target !== undefined ? [] : [numeric(mayBeNote)({ numbers, span })];
  });
  if (inText.length === 0 && marks.length === 0) return NONE;
  const isOutside = outsideOf(findComments(block));
  const isRead = ({ span }: WorkCitation) => isOutside(span.start);
  const keyed = citations.filter(({ kind }) => kind === 'pandoc');
  const placed = inText.filter(isRead).flatMap(({ anchor, ...citation }) => {
    const span = projection.toSource(citation.span);
    // "\autocite[3]{roe2021}": the number is a page.
    if (citation.kind === 'numeric' && keyed.some((one) => contains(one.span, span))) return [];
    const start =
      anchor === undefined ? span.start : projection.toSource({ start: anchor, end: anchor }).start;
    return [{ citation: { ...citation, span }, at: readable.fromSource(start) }];
  });
  return [
    ...placed,
    ...marks.map((citation) => ({ citation, at: readable.fromSource(citation.span.start) })),
  ].sort((a, b) => a.citation.span.start - b.citation.span.start);
}

interface Numbers {
  readonly numbers: readonly number[];
  readonly span: Span;
}

function numeric(mayBeNote: boolean) {
  return <T extends Numbers>(one: T) => ({ ...one, kind: 'numeric' as const, mayBeNote });
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
