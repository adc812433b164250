// Owns the keys that name no source: those by which a brief points to its own figures, tables and sections, as Quarto and pandoc-crossref
// write them, and placeholders.

/** Quarto: "fig-costs", "thm-line"; pandoc-crossref, pandoc-xnos: "fig:costs". */
const KEY =
  /^(?:(?:fig|tbl|tab|sec|eq|eqn|lst|alg)[:-]|(?:suppfig|supptbl|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|prf|tip|nte|wrn|imp|cau)-)[\p{L}\p{N}_]/iu;

/** Whether `@key` points to a place in the brief, unless a source has that key: "sec-2024". */
export function isCrossReference(key: string): boolean {
  return KEY.test(key);
}

const PLACEHOLDER =
  /^(?:(?:to-?do|tb[acds]|fixme|xx{1,9})(?:[-_:].{0,60})?|(?:add-?|insert-?)?(?:source|cite|citation|citekey|key|ref|reference)s?(?:-?(?:here|needed|missing))?|placeholder|missing|unknown)$/i;

/** Whether `@key` names no source unless one has that very key: a cross-reference, a placeholder, "@TODO", "@source", or a handle. */
export function needsSource({
  key,
  mayBeOther,
}: {
  readonly key: string;
  readonly mayBeOther: boolean;
}): boolean {
  return mayBeOther || isCrossReference(key) || PLACEHOLDER.test(key);
}
