// Owns the full stops inside citations of law: "75 Stan. L. Rev. 1", "Cal. Bus. & Prof. Code § 22757".

/** A word as they abbreviate it, without its stop. */
const SHORTENED = /^\p{Lu}\p{Ll}{1,6}$/u;
/**
 * What stands between such a word and the number of the section or page: other shortened words, at least one of them
 * of the kind that names a code, a reporter or a journal.
 */
const RUN =
  /^(?:(?:\p{Lu}\p{Ll}{0,6}\.(?:\p{Lu}\.){0,2}|&) ){0,4}(?:L\. ?(?:Rev|J)\.|(?:Rev|Gen|Comp|Civ|Crim|Penal)\. (?:Stat|Code|Laws)\.?|Code(?=(?: Ann\.)? §)|Stat\.|Ann\.|Const\.|L\.J\.|J\.|Reg\.|Cas\.|Supp\.)(?: (?:Ann|Stat|Code|Online|Tech|Pol’y|Forum)\.?){0,2} (?:§|\d|ch\.|art\.|tit\.)/u;

/** What they number sections or pages of. */
const NUMBERED = /^(?:Stat|Ann|Const|Supp|Res|Ct|Code|Laws)$/;

/** Whether the stop behind `word` stands inside a citation of law. `after`: what follows the blank, in 80 units or more. */
export function isInLegalCitation(word: string, after: string): boolean {
  if (NUMBERED.test(word)) return /^[§\d]/.test(after);
  return SHORTENED.test(word) && RUN.test(after);
}
