// Owns whether a name that is also a prefix or a verb of the language is one here: "Meta-cognition", "you can Google it", "Scale AI carefully".
import type { Entity } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import { goesOnByHyphen } from './hyphens.ts';
import { isInfinitive, isOrder } from './orders.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 60;

/** Whether the name at `span` of a company, a model or the like stands for something else. */
export function hasOtherSense(span: Span, text: string, { kind }: Pick<Entity, 'kind'>): boolean {
  if (kind === 'person' || kind === 'place' || kind === 'law') return false;
  const written = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const behind = text.slice(span.end, span.end + NEAR);
  if (kind === 'company' && isInfinitive(written, before, behind)) return true;
  if (!GOES_ON.test(behind)) return false;
  if (isPrefix(written, behind) || isVerb(before, behind)) return true;
  return kind === 'company' && isOrder(span, text);
}

/** In small letters, as words of the language do. */
const GOES_ON = /^(?:[\s\u2010\u2011-]\p{Ll}|[\u2010\u2011-](?:\s\p{L}|\p{Lu}{3}))/u;

/** "Meta-cognition" and "Meta- analysis" are none of a firm, but "Meta-owned" and "Meta- or Google-owned" are. */
function isPrefix(written: string, behind: string): boolean {
  if (!PREFIX.test(written)) return false;
  // "META-STUDY"
  if (/^[\u2010\u2011-]\p{Lu}{3}/u.test(behind) && written === written.toUpperCase())
    return !goesOnByHyphen(behind.toLowerCase());
  return HYPHEN_BLANK.test(behind) || (/^[\u2010\u2011-]\p{Ll}/u.test(behind) && !goesOnByHyphen(behind));
}

const HYPHEN_BLANK = /^[\u2010\u2011-]\s(?!(?:and|as|but|or|nor|to)(?!\p{L}))\p{L}/u;

const PREFIX =
  /^(?:crypto|hyper|inter|macro|mega|meta|micro|nano|neo|omni|pan|para|proto|retro|trans|ultra)$/i;

/** "you Google the term", "cannot Google it", "how to Google for a job"; not "we Google employees", "sold to Google for $2 billion". */
function isVerb(before: string, behind: string): boolean {
  if (
    SUBJECT.test(before) &&
    /^\s(?!(?:employees|engineers|people|shareholders|staff|users|workers)(?!\p{L}))\p{Ll}/u.test(behind)
  )
    return true;
  return (AUXILIARY.test(before) && OBJECT.test(behind)) || (OPENED.test(before) && IT.test(behind));
}

const SUBJECT =
  /(?:^|[\s(“"])(?:I|[Tt]hey|[Ww]e|[Yy]ou)\s(?:(?:also|always|first|just|never|often|simply|sometimes|then|usually)\s)?$/;
const AUXILIARY =
  /(?:(?:^|[.!?]\s)To|\b(?:can|cannot|could|don['’]t|[Jj]ust|may|might|must|[Nn]ever|[Pp]lease|should|will|would|(?:able|easier|easy|free|going|had|has|have|how|like|need|needs|trying|used|want|wanted|wants)\sto))\s$/;
/** "Google it." */
const OPENED = /(?:^|[.!?:]\s|\n)$/;
const IT = /^\s(?:it|them)(?=[.,;!?]|$)/;
const OBJECT = /^\s(?:an?|for|her|him|his|it|me|my|our|their|them|us|your)(?!\p{L})/u;
