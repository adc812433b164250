// Owns when the name of an office or a law, which every state has one of, is that of another state: "the Danish Health Ministry".
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import { isOfOwnState } from './ownWords.ts';
import { isLand, isNation, isTime } from './states.ts';

/** Nouns for what every state, land or town may have one of. */
const OFFICE =
  'ministry|department|agency|authority|administration|commission|committee|council|court|tribunal|parliament|congress|senate|assembly|cabinet|government|treasury|board|bureau|office|service|inspectorate|regulator|registry|directorate|secretariat|ombudsman|prosecutor|police|army|navy|institute|bank|fund|chamber|railways?|post';
const LAW =
  'act|law|bill|code|constitution|regulation|directive|decree|order|ordinance|statute|strategy|plan|programme|program|charter';
const named = (nouns: string) => new RegExp(`^(?:${nouns})(?:\\s|$)|(?:^|[\\s-])(?:${nouns})$`, 'i');
const IS_OFFICE = named(OFFICE);
const IS_OFFICE_OR_LAW = named(`${OFFICE}|${LAW}`);

/** Another level of a state than ours, another one beside it, or one that is no more. */
const ANOTHER =
  /^(?:state|regional|provincial|cantonal|municipal|communal|territorial|local|county|city|district|foreign|neighbouring|neighboring|rival|other|another|shadow|former|counterpart)$/;
/** What belongs to the name of any of them, and says of no other one. */
const PLAIN = /^(?:Central|Federal|National|New|Royal|The|Our|His|Her|Its|Their)$/;

/** So many words before a name may belong to it, of so many code units. */
const WORDS_BEFORE = 3;
const BEFORE = 90;
const WORD = /^[\p{L}.’'-]+$/u;
const ADJECTIVE = /^[\p{Ll}-]+(?:al|ar|ive|ous|ic|ed|ful|ly|ant|ent|y)$|^(?:new|own|old|big|vast|joint)$/u;
const OF_STATE =
  /^\sof\s(?:the\s)?(?:(?:Republic|Kingdom|Land|State|Province|City)\sof\s)?(\p{Lu}[\p{L}-]{1,30})/u;

/** "(Estonia)", ", Denmark,". */
const LAND_BEHIND = /^(?:\s\((?:the\s)?|,\s)((?:\p{Lu}\p{Ll}+\s){0,2}\p{Lu}[\p{L}-]{1,30})(?=[),.;]|$)/u;
/** Where an office sits, but not "in Parliament", "in Annex 3". */
const SEAT =
  /^\sin\s(?!(?:Parliament|Congress|Cabinet|Council|Court|Session|Plenary)\b)((?:the\s)?\p{Lu}[\p{L}-]{1,30})(?!\s?\p{N})/u;

/** Whether a name at `span` is that of another state's office or law than the entity's: by a nation, land or owner before it, or one behind. */
export function isOthersOffice(span: Span, text: string, entity: Entity, facts: FactIndex): boolean {
  if (entity.kind === 'person') return false;
  const name = text.slice(span.start, span.end);
  if (!IS_OFFICE_OR_LAW.test(name)) return false;
  const behind = text.slice(span.end, span.end + 60);
  const seat = entity.kind === 'organisation' && IS_OFFICE.test(name) ? seatIn(behind, facts) : undefined;
  const other = seat ?? stateBehind(behind) ?? stateBefore(span, text, facts);
  return other !== undefined && !isOfOwnState(other, entity, facts);
}

function stateBehind(behind: string): string | undefined {
  const land = lastWord(LAND_BEHIND.exec(behind)?.[1]);
  return land !== undefined && isLand(land) ? land : OF_STATE.exec(behind)?.[1];
}

/** The place that an office is said to be in, unless the bases know it: theirs is ours. */
function seatIn(behind: string, facts: FactIndex): string | undefined {
  const place = SEAT.exec(behind)?.[1];
  if (place === undefined) return undefined;
  const name = place.replace(/^the\s/, '');
  const isKnown = facts.names.find(behind.slice(behind.indexOf(name))).some(({ span }) => span.start === 0);
  return isKnown || isTime(name) ? undefined : name;
}

function lastWord(words: string | undefined): string | undefined {
  return words?.split(/\s/).at(-1);
}

/** The word before the name that says whose it is; undefined where none does. */
function stateBefore({ start }: Span, text: string, facts: FactIndex): string | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (!/\s$/.test(before)) return undefined;
  const words = before.trimEnd().split(/\s+/);
  for (let count = 1; count <= Math.min(WORDS_BEFORE, words.length); count += 1) {
    const word = words[words.length - count] ?? '';
    if (!WORD.test(word)) return undefined;
    if (/['’]s$|s['’]$/.test(word))
      return /^\p{Lu}/u.test(word)
        ? ownerOf(word, text, start, facts)
        : stateMeant(words.slice(0, -count), word);
    if (isNation(word) || isLand(word) || ANOTHER.test(word)) return word;
    if (count === 1 && isInName(word, words[words.length - 2])) return word;
    if (!PLAIN.test(word) && !ADJECTIVE.test(word)) return undefined;
  }
  return undefined;
}

/** "the country's", "the US state's": which one, by the nation or land that was named last in the words before. */
function stateMeant(words: readonly string[], owner: string): string | undefined {
  if (!/^(?:country|state|nation|kingdom|republic|island|land|province|region|territory)['’]s$/.test(owner))
    return undefined;
  const plain = words.map((word) => word.replace(/['’]s?$|[,;]$/g, ''));
  const sentence = plain.slice(plain.findLastIndex((word) => /[.!?]$/.test(word)) + 1);
  return sentence.findLast((word) => isNation(word) || isLand(word));
}

/** A capital within a sentence makes the word part of a longer name: "the Lindholm Grid Agency". */
function isInName(word: string, before: string | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word) || PLAIN.test(word) || isTime(word)) return false;
  return before !== undefined && /^(?:\p{Ll}[\p{L}’'-]*|The)$/u.test(before);
}

/** The owner, unless somebody on record, who may head it. */
function ownerOf(word: string, text: string, start: number, facts: FactIndex): string | undefined {
  const owner = word.replace(/['’]s?$/, '');
  const named = facts.names.find(text.slice(Math.max(0, start - BEFORE), start)).at(-1);
  const isPerson = named !== undefined && facts.entity(named.entityId)?.kind === 'person';
  return isPerson && named.alias.endsWith(owner) ? undefined : owner;
}
