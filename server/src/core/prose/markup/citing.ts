// Owns what a citation of another dialect leaves in the sentence: nothing, or its keys where they stand for a noun.
import type { Projection } from '../../text/projection.ts';
import type { Span } from '../../text/span.ts';
import { endsInFunctionWord } from '../functionWords.ts';
import type { CitedKey, Markup } from './markup.ts';

/** Whether what begins at `at` takes the place of a word that the clause before it asks for: "As {cite}`roe` shows". */
export function isAskedFor(text: string, at: number): boolean {
  return endsInFunctionWord(text.slice(Math.max(0, at - 20), at).trimEnd());
}

/** Markup at `span` that cites the keys `listed`, whose spans are in the text. `isNoun`: it is one by itself, as `\citet{…}`. */
export function citing(
  projection: Projection,
  span: Span,
  listed: readonly CitedKey[],
  isNoun: boolean,
): Markup {
  const keys = listed.map(({ key, span: own }) => ({ key, span: projection.toSource(own) }));
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined || !(isNoun || isAskedFor(projection.text, span.start)))
    return { span, cuts: [withBrackets(projection.text, span)], takesBlanks: true, keys };
  const cuts = [
    { start: span.start, end: first.span.start },
    { start: last.span.end, end: span.end },
  ];
  return { span, cuts, takesBlanks: false, keys };
}

/** With the round brackets that hold nothing else: "Roe (\citeyear{roe2021}) shows". */
export function withBrackets(text: string, { start, end }: Span): Span {
  const isAlone = text.charAt(start - 1) === '(' && text.charAt(end) === ')';
  return isAlone ? { start: start - 1, end: end + 1 } : { start, end };
}
