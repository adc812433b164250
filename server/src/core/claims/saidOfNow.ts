// Owns the question whether a sentence says of a fact's own subject, as of now, what the fact says in words.
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf, countShared } from '../facts/words.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Span } from '../text/span.ts';
import { isAttributeOf, isOfOther } from './attributes.ts';
import { isKind } from './figures/kinds.ts';
import { predicateOf } from './sameEvent.ts';
import { tellsOfThePast } from './tense.ts';

/** "Lisbon-based" is no verb of the past. */
const ADJECTIVES = /-\p{Ll}+ed\b/gu;
const COMES = /\b(?:will|shall|going to)\b/;
const WAS = /\b(?:was|were|had been)\b/;
const IS = /\b(?:is|are|has|have)\b/;
/** "Had it been based", "Were it based". */
const INVERTED = /^(?:Had|Were|Should)\s/;

/** Whether a clause has what the fact says of its subject, and neither asks it nor supposes it nor has it as past or to come. */
export function isSaidOfNow(sentence: ClaimText, statement: ClaimText, fact: Fact): boolean {
  const { text } = sentence;
  if (/\?["'”’)\]]*$/.test(text) || INVERTED.test(text)) return false;
  const said = saidBy(fact, statement);
  const word = wordOf(text, said);
  const isAside = word !== undefined && isAttributeOf(sentence, fact, word);
  if (!isAside && tellsOfThePast(text.replace(ADJECTIVES, ' ')) && !tellsOfThePast(statement.text))
    return false;
  if (word !== undefined && isOtherwiseJoined(text, word, statement.text)) return false;
  if (word !== undefined && (isDue(text, word, statement.text) || isElsewhere(text, word, statement.text)))
    return false;
  if (said.size > 0 && isOfItsPart(sentence, fact, said) && !isOfItsPart(statement, fact, said)) return false;
  const span = clauseWith(text, said);
  if (span === undefined) return false;
  if (word !== undefined && !isAside && isOfOther(sentence, fact, span, word)) return false;
  const clause = text.slice(span.start, span.end);
  if (COMES.test(clause) && !COMES.test(statement.text)) return false;
  if (!isAside && WAS.test(clause) && !IS.test(clause) && !WAS.test(statement.text)) return false;
  const { hedged, conditional } = readHedges(clause);
  return !conditional && (!hedged || readHedges(statement.text).hedged);
}

/** Concepts of the record's verb and cues, by one of which the same is said; none where the verb says little, or a role is on record. */
function saidBy({ value, cues }: Fact, statement: ClaimText): ReadonlySet<string> {
  const predicate = value === undefined ? predicateOf(statement) : '';
  return conceptsOf(predicate === '' ? '' : [predicate, ...cues].join(' '));
}

/** The clause that has one of the words; all of the text where none is asked for. */
function clauseWith(text: string, said: ReadonlySet<string>): Span | undefined {
  if (said.size === 0) return { start: 0, end: text.length };
  return partsOf(text, /[^,;:]+(?:[,;:](?!\s)[^,;:]*)*/g).find(
    ({ start, end }) => countShared(text.slice(start, end).replaceAll('-', ' '), said) > 0,
  );
}

/** The first of the words in the text. */
function wordOf(text: string, said: ReadonlySet<string>): Span | undefined {
  if (said.size === 0) return undefined;
  return partsOf(text, /\p{L}+/gu).find(({ start, end }) => countShared(text.slice(start, end), said) > 0);
}

function partsOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: part, index }) => ({
    start: index + (part.length - part.trimStart().length),
    end: index + part.length,
  }));
}

/** By these a word has another sense than by those of a place: "based on data", "based in Brest". */
const OTHER_JOINT = /^\s(?:on|upon|around)\s/;

function isOtherwiseJoined(text: string, { end }: Span, statement: string): boolean {
  return OTHER_JOINT.test(text.slice(end, end + 8)) && !/\s(?:on|upon|around)\s/.test(statement);
}

const DUTY =
  /\b(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|(?:is|are) (?:to|meant to|supposed to|required to|obliged to))\s(?:\p{Ll}{2,15}ly\s|also\s|first\s)?(?:be\s)?$/u;

/** "The board must review models": what is to be done need not be done. */
function isDue(text: string, { start }: Span, statement: string): boolean {
  return (
    DUTY.test(text.slice(Math.max(0, start - NEAR), start)) && !/\b(?:should|must|shall|to)\s/.test(statement)
  );
}

const PLACE = /^\s(?:in|at|near|outside)\s(?:the\s)?(\p{Lu}[\p{L}-]+)/u;

/** "Is now based in Paris", where the record has Lyon. */
function isElsewhere(text: string, { end }: Span, statement: string): boolean {
  const place = PLACE.exec(text.slice(end, end + NEAR))?.[1];
  return (
    place !== undefined &&
    /\s(?:in|at|near|outside)\s(?:the\s)?\p{Lu}/u.test(statement) &&
    !statement.includes(place)
  );
}

/** "Kelmor's", with what it has: "main lab is". */
const POSSESSED = /^['’]s?\s((?:[\p{L}-]+\s){1,3}?)(?:is|are|was|were|has|have)\s/u;
/** "The subsidiary of". */
const OF = /(?:^|\s)(?:[Tt]he|[Aa]n?)\s(?:[\p{Ll}-]+\s)?([\p{Ll}-]+)\sof\s(?:the\s)?$/u;
const NEAR = 60;

/** Whether the subject is only named as whose something else is: neither what the fact speaks of nor another noun for itself. */
function isOfItsPart({ text, mentions }: ClaimText, { subject }: Fact, said: ReadonlySet<string>): boolean {
  const named = mentions.filter(({ entityId }) => entityId === subject);
  return (
    named.length > 0 &&
    named.every(({ span: { start, end } }) => {
      const noun =
        POSSESSED.exec(text.slice(end, end + NEAR))?.[1] ??
        OF.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
      return noun !== undefined && countShared(noun, said) === 0 && !isOwnKind(noun);
    })
  );
}

/** "The firm of Kelmor" is Kelmor; "Kelmor's firm" may well be. */
function isOwnKind(noun: string): boolean {
  return (
    isKind(noun.trim()) && !/^(?:subsidiary|rival|partner|owner|parent|investor|vendor)$/.test(noun.trim())
  );
}
