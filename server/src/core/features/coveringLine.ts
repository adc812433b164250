// Owns where the line stands that covers a claim: "Source: OECD" under its table or list, the closing line of its quotation, or what leads in above.
import type { Analysis } from '../analysis/analysis.ts';
import type { Claim } from '../claims/claim.ts';
import { leadsIn } from '../claims/leadIns.ts';
import { closingLineOf } from '../claims/quoted.ts';
import { footingOf } from '../prose/footing.ts';
import type { BlockProse } from '../prose/sentence.ts';
import { type Span, shift } from '../text/span.ts';

/** Further below, in pieces, no line covers a claim: a long list may be cut into some. */
const REACH = 50;

/**
 * All that a claim rests on, in order, as spans in the brief: what it cites, else the line that covers it. `index`: of the piece that the
 * claim stands in.
 */
export function restsOn(analysis: Analysis, index: number, claim: Claim): readonly Span[] {
  const base = analysis.text.startOf(index);
  if (claim.sources.length > 0) return claim.sources.map(({ span }) => shift(span, base));
  const line = COVERING[claim.cover ?? 'asLeadIn'](analysis, index, claim);
  return line === undefined ? [] : [line];
}

const COVERING: Readonly<
  Record<NonNullable<Claim['cover']>, (...at: Parameters<typeof restsOn>) => Span | undefined>
> = { below: lineBelow, above: lineAbove, asLeadIn: () => undefined };

/** That there is one, the analysis has found: it is the nearest above that cites. */
function lineAbove({ pieces, text }: Analysis, index: number, { block }: Claim): Span | undefined {
  for (let at = index; at >= Math.max(0, index - REACH); at -= 1) {
    const prose = pieces[at]?.prose ?? [];
    const above = (at === index ? prose.slice(0, prose.indexOf(block)) : prose).findLast(coversBelow);
    const span = above?.footing === undefined ? above?.sentences.at(-1)?.span : above.block.span;
    if (span !== undefined) return shift(span, text.startOf(at));
  }
  return undefined;
}

function coversBelow(block: BlockProse): boolean {
  return block.footing?.kind === 'sourceOfTable' || leadsIn(block);
}

/** The same for one below: it is the next. */
function lineBelow({ pieces, text }: Analysis, index: number, { block }: Claim): Span | undefined {
  for (let at = index; at < Math.min(pieces.length, index + REACH); at += 1) {
    const prose = pieces[at]?.prose ?? [];
    for (const below of at === index ? prose.slice(prose.indexOf(block)) : prose) {
      const line = lineIn(below, block);
      if (line !== undefined) return withoutIndent(shift(line, text.startOf(at)), text);
    }
  }
  return undefined;
}

function withoutIndent(span: Span, text: Analysis['text']): Span {
  const line = text.slice(span);
  return { ...span, start: span.end - line.trimStart().length };
}

/** The line in a block, or the block itself, that names a source of `covered`, which it may be a part of. */
function lineIn(below: BlockProse, covered: BlockProse): Span | undefined {
  const { block, footing, readable } = below;
  if (footing?.kind === 'source' || footing?.kind === 'sourceOfTable') return block.span;
  const closing = covered.block.container !== 'paragraph' ? closingLineOf(below) : undefined;
  if (closing !== undefined) return { start: closing.start, end: block.span.end };
  const start = readable.text.lastIndexOf('\n') + 1;
  if (start === 0 || footingOf(readable.text.slice(start).trimStart(), block.inlines)?.kind !== 'source')
    return undefined;
  return { start: readable.toSource({ start: start - 1, end: start }).end, end: block.span.end };
}
