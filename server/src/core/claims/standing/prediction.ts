// Owns the telling of what writers foresee themselves: "Prices will fall".
import { readWords } from '../detect/words.ts';

/** What will be, up to the verb. */
const WILL = /^[^;:"“”]{0,80}\bwill\b(?!['’])/;
const SUBORDINATORS = new Set(
  'that which who whose how what where when whether why because since although though while as if'.split(' '),
);
const FINITE = /[AMZX]/;
/** Somebody else foresees it, or it is announced. */
const REPORTED =
  /\b(?:said|says|told|argue[sd]?|claim(?:s|ed)?|according to|found|recommended|called|wrote|warn(?:s|ed)|report(?:s|ed)?|suggest(?:s|ed)?|project(?:s|ed)|expect(?:s|ed)|announce[sd]?|plan(?:s|ned)|forecasts?|predict(?:s|ed)|estimate[sd]|promise[sd]|pledge[sd]?|believes?|fears?|doubts?|hopes?|maintains?|reckons?|thinks|reali[sz]ed?|recogni[sz]ed?|know|knew|agree[sd]?|decided|insist(?:s|ed)?|worr(?:y|ies|ied))\b/i;
/** What a rule or a calendar makes happen. */
const SETTLED =
  /\b(?:[Uu]nder|by law|Acts?|[Bb]ills?|[Mm]easures?|[Aa]rticles?|[Tt]reat(?:y|ies)|[Rr]egulations?|[Dd]irectives?|[Cc]ourts?|[Cc]onstitution|require[sd]?|take effect|into (?:force|effect)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|June|July|August|September|October|November|December))\b/;
const UNSURE =
  /\bwill (?:\w{2,12} )?(?:probably|likely|surely|certainly|eventually|inevitably|soon|undoubtedly|doubtless)\b/;
/** A year by itself is no figure: "by 2030". */
const YEAR = /\b(?:19|20)\d\ds?\b/g;
/** As much of a sentence as is looked at, in code units. */
const HEAD = 400;

/**
 * What a sentence foresees that says neither who else foresees it nor what makes it so, nor by how much: something, or something with the
 * word that it is no more than likely. Of 58 such labelled sentences 4 are claims, where the detector expects 8, and of 715 of our own 42.
 */
export function predictionIn(text: string): 'plain' | 'unsure' | undefined {
  const head = text.slice(0, HEAD);
  const upTo = WILL.exec(head)?.[0];
  if (
    upTo === undefined ||
    !isMainClause(upTo) ||
    REPORTED.test(head) ||
    SETTLED.test(head) ||
    /["“”]/.test(head)
  )
    return undefined;
  if (/\d/.test(head.replace(YEAR, ''))) return undefined;
  return UNSURE.test(head) ? 'unsure' : 'plain';
}

/** Whether the last word is of the main clause: none has its verb already when another clause begins, as in "must say how it will". */
function isMainClause(words: string): boolean {
  let isSaid = false;
  for (const { form, tag } of readWords(words)) {
    if (isSaid && SUBORDINATORS.has(form.key)) return false;
    isSaid ||= FINITE.test(tag);
  }
  return true;
}
