// Owns the question who does a deed and to whom it is done: "Kestrel buys power from Nordbahn" is not "Nordbahn buys Kestrel".
import type { ClaimText } from '../facts/match.ts';
import type { Mention } from '../prose/model.ts';
import { readWords } from './detect/words.ts';
import { eventWordIn } from './eventVerbs.ts';

/** Words that may stand between a verb and whom it is done to: "all of its rival". A preposition makes somebody else of that. */
const JOINED = /\s(?:about|against|at|by|for|from|on|through|to|via|with)\s/;
const PASSIVE = /\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:\p{Ll}{2,12}ly\s|now\s|soon\s|not\s)?$/u;
const VERB = /^[VZX]$/;
/** Before the verb: a modal or what makes a tense, so that it is one. */
const TENSE = /\b(?:will|would|has|have|had|to|is|are|was|were)\s(?:\p{Ll}{2,12}ly\s|now\s|soon\s)?$/u;

/**
 * Whether a clause has the verb of a statement and not its object: where the statement has a party right behind the verb,
 * and the clause has the same one as the doer, or joined by a preposition to something else.
 */
export function isTurned(
  { text, mentions }: ClaimText,
  { statement, parties }: { readonly statement: string; readonly parties: readonly string[] },
  verb: string,
): boolean {
  const named = mentions.filter(({ entityId }) => parties.includes(entityId));
  const object = named.find((mention) => isObject(statement, verb, mention));
  const word = object && eventWordIn(text, verb);
  if (word === undefined || !isActive(text, word)) return false;
  const all = named.filter(({ entityId }) => entityId === object?.entityId).map(({ span }) => span);
  const behind = all.find(({ start }) => start >= word.end);
  if (behind !== undefined) return JOINED.test(text.slice(word.end, behind.start));
  // "Kestrel is the firm that Nordbahn buys" has its doer beside the verb.
  const doer = named.findLast(({ span }) => span.end <= word.start);
  return doer?.entityId === object?.entityId;
}

function isObject(statement: string, verb: string, { text }: Mention): boolean {
  const at = statement.indexOf(`${verb} `);
  return at >= 0 && statement.startsWith(text, at + verb.length + 1);
}

/** A verb with a doer before it; no noun, and nothing that is done to what stands before it. */
function isActive(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const word = text.slice(start, end);
  if (word.endsWith('ing')) return TENSE.test(before);
  if (PASSIVE.test(before)) return false;
  const [tagged] = readWords(`It ${word}`).slice(1);
  return TENSE.test(before) || VERB.test(tagged?.tag ?? '');
}
