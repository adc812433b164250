// Owns the pass over a brief that judges claims and finds problems: only pieces whose surroundings changed are judged anew.

import { type Below, belowOf } from '../claims/covered.ts';
import { MOST_NEIGHBOURS } from '../claims/detect.ts';
import { type Above, aboveOf } from '../claims/leadIns.ts';
import type { CitationScope } from '../claims/support.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Citation, Sentence } from '../prose/sentence.ts';
import { isLong } from '../syntax/piece.ts';
import { spliced } from '../text/spliced.ts';
import { type Grounding, groundsOfCitation } from './contribution.ts';
import type { PieceRow } from './pieceRow.ts';
import type { Check, PieceAnalysis, PieceState } from './pieceState.ts';

/** What is the same for all pieces of a brief. A change in it makes all of them stale. */
export interface Common extends CitationScope, Grounding {
  readonly facts: FactIndex;
  readonly isEnglish: boolean;
  readonly check: Check;
}

export class Judging {
  #analyses: readonly PieceAnalysis[] = [];
  /** For each piece what stands under it, by its number in `BELOW`. */
  #below = new Uint8Array(0);
  /** The same for what stands above it, by its number in `ABOVE`. */
  #above = new Uint8Array(0);

  /**
   * The analyses of all pieces of the row, which are placed. A piece depends on the section that it begins in, on what stands right
   * above and under it, and on the sentences next to it: from the pieces that changed it goes on, backwards and forwards, as
   * far as those do. May be left off at any step: the row counts as judged only at the end.
   */
  *judge(row: PieceRow, common: Common): Generator<void, readonly PieceAnalysis[]> {
    const { states, sameHead, sameTail } = row;
    const { below, from: first } = this.#belowEach(row, common);
    const { above, to: last } = this.#aboveEach(row, common);
    const from = Math.min(first, startOfNeighbours(states, sameHead));
    const settled = Math.max(last, endOfNeighbours(states, states.length - sameTail));
    const fresh: PieceAnalysis[] = [];
    let index = from;
    for (; index < states.length; index += 1) {
      const state = states[index];
      if (state === undefined) break;
      if (index >= settled && state.isJudgedInPlace) break;
      row.reached(index);
      const { facts, reach, works, isEnglish, groundsOf, lacks } = common;
      const under = BELOW[below[index] ?? 0] ?? 'nothing';
      const { before, behind } = neighboursOf(states, index);
      const over = ABOVE[above[index] ?? 0] ?? 'nothing';
      state.judge({
        facts,
        reach,
        works,
        isEnglish,
        groundsOf,
        lacks,
        above: over,
        below: under,
        before,
        behind,
      });
      const isChecked = state.isChecked;
      if (!isChecked && isLong(state.piece)) yield;
      fresh.push(yield* state.analysis(common.check));
      if (!isChecked) yield;
    }
    const old = this.#analyses;
    this.#analyses = spliced(old, from, old.length - (states.length - index), fresh);
    this.#below = below;
    this.#above = above;
    row.settled();
    return this.#analyses;
  }

  /** For the pieces in between, and before them as far as something changes; `from` is the first that is to be judged. */
  #belowEach({ states, sameHead, sameTail }: PieceRow, common: Common) {
    const old = this.#below;
    const below = new Uint8Array(states.length);
    below.set(old.subarray(0, sameHead));
    below.set(old.subarray(old.length - sameTail), states.length - sameTail);
    let from = sameHead;
    for (let index = states.length - sameTail - 1; index >= 0; index -= 1) {
      const value = BELOW.indexOf(belowOne(states[index + 1], BELOW[below[index + 1] ?? 0], common));
      if (index < sameHead && value === below[index]) break;
      below[index] = value;
      from = Math.min(from, index);
    }
    return { below, from };
  }

  /** For the pieces in between, and behind them as far as something changes; `to` is behind the last that is to be judged. */
  #aboveEach({ states, sameHead, sameTail }: PieceRow, common: Common) {
    const old = this.#above;
    const above = new Uint8Array(states.length);
    above.set(old.subarray(0, Math.min(sameHead + 1, states.length)));
    const tail = Math.min(sameTail, old.length, states.length - Math.min(sameHead + 1, states.length));
    above.set(old.subarray(old.length - tail), states.length - tail);
    let to = states.length - sameTail;
    for (let index = Math.max(1, sameHead + 1); index < states.length; index += 1) {
      const value = ABOVE.indexOf(aboveOne(states[index - 1], ABOVE[above[index - 1] ?? 0], common));
      if (index > states.length - sameTail && value === above[index]) break;
      above[index] = value;
      to = Math.max(to, index + 1);
    }
    return { above, to };
  }
}

/** By their numbers in the row. */
const BELOW: readonly Below[] = [
  'nothing',
  'source',
  'sourceThenTable',
  'sourceOfTable',
  'sourceOfList',
  'table',
  'quotation',
];
const ABOVE: readonly Above[] = ['nothing', 'leadIn', 'caption'];

/** What stands under the piece before `next`, by what stands under that. */
function belowOne(next: PieceState | undefined, below: Below = 'nothing', common: Common): Below {
  if (next?.reading === undefined) return 'nothing';
  return belowOf(next.prose, next.reading.outline, { below, ...citedThere(next, common) });
}

/** What stands above the piece behind `before`, by what stands above that. */
function aboveOne(before: PieceState | undefined, above: Above = 'nothing', common: Common): Above {
  if (before?.reading === undefined) return 'nothing';
  return aboveOf(before.prose, before.reading.outline, { above, ...citedThere(before, common) });
}

/** What counts as cited in a piece. */
function citedThere({ piece }: PieceState, { works, ...grounding }: Common) {
  const isDead = (citation: Citation) => groundsOfCitation(citation, piece.text, grounding) !== 'source';
  return { works, isDead };
}

/** Neighbours are looked for in so many pieces on each side: beyond a long listing there is another subject. */
const REACH = 12;

const nobody: readonly Sentence[] = [];

/** The nearest sentences of prose on both sides of a piece; none for a piece that has none to judge. */
function neighboursOf(states: readonly PieceState[], index: number) {
  if (states[index]?.prose.every(({ sentences }) => sentences.length === 0) === true)
    return { before: nobody, behind: nobody };
  const before: Sentence[] = [];
  for (let at = index - 1; at >= index - REACH && before.length < MOST_NEIGHBOURS; at -= 1) {
    const there = states[at]?.neighbours ?? nobody;
    for (let place = there.length - 1; place >= 0 && before.length < MOST_NEIGHBOURS; place -= 1)
      before.push(...there.slice(place, place + 1));
  }
  const behind: Sentence[] = [];
  for (let at = index + 1; at <= index + REACH && behind.length < MOST_NEIGHBOURS; at += 1)
    behind.push(...(states[at]?.neighbours ?? nobody).slice(0, MOST_NEIGHBOURS - behind.length));
  return { before, behind };
}

/** The first piece that may have a neighbour at `index` or behind. */
function startOfNeighbours(states: readonly PieceState[], index: number): number {
  let sentences = 0;
  let at = index;
  while (at > 0 && index - at < REACH && sentences < MOST_NEIGHBOURS) {
    at -= 1;
    sentences += states[at]?.neighbours.length ?? 0;
  }
  return at;
}

/** Behind the last piece that may have a neighbour before `index`. */
function endOfNeighbours(states: readonly PieceState[], index: number): number {
  let sentences = 0;
  let at = index;
  while (at < states.length && at - index < REACH && sentences < MOST_NEIGHBOURS) {
    sentences += states[at]?.neighbours.length ?? 0;
    at += 1;
  }
  return at;
}
