// Owns what the preview of a brief marks: names with what is on record about them, and the findings on its claims.
import { type Analysis, findingsOf } from '../analysis/analysis.ts';
import { originOf } from '../facts/wording.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { RuleId } from '../rules/registry.generated.ts';
import { placesOf } from '../rules/rule.ts';
import { contains, type Span } from '../text/span.ts';
import { standingInWords } from './factText.ts';
import { mostUseful } from './hover.ts';
import { type Letters, lettersOf } from './letters.ts';

export type PreviewMarkKind = 'name' | 'unsourced' | 'overstated' | 'contradicts';

/** Something to mark. `start` and `end` count letters and digits of the block, the end exclusive. */
export interface PreviewMark {
  readonly start: number;
  readonly end: number;
  readonly kind: PreviewMarkKind;
  /** Plain text; lines are parted by `\n`. */
  readonly title: string;
}

/** A paragraph, heading or table row with its marks, found again in another rendering by its letters and digits. */
export interface PreviewBlock {
  readonly letters: string;
  readonly marks: readonly PreviewMark[];
}

const RULES: ReadonlyMap<string, PreviewMarkKind> = new Map<RuleId, PreviewMarkKind>([
  ['unsourced-claim', 'unsourced'],
  ['dropped-hedge', 'overstated'],
  ['figure-mismatch', 'contradicts'],
  ['outdated-role', 'contradicts'],
]);

/** So many facts are told of a name. */
const MOST_FACTS = 3;

/**
 * The blocks of a brief that have marks, in order, and those without that have the same letters as one with. Findings are
 * those that the editor shows.
 */
export function previewMarks(analysis: Analysis): readonly PreviewBlock[] {
  const blocks = allBlocks(analysis);
  const marked = new Set(blocks.flatMap(({ letters, marks }) => (marks.length > 0 ? [letters] : [])));
  return blocks.filter(({ letters }) => marked.has(letters));
}

function allBlocks(analysis: Analysis): readonly PreviewBlock[] {
  return analysis.pieces.flatMap(({ prose }, index) => {
    const base = analysis.text.startOf(index);
    const findings = findingsOf(analysis, index);
    return prose.map((block): PreviewBlock => {
      const letters = lettersOf(block.readable.text);
      const onClaims = findings.flatMap((finding) => {
        const kind = RULES.get(finding.rule);
        const here = placesOf(finding).filter((place) => contains(block.block.span, place));
        return kind === undefined
          ? []
          : here.map((place) => ({ ...within(place, block, letters), kind, title: finding.message }));
      });
      const names = block.mentions.flatMap(({ item, source }): PreviewMark[] => {
        const title = aboutName(analysis, item.entityId, base + source.start);
        return title === undefined ? [] : [{ ...within(source, block, letters), kind: 'name', title }];
      });
      const marks = [...onClaims, ...names].filter(({ start, end }) => start < end);
      return { letters: letters.text, marks };
    });
  });
}

/** A span of the piece, in letters and digits of the block's readable text. */
function within(span: Span, { readable }: BlockProse, letters: Letters): { start: number; end: number } {
  const [from, to] = [readable.fromSource(span.start), readable.fromSource(span.end)];
  return { start: countBefore(letters, from), end: countBefore(letters, to) };
}

/** How many letters and digits stand before an offset of the text. */
function countBefore({ offsets }: Letters, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the hover says of a name there, plain; undefined where nothing is on record. */
function aboutName(analysis: Analysis, entityId: string, offset: number): string | undefined {
  const { facts } = analysis;
  const entity = facts.entity(entityId);
  const known = entity === undefined ? [] : mostUseful(entity, analysis, offset);
  if (entity === undefined || known.length === 0) return undefined;
  const lines = known
    .slice(0, MOST_FACTS)
    .map((fact) => `${standingInWords(fact)}: ${fact.statement} (${originOf(fact, facts)})`);
  return [`${entity.name} · ${entity.kind}`, ...lines].join('\n');
}
