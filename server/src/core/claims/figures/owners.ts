// Owns the question whether a figure belongs to the parties of a fact or to somebody else.
import { overlaps, type Span } from '../../text/span.ts';
import type { Cue } from './cues.ts';
import { isOthersEvent } from './events.ts';
import { isOnlyKind } from './kinds.ts';
import { opensForOthers } from './openings.ts';
import { clauseOf, cueIn, type FigurePlace, leadingStart, leadingText } from './place.ts';

/** A run of capitalised words that may be a name. */
const NAME = /\p{Lu}[\p{L}\p{N}\p{M}&.-]*(?: (?:\p{Lu}[\p{L}\p{N}\p{M}&.-]*|\d+))*/gu;
/** Capitalised words that are no names of parties: months, and what sentences begin with. */
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q[1-4]|H[12]|AI|US|EU|UK|CEO|R&D|USD|EUR|GBP|The|This|That|These|Those|It|Its|They|Their|He|She|His|Her|We|Our|I|A|An|At|For|In|On|By|From|To|With|Of|After|Before|Since|Until|When|While|As|If|And|But|Yet|So|Or|Also|Both|Under|Over|About|Some|Nearly|Almost|More|Less|Only|Just|Last|Next|Now|Then|Today|Here|There|Unlike|Like|According|Despite|Because|Although|Though|Once|One|Two|Three|Half|Each|Every|All|No|Not|Following|Worth|Put|Reports|Analysts|Experts|Sources|Some|Data|Deal|However|Moreover|Therefore|Still|Furthermore|Nevertheless|Nonetheless|Thus|Hence|Instead|Meanwhile|Indeed|Besides|Overall|Later|Soon|Such|Most|Many|Even|First|Second|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|French|German|British|European|American|Chinese|Japanese|Indian|Italian|Spanish|Dutch|Swiss|Swedish|Canadian|Korean|Israeli|Danish|Norwegian)$/u;
/** Such a word begins a sentence; elsewhere it is part of a name ("United States"). */
const OPENER = /^\p{Lu}\p{Ll}+(?:ing|ed|ly)$/u;

/** Whether nothing in the sentence gives the figure, or the cue that names its property, to anybody but the parties. */
export function isOfParties(place: FigurePlace, cue: Cue): boolean {
  if (place.quantity.type === 'date' && isOthersEvent(place, cue)) return false;
  if (opensForOthers(place, cue) || isGotByOther(place)) return false;
  const possessor = possessorOf(place, cue);
  const partner = partnerOf(place, cue);
  if (possessor === 'other' || partner === 'other' || goesToOthers(place, cue)) return false;
  // Owner and partner are both said: whoever else the sentence names has no share in it.
  if (possessor === 'party' && partner === 'party') return true;
  return isInOurClause(place, cue);
}

const TARGET = /^ (to|on|into|in|for|from) (?:the )?(?=\p{Lu})/u;
const THINGS = /^ (?:to|on|into) (?:(?:its|the|a|an|their|his|her)\s)?(\p{Ll}[^.,;()]{0,40})/u;
/** Verbs whose subject is who pays; a passive has the payer behind "by". */
const PAYS = /^(?:paid|pays|invest(?:s|ed)?|bought|buys|acquire[sd]?)$/;

/** "$60 billion in Reality Labs", "paid out $14 billion to its shareholders", "paid its staff $5 million". */
function goesToOthers(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, sentence } = place;
  if (quantity.type !== 'money') return false;
  const after = text.slice(quantity.span.end);
  const target = TARGET.exec(after);
  if (target !== null) {
    const start = quantity.span.end + target[0].length;
    const name = namesIn(place, { start, end: text.length })[0];
    if (name?.start === start) return ownerAt(place, name) === 'other';
  }
  if (cue.end > quantity.span.start) return false;
  if (THINGS.test(after) && !/^ to (?:close|buy|take|get|seal|win|secure|become)\b/.test(after)) {
    const end = quantity.span.end + (THINGS.exec(after)?.[0].length ?? 0);
    const isOurs = sentence.mentions.some(
      ({ item }) =>
        quantity.span.end <= item.span.start && item.span.start < end && isParty(place, item.entityId),
    );
    if (!isOurs && cueIn(place, { start: quantity.span.end, end }) === undefined) return true;
  }
  const between = text.slice(cue.end, quantity.span.start);
  if (PAYS.test(cue.word) && /['’]s (?:\p{Ll}+ ){1,3}$/u.test(between)) return true;
  return PAYS.test(cue.word) && isPaidByOther(place, cue);
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
  if (match === null) return 'unsaid';
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
      ownerAt(place, name) === 'other' && !isSpeaker(place.text, name) && !isInNameOfParty(place, name),
  );
  if (!hasAll) return strangers.length === 0;
  const last = Math.max(place.quantity.span.end, cue.end);
  return !strangers.some(({ start }) => start < last);
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

function partiesOf({ fact }: FigurePlace): readonly string[] {
  return [fact.subject, ...fact.about];
}

function isParty(place: FigurePlace, entityId: string): boolean {
  return partiesOf(place).includes(entityId);
}

/** Whom a name names; undefined for a known person or thing of another kind than the subject, which owns no such figure. */
function ownerAt(place: FigurePlace, name: Span): 'party' | 'other' | undefined {
  const mention = place.sentence.mentions.find(({ item }) => overlaps(item.span, name));
  if (mention === undefined) return 'other';
  const { entityId } = mention.item;
  if (isParty(place, entityId)) return 'party';
  const { facts, fact } = place;
  return facts.entity(entityId)?.kind === facts.entity(fact.subject)?.kind ? 'other' : undefined;
}

/** Mentions, and capitalised words that may be names of others, in order of their place. */
export function namesIn({ text, sentence, quantity }: FigurePlace, { start, end }: Span): readonly Span[] {
  const names: Span[] = [];
  for (const { 0: words, index } of text.slice(start, end).matchAll(NAME)) {
    const isCommon = start + index === 0 && PLURAL.test(text);
    const opening = isCommon ? words.length : openingOf(words, start + index === 0);
    const span = { start: start + index + opening, end: start + index + words.length };
    if (span.start === span.end) continue;
    const isFigure = overlaps(span, quantity.span);
    const isMention = sentence.mentions.some(({ item }) => overlaps(item.span, span));
    const isUnit = /\d[ \u00a0]?$/.test(text.slice(Math.max(0, span.start - 2), span.start));
    if (isMention || !(isFigure || isUnit)) names.push(span);
  }
  return names;
}

/** A plural that begins a sentence, with more said about it: "Fines under", "Shares of". */
const PLURAL =
  /^\p{Lu}\p{Ll}+[^s]s (?=(?:of|under|in|on|for|between|against|from|by|who|that|have|are|were)\s)/u;

/** Length of the words at the start of a run that are no part of a name: "Unlike " of "Unlike Google". */
function openingOf(words: string, isFirst: boolean): number {
  let length = 0;
  for (const word of words.split(' ')) {
    const isOpener = isFirst && length === 0 && OPENER.test(word);
    if (!isOpener && !NO_NAME.test(word.replace(/\.$/, '')) && !/^\d+$/.test(word)) break;
    length += word.length + 1;
  }
  return Math.min(length, words.length);
}
