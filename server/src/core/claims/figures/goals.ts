// Owns the question what a verb brings up or down to a figure: "lifted the valuation of the start-up to $29 billion".
import type { Head } from './cues.ts';
import { type FigurePlace, leadingStart, leadingText } from './place.ts';
import { headOfPhrase } from './subjects.ts';

const TO = /(?:\s(?:up|down|back|out))?\sto\s$/;
/** "put the founder's fortune at": the verbs that estimate or set their object. */
const AT =
  /\s(?:puts?|putting|estimat(?:es?|ed|ing)|peg(?:s|ged)?|prices?|priced|reckon(?:s|ed)?|assess(?:es|ed)?|calculate[sd]?|sets?|setting|fix(?:es|ed)|caps?|capped|leaves?|left|keeps?|kept)\s(?=(?:the|its|their|his|her|an?|this|that|\p{L}[\p{L}&.-]*['’]s?)\s)[^,;]{1,80}(?=\sat\s$)/u;
/** Words that take "to" themselves, so that what stands before them is no object: "amounting to", "equal to", "as to". */
const OWN_TO =
  /(?:ing|ed|\d|\b(?:equal|equivalent|tantamount|due|near|next|amounts?|comes?|came|adds?|on|in|as|thanks|prior|relative|so|pay))$/i;
/** A scale word ends a figure: "from $10 billion to $15 billion". */
const FIGURE = /(?:\d|%|illion|bn|per ?cent|dollars|euros|pounds)$/;
/** Where an object begins: at a determiner or a possessor. */
const OBJECT = /(?<=\s)(?:the|its|their|his|her|an?|this|that|these|those|\p{L}[\p{L}\p{N}&.-]*['’]s?)\s/gu;
/** What stands before the determiner of a phrase that only says more about a noun: "the valuation of the firm". */
const PREPOSITION =
  /\s(?:of|in|on|for|with|between|by|from|behind|under|at|into|and)\s(?:\p{Lu}[\p{L}\p{N}&.-]*\s)*$/u;

/** The cue that is brought to the figure, `other` for any other object; undefined where the figure is no such goal. */
export function goalHead(place: FigurePlace): Head | undefined {
  const before = leadingText(place);
  if (!TO.test(before) && !AT.test(before)) return undefined;
  const words = before.replace(TO, '').replace(/\sat\s$/, '');
  if (OWN_TO.test(words) || FIGURE.test(words)) return undefined;
  const at = Array.from(words.matchAll(OBJECT), ({ index }) => index).findLast(
    (index) => !PREPOSITION.test(words.slice(0, index)),
  );
  const start = leadingStart(place);
  const head =
    at === undefined ? 'open' : headOfPhrase(place, { start: start + at, end: start + words.length });
  return head === 'open' ? 'other' : head;
}
