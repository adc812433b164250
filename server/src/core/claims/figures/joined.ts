// Owns the figures that are joined to what they count, and whom they describe: "the 450-bed Oster Hospital", "Pell Labs, a 500-person company".
import { isUnit, ofPeople } from '../../facts/compare.ts';
import type { Fact } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import { joinedUnit, unitBehind } from '../../prose/quantities/units.ts';
import type { Sentence } from '../../prose/sentence.ts';
import type { Cue } from './cues.ts';
import { isKind } from './kinds.ts';
import { saysEarlier } from './times.ts';

/** So much text on each side says whom the figure describes, in code units. */
const LOOK = 64;

/** Whether a figure counts by what is joined to it, "450-bed". */
export function isJoined(text: string, { type, span: { end } }: Quantity): boolean {
  return type === 'number' && joinedUnit(text.slice(end, end + LOOK)) !== undefined;
}

const BEFORE_NAME = /(?:^|[,.;:(]\s|\s(?:and|but|that|at|in|by|from|for)\s)the\s$/i;
/** The noun between figure and name: "the 500-person lab Pell Labs". */
const NOUN = /^((?:[\p{Ll}-]{2,20}\s){0,2})$/u;
/** Behind the name nothing that makes it part of another: "the 60-bed Oster Hospital ward". */
const NAME_ENDS = /^(?:$|[,.;:)]|\s(?:is|are|has|have|says|said|employs|and|in|on|at)\b)/;
const BEHIND_NAME = /^(?:,|\sis)\s(?:now\s)?an?\s$/;
const KIND_BEHIND =
  /^\s((?:[\p{Ll}-]{2,20}\s){0,2}[\p{Ll}-]{2,20})(?=[,.;:)]|$|\s(?:in|based|that|which|with)\b)/u;
/** Common nouns of bodies and buildings that are counted so, beside those of parties. */
const PLACES =
  /^(?:business|charity|clinic|college|hospital|hotel|school|theatre|theater|stadium|arena|hostel|university|union|club|council|bank)$/;

/** The unit as the word that names the property, where a joined figure plainly describes the fact's subject. */
export function joinedCue(sentence: Sentence, quantity: Quantity, fact: Fact): Cue | undefined {
  const { text } = sentence;
  const { value } = fact;
  const unit = unitBehind(text, quantity.span.end);
  if (value?.type !== 'number' || value.unit === undefined || unit === undefined || fact.about.length > 0)
    return undefined;
  if (!isJoined(text, quantity) || !isUnit(ofPeople(quantity, value).unit ?? '', value.unit))
    return undefined;
  // Beside a date, "a 500-person company" is of that date.
  const isDated = sentence.quantities.some(({ item }) => item.type === 'date');
  if (isDated || saysEarlier({ text, quantity, fact })) return undefined;
  const describes = sentence.mentions.some(
    ({ item: { entityId, span } }) =>
      entityId === fact.subject &&
      (span.start > unit.end
        ? isBeforeName(text, quantity, unit.end, span)
        : isBehindName(text, quantity, unit.end, span.end)),
  );
  return describes ? { start: unit.start, end: unit.end, word: unit.name } : undefined;
}

function isBeforeName(
  text: string,
  { span: { start } }: Quantity,
  end: number,
  name: { readonly start: number; readonly end: number },
): boolean {
  if (!BEFORE_NAME.test(text.slice(Math.max(0, start - LOOK), start))) return false;
  const nouns = text.charAt(end) === ' ' ? NOUN.exec(text.slice(end + 1, name.start))?.[1] : undefined;
  return (
    nouns !== undefined &&
    (nouns === '' || isOfKind(nouns)) &&
    NAME_ENDS.test(text.slice(name.end, name.end + 12))
  );
}

function isBehindName(text: string, { span: { start } }: Quantity, end: number, nameEnd: number): boolean {
  if (!BEHIND_NAME.test(text.slice(nameEnd, start))) return false;
  return isOfKind(KIND_BEHIND.exec(text.slice(end, end + LOOK))?.[1] ?? '');
}

function isOfKind(nouns: string): boolean {
  const noun = nouns.trim().split(' ').at(-1) ?? '';
  return isKind(noun) || PLACES.test(noun);
}
