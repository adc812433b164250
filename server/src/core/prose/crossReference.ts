// Owns the keys by which a brief points to its own figures, tables and sections, as Quarto and pandoc-crossref write them.

/** Quarto: "fig-costs", "thm-line"; pandoc-crossref, pandoc-xnos: "fig:costs". */
const KEY =
  /^(?:(?:fig|tbl|tab|sec|eq|eqn|lst|alg)[:-]|(?:suppfig|supptbl|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|prf|tip|nte|wrn|imp|cau)-)[\p{L}\p{N}_]/iu;

/** Whether `@key` points to a place in the brief, unless a source has that key: "sec-2024". */
export function isCrossReference(key: string): boolean {
  return KEY.test(key);
}
