// Owns the notes in italics that say who wrote the text, at its start or end: "*Jane Roe is a fellow at the Centre for New Policy.*"
import { contains } from '../text/span.ts';
import type { BlockProse } from './sentence.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]{0,30}";
const NAMES = `(?:${NAME}|van|von|de|der|den|di|da|al|bin|el|la)(?: (?:${NAME}|van|von|de|der|den|di|da|al|bin|el|la)){1,5}`;
/** What somebody is who writes briefs. Part of an expression. */
const POSITION =
  '(?:fellows?|researchers?|analysts?|professors?|lecturers?|associates?|assistants?|editors?|writers?|journalists?|reporters?|correspondents?|columnists?|authors?|lawyers?|attorneys?|barristers?|economists?|scientists?|scholars?|historians?|philosophers?|engineers?|students?|candidates?|interns?|advis[eo]rs?|consultants?|managers?|officers?|specialists?|strategists?|coordinators?|directors?|heads?|leads?|founders?|co-?founders?|chairs?|presidents?|partners?|members?|graduates?)';
/** The first sentence, from its first word on. */
const OPENS = new RegExp(
  `^(?:(?:About the authors?: ?)|(?:Dr|Prof|Professor)\\.? )?${NAMES}(?:(?:, |,? and |,? & )${NAMES}){0,4}(?:, [^.,]{2,80},)? (?:(?:is|are|was|were) (?:currently |now |also )?[^.;:]{0,120}?\\b${POSITION}\\b|(?:works?|serves?|teach(?:es)?|writes?|leads?|heads?|directs?) (?:as|at|for|on|about|in|the) )`,
  'u',
);
/** So much of a block is held against it, in code units. */
const LOOKED_AT = 500;

/** Whether all of a paragraph is set in italics and says who somebody is that no fact base knows: it wrote the text, and is no claim of it. */
export function isAuthorNote({ block, citations, mentions }: BlockProse): boolean {
  const { kind, container, emphases, projection } = block;
  if (kind !== 'paragraph' || container !== 'paragraph' || citations.length > 0) return false;
  const { text } = projection;
  if (emphases.length === 0 || !OPENS.test(text.slice(0, LOOKED_AT)) || !coversAll(text, emphases))
    return false;
  return !mentions.some(({ item }) => item.span.start === 0);
}

/** Whether nothing but blanks stands outside of the emphases, of which there may be one a line. */
function coversAll(text: string, emphases: BlockProse['block']['emphases']): boolean {
  const outermost = emphases.filter(
    (one) => !emphases.some((other) => other !== one && contains(other, one)),
  );
  let at = 0;
  for (const { start, end } of [...outermost].sort((a, b) => a.start - b.start)) {
    if (text.slice(at, start).trim() !== '') return false;
    at = Math.max(at, end);
  }
  return text.slice(at).trim() === '';
}
