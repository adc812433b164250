// Owns words of opposite meaning, and on which side of them a text stands.
import type { ClaimText } from '../../facts/match.ts';
import { stem } from '../../facts/words.ts';
import { readHedges } from '../../prose/hedges.ts';
import type { Span } from '../../text/span.ts';

/** Pairs of opposites that statements about organisations, products and rules turn on, each word in its base forms. */
const AXES: readonly Axis[] = [
  // Of two parties; whoever is named first is the better or the worse one.
  [
    'better best outperform outshine outpace outdo outdid surpass exceed beat beaten excel superior strong ahead overtake overtook overtaken',
    'worse worst underperform trail lag behind inferior weak poor poorly short disappoint underwhelm',
    'compares',
  ],
  ['win won regain recover retake gain', 'lose lost forfeit cede surrender', 'compares'],
  ['big large great major huge significant', 'small minor tiny negligible insignificant', 'compares'],
  [
    'open openly openness release publish publicly disclose unveil share',
    'proprietary close closed closure private secret withhold withheld conceal hide hidden',
  ],
  [
    'rise rose risen increase grow grew grown growth climb surge soar jump expand raise higher more upward',
    'fall fell fallen decrease decline drop shrink shrank shrunk reduce reduction cut lower less fewer plunge slump downward',
  ],
  ['fast quick accelerate speed sped hasten', 'slow delay postpone stall'],
  [
    'join hire appoint recruit come came arrive arrival enter',
    'leave left quit depart departure exit resign dismiss fire oust sack',
  ],
  ['begin began begun start launch found founded', 'end stop halt cease shut terminate dissolve'],
  [
    'support back endorse favour favor welcome approve approval adopt agree accept',
    'oppose opposition reject criticise criticize veto resist refuse repeal',
  ],
  [
    'allow permit permission let enable authorise authorize lawful legal',
    'ban bar prohibit prohibition forbid forbade forbidden block prevent outlaw illegal',
  ],
  ['buy bought purchase acquire acquisition', 'sell sold sale divest'],
  [
    'help benefit boost aid improve strengthen protect',
    'harm hurt damage hinder hamper undermine weaken worsen endanger expose',
  ],
  ['safe safety secure', 'dangerous danger risky harmful'],
  ['succeed success', 'fail failure'],
  ['domestic home', 'foreign abroad overseas'],
  ['keep kept retain hold held maintain', 'abandon discard relinquish'],
  ['expensive costly', 'cheap inexpensive'],
  ['early earlier', 'late later'],
  ['before', 'after'],
].map(([one = '', other = '', compares]) => ({
  sides: [one, other].map((words) => new Set(words.split(' ').map(stem))),
  compares: compares !== undefined,
}));

interface Axis {
  readonly sides: readonly ReadonlySet<string>[];
  /** Whether it sets one party against another, so that naming them the other way round turns it. */
  readonly compares: boolean;
}

/** 1 for the first side of an axis, -1 for the other. */
export type Side = 1 | -1;

export interface Stand {
  readonly axis: number;
  readonly side: Side;
  readonly span: Span;
  /** The negation that turned it: its place in the text. */
  readonly negation: number | undefined;
}

export interface Stands {
  readonly all: readonly Stand[];
  /** Places of all negations. */
  readonly negations: readonly number[];
  /** Other words, in small letters. */
  readonly words: ReadonlySet<string>;
}

export function compares(axis: number): boolean {
  return AXES[axis]?.compares === true;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Where a text stands on each axis that it speaks of; a negation before a word, in its clause, puts it on the other side. */
export function standsOf({ text, mentions }: Pick<ClaimText, 'text' | 'mentions'>): Stands {
  const negations = negationsIn(text);
  const all: Stand[] = [];
  const words = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const span = { start: index, end: index + word.length };
    // A word of a name stands for nothing; those in small letters that belong to one ("next models") do.
    if (/^\p{Lu}/u.test(word) && mentions.some((one) => one.span.start <= index && index < one.span.end))
      continue;
    words.add(word.toLowerCase());
    const root = stem(word.toLowerCase());
    for (const [axis, { sides }] of AXES.entries()) {
      const at = sides.findIndex((side) => side.has(root));
      if (at < 0) continue;
      const negation = negations.findLast((negation) => reaches(text, negation, index))?.start;
      const side = (at === 0) === (negation === undefined) ? 1 : -1;
      const isTurned = AXES[axis]?.compares === true && isPassive(text, span);
      all.push({ axis, side: isTurned ? (side === 1 ? -1 : 1) : side, span, negation });
    }
  }
  return { all, negations: negations.map(({ start }) => start), words };
}

/** Verbs that deny what they govern, by which it is stopped or put off ("negative implicatives", Karttunen 1971), and words for next to nothing. */
const DENYING =
  /(?<!\b(?:a|the|in the|its|their) )\b(?:abandon|abolish|avert|avoid|block|cancel|cease|contradict|defer|delay|dispute|doubt|drop|end|forgo|halt|ignore|neglect|oppose|postpone|prevent|refrain|reject|resist|reverse|rule out|scrap|shelve|stop|suspend|withdraw)(?:s|d|ed|es|ped|ping|ling|led|ing|n)?\b|\b(?:dropp(?:ed|ing)|ceasing|opposing|withdrew|den(?:y|ies|ied)|ruled out|(?:gave|given|gives?) up|unlikely|far from)\b|(?<!\b(?:a|the) )\b(?:little|few)\b/gi;

function negationsIn(text: string): readonly Span[] {
  const read = readHedges(text).cues.flatMap(({ kind, span }) => (kind === 'negation' ? [span] : []));
  const denying = Array.from(text.matchAll(DENYING), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return [...read, ...denying].toSorted((a, b) => a.start - b.start);
}

/** What ends the reach of a negation: another clause. */
const CLAUSE_ENDS = /[,;:()–—]|\b(?:and|but|which|who|that|because|while|whereas|although|so)\b/;

function reaches(text: string, negation: Span, word: number): boolean {
  return negation.end <= word && !CLAUSE_ENDS.test(text.slice(negation.end, word));
}

/** "was outperformed by": who is named first is the other one. */
function isPassive(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:is|are|was|were|be|been|being|got)\s(?:\p{Ll}+ly\s)?$/u.test(
      text.slice(Math.max(0, start - 24), start),
    ) && /^\s(?:\p{Ll}+ly\s)?by\s/u.test(text.slice(end, end + 20))
  );
}
