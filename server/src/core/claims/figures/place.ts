// Owns what is known about a figure's place in its sentence while it is asked whose value it is.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Sentence } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from './cues.ts';

export interface FigurePlace {
  readonly text: string;
  readonly quantity: Quantity;
  readonly fact: Fact;
  /** Where the sentence speaks of the fact's property. */
  readonly cues: readonly Cue[];
  readonly sentence: Sentence;
  readonly facts: FactIndex;
}

/** A figure in a text. */
export interface Stretch {
  readonly text: string;
  readonly quantity: { readonly span: Span };
}

/** One of the words that only say how exact a figure is, or point at it, right before it. */
const LEADING =
  /(?:\b(?:an?|the|its|their|about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|near|circa|ca\.|c\.|estimated|more than|over|above|below|beyond|upwards? of|in excess of|north of|short of|shy of|virtually|less than|fewer than|under|up to|at (?:least|most)|no (?:more|less|fewer) than|just|only|as (?:much|many) as|exactly|well|slightly|far|staggering|whopping|record|landmark|reported|between)\s|[~≈<>≤≥]\s?)$/i;

/** So much text before a figure is read, in code units. */
const LOOK_BACK = 120;

/** Where the text before the figure that is read starts. */
export function leadingStart({ quantity }: Stretch): number {
  return Math.max(0, quantity.span.start - LOOK_BACK);
}

/** The text before the figure from `leadingStart` on, without the words that only hedge it. */
export function leadingText(place: Stretch): string {
  let before = place.text.slice(leadingStart(place), place.quantity.span.start).replace(/[(\s]+$/, ' ');
  for (;;) {
    const word = LEADING.exec(before);
    if (word === null) return before;
    before = before.slice(0, word.index);
  }
}

/** The cue that a stretch of the sentence holds the start of. */
export function cueIn({ cues }: FigurePlace, { start, end }: Span): Cue | undefined {
  return cues.find((cue) => start <= cue.start && cue.start < end);
}

/** The cue that stands right before the figure: "employs" of "employs more than 2,500". */
export function cueBefore({ cues, ...stretch }: Stretch & Pick<FigurePlace, 'cues'>): Cue | undefined {
  const end = leadingStart(stretch) + leadingText(stretch).trimEnd().length;
  return cues.find((cue) => cue.end === end);
}

/** Offsets of the clause that holds the figure: from one conjunction or semicolon to the next. */
export function clauseOf({ text, quantity }: Stretch): Span {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(CLAUSE_END)) {
    if (index >= quantity.span.end) return { start, end: index };
    if (index + mark.length <= quantity.span.start) start = index + mark.length;
  }
  return { start, end: text.length };
}

const CLAUSE_END =
  /;\s|,\s(?:and|but|yet|so|or)\s|,?\s(?:while|whereas|although|though|whilst)\s|\sbut\s|\.\s(?=\p{Lu})/gu;
