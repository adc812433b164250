// Owns the question whether a figure is of more than the parties: "Bright Fund and others invested", "together".
import type { Cue } from './cues.ts';
import { clauseOf, type FigurePlace } from './place.ts';

const JOINTLY = /\b(?:together(?! with)|combined|jointly|between them|put together)\b/i;
/** "Bright Fund and others", "Bright Fund, together with two banks,": a subject of more than one. */
const JOINED =
  /^,?\s(?:and|along with|together with|alongside|as well as|plus)\s([^,;:]{1,60}?),?\s(?:(?:has|have|had|\p{Ll}+ly)\s){0,2}$/u;

/** Whether others have a share in the figure: "and others invested", "are worth $18 billion together". */
export function isShared(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, sentence, fact } = place;
  const clause = clauseOf(place);
  if (quantity.type !== 'date' && JOINTLY.test(text.slice(clause.start, clause.end))) return true;
  const party = sentence.mentions.filter(({ item }) => item.span.end <= cue.start).at(-1)?.item;
  if (party === undefined || party.entityId !== fact.subject) return false;
  const joined = JOINED.exec(text.slice(party.span.end, cue.start))?.[1];
  return (
    joined !== undefined && /^(?:\p{Ll}|\d)/u.test(joined) && !/\s(?:and|that|which)\s|ed\b/.test(joined)
  );
}
