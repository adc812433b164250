// Owns the question who pays or gets an amount of money, where that is not whom the record has.
import type { Cue } from './cues.ts';
import { namesIn } from './names.ts';
import { isParty, ownerAt } from './parties.ts';
import { clauseOf, cueIn, type FigurePlace, leadingStart, leadingText } from './place.ts';

/** Whether the money goes to somebody or something else than the record says, or comes from there. */
export function isOthersPayment(place: FigurePlace, cue: Cue): boolean {
  return (
    isGotByOther(place) ||
    goesToOthers(place, cue) ||
    isSoldByOwner(place, cue) ||
    THEY.test(place.text.slice(0, cue.start))
  );
}

/** "Meta's rivals are early. They invested": cells of a row may hold several sentences, and no single firm is "they". */
const THEY = /[.!?]\sThey\s(?:(?:have|had|also|then)\s)?$/;

const TARGET = /^,? (to|on|into|in|for|from|with) (?:the )?(?=\p{Lu})/u;
const THINGS =
  /^ (?:(?:to|on|into|for) (?:(?:its|the|a|an|their|his|her)\s)?(\p{Ll}[^.,;()]{0,40})|in (?:(?!\d{4})\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|several|many|various|some|other|\p{Ll}+s (?:such as|like|including)) )/u;
/** What a time or a purpose says is no thing: "for now", "to close the deal". */
const NO_THING =
  /^ (?:for (?:each|every)\b|to (?:close|buy|take|get|seal|win|secure|become)|for (?:now|good|years|example|instance|it|them|less|more|half|almost|nearly|about|around|some|just|(?:an?|the) (?:year|month|third|quarter|fifth|half|total|moment|time|first|second)))\b/;
/** Verbs whose subject is who pays; a passive has the payer behind "by". */
const PAYS = /^(?:paid|pays|invest(?:s|ed)?|bought|buys|acquire[sd]?)$/;

/** "$60 billion in Reality Labs", "paid out $14 billion to its shareholders", "paid its staff $5 million". */
function goesToOthers(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity } = place;
  if (quantity.type !== 'money') return false;
  const target = TARGET.exec(text.slice(quantity.span.end));
  if (target !== null) {
    const start = quantity.span.end + target[0].length;
    const name = namesIn(place, { start, end: text.length })[0];
    if (name?.start === start)
      return ownerAt(place, name) === 'other' || (PAYS.test(cue.word) && isForThings(place, cue, name.end));
  }
  if (isForThings(place, cue, quantity.span.end)) return true;
  const between = text.slice(cue.end, quantity.span.start);
  if (PAYS.test(cue.word) && /['’]s (?:\p{Ll}+ ){1,3}$/u.test(between)) return true;
  return PAYS.test(cue.word) && isPaidByOther(place, cue);
}

/** "$5 million for data": what follows at `from` is what else the money is for; neither a party nor the property. */
function isForThings(place: FigurePlace, cue: Cue, from: number): boolean {
  const { text, quantity, sentence } = place;
  if (cue.end > quantity.span.start) return false;
  const after = text.slice(from);
  const things = THINGS.exec(after);
  if (things === null || NO_THING.test(after)) return false;
  if (things[1] === undefined) return true;
  const end = from + things[0].length;
  const isOurs = sentence.mentions.some(
    ({ item }) => from <= item.span.start && item.span.start < end && isParty(place, item.entityId),
  );
  return !isOurs && cueIn(place, { start: from, end }) === undefined;
}

const SELLS =
  /\b(?:sells?|sold|selling|resold|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?|unload(?:s|ed|ing)?|dispos(?:es|ed|ing) of|exit(?:s|ed|ing)?)\s/g;

/** "Bright Fund sold its stake for €60 million": what the subject got in the end is not what it had paid. */
function isSoldByOwner({ text, quantity, sentence, fact, cues }: FigurePlace, cue: Cue): boolean {
  if (quantity.type !== 'money') return false;
  const clause = clauseOf({ text, quantity });
  return [...text.slice(clause.start, Math.max(cue.end, quantity.span.start)).matchAll(SELLS)].some(
    ({ index }) => {
      const at = clause.start + index;
      const seller = sentence.mentions.filter(({ item }) => item.span.end <= at).at(-1)?.item;
      return seller?.entityId === fact.subject && !cues.some(({ start }) => start === at);
    },
  );
}

const GETS =
  /^\s(?:(?:has|have|had|also|then|already)\s)?(?:receive[sd]?|got|gets|won|wins|secure[sd]|obtain(?:s|ed)|paid|pays|spen[dt]s?|collect(?:s|ed)|earn(?:s|ed)|borrow(?:s|ed))\s$/;

/** "TSMC received $6.6 billion in grants": whoever is named gets or spends it, and is no party. */
function isGotByOther(place: FigurePlace): boolean {
  const end = leadingStart(place) + leadingText(place).length;
  const subject = place.sentence.mentions.filter(({ item }) => item.span.end <= end).at(-1)?.item;
  if (subject === undefined || isParty(place, subject.entityId)) return false;
  return GETS.test(place.text.slice(subject.span.end, end));
}

/** "Scale AI paid $14 billion": another party than the fact's subject is who pays. */
function isPaidByOther({ sentence, text, fact }: FigurePlace, cue: Cue): boolean {
  const before = sentence.mentions.filter(({ item }) => item.span.end < cue.start).at(-1)?.item;
  if (before === undefined || before.entityId === fact.subject) return false;
  return (
    fact.about.includes(before.entityId) &&
    /^ (?:has |had |then |also )?$/.test(text.slice(before.span.end, cue.start))
  );
}
