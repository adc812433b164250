// Owns what a form is in which a sentence gives a person a role in an organisation, and the patterns that all forms share.
import type { Span } from '../../text/span.ts';
import type { Role } from './words.ts';

/** What was found. Spans are offsets into the sentence's text. */
export interface RoleFound {
  /** All of it: "Scale AI CEO Alexandr Wang". */
  readonly span: Span;
  /** What makes it former: words put in, or a verb replaced. None where no words surely do. */
  readonly edits: readonly WordEdit[];
  /** `tie`: the person is only said to be of the organisation. `lasting`: held "since" a time, and so still. */
  readonly how?: 'tie' | 'lasting';
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

/** "chief ", "founder and ", "28-year-old ": words before the name of a role. */
export const EXTRA = '(?:(?:\\d{1,2}-year-old|[\\p{L}-]+)\\s(?:and\\s)?){0,2}?';
export const OF = '(?:of|at|for|in)\\s(?:the\\s)?';

/** Both names with what is between them, and the bracket that closes what they stand in. */
export function join(first: Span, last: Span, text: string): Span {
  const isOpen = text.slice(first.end, last.start).includes('(') && text.charAt(last.end) === ')';
  return { start: first.start, end: last.end + (isOpen ? 1 : 0) };
}
