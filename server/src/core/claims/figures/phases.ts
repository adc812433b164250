// Owns the question whether a date is when something ended, was resumed or simply held, where the record has when it began.
import type { Cue } from './cues.ts';
import type { FigurePlace } from './place.ts';

/** Verbs of ending and removing (Levin, 1993, 10.1 and 55.4), and of taking up again. */
const OTHER_PHASE =
  '(?:ends|ended|(?:will|would|to|may|shall)\\send|ceas(?:es?|ed|ing)|stop(?:s|ped)?|finish(?:es|ed)|discontinue[sd]?|terminate[sd]?|expire[sd]?|lapse[sd]?|los(?:es?|t|ing)|leaves?|leaving|left|quits?|withdr(?:aws?|awn|ew)|pull(?:s|ed)|retire[sd]?|remove[sd]?|suspend(?:s|ed)?|repeal(?:s|ed)?|revoke[sd]?|interrupt(?:s|ed)?|halt(?:s|ed)?|no\\slonger|return(?:s|ed)?|resume[sd]?|restore[sd]?)';
/** Words that a phrase does not go on over, and verbs that begin an event of their own. */
const STOP =
  '(?:and|or|but|as|when|while|after|before|since|because|which|that|who|if|once|into|t[ao]kes?|took|c[ao]mes?|enter(?:s|ed)?|goes|went)\\s';
const LED_BY = new RegExp(`\\b${OTHER_PHASE}\\s(?:(?!${STOP})[\\p{L}-]{1,20}\\s){0,4}$`, 'iu');
/** "taken out of service", "back into force". */
const OUT_OR_BACK = /\b(?:out of|off|back (?:in|into|to))\s(?:\p{L}+\s)?$/iu;
const ENDING = new RegExp(`^(?:\\s(?!${STOP})[\\p{L}’'-]{1,20}){0,6}\\s${OTHER_PHASE}\\s`, 'iu');
const UNTIL =
  /\b(?:until|till|through|up to)\s(?:the\s(?:end|start|close|middle|beginning)\sof\s)?(?:(?:at least|the|early|mid|late|\p{Lu}\p{Ll}+day,?)\s)?$/iu;
const STANDS_IN = '\\b(?:is|are|was|were|be|been|remain(?:s|ed)?|stay(?:s|ed)?)\\s(?:\\p{Ll}+\\s)?in\\s';
/** "was in force": true of any day on which it is. */
const STATE = new RegExp(`${STANDS_IN}(?:\\p{Ll}+\\s)?$`, 'u');
/** A record that is put so may be of any phase. */
const SPOKEN_STATE = new RegExp(STANDS_IN, 'u');
const BEGINNING = /\b(?:since|from|as of)\s(?:the\s)?(?:\p{Ll}+\s(?:of\s)?)?$/iu;

/** So much text before a cue or a date is read, in code units. */
const LOOK = 80;

/** Whether the date is of another phase than the record's: "loses its force on", "in service until", "was in force in". */
export function isOfOtherPhase({ text, quantity: { span }, fact }: FigurePlace, cue: Cue): boolean {
  const beforeCue = text.slice(Math.max(0, cue.start - LOOK), cue.start);
  const beforeDate = text.slice(Math.max(0, span.start - LOOK), span.start);
  const isOther =
    UNTIL.test(beforeDate) ||
    OUT_OR_BACK.test(beforeCue) ||
    LED_BY.test(beforeCue) ||
    (cue.end <= span.start && ENDING.test(text.slice(cue.end, span.start)));
  if (isOther) return !SPOKEN.test(fact.statement);
  return STATE.test(beforeCue) && !BEGINNING.test(beforeDate) && !SPOKEN_STATE.test(fact.statement);
}

/** Where the record itself is of such a phase. */
const SPOKEN = new RegExp(`\\b(?:${OTHER_PHASE}|until|till|out of|back)\\b`, 'i');
