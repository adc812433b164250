// Owns the turns of phrase that claims show more often, or less, than the trees have learned: most of their sentences are our own.

/**
 * What the odds are multiplied by. Counted among the labelled sentences of the cross-validation, research papers and a data set left out; the same
 * leaning, in the same direction, was then seen among 584 sentences of other documents that we labelled ourselves.
 */
const LEANINGS: readonly { readonly words: RegExp; readonly unless?: RegExp; readonly odds: number }[] = [
  // How things are by now: of 45 such sentences 25 are claims, where the trees expect 14.
  { words: /\b(?:now|currently|recently|increasingly)\b/i, odds: 2 },
  // What somebody else has done, or what has become of it: 44 of 86, where they expect 33.
  {
    words:
      /\b(?:has|have|['’]ve) (?:(?!not\b)\w{2,12} ){0,1}\w{2,20}(?:ed|en|wn|one|ade|un|t|ost|old|eft|aid)\b/i,
    unless: /\b(?:we|i|you|our|your)\b/i,
    odds: 1.7,
  },
  // Ways to do something: 4 of 65, where they expect 10.
  { words: /\bways?\b/i, odds: 0.5 },
];

/** The factor for the odds of a sentence by its turns of phrase. */
export function leaningOf(text: string): number {
  let odds = 1;
  for (const { words, unless, odds: factor } of LEANINGS)
    if (words.test(text) && unless?.test(text) !== true) odds *= factor;
  return odds;
}
