// Owns the parting of examples into folds: a document is never on both sides.

interface OfDocument {
  readonly sentence: { readonly document: string };
}

export function sizesOf(examples: readonly OfDocument[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { sentence } of examples) sizes.set(sentence.document, (sizes.get(sentence.document) ?? 0) + 1);
  return sizes;
}

/** Documents from the largest on, each into the fold that has the fewest sentences so far. */
export function foldsByDocument(examples: readonly OfDocument[], count: number): ReadonlyMap<string, number> {
  const totals = new Array<number>(count).fill(0);
  const folds = new Map<string, number>();
  const sizes = [...sizesOf(examples)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [document, size] of sizes) {
    const fold = totals.indexOf(Math.min(...totals));
    totals[fold] = (totals[fold] ?? 0) + size;
    folds.set(document, fold);
  }
  return folds;
}
