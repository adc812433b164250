// Owns the question whether a figure is that of something a party owns: "the ministry's institute has a budget of".
import { finiteVerbs } from '../../prose/verbs.ts';
import type { Cue } from './cues.ts';
import { isParty } from './parties.ts';
import type { FigurePlace } from './place.ts';

/** What is owned, as the subject of a verb of having. */
const OWNED = /^['’]s?\s((?:[\p{L}-]{1,24}\s){1,4}?)(?:has|have|had)\s/u;
/** How far the words behind a party's name are looked at, in code units. */
const REACH = 120;

/** Whether what has the cue is a thing of a party's that is no cue itself. */
export function isOfPossession(place: FigurePlace, cue: Cue): boolean {
  const { text, sentence, cues } = place;
  return sentence.mentions.some(({ item: { entityId, span } }) => {
    if (span.end >= cue.start || !isParty(place, entityId)) return false;
    const [all, owned = ''] = OWNED.exec(text.slice(span.end, span.end + REACH)) ?? [];
    if (all === undefined || span.end + all.length > cue.start) return false;
    if (owned.split(' ').some((word) => finiteVerbs.has(word))) return false;
    return !cues.some(({ start }) => span.end < start && start < span.end + all.length);
  });
}
