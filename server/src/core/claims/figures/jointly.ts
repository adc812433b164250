// Owns the question whether a figure is of more than the parties: "Bright Fund and others invested", "together", "includes theirs".
import type { Cue } from './cues.ts';
import { isParty } from './parties.ts';
import { clauseOf, type FigurePlace } from './place.ts';
import { isVerb } from './subjects.ts';

const JOINTLY = /\b(?:together(?! with)|combined|jointly|between them|put together|in total|all told)\b/i;
/** What makes a sum of several: "in total" is said of the one as well. */
const TOTAL = /^(?:in total|all told)$/i;
/** "Bright Fund and others", "Bright Fund, together with two banks,": a subject of more than one. */
const JOINED =
  /^,?\s(?:and|along with|together with|alongside|as well as|plus)\s([^,;:]{1,60}?),?\s(?:(?:has|have|had|\p{Ll}+ly)\s){0,2}$/u;
/** The same of any party: "with Scale AI and two other firms", "and its purchase of chips". */
const AND_MORE =
  /^,?\s(?:and|or|along with|together with|alongside|as well as|plus)\s(?:the\s)?(?:others\b|(?:(?:(?:some|many|several|various|a few|a number of|dozens of|hundreds of|at least|more than|over|about)\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|some|many|several|various|other|another|more|further|similar|its|their|his|her)\s)+\p{Ll})/u;
/** "firms such as Scale AI", "start-ups including it". */
const ONE_OF = /\p{Ll}s,?\s(?:such as|like|including|among them)\s(?:the\s)?$/u;
const INCLUDES =
  /\s(?:includ(?:es?|ed|ing)|cover(?:s|ed|ing)|contain(?:s|ed|ing)|compris(?:es?|ed|ing)|encompass(?:es|ed|ing)|among (?:them|which)|of which)\s/;

/** Whether others have a share in the figure: "and others invested", "are worth $18 billion together". */
export function isShared(place: FigurePlace, cue: Cue): boolean {
  return isSum(place, cue) || isJoined(place, cue) || hasMore(place, cue) || isWhole(place);
}

function isSum({ text, quantity, fact }: FigurePlace, cue: Cue): boolean {
  if (quantity.type === 'date') return false;
  const clause = clauseOf({ text, quantity });
  const words = JOINTLY.exec(text.slice(clause.start, clause.end))?.[0];
  if (words === undefined) return false;
  if (!TOTAL.test(words)) return true;
  // "employs" ends as a plural does.
  return cue.word.endsWith('s') && !isVerb(cue.word) && !fact.statement.toLowerCase().includes(cue.word);
}

function isJoined({ text, sentence, fact }: FigurePlace, cue: Cue): boolean {
  const party = sentence.mentions.filter(({ item }) => item.span.end <= cue.start).at(-1)?.item;
  if (party === undefined || party.entityId !== fact.subject) return false;
  const joined = JOINED.exec(text.slice(party.span.end, cue.start))?.[1];
  return (
    joined !== undefined && /^(?:\p{Ll}|\d)/u.test(joined) && !/\s(?:and|that|which)\s|ed\b/.test(joined)
  );
}

/** Whether more is named beside a party, or the party only as one of several, in the clause of figure or cue. */
function hasMore(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, sentence } = place;
  if (quantity.type === 'date') return false;
  const clause = clauseOf(place);
  return sentence.mentions.some(({ item: { entityId, span } }) => {
    if (!isParty(place, entityId) || span.start < clause.start || span.end > clause.end) return false;
    if (ONE_OF.test(text.slice(Math.max(clause.start, span.start - 40), span.start))) return true;
    const more = AND_MORE.exec(text.slice(span.end, clause.end));
    // "…, and its deal": the figure's own thing may follow.
    return more !== null && !(span.end <= cue.start && cue.start < span.end + more[0].length);
  });
}

/** "The funding of $80 million included the award to Acme": the subject is named only in what is a part of it. */
function isWhole({ text, quantity, sentence, fact }: FigurePlace): boolean {
  if (quantity.type === 'date') return false;
  const { end } = clauseOf({ text, quantity });
  const verb = INCLUDES.exec(text.slice(quantity.span.end, end));
  if (verb === null) return false;
  const at = quantity.span.end + verb.index;
  return sentence.mentions.every(({ item }) => item.entityId !== fact.subject || item.span.start > at);
}
