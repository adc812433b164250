// Owns the question whether a sentence itself says what a fact says, or only names it as what somebody wants, may do or said.
import type { FactIndex } from '../facts/factIndex.ts';
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { publisherOf } from '../facts/wording.ts';
import { conceptsOf, countShared } from '../facts/words.ts';
import { readHedges } from '../prose/hedges.ts';
import { isOwnDoing } from './ownDoing.ts';
import { isSameEvent } from './sameEvent.ts';
import { liesBefore, recordedOn, tellsOfThePast } from './tense.ts';

/**
 * Whether the clause says it flatly: without hedge, attribution, negation or condition, as its own assertion, and not of
 * another time, of others or the opposite. `today`: ISO.
 */
export function isFlatlySaid(
  clause: ClaimText,
  fact: Fact,
  { facts, today }: { readonly facts: FactIndex; readonly today: string | undefined },
): boolean {
  const { hedged, attributed, negated, conditional } = readHedges(clause.text);
  if (hedged || negated || conditional || (attributed && !isOwnSign(clause, fact))) return false;
  if (isGivenUp(clause.text, fact) || isOfBefore(clause, fact, recordedOn(fact, facts) ?? today))
    return false;
  if (isAim(clause.text, fact) || isTimeOfOther(clause, fact) || isOneOfMany(clause.text, fact)) return false;
  if (isGoverned(clause) || isPossibility(clause.text)) return false;
  if (namesPublisher(clause, fact, facts) || isViewOfOther(clause, fact)) return false;
  return isOwnDoing(clause, fact) && isSameEvent(clause, fact);
}

const STUDIED =
  /\b(?:analys|article|audit|author|brief|data|evidence|figure|index|inquiry|interview|memo|papers?\b|poll|report|research|review|stud(?:y|ies)|survey|test|work)/i;

/** "Meta's appointment of Wang shows that": what the fact's own deed is said to show, nobody else has said. */
function isOwnSign({ text, mentions }: ClaimText, { subject, about }: Fact): boolean {
  const { cues } = readHedges(text);
  return cues.every(({ span }) => {
    const before = text.slice(0, span.start);
    return (
      /^show(?:s|ed)?$/.test(text.slice(span.start, span.end)) &&
      /\b(?:appointment|choice|decision|hiring|move|plan|push|release|shift|step|strategy|turn)s?\b/.test(
        before,
      ) &&
      !STUDIED.test(before) &&
      mentions.some(
        ({ entityId, span: { end } }) =>
          end <= span.start && (entityId === subject || about.includes(entityId)),
      )
    );
  });
}

/** Before a name with an infinitive: verbs by which what they speak of comes about, as in "prompted Meta to look for". */
const BROUGHT_ABOUT =
  /\b(?:prompt|caus|driv|drov|forc|mak|made|help|get|got|compel|mov|le(?:d|ads?|ading)\b|push)\p{Ll}*\s(?:[\p{L}-]+\s){0,2}$/iu;

/**
 * "Congress wants Meta to publish", "bars Meta from keeping": the name has a verb that another one governs. Not so where the
 * name opens the text, as in headlines, and where the other verb says that it comes about.
 */
function isGoverned({ text, mentions }: ClaimText): boolean {
  return mentions.some(({ span: { start, end } }) => {
    if (start === 0) return false;
    const before = text.slice(Math.max(0, start - 40), start);
    if (LET.test(before)) return true;
    if (!GOVERNED.test(text.slice(end, end + 30))) return false;
    return /\bfor\s$/i.test(before) || !BROUGHT_ABOUT.test(before);
  });
}

/** "Letting Meta keep": with a bare infinitive. */
const LET = /\b(?:let|lets|letting)\s(?:the\s)?$/i;
const GOVERNED = /^\s(?:to\s\p{Ll}|from\s\p{Ll}+ing\b)/u;

const AIM =
  /^(?:(?:in order |so as )?to|once|until|till|as soon as|whenever|by the time) [\p{L}’']+\s[^,;:]+,\s/iu;

/** "To become a pattern, the approach needs rules", "Once it is one": what is to be is not said to come about. */
function isAim(text: string, { statement }: Fact): boolean {
  const aim = AIM.exec(text)?.[0];
  if (aim === undefined) return false;
  const stated = conceptsOf(statement);
  const shared = countShared(aim, stated);
  return shared > 1 && shared >= countShared(text.slice(aim.length), stated) - 1;
}

const ONE_OF =
  /\b(?:is|are|was|were|remains?|becomes?) (?:only |just |merely |but )?(?:one|some|two) (?:of|among) (?:the )?(?:several|many|various|numerous|countless|some|a (?:few|number|range|host|handful)|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens)\b/i;

/** "The approach is one of several patterns": less than what the fact makes of it. */
function isOneOfMany(text: string, { statement }: Fact): boolean {
  return ONE_OF.test(text) && !/\bone (?:of|among)\b/i.test(statement);
}

/** "Written before Meta's models were released": the clause only dates another. */
function isTimeOfOther({ text, mentions }: ClaimText, { subject, about }: Fact): boolean {
  const party = mentions.find(({ entityId }) => entityId === subject || about.includes(entityId));
  return (
    party !== undefined && /\p{Ll}\s(?:before|until)\s(?:the\s)?$/u.test(text.slice(0, party.span.start))
  );
}

/** "Meta can keep": what can be is not said to be. Not so in a clause that only says more of a noun, "models that can be modified". */
function isPossibility(text: string): boolean {
  const before = /^(.*?)\s(?:can|may be able to)\s(?!be seen\b)/s.exec(text)?.[1];
  return before !== undefined && !/\b(?:that|which|who|where|so|because|how|what|as|whether)\b/i.test(before);
}

/** "Axios: …", "To Axios, …": who published the fact's source is named, and is none of those whom the fact is about. */
function namesPublisher({ text, mentions }: ClaimText, fact: Fact, facts: FactIndex): boolean {
  const publisher = publisherOf(fact, facts);
  if (publisher === undefined || publisher === '') return false;
  const at = text.indexOf(publisher);
  if (at < 0 || /[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + publisher.length))) return false;
  return !mentions.some(
    ({ entityId, span }) =>
      (entityId === fact.subject || fact.about.includes(entityId)) && span.start <= at && at < span.end,
  );
}

const FOR_SOMEBODY =
  /^For (?:the )?\p{Lu}[\p{L}.&'’-]{0,30}(?: (?:of |the )?\p{Lu}[\p{L}.&'’-]{0,30}){0,4}, /u;

/** "For the EFF, the strategy is a bet": a judgement is that of whom it is one for, unless the fact is about that one. */
function isViewOfOther({ text, mentions }: ClaimText, { standing, subject, about }: Fact): boolean {
  const opening = standing === 'analysis' ? FOR_SOMEBODY.exec(text)?.[0].length : undefined;
  return (
    opening !== undefined &&
    !mentions.some(
      ({ entityId, span }) => span.start < opening && (entityId === subject || about.includes(entityId)),
    )
  );
}

/** Verbs by which a plan comes to nothing. */
const GIVEN_UP =
  /\b(?:rul(?:e[sd]?|ing) out|shelv(?:e[sd]?|ing)|withdr(?:aws?|ew|awn|awing)|cancel\p{Ll}*|scrap(?:s|ped|ping)|abandon(?:s|ed|ing)?|call(?:s|ed|ing)? off|drop(?:s|ped|ping)|postpone[sd]?|put off|back(?:s|ed|ing)? (?:away|out|down)|g[ai]ve[sn]? up|avert(?:s|ed)?|avoid(?:s|ed)?|oppose[sd]?|halt(?:s|ed)?|suspend(?:s|ed)?|stop(?:s|ped)?|end(?:s|ed)|revers(?:e[sd]?|ing))\b/iu;

/** Their bare forms, which are as often nouns elsewhere. */
const TO_GIVE_UP = /\b(?:to|may|might|could|will) (?:scrap|drop|stop|end)\b/;

/** "Lumen shelved its public offering": the opposite, where the fact itself speaks of no such thing and nothing else is added. */
function isGivenUp(text: string, { statement }: Fact): boolean {
  const found = GIVEN_UP.exec(text);
  if (found === null || GIVEN_UP.test(statement) || TO_GIVE_UP.test(statement)) return false;
  return !/\b(?:will|is|are|keeps?|plans?)\b/i.test(text.slice(found.index + found[0].length));
}

const PLANNED =
  /\b(?:plan\p{Ll}*|prepar\p{Ll}*|getting ready|in talks|means? to|intend\p{Ll}*|expect\p{Ll}*|likely|will|may|could|next|coming|upcoming|forthcoming)\b/iu;

/** "Kestrel carried out layoffs in 2023", before anything was recorded of a plan: another event than the planned one. */
function isOfBefore(
  { text, quantities }: ClaimText,
  { statement }: Fact,
  recorded: string | undefined,
): boolean {
  if (recorded === undefined || !PLANNED.test(statement)) return false;
  return (
    tellsOfThePast(text) && quantities.some((item) => item.type === 'date' && liesBefore(item, recorded))
  );
}
