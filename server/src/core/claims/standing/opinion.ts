// Owns the telling of opinions that nothing but their words shows: what is called good, bad, large or hard by no measure.

/** Only calls something large, hard or good, by no measure: of 16 labelled sentences, 12 of them our own, none is a claim. */
const BARE_VALUE =
  /^(?:[\w’'-]{1,30} ){1,4}(?:is|are|was|were) (?:very |quite |so |too )?(?:large|big|small|huge|great|good|bad|hard|easy|difficult|important|powerful|clever|useful|high|low|long|short|strong|weak|clear|simple|complex|real|new|old|slow|fast|cheap|expensive)\.$/i;

const PRAISE_OR_BLAME =
  'scandal|disgrace|shame|outrage|mistake|tragedy|farce|travesty|blunder|embarrassment|folly|sham|joke|pity|betrayal|insult|missed opportunity|wasted opportunity|step in the (?:right|wrong) direction|welcome (?:step|move)|good (?:start|idea)|bad idea|dead end|fig leaf|red herring|slogan|bad joke';
/**
 * Says what the writer thinks of something: "is far too low", "is little more than a slogan", "its biggest flaw is". Of 16 such labelled sentences
 * none is plainly a claim, and seven are borderline. Each with a word that it must have: most sentences have none, which is told at once.
 */
const JUDGES: readonly (readonly [needs: RegExp, judges: RegExp])[] = [
  [
    / too /,
    /\b(?:is|are|was|were|seems?|remains?|looks?) (?:far|much|way|altogether|simply|still) too (?!(?:many|few|little|much) )\p{L}/iu,
  ],
  [/ (?:little|nothing) /, /\b(?:is|are|was|were|remains?) (?:little|nothing) (?:more|less|other|short)\b/i],
  [
    new RegExp(`(?:${PRAISE_OR_BLAME})[.!,;]`),
    new RegExp(
      String.raw`\b(?:is|are|was|were|remains?|would be) (?:simply |just |nothing but |also |still )?(?:an?|the|no) (?:\p{L}{1,20} )?(?:${PRAISE_OR_BLAME})[.!,;]`,
      'iu',
    ),
  ],
  [
    / (?:weakness|flaw|fault|failing|strength|virtue|merit|defect|shortcoming) /,
    /\b(?:greatest|biggest|chief|central|real|fatal|worst|deepest) (?:weakness|flaw|fault|failing|strength|virtue|merit|defect|shortcoming)(?: of [^,.;]{1,60})? (?:is|are|lies|was|were)\b/i,
  ],
];
const MEASURED = /\d\s?%|[$€£]\s?\d|\d,\d{3}|\b(?:million|billion|percent|per cent|than in \d{4})\b/i;

/** Whether a sentence only judges; not where it gives a measure. */
export function isOpinion(text: string): boolean {
  return BARE_VALUE.test(text) || (judges(text) && !MEASURED.test(text));
}

/** Longer ones, in code units, say more than that. */
const LONGEST = 240;

function judges(text: string): boolean {
  if (text.length > LONGEST) return false;
  return JUDGES.some(([needs, one]) => needs.test(text) && one.test(text));
}
