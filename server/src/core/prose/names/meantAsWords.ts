// Owns when words that would be a name if joined or spaced otherwise are meant as they stand: "Open AI and open science".
import type { Span } from '../../text/span.ts';
import type { BlockProse } from '../sentence.ts';
import { areOfThing } from './saidOfThings.ts';

/** Whether words that are a name spaced otherwise are meant as words, or belong to a title or another name. */
export function areMeantAsWords(span: Span, name: string, block: BlockProse, piece: string): boolean {
  const { text } = block.readable;
  if (isInTitle(span, text)) return true;
  return (
    isSplit(span, name, text) &&
    (goesOnInWords(text.slice(span.end, span.end + 12)) ||
      beginsOtherName(span, text) ||
      isOfDegree(span, text) ||
      isListed(span, text) ||
      areOfThing(span, block) ||
      isContrasted(span, block, piece))
  );
}

/** Whether such words surely are the name: nothing is split, or somebody acts or owns within a sentence. */
export function areSurelyName(span: Span, name: string, text: string): boolean {
  if (!isSplit(span, name, text)) return true;
  return !opensSentence(span, text) && ACTS.test(text.slice(span.end, span.end + 40));
}

const ACTS =
  /^(?:['’]s\b|\s(?:said|says|has|had)\b|\s\p{Ll}{1,20}ed(?:[.,;]|\s(?:an?|the|its|that|to|no)\b|\s\p{Lu}))/u;

/** A name in one word, written in more: these may also be words of the language. */
function isSplit({ start, end }: Span, name: string, text: string): boolean {
  return /^\p{L}+$/u.test(name) && /[^\p{L}]/u.test(text.slice(start, end));
}

function opensSentence({ start }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return start === 0 || /[.!?:\n]["”’)]?\s?$/.test(before) || /[“"(]$/.test(before);
}

/** "Open AI models are cheap" begins a sentence with an adjective: small letters go on behind it. A second word as "Solis Verde" has it opens none. */
export function isOrdinaryOpening(span: Span, text: string): boolean {
  const words = text.slice(span.start, span.end);
  if (!/^\p{Lu}\p{Ll}+\s(?!\p{Lu}\p{Ll})/u.test(words) || !opensSentence(span, text)) return false;
  const after = text.slice(span.end, span.end + 40);
  if (MADE_SOMEWHERE.test(after)) return true;
  return /^[\s-](?!is\b|was\b|has\b|had\b|said\b|says\b|and\b|will\b|did\b|does\b|plans?\b|\p{Ll}+ed\b)\p{Ll}/u.test(
    after,
  );
}

/** "Open AI developed at home is cheaper": no verb of who acts. */
const MADE_SOMEWHERE =
  /^\s(?:developed|used|hosted|trained|deployed|created|produced|designed|funded)\s(?:at|by|for|here|in|locally|domestically|under|with|within)\b/;

/** "How Open AI Changes Procurement": in a title all words have capitals, and say nothing. */
function isInTitle({ start, end }: Span, text: string): boolean {
  if (!/\s/.test(text.slice(start, end))) return false;
  return (
    /(?:^|[\s“"‘'(])\p{Lu}[\p{L}-]*\s$/u.test(text.slice(Math.max(0, start - 30), start)) &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  );
}

/** "Open AI-based tools", but "Open AI-backed firms" are backed by somebody. */
function goesOnInWords(after: string): boolean {
  return /^[\u2010\u2011-](?!(?:backed|funded|hosted|led|owned|run|sponsored)\b)/.test(after);
}

/** "the Open AI Alliance", but "Open AI President Greg Brockman". */
function beginsOtherName({ end }: Span, text: string): boolean {
  return /^\s(?!(?:Board|Chair\p{L}*|Chief|Co|Corp|Director|Executive|Founder|Head|Inc|Ltd|President|Vice)\b)\p{Lu}\p{Ll}/u.test(
    text.slice(end, end + 16),
  );
}

/** "Truly Open AI is rare", "a more Open AI": only what is a quality has a degree. */
function isOfDegree({ start }: Span, text: string): boolean {
  return DEGREE.test(text.slice(Math.max(0, start - 24), start));
}

const DEGREE =
  /(?:^|[^\p{L}-])(?:truly|really|fully|genuinely|completely|entirely|partly|partially|largely|radically|more|most|less|so-called|fairly|very|how|too)\s$/iu;

/** What is said of things beside which open ones are listed. */
const QUALITIES: ReadonlySet<string> = new Set(
  'accountable closed democratic ethical explainable fair free green human-centred inclusive open private proprietary public responsible safe secure sovereign sustainable transparent trusted trustworthy'.split(
    ' ',
  ),
);
const NEXT_LISTED = /^,?\s(?:(?:and|or|versus|vs\.?|not)\s)?(\p{L}[\p{L}-]*)\s(\p{L}+)/u;
const LAST_LISTED =
  /(?:^|[^\p{L}-])(\p{L}[\p{L}-]{0,20})\s(\p{L}{1,20}),?\s(?:(?:and|or|versus|vs\.?|not)\s)?$/u;

const BETWEEN = /[\s\u2010\u2011-]+/;

/** "Safe AI, Open AI and open data": beside what is open or otherwise good. */
function isListed({ start, end }: Span, text: string): boolean {
  const words = text.slice(start, end).toLowerCase();
  const [first] = words.split(BETWEEN);
  const last = lastOf(words);
  const next = NEXT_LISTED.exec(text.slice(end, end + 60).toLowerCase());
  const previous = LAST_LISTED.exec(text.slice(Math.max(0, start - 60), start).toLowerCase());
  return [next, previous].some(
    (other) => other !== null && (other[1] === first || (QUALITIES.has(other[1] ?? '') && other[2] === last)),
  );
}

const CLOSED_BEHIND = /^[^.!?]{0,24}\b(?:closed|proprietary)[\s-](\p{L}+)/iu;
const CLOSED_BEFORE = /\b(?:closed|proprietary)[\s-](\p{L}{1,20})[^\p{L}.!?][^.!?]{0,15}$/iu;
/** "closed AI firms like Open AI" */
const FOR_EXAMPLE = /\b(?:as|by|from|like|of)\s$/;
const CLOSED_CELL = /\|[ *_]*(?:closed|proprietary) [\p{L}*_]+ *\|/iu;

/** So many units of a table on either side are looked through. */
const TABLE_AROUND = 2000;

/** "Open AI beats closed AI", in a table also rows apart. */
function isContrasted(span: Span, { block, readable }: BlockProse, piece: string): boolean {
  const { start, end } = span;
  if (block.kind.startsWith('table')) {
    const at = readable.sourceOffset(start);
    if (CLOSED_CELL.test(piece.slice(Math.max(0, at - TABLE_AROUND), at + TABLE_AROUND))) return true;
  }
  const last = lastOf(readable.text.slice(start, end));
  const before = readable.text.slice(Math.max(0, start - 48), start);
  const closed = [
    CLOSED_BEHIND.exec(readable.text.slice(end, end + 40)),
    FOR_EXAMPLE.test(before) ? null : CLOSED_BEFORE.exec(before),
  ];
  return closed.some((one) => one?.[1]?.toLowerCase() === last);
}

function lastOf(words: string): string | undefined {
  return words.toLowerCase().split(BETWEEN).at(-1);
}
