// Owns the rest of a name that is being typed, where it is clear which name that is.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { Entity } from '../facts/model.ts';
import { isFunctionWord } from '../facts/words.ts';
import { piecesNear } from './nearby.ts';
import type { TypingPlace } from './typingPlace.ts';

/** From so many letters on. */
const SHORTEST = 2;
/** From so many on, of several names the one with by far the most on record is taken. */
const SHORTEST_RANKED = 3;
/** A name is looked for in so many words before the cursor. */
const MOST_WORDS = 4;
/** Where more names begin so, none of them is clear. */
const MOST_NAMES = 60;

const WORDS =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’-]*(?:[ \u00a0][\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’-]*)*[ \u00a0]?$/u;
/** Behind these, letters belong to a handle, a tag, an address, an escape or a link. */
const GLUED = /[@#$/\\^.[\]_\p{L}\p{N}]$/u;

export interface Ghost {
  /** What was typed of it; `text` begins so. */
  readonly typed: string;
  readonly text: string;
}

/** The name that the last words before the cursor begin, in the letters that were typed; the longest such run counts. */
export function ghostName(analysis: Analysis, place: TypingPlace): Ghost | undefined {
  if (/^[\p{L}\p{N}]/u.test(place.behind)) return undefined;
  const words = WORDS.exec(place.before.slice(-120))?.[0];
  if (words === undefined) return undefined;
  const parts = words.split(/(?<=[ \u00a0])/);
  for (let count = Math.min(MOST_WORDS, parts.length); count > 0; count -= 1) {
    const typed = parts.slice(-count).join('');
    if (GLUED.test(place.before.slice(0, -typed.length))) continue;
    const whole = typed.trimEnd();
    if (isNameOf(analysis, whole)) return undefined;
    if (whole.length < SHORTEST || isPlainWord(whole, place.before.slice(0, -typed.length))) continue;
    const text = clearName(analysis, place, typed);
    if (text !== undefined) return { typed, text };
  }
  return undefined;
}

const SENTENCE_START = /(?:^[\s>#*+-]*(?:\d+[.)])?|[.!?:]["'”’)\]*_]*)\s*$/;

/** "An" that opens a sentence is an article, within one it may be the beginning of a name. "Me" opens none. */
function isPlainWord(word: string, before: string): boolean {
  if (!isFunctionWord(word)) return false;
  return word === word.toLowerCase() || (SENTENCE_START.test(before) && !/^(?:me|us|him|them)$/i.test(word));
}

function isNameOf({ facts }: Analysis, text: string): boolean {
  return facts.names.find(text).some(({ span }) => span.start === 0 && span.end === text.length);
}

/** The one name that is meant: the one named nearest in the brief, the only one, or the one with by far most on record. */
function clearName(analysis: Analysis, { pieceIndex }: TypingPlace, typed: string): string | undefined {
  const { facts } = analysis;
  const near = nearestWith(analysis, pieceIndex, typed);
  if (near !== undefined) return near;
  const found = facts.completeNames(typed, MOST_NAMES);
  if (found.length === MOST_NAMES) return undefined;
  const fitting = found
    .flatMap(({ entity }) => {
      const name = nameBeginning(entity, typed);
      return name === undefined ? [] : [{ name, facts: facts.factsAbout(entity.id).length }];
    })
    .sort((a, b) => b.facts - a.facts);
  const [best, second] = fitting;
  if (best === undefined || second === undefined) return best?.name;
  const shortest = fitting.map(({ name }) => name).reduce((a, b) => (b.length < a.length ? b : a));
  // "Meta" is right so far, whether or not it will be "Meta AI".
  if (fitting.every(({ name }) => name.startsWith(shortest))) return shortest;
  return typed.length >= SHORTEST_RANKED && best.facts >= 2 * Math.max(1, second.facts)
    ? best.name
    : undefined;
}

/** The name beginning so of what is mentioned nearest. */
function nearestWith(analysis: Analysis, pieceIndex: number, typed: string): string | undefined {
  for (const piece of piecesNear(analysis, pieceIndex)) {
    for (const id of namedIn(piece)) {
      const entity = analysis.facts.entity(id);
      const name = entity === undefined ? undefined : nameBeginning(entity, typed);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

const named = new WeakMap<PieceAnalysis['prose'], readonly string[]>();

/** Ids of what a piece names, the last first. */
function namedIn({ prose }: PieceAnalysis): readonly string[] {
  let ids = named.get(prose);
  if (ids === undefined) {
    const all = prose.flatMap(({ mentions }) => mentions.map(({ item }) => item.entityId));
    ids = [...new Set(all.reverse())];
    named.set(prose, ids);
  }
  return ids;
}

/** Its own name where that begins so, else the shortest other one; ambiguous ones are left to the writer. */
function nameBeginning(entity: Entity, typed: string): string | undefined {
  const begins = (name: string) => name.length > typed.length && name.startsWith(typed);
  if (begins(entity.name)) return entity.name;
  if (entity.requireContext.length > 0) return undefined;
  return entity.aliases.filter(begins).sort((a, b) => a.length - b.length)[0];
}
