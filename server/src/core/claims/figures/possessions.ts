// Owns the question whether a figure is that of something a party owns: "the ministry's institute has a budget of".
import { finiteVerbs } from '../../prose/verbs.ts';
import { type Cue, rootsOf, wordsOf } from './cues.ts';
import { isKind } from './kinds.ts';
import { isParty } from './parties.ts';
import type { FigurePlace } from './place.ts';

/** What is owned, as the subject of a verb of having. */
const OWNED = /^['’]s?\s((?:[\p{L}-]{1,24}\s){1,4}?)(?:has|have|had)\s/u;
/** How far the words behind a party's name are looked at, in code units. */
const REACH = 120;

/** "Morvane's first block, with", "The first section of the Skerry Tunnel, 4 km long": what a phrase behind a comma says more about. */
const PART_OF =
  /(?:^|\s)(?:the|an?|its|one)\s(?:[\p{L}-]{1,24}\s){0,3}?([\p{L}-]{1,24})\s(?:of|at|in|inside)\s(?:the\s)?$/iu;
const PART_WITH =
  /^['’]s?\s((?:[\p{L}\p{N}-]{1,24}\s?){1,4}),\s(?:(?:with|having|of|at|which has|that has)\s|$)/u;
const COMMA_WITH = /^,\s(?:(?:with|having|of|at|which has|that has|which is|that is)\s|$)/;

/** Whether the figure stands in a phrase that is put in behind a part of a party. */
export function isPutInForPart(place: FigurePlace, cue: Cue): boolean {
  const { text, sentence, cues, quantity } = place;
  const start = Math.min(quantity.span.start, cue.start);
  return sentence.mentions.some(({ item: { entityId, span } }) => {
    if (span.end >= start || !isParty(place, entityId)) return false;
    const behind = text.slice(span.end, start);
    const from = Math.max(0, span.start - REACH);
    const before = text.slice(from, span.start);
    const part =
      PART_WITH.exec(behind)?.[1] ?? (COMMA_WITH.test(behind) ? PART_OF.exec(before)?.[1] : undefined);
    if (part === undefined || part.split(' ').some((word) => isKind(word.toLowerCase()))) return false;
    return !cues.some(({ word }) => part.toLowerCase().includes(word));
  });
}

const GENITIVE = /^\sof\s(?:the\s)?$/;
const OWNED_BEHIND =
  /^['’]s?\s((?:\p{Ll}[\p{L}-]{0,23}\s){1,3}?)(?:(?:is|are|was|were|has|have|had|st(?:ands?|ood)|reach(?:es|ed)|of|at|to|by|rose|fell|amounts?)\s|$)/u;

/** "the punctuality of Oster Rail's freight trains": the cue is of a thing of a party's that the record does not speak of. */
export function isCueOfPossession(place: FigurePlace, cue: Cue): boolean {
  const { text, sentence, fact } = place;
  const owner = sentence.mentions.find(({ item }) => item.span.start > cue.end)?.item;
  if (owner === undefined || !isParty(place, owner.entityId)) return false;
  if (!GENITIVE.test(text.slice(cue.end, owner.span.start))) return false;
  const owned = OWNED_BEHIND.exec(text.slice(owner.span.end, owner.span.end + REACH))?.[1];
  if (owned === undefined) return false;
  const roots = rootsOf(fact);
  return wordsOf(owned).some(({ text: word, root }) => !roots.has(root) && !isKind(word));
}

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
