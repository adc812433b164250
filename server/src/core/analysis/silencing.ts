// Owns the pass over a brief that leaves out silenced findings: only pieces that changed are looked at again, unless a comment did.
import { type Finding, placesOf } from '../rules/rule.ts';
import { type PlacedDirective, Suppressions } from '../suppress.ts';
import type { Directive } from '../syntax/blocks.ts';
import { BriefText } from '../syntax/briefText.ts';
import { sameEnd, sameStart, spliced } from '../text/spliced.ts';
import type { Analysis } from './analysis.ts';
import { checkUnusedDirectives, type Surroundings } from './checkPiece.ts';
import { placeDirectives } from './directives.ts';
import type { PieceAnalysis } from './pieceState.ts';
import { unusedAmong } from './unusedDirectives.ts';

type Findings = readonly Finding[];

/** What is known of one version; lists of pieces run parallel. */
interface Version {
  readonly text: BriefText;
  readonly pieces: readonly PieceAnalysis[];
  readonly directives: readonly PlacedDirective[];
  /** What is left of each piece's findings: the same list where nothing is silenced, as more hangs on it. */
  readonly left: readonly Findings[];
  /** For each piece the indexes of the directives that silence something there, one a place of a finding. */
  readonly silencing: readonly (readonly number[])[];
  /** How many places of findings each directive silences. */
  readonly uses: Int32Array;
}

/** How many pieces two versions share at both ends. */
interface Shared {
  readonly head: number;
  readonly tail: number;
}

const nothing: Version = {
  text: BriefText.from(''),
  pieces: [],
  directives: [],
  left: [],
  silencing: [],
  uses: new Int32Array(0),
};

export class Silencing {
  #last = nothing;
  /** What is shown of pieces with comments that silence nothing. */
  readonly #shown = new WeakMap<
    PieceAnalysis,
    { readonly left: Findings; readonly unused: readonly Directive[]; readonly shown: Findings }
  >();

  /** The comments of a brief, and what they leave of the findings of its pieces. May be left off at any step. */
  *silence(
    text: BriefText,
    pieces: readonly PieceAnalysis[],
    surroundings: Surroundings,
  ): Generator<void, Pick<Analysis, 'directives' | 'shown'>> {
    const head = sameStart(this.#last.pieces, pieces);
    const shared = { head, tail: sameEnd(this.#last.pieces, pieces, head) };
    const directives = yield* this.#directives(text, pieces, shared);
    const version = yield* this.#version(text, pieces, directives, shared);
    this.#last = version;
    return { directives, shown: yield* this.#withUnused(version, surroundings) };
  }

  *#directives(
    text: BriefText,
    pieces: readonly PieceAnalysis[],
    { head, tail }: Shared,
  ): Generator<void, readonly PlacedDirective[]> {
    const last = this.#last;
    const known = [...new Set(last.directives.map(({ piece }) => piece))];
    const holders = known.filter((index) => index < head);
    for (let index = head; index < pieces.length - tail; index += 1)
      if ((pieces[index]?.reading.directives.length ?? 0) > 0) holders.push(index);
    const behind = known.filter((index) => index >= last.pieces.length - tail);
    holders.push(...behind.map((index) => index + pieces.length - last.pieces.length));
    const placed: PlacedDirective[] = [];
    for (const index of holders) {
      placed.push(...placeDirectives(text, pieces, index));
      yield;
    }
    return placed;
  }

  *#version(
    text: BriefText,
    pieces: readonly PieceAnalysis[],
    directives: readonly PlacedDirective[],
    shared: Shared,
  ): Generator<void, Version> {
    const isAsBefore = sayTheSame(this.#last, { text, pieces, directives }, shared);
    const { head, tail } = isAsBefore ? shared : { head: 0, tail: 0 };
    const last = isAsBefore ? this.#last : nothing;
    const suppressions = new Suppressions(directives);
    const uses = isAsBefore ? last.uses.slice() : new Int32Array(directives.length);
    const end = last.pieces.length - tail;
    for (const gone of last.silencing.slice(head, end)) count(uses, gone, -1);
    const left: Findings[] = [];
    const silencing: (readonly number[])[] = [];
    for (let index = head; index < pieces.length - tail; index += 1) {
      const findings = pieces[index]?.findings ?? [];
      const one = silenced(findings, text.startOf(index), suppressions);
      left.push(one.left);
      silencing.push(one.by);
      count(uses, one.by, 1);
      if (directives.length > 0 && findings.length > 0) yield;
    }
    return {
      text,
      pieces,
      directives,
      left: spliced(last.left, head, end, left),
      silencing: spliced(last.silencing, head, end, silencing),
      uses,
    };
  }

  /** What is left, with findings on the comments that silence nothing. */
  *#withUnused(
    { pieces, directives, left, uses }: Version,
    surroundings: Surroundings,
  ): Generator<void, readonly Findings[]> {
    const unused = unusedAmong(directives, uses, surroundings.settings);
    if (unused.size === 0) return left;
    const shown = left.slice();
    for (const [index, own] of unused) {
      const piece = pieces[index];
      if (piece === undefined) continue;
      shown[index] = this.#shownOf(piece, left[index] ?? [], own, surroundings);
      yield;
    }
    return shown;
  }

  /** The same list as long as its parts are the same. */
  #shownOf(
    piece: PieceAnalysis,
    left: Findings,
    unused: readonly Directive[],
    surroundings: Surroundings,
  ): Findings {
    const known = this.#shown.get(piece);
    if (known?.left === left && isSame(known.unused, unused)) return known.shown;
    const shown = [...left, ...checkUnusedDirectives(piece, unused, surroundings)];
    this.#shown.set(piece, { left, unused, shown });
    return shown;
  }
}

const nobody: readonly number[] = [];

function silenced(findings: Findings, base: number, suppressions: Suppressions) {
  if (findings.length === 0 || suppressions.directives.length === 0) return { left: findings, by: nobody };
  const by: number[] = [];
  const left = findings.flatMap((finding) => {
    const places = placesOf(finding);
    const kept = places.filter(({ start }) => {
      const index = suppressions.silencing({ rule: finding.rule, start: base + start });
      if (index >= 0) by.push(index);
      return index < 0;
    });
    if (kept.length === places.length) return [finding];
    return kept.length === 0 || finding.narrowed === undefined ? [] : [finding.narrowed(kept)];
  });
  return by.length === 0 ? { left: findings, by: nobody } : { left, by };
}

function count(uses: Int32Array, by: readonly number[], sign: 1 | -1): void {
  for (const index of by) uses[index] = (uses[index] ?? 0) + sign;
}

/**
 * Whether the comments silence in the shared pieces what they did: the same ones in the same order, and each of their
 * places has only moved with its piece, or is among those that changed as it was before.
 */
function sayTheSame(
  before: Version,
  now: Pick<Version, 'text' | 'pieces' | 'directives'>,
  { head, tail }: Shared,
): boolean {
  const start = now.text.startOf(head);
  const endBefore = before.text.startOf(before.pieces.length - tail);
  const by = now.text.startOf(now.pieces.length - tail) - endBefore;
  const isSamePlace = (a: number, b: number) => {
    if (a < start) return a === b;
    return a >= endBefore ? b === a + by : b >= start && b < endBefore + by;
  };
  const { directives } = now;
  return (
    before.directives.length === directives.length &&
    before.directives.every((one, index) => {
      const other = directives[index];
      return (
        other !== undefined &&
        sameWords(one.directive, other.directive) &&
        isSamePlace(one.span.start, other.span.start) &&
        isSamePlace(one.nextLine.start, other.nextLine.start)
      );
    })
  );
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && sameStart(a, b) === a.length;
}

function sameWords(a: Directive, b: Directive): boolean {
  return a === b || (a.action === b.action && a.rules.join(' ') === b.rules.join(' '));
}
