// Owns the question whether a figure belongs to the parties of a fact or to somebody else.
import type { Span } from '../../text/span.ts';
import { hasCommonOwner } from './commonOwners.ts';
import type { Cue } from './cues.ts';
import { isOthersEvent } from './events.ts';
import { isShared } from './jointly.ts';
import { isOnlyKind } from './kinds.ts';
import { namesIn } from './names.ts';
import { isPutInForOthers, opensForOthers } from './openings.ts';
import { isParty, ownerAt, partiesOf } from './parties.ts';
import { isOthersPayment } from './payments.ts';
import { clauseOf, type FigurePlace } from './place.ts';
import { isCueOfPossession, isOfPossession, isPutInForPart } from './possessions.ts';
import { isValuationOfSubject } from './valued.ts';

/** Whether nothing in the sentence gives the figure, or the cue that names its property, to anybody but the parties. */
export function isOfParties(place: FigurePlace, cue: Cue): boolean {
  if (place.quantity.type === 'date' && isOthersEvent(place, cue)) return false;
  if (opensForOthers(place, cue) || isPutInForOthers(place)) return false;
  if (isShared(place, cue) || isOnlyCompared(place) || isOthersPayment(place, cue)) return false;
  if (isOfPossession(place, cue) || isCueOfPossession(place, cue) || isPutInForPart(place, cue)) return false;
  if (isValuationOfSubject(place, cue)) return true;
  const possessor = possessorOf(place, cue);
  const partner = partnerOf(place, cue);
  if (possessor === 'other' || partner === 'other') return false;
  // Owner and partner are both said: whoever else the sentence names has no share in it.
  if (possessor === 'party' && partner === 'party') return true;
  if (possessor === 'unsaid' && partner === 'unsaid' && hasCommonOwner(place, cue)) return false;
  return isInOurClause(place, cue);
}

type Owner = 'party' | 'other' | 'unsaid';

/** "Meta's $14 billion deal", "its $14 billion deal" behind "Meta". */
function possessorOf(place: FigurePlace, cue: Cue): Owner {
  const { text, quantity } = place;
  const end = Math.min(quantity.span.start, cue.start);
  const from = Math.max(0, end - 70);
  const before = text.slice(from, end);
  const match = /(['’]s?|\b(?:its|their|his|her))\s(?:[\p{L}\p{N}$€£%.-]+\s){0,4}$/u.exec(before);
  if (match === null) return 'unsaid';
  const at = from + match.index;
  // "St. Olave's Clinic has": the mark is part of a name.
  if (place.sentence.mentions.some(({ item: { span } }) => span.start < at && at < span.end)) return 'unsaid';
  if (/^['’]/.test(match[1] ?? '')) {
    const mention = place.sentence.mentions.find(({ item }) => item.span.end === at);
    const isName = /\p{Lu}[\p{L}\p{N}&.-]*$/u.test(text.slice(Math.max(0, at - 40), at));
    if (mention === undefined) {
      const isOfSubject = place.sentence.mentions.some(
        ({ item }) =>
          item.entityId === place.fact.subject && /^['’]s?\s$/.test(text.slice(at, item.span.start)),
      );
      return isOfSubject ? 'party' : isName ? 'other' : 'unsaid';
    }
    return isParty(place, mention.item.entityId) ? 'party' : 'other';
  }
  const last = namesIn(place, { start: 0, end: at }).at(-1);
  return last === undefined ? 'unsaid' : (ownerAt(place, last) ?? 'unsaid');
}

const WITH = /^(?: [\p{Ll}-]+){0,2}? (with|between|by|of|from|in|into|for|to) (?:the )?(?=\p{Lu})/u;

/** "deal with Scale AI", "Scale AI deal". */
function partnerOf(place: FigurePlace, cue: Cue): Owner {
  const { text, quantity } = place;
  const before = namesIn(place, { start: quantity.span.end, end: cue.start }).at(-1);
  if (before !== undefined && cue.start - before.end <= 2) return ownerAt(place, before) ?? 'unsaid';
  const match = WITH.exec(text.slice(cue.end, cue.end + 48));
  // "Kelmor's 800 employees work in Graz" says where.
  if (match === null || (quantity.type === 'number' && match[1] === 'in')) return 'unsaid';
  const start = cue.end + match[0].length;
  const name = namesIn(place, { start, end: text.length })[0];
  return name?.start === start ? (ownerAt(place, name) ?? 'unsaid') : 'unsaid';
}

/** Names that stand before the figure's clause ends; nobody but the parties may be who acts in it. */
function isInOurClause(place: FigurePlace, cue: Cue): boolean {
  const clause = clauseOf(place);
  const names = namesIn(place, clause);
  const hasAll = partiesOf(place).every((id) =>
    place.sentence.mentions.some(
      ({ item }) => item.entityId === id && clause.start <= item.span.start && item.span.end <= clause.end,
    ),
  );
  const strangers = names.filter(
    (name) =>
      !isInApposition(place.text, name) &&
      ownerAt(place, name) === 'other' &&
      !isSpeaker(place.text, name) &&
      !isInNameOfParty(place, name),
  );
  if (!hasAll) return strangers.length === 0;
  const last = Math.max(place.quantity.span.end, cue.end);
  return !strangers.some(({ start }) => start < last);
}

const APPOSITION = /(?:\s[—–]\s|\()(?:the|an?)\s[^—–()]{1,120}(?:\s[—–](?=\s)|\))/gu;

/** "closed a round – the largest in Silicon Valley – at": a name in what only says more about a thing. */
function isInApposition(text: string, { start, end }: Span): boolean {
  return [...text.matchAll(APPOSITION)].some(
    ({ 0: words, index }) => index < start && end < index + words.length,
  );
}

const SPEAKS =
  /^,?\s(?:has\s|had\s|also\s)?(?:say|said|report|wr[io]te|writing|note|estimate|put|tell|told|claim|announce|reckon|calculate|describe|call|citing)(?:s|d|ed|es)?\b|^\s?:|^\s\(|^,?\s\d{4}/;
const SPOKEN =
  /\b(?:according to|unlike|like|in|to|by|cited by|reported by|ahead of|than|for|via|\()\s?(?:the\s)?$/i;

/** "Axios reports", "according to Axios", "unlike Google,": who is named, and does nothing in the sentence. */
function isSpeaker(text: string, { start, end }: Span): boolean {
  if (SPEAKS.test(text.slice(end, end + 24))) return true;
  const before = text.slice(Math.max(0, start - 20), start);
  return SPOKEN.test(before) && /^['’]?s?\s?[,).]|^['’]s\s\p{Ll}+,/u.test(text.slice(end, end + 24));
}

/** "Facebook owner Meta", "Britain's AI Security Institute": a name that only says more about a party. */
function isInNameOfParty(place: FigurePlace, { start, end }: Span): boolean {
  const { text, sentence, fact } = place;
  const party = sentence.mentions.find(({ item }) => item.span.start >= end)?.item;
  if (party?.entityId !== fact.subject || isInCompound(place, party.span)) return false;
  return isOnlyKind(text.slice(start, party.span.start));
}

/** Cues that are verbs: what stands before one is its subject, and no part of a compound. */
const VERB = /^\p{Ll}*ed\b|^(?:paid|bought|took|takes|came|comes|in force)\b/u;

/** "Intel's CHIPS Act grants": the name only says which grants, and Intel owns them. */
function isInCompound({ cues }: FigurePlace, { end }: Span): boolean {
  return cues.some(({ start, word }) => start === end + 1 && !VERB.test(word));
}

const THAN =
  /\b(?:(?:than|unlike|as)\s(?:(?:in|at|for|of|by|with)\s)?|(?:that|those|the ones?)\s(?:of|at|in)\s)(?:the\s)?$/i;
/** "dwarfs the institute's": the noun left out is the one that the figure's phrase has. */
const ELLIPTIC = /^['’]s?(?:[.,;:)]|\s(?:and|or|but|while|in|on|by|at|is|was|are|were)\b|$)/;

/** "In Freedonia it is 45 %, fewer than in Nordia", "dwarfs that of Nordia": the subject is only what another is compared with. */
function isOnlyCompared({ text, quantity, sentence, fact }: FigurePlace): boolean {
  const named = sentence.mentions.filter(({ item }) => item.entityId === fact.subject);
  return (
    named.length > 0 &&
    named.every(
      ({ item: { span } }) =>
        span.start > quantity.span.end &&
        (THAN.test(text.slice(Math.max(0, span.start - 24), span.start)) ||
          ELLIPTIC.test(text.slice(span.end, span.end + 8))),
    )
  );
}
