// Owns the question whether a figure is by how much one thing differs from another, as the words behind it say: "60 beds short", "€900 a month more".
import { unitBehind } from '../../prose/quantities/units.ts';
import type { FigurePlace } from './place.ts';
import { behindRates } from './rates.ts';

/** So much text behind a figure and what it counts is read, in code units. */
const LOOK = 40;
/**
 * A comparative, "too" with the adjective of a degree, or an adverb of distance. "More or less" only says how exact the figure is; what is
 * rather so or other than something is no more of it.
 */
const DIFFERENCE =
  /^\s(?:(?:more|less|fewer|higher|lower|larger|smaller|greater)(?! or (?:more|less)\b)|(?:short|shy|apart|extra|adrift|behind|ahead|below|above)(?![\w-]| \p{Lu}\p{Ll}+ (?:is|are|was|were)\b)|(?!(?:rather|other)\b)\p{Ll}{2,16}er(?= than\b)|too (?!and\b|or\b|but\b|in\b|on\b|at\b|for\b|by\b|to\b|of\b)\p{Ll})/u;

/** Whether the figure, its noun and what it is per lead to such a word. */
export function isDifference({ text, quantity }: FigurePlace): boolean {
  const { end } = quantity.span;
  const unit = quantity.type === 'number' ? unitBehind(text, end)?.end : undefined;
  return [end, unit ?? end].some((from) => {
    const at = behindRates(text, from);
    return DIFFERENCE.test(text.slice(at, at + LOOK));
  });
}
