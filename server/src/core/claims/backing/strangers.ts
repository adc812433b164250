// Owns the question whether a sentence names somebody or some place that a record does not speak of.
import type { FactIndex } from '../../facts/factIndex.ts';
import { type ClaimText, statementOf } from '../../facts/match.ts';
import type { Fact } from '../../facts/model.ts';
import { MONTHS } from '../../facts/wording.ts';
import type { Mention } from '../../prose/model.ts';
import type { Span } from '../../text/span.ts';
import { readWords } from '../detect/words.ts';

/**
 * Whether a name in the sentence is neither a party of the facts on record nor in their statements nor their source's: "the Asian market" for "the
 * European market", "came to OpenAI", "Apple, like Google". What only describes a party, "US tech giant Meta", is passed over.
 */
export function namesStranger(claim: ClaimText, record: readonly Fact[], facts: FactIndex): boolean {
  const known = new Set(record.flatMap((fact) => namesIn(fact, facts)));
  const { text, mentions, quantities } = claim;
  const ids = new Set(record.flatMap(({ subject, about }) => [subject, ...about]));
  const parties = mentions.filter(({ entityId }) => ids.has(entityId));
  const isOfOthers = parties.length > 0 && parties.every(({ span }) => isOnlyCompared(text, span));
  if (isOfOthers && record.some((fact) => statementOf(fact, facts).mentions.length > 0)) return true;
  return Array.from(text.matchAll(CAPITAL)).some(({ 0: word, index }) => {
    const span = { start: index, end: index + word.length };
    if (isKnown(word, known) || quantities.some((one) => isWithin(span, one.span))) return false;
    const named = mentions.find((one) => isWithin(span, one.span));
    if (isOpening(text, index) && named === undefined && !opensAsName(text.slice(index))) return false;
    return !describesParty(text, named?.span ?? span, parties);
  });
}

const CAPITAL = /\p{Lu}[\p{L}\p{M}\p{N}&.’'-]{0,60}/gu;

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Words with a capital that name nobody: the field itself, times, who writes, and offices. */
const NAMELESS: ReadonlySet<string> = new Set(
  [
    ...MONTHS,
    ...'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    ...'AI Artificial Intelligence I CEO CFO COO CTO Chief Executive Officer Chairman Chairwoman Chair President Director'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);

function namesIn({ statement, subject, about, evidence }: Fact, facts: FactIndex): readonly string[] {
  const parties = [subject, ...about].flatMap((id) => {
    const entity = facts.entity(id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases];
  });
  const origins = evidence.flatMap(({ source }) => {
    const { title, author = [], publisher, containerTitle } = facts.source(source) ?? {};
    return [title, publisher, containerTitle, ...author.flatMap(({ family, literal }) => [family, literal])];
  });
  return [statement, ...parties, ...origins].flatMap((text) => Array.from(text?.match(WORD) ?? [], plain));
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}&.’'-]{0,60}/gu;

/** In small letters, without the ending of an owner and marks that close. */
function plain(word: string): string {
  const bare = word
    .toLowerCase()
    .replace(/[.'’-]{1,3}$/, '')
    .replace(/['’]s$/, '');
  return PLACES.get(bare.replaceAll('.', '')) ?? bare;
}

/** Places that are named by letters or by more words than one, as the adjective of each. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['us', 'american'],
  ['usa', 'american'],
  ['uk', 'british'],
  ['eu', 'european'],
]);

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const own = plain(word);
  if (known.has(own) || NAMELESS.has(own)) return true;
  const parts = own.split('-');
  if (parts.length > 1 && parts.every((part) => known.has(part) || !/^\p{Lu}/u.test(word))) return true;
  return [...known].some((other) => isOfSamePlace(own, other));
}

/** "Asia" and "Asian", "China" and "Chinese", "Germany" and "German", "Iraq" and "Iraqi". */
function isOfSamePlace(a: string, b: string): boolean {
  if (a === `${b}i` || b === `${a}i`) return true;
  return (
    b.length > 3 && a.slice(0, 4) === b.slice(0, 4) && [a, b].some((word) => /(?:an|ese|ish)$/.test(word))
  );
}

/** Where a word has a capital because a sentence or quotation begins. */
function isOpening(text: string, at: number): boolean {
  return /(?:^|[.!?:]\s)["“”'‘(]{0,2}$/u.test(text.slice(Math.max(0, at - 4), at));
}

/**
 * A noun in the singular that opens a sentence without an article and has something or does something is a name: "Nvidia has kept",
 * "Mistral's deal", "Apple and Google". So is one that other names follow.
 */
function opensAsName(text: string): boolean {
  const [first, next] = readWords(text.slice(0, 80));
  if (first === undefined || next === undefined || first.form.isClosed || first.form.isMark) return false;
  if (/['’]s$/.test(first.form.key)) return true;
  if (first.form.tag !== 'O') return false;
  return next.tag === 'Z' || /^(?:has|is|was|does|and|or)$/.test(next.form.key);
}

/** Before a party: others who are like it, of whom the sentence is then. */
const COMPARED = /\b(?:like|as with|as well as|along with|together with|alongside|similar(?:ly)? to)\s$/i;

function isOnlyCompared(text: string, { start }: Span): boolean {
  return COMPARED.test(text.slice(Math.max(0, start - 20), start));
}

const NEAR = 100;

/** "US tech giant Meta", "Meta, the owner of Facebook,": the name says more of a party, and nothing of what it does. */
function describesParty(text: string, { start, end }: Span, parties: readonly Mention[]): boolean {
  return parties.some(({ span }) => {
    if (span.start > end) return end + NEAR > span.start && isPremodifier(text.slice(end, span.start));
    const between = span.end < start && start - span.end < NEAR ? text.slice(span.end, start) : '';
    return /^,\s(?:the|an?)\s[^,;:()]*$/.test(between) && /^[^,;:()]*,/.test(text.slice(end));
  });
}

/** Nouns and adjectives, the last a noun in the singular. */
function isPremodifier(between: string): boolean {
  if (!/^\s[\p{L}\s-]{2,60}\s$/u.test(between)) return false;
  const words = readWords(`a ${between}`).slice(1);
  return words.at(-1)?.tag === 'O' && words.every(({ tag }) => /^[OJSTNG]$/.test(tag));
}
