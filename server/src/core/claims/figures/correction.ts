// Owns the edits that put the figure on record in place of a brief's, with what around it would then be untrue or no English.
import { amountFor } from '../../facts/compare.ts';
import type { FactValue } from '../../facts/model.ts';
import { inNotation, isSayable } from '../../facts/notation.ts';
import { valueInWords } from '../../facts/wording.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Placed, Sentence } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import { aroundDate } from './aroundDates.ts';
import { articleFor } from './articles.ts';
import { hedgeBefore, isDenied } from './hedgeBefore.ts';
import { isSaidOtherwise, repeated } from './restated.ts';
import { ofBehind } from './shares.ts';
import { isTied } from './tied.ts';

export type Figure = Placed<Quantity>;

/** A replacement of a stretch of the piece. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Correction {
  /** What it does, in words. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A figure that a sentence gives for a fact. */
export interface Misstated {
  readonly sentence: Sentence;
  readonly quantity: Figure;
  readonly value: FactValue;
}

/** The words of the piece around a figure, cut where nothing further counts. */
export interface Around {
  readonly before: string;
  readonly written: string;
  readonly behind: string;
}

/**
 * How the piece is put right; undefined where the words around would have to be written anew: where the figure is said once more
 * otherwise, "$14 billion (about €12 billion)", as what the record's comes to is not known, where others rest on it,
 * where it has no number in the brief's unit, or where it is denied.
 */
export function correctionOf(text: string, { sentence, quantity, value }: Misstated): Correction | undefined {
  if (isSaidOtherwise(sentence, quantity) || !isSayable(quantity.item, value)) return undefined;
  const figures = [quantity, ...repeated(sentence, quantity)];
  const recorded =
    value.type === 'date' || value.type === 'role' ? undefined : amountFor(quantity.item, value);
  if (recorded !== undefined && isTied(sentence, quantity, { edited: figures, recorded })) return undefined;
  const edits: Edit[] = [];
  for (const figure of figures) {
    const own = editsFor(text, figure, value);
    if (own === undefined) return undefined;
    edits.push(...own);
  }
  return { title: `Take the figure on record: ${valueInWords(value)}`, edits };
}

/** So much text before and behind a figure may hold what hangs on it, in code units. */
const LOOK_AROUND = 48;

function editsFor(text: string, { item, source }: Figure, value: FactValue): readonly Edit[] | undefined {
  const { start, end } = source;
  const around = {
    before: text.slice(Math.max(0, start - LOOK_AROUND), start),
    written: text.slice(start, end),
    behind: text.slice(end, end + LOOK_AROUND),
  };
  const newText = inNotation(around.written, item, value);
  const figure = { span: source, newText: newText + ofBehind(around) };
  const words = value.type === 'date' ? aroundDate(around, newText, value.date) : beforeAmount(around, item);
  if (words === undefined) return undefined;
  const first = words[0];
  const before = around.before.slice(0, around.before.length - (first?.back ?? 0));
  // Words put in before the figure have no article.
  const article = first === undefined || first.newText === '' ? articleFor(before, newText) : undefined;
  const edits = [
    ...(article === undefined ? [] : [{ ...article, back: article.back + (first?.back ?? 0) }]),
    ...words,
  ];
  return [
    ...edits.map(({ back, length, newText: other }) => ({
      span: { start: start - back, end: start - back + length },
      newText: other,
    })),
    figure,
  ];
}

/** Words before a figure that others take the place of. */
export interface Replaced {
  /** Distance from its start to the end of the text that was looked at, and its length, in code units. */
  readonly back: number;
  readonly length: number;
  readonly newText: string;
}

function beforeAmount({ before }: Around, item: Quantity): readonly Replaced[] | undefined {
  const hedge = hedgeBefore(before, item);
  return isDenied(before, hedge) ? undefined : hedge === undefined ? [] : [hedge];
}
