// Owns what covers from above: words that cite and lead in with a colon, over a list, table or quotation; a caption that names the source of its table.
import type { BlockProse, Citation } from '../prose/sentence.ts';
import type { Works } from '../prose/works.ts';
import type { Coverable } from './covered.ts';
import { citedIn } from './support.ts';

/** What stands right above something: words that cite and lead in, a caption that names the source of a table, or nothing that matters. */
export type Above = 'nothing' | 'leadIn' | 'caption';

/** What counts beside the blocks. */
export interface FromAbove {
  /** What stands above the first of the blocks. */
  readonly above: Above;
  readonly works: Works;
  /** Whether a citation has nothing behind it. */
  readonly isDead: (citation: Citation) => boolean;
  /** How far from the start of its line a block begins, in code units: what hangs on an item stands further in. */
  readonly columnOf: (block: BlockProse) => number;
}

/** For each block whether a lead-in or a caption above it covers it. */
export function coveredFromAbove(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  from: FromAbove,
): readonly boolean[] {
  const covered = blocks.map(() => false);
  for (const { item, above } of downwards(blocks, outline, from)) {
    if (reachesInto(item, blocks[item.from], above)) covered.fill(true, item.from, item.to);
    else for (const index of hanging(blocks, item, from)) covered[index] = true;
  }
  return covered;
}

/** What stands, with these blocks, above what comes behind them. */
export function aboveOf(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  from: Omit<FromAbove, 'columnOf'>,
): Above {
  let last = from.above;
  for (const { item, above } of downwards(blocks, outline, from)) last = under(item, blocks, above, from);
  return last;
}

/** Whether the block ends in words that lead in what stands below them. */
export function leadsIn({ block, sentences }: BlockProse): boolean {
  return block.kind === 'paragraph' && sentences.at(-1)?.text.endsWith(':') === true;
}

/** Whether it is what somebody else says: set as a quotation, or a paragraph in quotation marks. */
export function isQuotation({ block, readable }: BlockProse): boolean {
  const { text } = readable;
  return (
    block.container === 'quote' || (/^\s{0,3}["“„«]/.test(text) && /["”“»]\W{0,3}$/.test(text.slice(-4)))
  );
}

/** The outermost blocks, each with what stands above it. */
function* downwards(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  from: Omit<FromAbove, 'columnOf'>,
): Generator<{ readonly item: Coverable; readonly above: Above }> {
  let { above } = from;
  for (const item of outline) {
    // Comments and definitions.
    if (item.from === item.to) continue;
    yield { item, above };
    above = under(item, blocks, above, from);
  }
}

/** What stands above whatever is under the item. */
function under(
  item: Coverable,
  blocks: readonly BlockProse[],
  above: Above,
  { works, isDead }: Pick<FromAbove, 'works' | 'isDead'>,
): Above {
  const first = blocks[item.from];
  // A list may go on below, a quotation behind a blank line.
  if (item.kind !== 'paragraph')
    return item.kind !== 'table' && reachesInto(item, first, above) ? above : 'nothing';
  if (first === undefined) return 'nothing';
  if (first.footing?.kind === 'sourceOfTable')
    return !first.footing.isInNotes || first.citations.some((one) => !isDead(one)) ? 'caption' : 'nothing';
  if (citesLeadingIn(first, works, isDead)) return 'leadIn';
  return reachesInto(item, first, above) ? above : 'nothing';
}

function reachesInto(item: Coverable, first: BlockProse | undefined, above: Above): boolean {
  if (above === 'nothing' || first === undefined) return false;
  if (item.kind === 'table' || above === 'caption') return item.kind === 'table';
  return item.kind === 'list' || isQuotation(first);
}

/** The blocks of an item that hang on one that leads in within it: those behind it that stand further in. */
function hanging(
  blocks: readonly BlockProse[],
  { from, to }: Coverable,
  { works, isDead, columnOf }: FromAbove,
): readonly number[] {
  const found: number[] = [];
  let column = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (column < Number.POSITIVE_INFINITY && columnOf(block) > column) {
      found.push(index);
      continue;
    }
    column = citesLeadingIn(block, works, isDead) ? columnOf(block) : Number.POSITIVE_INFINITY;
  }
  return found;
}

/** Whether the sentence that leads in cites: what it tells of the source is what follows. */
function citesLeadingIn(block: BlockProse, works: Works, isDead: FromAbove['isDead']): boolean {
  if (!leadsIn(block)) return false;
  // A link begins before its words, and a marker stands behind the sentence: what counts is where the one before ends.
  const start = block.sentences.at(-2)?.readable.end ?? 0;
  return citedIn(block, works).some(
    (citation) => block.readable.fromSource(citation.span.start) >= start && !isDead(citation),
  );
}
