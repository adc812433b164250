// Owns what covers whole tables, lists and quotations: what leads in above them, the source lines under them, and the closing lines of quotations.
import { type Footing, footingOf } from '../prose/footing.ts';
import type { BlockProse, Citation } from '../prose/sentence.ts';
import { coveredFromAbove, type FromAbove, isQuotation, leadsIn } from './leadIns.ts';
import { coveredByClosing } from './quoted.ts';
import { citedIn } from './support.ts';

/** A run of blocks between two indices, end exclusive, which a source line may cover as a whole; over an `edge` none reaches up. */
export interface Coverable {
  readonly kind: 'list' | 'table' | 'paragraph' | 'other' | 'edge';
  readonly from: number;
  readonly to: number;
}

/**
 * What stands right under something: a line that names the `source` of it; one with a `sourceThenTable` behind, which a caption before the
 * line belongs to; the `sourceOfTable`, if it is one, or `sourceOfList`; a `table`; a `quotation` that cites; or nothing that matters.
 */
export type Below =
  | 'nothing'
  | 'source'
  | 'sourceThenTable'
  | 'sourceOfTable'
  | 'sourceOfList'
  | 'table'
  | 'quotation';

/**
 * From where a block is covered: by a line below or at its end, by words above it; or its last sentence alone, which leads in a quotation that
 * cites. Undefined where by nothing.
 */
export type Cover = 'below' | 'above' | 'asLeadIn' | undefined;

/** What counts beside the blocks. */
export interface Coverage extends FromAbove {
  /** What stands under the last of the blocks. */
  readonly below: Below;
}

type Cited = Pick<Coverage, 'works' | 'isDead'>;

/** For each block what covers it. */
export function coveredBlocks(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  coverage: Coverage,
): readonly Cover[] {
  const { works, isDead } = coverage;
  const covered: Cover[] = coveredFromAbove(blocks, outline, coverage).map((is) =>
    is ? 'above' : undefined,
  );
  const cites = (block: BlockProse, start: number) =>
    endsInSourceLine(block, isDead) ||
    citedIn(block, works).some((citation) => citation.span.start >= start && !isDead(citation));
  for (const item of outline)
    for (const quoted of coveredByClosing(blocks, item, cites)) covered[quoted] = 'below';
  for (const { item, below: next } of upwards(blocks, outline, coverage)) {
    const first = blocks[item.from];
    if (next === 'quotation' && item.kind === 'paragraph' && first !== undefined && leadsIn(first))
      covered[item.from] = 'asLeadIn';
    if (item.kind === 'paragraph' || (item.kind === 'other' && first !== undefined && isQuotation(first))) {
      if (next === 'source') covered.fill('below', item.from, item.to);
      continue;
    }
    if (item.kind === 'other') continue;
    const within = item.kind === 'list' ? sourceItems(blocks, item, isDead) : [];
    for (const at of within) covered[at - 1] = 'below';
    const isCovered =
      next === 'source' ||
      next === 'sourceThenTable' ||
      (next === 'sourceOfTable' && item.kind === 'table') ||
      (next === 'sourceOfList' && item.kind === 'list');
    if (isCovered || (within.length < 2 && endsInSourceLine(blocks[item.to - 1], isDead)))
      covered.fill('below', item.from, item.to);
  }
  return covered;
}

/** What stands, with these blocks, under what stands above them. Without blocks it is nothing. */
export function belowOf(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  coverage: Pick<Coverage, 'below'> & Cited,
): Below {
  const { below } = coverage;
  // A list that is covered may go on above: its items stand in pieces of their own.
  const isList = outline.length === 1 && outline[0]?.kind === 'list' && blocks[0]?.footing?.kind !== 'source';
  if (isList && (below === 'source' || below === 'sourceOfList')) return 'sourceOfList';
  if (isList && below === 'sourceThenTable') return below;
  if (outline.find(({ kind, from, to }) => kind === 'edge' || from < to)?.kind === 'edge') return 'nothing';
  let above: Below = 'nothing';
  for (const { item, below: next } of upwards(blocks, outline, coverage))
    above = over(item, blocks, next, coverage);
  return above;
}

/** The outermost blocks from the last to the first, each with what stands under it; those in a quotation have nothing of the outside. */
function* upwards(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  { below, ...cited }: Pick<Coverage, 'below'> & Cited,
): Generator<{ readonly item: Coverable; readonly below: Below }> {
  let next = below;
  for (const item of outline.toReversed()) {
    if (item.kind === 'edge') next = 'nothing';
    // Comments and definitions.
    if (item.from === item.to) continue;
    if (item.kind === 'other') yield* upwards(blocks, quoted(blocks, item), { below: 'nothing', ...cited });
    yield { item, below: next };
    next = over(item, blocks, next, cited);
  }
}

/** What of a quotation a source line may cover, or be. */
function quoted(blocks: readonly BlockProse[], { from, to }: Coverable): readonly Coverable[] {
  const items: Coverable[] = [];
  for (let index = from; index < to; index += 1) {
    const block = blocks[index]?.block;
    const kind =
      block?.container === 'tableRow' ? 'table' : block?.container === 'listItem' ? 'list' : 'paragraph';
    const last = items.at(-1);
    if (last?.kind === kind && kind !== 'paragraph' && block?.kind !== 'tableHeader')
      items[items.length - 1] = { ...last, to: index + 1 };
    else items.push({ kind, from: index, to: index + 1 });
  }
  return items;
}

/** What stands under whatever is above the item. */
function over(item: Coverable, blocks: readonly BlockProse[], below: Below, { works, isDead }: Cited): Below {
  if (item.kind === 'table') return 'table';
  const first = blocks[item.from];
  if (first === undefined) return 'nothing';
  const { footing } = first;
  if (footing === undefined) {
    const cites = (block: BlockProse) => citedIn(block, works).some((citation) => !isDead(citation));
    return item.kind !== 'list' && isQuotation(first) && blocks.slice(item.from, item.to).some(cites)
      ? 'quotation'
      : 'nothing';
  }
  // A source line may be set as a quotation or item; a note is a paragraph.
  if (item.kind !== 'paragraph' && footing.kind !== 'source') return 'nothing';
  const isTableNext = below === 'table';
  const isOver = below === 'source' || below === 'sourceThenTable' || below === 'sourceOfTable';
  switch (footing.kind) {
    case 'note':
      return isOver ? below : 'nothing';
    case 'caption':
      return isOver && below !== 'sourceThenTable' ? 'sourceOfTable' : 'nothing';
    case 'source':
      return !isLive(footing, first.citations, isDead)
        ? 'nothing'
        : isTableNext
          ? 'sourceThenTable'
          : 'source';
    case 'sourceOfTable':
      if (isLive(footing, first.citations, isDead)) return isTableNext ? 'nothing' : 'sourceOfTable';
      return isOver && below !== 'sourceThenTable' ? 'sourceOfTable' : 'nothing';
  }
}

/** Source lines in a list, "- Source: OECD" or an item's last paragraph: each is of what stands right before it, the only one at the end of all. */
function sourceItems(
  blocks: readonly BlockProse[],
  { from, to }: Coverable,
  isDead: Coverage['isDead'],
): readonly number[] {
  const found: number[] = [];
  for (let index = from + 1; index < to; index += 1) {
    const { footing, citations } = blocks[index] ?? {};
    if (footing?.kind === 'source' && isLive(footing, citations ?? [], isDead)) found.push(index);
  }
  return found;
}

function isLive({ isInNotes }: Footing, citations: readonly Citation[], isDead: Coverage['isDead']): boolean {
  return !isInNotes || citations.some((citation) => !isDead(citation));
}

/** A source line without a blank line before it is read as part of the last item or as the last row. */
function endsInSourceLine(last: BlockProse | undefined, isDead: Coverage['isDead']): boolean {
  if (last === undefined) return false;
  const names = (footing: Footing | undefined, citations: readonly Citation[]) =>
    (footing?.kind === 'source' || (footing?.kind === 'sourceOfTable' && last.block.kind === 'tableRow')) &&
    isLive(footing, citations, isDead);
  if (names(last.footing, last.citations)) return true;
  const { text } = last.readable;
  const start = text.lastIndexOf('\n') + 1;
  if (start === 0) return false;
  const from = last.readable.toSource({ start, end: text.length }).start;
  const isBehind = ({ span }: { readonly span: Citation['span'] }) => span.start >= from;
  const footing = footingOf(text.slice(start).trimStart(), last.block.inlines.filter(isBehind));
  return names(footing, last.citations.filter(isBehind));
}
