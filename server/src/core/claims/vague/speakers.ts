// Owns the words for speakers that name nobody: "many independent experts", "critics of the bill", "a source".
import { isLetter } from '../../text/units.ts';
import { fieldFrom, groupFrom, type SpeakerKind, speakerKindOf } from './nouns.ts';
import { behindPlace, isWork, NATIONS } from './places.ts';
import { CLAIMS, mayAscribe, TAKES_SIDES } from './verbs.ts';

export interface Speaker {
  readonly kind: SpeakerKind;
  /** With the words before: "many independent experts". */
  readonly start: number;
  /** Behind the noun. */
  readonly end: number;
}

/** How many, how good, how near. */
const AMOUNTS =
  'some|many|most|few|several|various|numerous|multiple|countless|certain|different|other|a few|a (?:(?:growing|large|small|increasing|great) )?(?:number|handful|chorus|minority|variety|range|body|wealth|series|string|host|wave) of|(?:dozens|scores|hundreds|thousands) of';
const ADJECTIVES =
  'independent|leading|prominent|senior|unnamed|anonymous|outside|external|local|foreign|national|federal|legal|political|public|private|academic|military|financial|social|empirical|environmental|medical|scientific|technical|digital|economic|religious|former|current|recent|new|early|experimental|small|smaller|large|larger|big|major|young|seasoned|respected|influential|top|high-ranking|retired|veteran';
/** What they know of, stand for or belong to. */
const FIELDS =
  'industry|business|tax|policy|safety|ethics|governance|security|cyber-?security|national security|privacy|technology|tech|market|government|opposition|media|press|news|opinion|human rights|civil rights|digital rights|consumer|patient|worker|labou?r|union|climate|energy|health|health-?care|education|trade|housing|election|child[ -]safety|free[ -]speech|free[ -]trade|defen[cs]e|intelligence|data[ -]protection|competition|antitrust|copyright|machine[ -]learning|software|hardware|chip|bank|banking|law|research|disability|gender|open[ -]source|transport|finance|insurance|development|constitutional|hospital|nursing|clinical|biomedical|dental|veterinary|cancer|drug|pharmaceutical|vaccine|(?:mental|public|primary|intensive|social|family|child)[ -](?:health|care)|emergency|p(?:a)?ediatric|marine|maritime|shipping|rail|road|traffic|aviation|aerospace|space|water|nuclear|wind|solar|grid|electricity|power|oil|gas|mining|farm|food|weather|urban|rural|town|city|building|civil|structural|mechanical|electrical|chemical|industrial|agricultural|property|pensions?|retail|travel|tourism|telecoms|internet|charity|welfare|migration|refugee|asylum|immigration|prison|police|crime|justice|criminal|school|university|(?!\\p{Ll}+-\\p{Ll}+ed\\s)\\p{Ll}{3,}-\\p{Ll}{3,}|[aA]I|[aA]\\.I\\.|[mM]L';
const QUALIFIER_BEFORE = new RegExp(
  `(?<![\\p{L}-])(?:${AMOUNTS}|${ADJECTIVES}|${FIELDS}|${NATIONS})\\s$`,
  'u',
);
/** A few who are counted are no more known than "some"; not so those of a count, "three in ten experts", or "the two experts". */
const FEW_BEFORE =
  /(?<![\p{L}\d-])(?<!\b(?:in|of|every|per|the|these|those|all|both|other|its|their|his|her|our|my)\s)(?:two|three|four|five)\s$/u;
/** "People briefed on the talks" are sources; "three people" alone may be those of whom the text tells. */
const BRIEFED = /^\s(?:briefed|familiar|close|with\s(?:direct\s)?knowledge|involved)\s/;
const MOST_QUALIFIERS = 4;
/** As long as the longest of them with its blank, and more; in code units. */
const LONGEST_QUALIFIER = 40;
/** "The bill's critics", "its supporters": whose they are tells what they are for or against, not who they are. */
const OWNER_BEFORE =
  /(?:(?<![\p{L}-])(?:its|their|his|her)|(?:(?<![\p{L}-])(?:the|this|that|an?)\s(?:[\p{L}-]+\s){0,2})?[\p{L}\d.&-]{1,30}(?:['’]s|s['’]))\s$/u;
/** One is nobody only where it is any one: "a source", "one recent study". */
const ANY_ONE =
  /(?<![\p{L}-])(?:an?|one|another|yet another)\s(?:(?:[\p{Ll}\d-]+|\p{Lu}\p{Ll}+-based)\s){0,3}$/u;

interface Noun {
  readonly kind: SpeakerKind;
  readonly index: number;
  readonly end: number;
}

/** All places where nobody in particular is named and may say something; `lower`: a sentence whose first letter is small. */
export function speakersIn(lower: string): readonly Speaker[] {
  if (!mayAscribe(lower)) return [];
  const speakers = nounsIn(lower).flatMap((noun) => speakerOf(lower, noun));
  // In "some analysts" the first word qualifies the second.
  return speakers.filter(({ start }, index) => speakers[index + 1]?.start !== start);
}

const HYPHEN = 45;

/** The nouns for who speaks; those for anybody only where a side is taken. */
function nounsIn(lower: string): readonly Noun[] {
  const nouns: Noun[] = [];
  let takesSides = false;
  for (let at = 0; at < lower.length; at += 1) {
    if (!isLetter(lower.charCodeAt(at))) continue;
    const index = at;
    while (isLetter(lower.charCodeAt(at)) || lower.charCodeAt(at) === HYPHEN) at += 1;
    const word = lower.slice(index, at);
    takesSides ||= TAKES_SIDES.has(word) || CLAIMS.has(word);
    const kind = speakerKindOf(word);
    if (kind !== undefined) nouns.push({ kind, index, end: at });
  }
  return takesSides ? nouns : nouns.filter(({ kind }) => kind !== 'arguer');
}

function speakerOf(lower: string, { kind, index, end }: Noun): readonly Speaker[] {
  if (kind === 'one' || kind === 'oneGroup') {
    const from = kind === 'one' ? index : fieldFrom(lower, index);
    const start = from === undefined ? undefined : anyOneFrom(lower, qualifiedFrom(lower, from));
    return start === undefined ? [] : [{ kind: 'voice', start, end }];
  }
  const noun = kind === 'group' ? groupFrom(lower, index, lower.slice(index, end)) : index;
  if (noun === undefined) return [];
  const start = LITERATURE.test(lower.slice(index, end))
    ? literatureFrom(lower, noun)
    : qualifiedFrom(lower, noun);
  if (kind === 'side') return [{ kind, start: ownedFrom(lower, start), end }];
  const isBriefed = BRIEFED.test(lower.slice(end, end + 30));
  const mayBeFew = kind === 'voice' ? !isWork(lower, end) : isBriefed;
  const first = mayBeFew ? countedFrom(lower, start) : start;
  return [{ kind, start: isBriefed ? amongFrom(lower, first) : first, end }];
}

/** "One of the people familiar with the matter": what they know does not tell who they are. */
const AMONG =
  /(?<![\p{L}-])(?:(?:one|two|three|four|five|several|some|many|most|all|both) of )?(?:the|these|those)\s$/u;

function amongFrom(lower: string, index: number): number {
  const before = lower.slice(Math.max(0, index - LONGEST_QUALIFIER), index);
  return index - (AMONG.exec(before)?.[0].length ?? 0);
}

const LITERATURE = /^literature$/;
/** "The literature" is no work that the reader knows, as "the report" is. */
const THE = /(?<![\p{L}-])(?:(?:much|most|some|part) of )?the\s(?:[\p{Ll}-]{1,20}\s){0,2}$/u;

function literatureFrom(lower: string, index: number): number {
  const before = THE.exec(lower.slice(Math.max(0, index - 2 * LONGEST_QUALIFIER), index));
  return before === null ? qualifiedFrom(lower, index) : index - before[0].length;
}

function qualifiedFrom(lower: string, index: number): number {
  let start = index;
  for (let count = 0; count < MOST_QUALIFIERS; count += 1) {
    const qualifier = QUALIFIER_BEFORE.exec(lower.slice(Math.max(0, start - LONGEST_QUALIFIER), start));
    if (qualifier === null) break;
    start -= qualifier[0].length;
  }
  return start;
}

function countedFrom(lower: string, index: number): number {
  const before = lower.slice(Math.max(0, index - LONGEST_QUALIFIER), index);
  return index - (FEW_BEFORE.exec(before)?.[0].length ?? 0);
}

function ownedFrom(lower: string, index: number): number {
  const before = lower.slice(Math.max(0, index - 2 * LONGEST_QUALIFIER), index);
  return index - (OWNER_BEFORE.exec(before)?.[0].length ?? 0);
}

function anyOneFrom(lower: string, index: number): number | undefined {
  const before = ANY_ONE.exec(lower.slice(Math.max(0, index - LONGEST_QUALIFIER), index));
  return before === null ? undefined : index - before[0].length;
}

/** Words that say more of a speaker, and still not who: "at a leading university", "familiar with the matter", "of the bill". */
const OPENS_COMPLEMENT =
  /\s(?:at|from|in|within|across|on|of|for|against|behind|opposed|critical|familiar|close|briefed|with|inside|outside|among|\p{Ll}{2,}ing)(?=\s)/uy;
const COMPLEMENT_WORD =
  /\s(?!(?:and|or|but|that|which|who|whose|whom|where|when|as|if|while|our|my|his|her|its|their)\b)(?:[\p{Ll}'’-]+|AI)/uy;
/** "Critics of the AI Act" are no more named than critics of a bill. */
const OBJECT_WORD =
  /\s(?!(?:and|or|but|that|which|who|whose|whom|where|when|as|if|while)\b)[\p{L}\d'’.&-]+/uy;
/** "People with knowledge of its books", "familiar with OpenAI's plans": what somebody knows may be somebody's. */
const KNOWN_WORD =
  /\s(?!(?:and|or|but|that|which|who|whose|whom|where|when|as|if|while|our|my)\b)[\p{L}\d'’&-]+/uy;
const OF_OBJECT = /^\s(?:of|for|against|behind)\s/;
const MOST_WORDS = 6;
/** "Experts, however, say": nobody is named in between, and nothing said of who they are. */
const INSERTION =
  /(?:,\s(?!(?:whom|whose|which|that|including|such|like|among|and|or|but|the|an?|say|says|said)\b)[\p{Ll}\s'’-]{2,40},|\s?[—–]\s?[\p{Ll}\s'’-]{2,50}[—–])(?=\s)|\s\([\p{Ll}\s'’-]{2,40}\)(?=\s)/uy;

/** "Those who fought the levy say", "officials who did not want to be named said": the verb is not the one of who they are. */
const WHO =
  /\swho(?:\s(?:do|does|did|don['’]t|didn['’]t|have|has|had|is|are|was|were|will|would|can|could|may|might|not|never|also|still|often|long|\p{Ll}+ly)){0,3}(?=\s)/uy;
/** "Criticism from experts, who say": told of all of them, and not which of them are meant. */
const AND_THEY = /,\swho(?=\s)/uy;
/** Where the verb may stand behind a speaker: right there, behind an insertion, and behind each word of what says more. */
export function* verbPlaces(text: string, speaker: Speaker): Generator<number> {
  const { kind, end } = speaker;
  if (kind !== 'those') {
    yield end;
    yield* behindInsertion(text, end);
    const place = behindPlace(text, end);
    if (place !== undefined) {
      yield place;
      yield* behindInsertion(text, place);
    }
  }
  const they = kind === 'anybody' || kind === 'those' ? undefined : endAt(AND_THEY, text, end);
  if (they !== undefined) yield they;
  const who = kind === 'anybody' ? undefined : endAt(WHO, text, end);
  const isWho = who !== undefined;
  let at = who ?? complementOf(text, speaker);
  const isBriefed = BRIEFED.test(text.slice(end, end + 30));
  const mayBeName = kind === 'those' || (kind === 'side' && OF_OBJECT.test(text.slice(end, end + 9)));
  const wordBehind = mayBeName ? OBJECT_WORD : isBriefed ? KNOWN_WORD : COMPLEMENT_WORD;
  for (let count = 0; count < MOST_WORDS && at !== undefined; count += 1) {
    at = endAt(wordBehind, text, at);
    if (at === undefined || (isWho && count === 0)) continue;
    yield at;
    yield* behindInsertion(text, at);
  }
}

/** Where what says more of a speaker goes on. Some "of" those known are known, and lawyers "for" somebody speak for that one. */
function complementOf(text: string, { kind, end }: Speaker): number | undefined {
  const behind = text.slice(end, end + 9);
  if (kind === 'anybody' && behind.startsWith(' of ')) return undefined;
  if (kind === 'voice' && /^ (?:for|behind) /.test(behind)) return undefined;
  return endAt(OPENS_COMPLEMENT, text, end);
}

function* behindInsertion(text: string, at: number): Generator<number> {
  const behind = endAt(INSERTION, text, at);
  if (behind !== undefined) yield behind;
}

function endAt(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}
