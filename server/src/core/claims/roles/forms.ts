// Owns what a form is in which a sentence gives a person a role in an organisation, and the patterns that all forms share.
import type { Span } from '../../text/span.ts';
import type { Role } from './words.ts';

/** What was found. Spans are offsets into the sentence's text. */
export interface RoleFound {
  /** All of it: "Scale AI CEO Alexandr Wang". */
  readonly span: Span;
  /** What makes it former: words put in, or a verb replaced. None where no words surely do. */
  readonly edits: readonly WordEdit[];
  /** `tie`: the person is only said to be of the organisation. `lasting`: held "since" a time, and so still. `title`: no organisation is named. */
  readonly how?: 'tie' | 'lasting' | 'title';
}

export interface WordEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Two names in a sentence, and the words around them. */
export interface Pair {
  readonly text: string;
  readonly person: Span;
  readonly organisation: Span;
  readonly role: Role;
}

/** No word before a role or a firm that says of what kind it is. */
const FUNCTION_WORD =
  '(?:an?|the|its|their|his|her|our|my|this|that|these|those|of|at|for|in|on|by|to|from|with|as|than|like|under|over|after|and|or|but|nor|not|both|is|are|was|were|who|which|whose|where|when|while|says?|said)\\s';
/** "chief ", "founder and ", "28-year-old ": words before the name of a role. */
export const EXTRA = `(?:(?!${FUNCTION_WORD})(?:\\d{1,2}-year-old|[\\p{L}-]+)\\s(?:(?:and|&)\\s(?:the\\s)?)?){0,2}?`;
/** Nouns for what has a name of its own: "firm", "provider"; and "US-based", "Meta-backed". */
const KIND =
  '(?:firm|company|corporation|group|conglomerate|business|enterprise|venture|start-?up|scale-?up|spin-?off|unicorn|giant|heavyweight|powerhouse|leader|pioneer|specialist|client|partner|rival|ally|lab|laboratory|studio|house|bank|platform|website|site|agency|authority|body|office|organi[sz]ation|institute|institution|institut|association|charity|foundation|non-?profit|ngo|consultancy|think[\\s-]tank|university|college|\\p{Ll}+(?:er|or)|[\\p{L}-]+-\\p{Ll}+ed)\\s';
/** Behind the name of a role, another one of the same person: " and founder", " and managing director". */
export const AND_ALSO = `(?:\\s(?:and|&)\\s(?!${FUNCTION_WORD})[\\p{L}-]{2,20}(?:\\s[\\p{L}-]{2,20})?)?`;
/** Before the name of a firm, what it is: "the ", "data-labelling firm ", "a San Francisco-based ". */
const APPOSITIVE = `(?:(?:the|an?)\\s)?(?:(?!${FUNCTION_WORD})[\\p{L}\\d&’'-]+\\s){0,4}?${KIND}`;
/** Before the name of a place, what it is: "the city of Basel". */
export const PLACE_OF =
  '(?:city|town|village|municipality|borough|port|county|district|region|province|state|land|republic|kingdom|commonwealth|island)\\sof\\s(?:the\\s)?';
/** Before the name of an organisation that has a role, or somebody who is of it. */
export const BEFORE_FIRM = `(?:${APPOSITIVE}|the\\s${PLACE_OF}|the\\s)?`;
export const OF = `(?:of|at|for|in)\\s${BEFORE_FIRM}`;
/** What may stand with the verb of a role. */
export const NOW_OR_ALSO = '(?:currently|now|also|still|today|presently|at\\spresent|once\\sagain|again)';
/** The verb that joins a role with its holder. */
export const IS = `(?:is|remains|stays)(?:\\s${NOW_OR_ALSO})?`;

/** Both names with what is between them, and the bracket that closes what they stand in. */
export function join(first: Span, last: Span, text: string): Span {
  const isOpen = text.slice(first.end, last.start).includes('(') && text.charAt(last.end) === ')';
  return { start: first.start, end: last.end + (isOpen ? 1 : 0) };
}
