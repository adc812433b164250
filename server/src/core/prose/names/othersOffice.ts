// Owns when the name of an office or a law, which every state has one of, is that of another state: "the Danish Health Ministry".
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import { areOfSameState, isNation } from './states.ts';

/** Nouns for what every state, land or town may have one of. */
const OFFICE =
  'ministry|department|agency|authority|administration|commission|committee|council|court|tribunal|parliament|congress|senate|assembly|cabinet|government|treasury|board|bureau|office|service|inspectorate|regulator|registry|directorate|secretariat|ombudsman|prosecutor|police|army|navy|institute|bank|fund|chamber|railways?|post';
const LAW =
  'act|law|bill|code|constitution|regulation|directive|decree|order|ordinance|statute|strategy|plan|programme|program|charter';
const IS_OFFICE = new RegExp(`^(?:${OFFICE}|${LAW})(?:\\s|$)|(?:^|[\\s-])(?:${OFFICE}|${LAW})$`, 'i');

/** Another level of a state than ours, another one beside it, or one that is no more. */
const ANOTHER =
  /^(?:state|regional|provincial|cantonal|municipal|communal|territorial|local|county|city|district|foreign|neighbouring|neighboring|rival|other|another|shadow|former|counterpart)$/;
/** What belongs to the name of any of them, and says of no other one. */
const PLAIN = /^(?:Central|Federal|National|New|Royal|The|Our|His|Her|Its|Their)$/;
const TIME =
  /^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\p{Ll}*\.?$/u;

/** So many words before a name may belong to it, of so many code units. */
const WORDS_BEFORE = 3;
const BEFORE = 90;
const WORD = /^[\p{L}.’'-]+$/u;
const ADJECTIVE = /^[\p{Ll}-]+(?:al|ar|ive|ous|ic|ed|ful|ly|ant|ent|y)$|^(?:new|own|old|big|vast|joint)$/u;
const OF_STATE =
  /^\sof\s(?:the\s)?(?:(?:Republic|Kingdom|Land|State|Province|City)\sof\s)?(\p{Lu}[\p{L}-]{1,30})/u;

/** Whether a name at `span` is that of another state's office or law than the entity's: by a nation, land or owner before it, or "of" one behind. */
export function isOthersOffice(span: Span, text: string, entity: Entity, facts: FactIndex): boolean {
  if (entity.kind === 'person' || !IS_OFFICE.test(text.slice(span.start, span.end))) return false;
  const other = stateBehind(span, text) ?? stateBefore(span, text, facts);
  return other !== undefined && !ownWords(entity, facts).some((own) => areOfSameState(own, other));
}

function stateBehind({ end }: Span, text: string): string | undefined {
  return OF_STATE.exec(text.slice(end, end + 60))?.[1];
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
      return /^\p{Lu}/u.test(word) ? ownerOf(word, text, start, facts) : undefined;
    if (isNation(word) || ANOTHER.test(word)) return word;
    if (isInName(word, words[words.length - count - 1]) && count === 1) return word;
    if (!PLAIN.test(word) && !ADJECTIVE.test(word)) return undefined;
  }
  return undefined;
}

/** A capital within a sentence makes the word part of a longer name: "the Lindholm Grid Agency". */
function isInName(word: string, before: string | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word) || PLAIN.test(word) || TIME.test(word)) return false;
  return before !== undefined && /^(?:\p{Ll}[\p{L}’'-]*|The)$/u.test(before);
}

/** The owner, unless somebody on record, who may head it. */
function ownerOf(word: string, text: string, start: number, facts: FactIndex): string | undefined {
  const owner = word.replace(/['’]s?$/, '');
  const named = facts.names.find(text.slice(Math.max(0, start - BEFORE), start)).at(-1);
  const isPerson = named !== undefined && facts.entity(named.entityId)?.kind === 'person';
  return isPerson && named.alias.endsWith(owner) ? undefined : owner;
}

const kept = new WeakMap<FactIndex, Map<string, readonly string[]>>();

/** Words by which the record says whose the entity is. */
function ownWords(entity: Entity, facts: FactIndex): readonly string[] {
  const ofIndex = kept.get(facts) ?? new Map<string, readonly string[]>();
  kept.set(facts, ofIndex);
  const known = ofIndex.get(entity.id);
  if (known !== undefined) return known;
  const statements = facts.factsAbout(entity.id).slice(0, MOST_STATEMENTS);
  const said = [entity.description ?? '', ...statements.map(({ statement }) => statement)];
  const own = [entity.name, ...entity.aliases, ...said]
    .flatMap((words) => words.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => /^\p{Lu}/u.test(word));
  ofIndex.set(entity.id, own);
  return own;
}

const MOST_STATEMENTS = 50;
