// Owns the question whether a figure is of a part of what a cue names, or of a thing that hangs on it: "half of the deal, $7 billion".
import type { Quantity } from '../../prose/model.ts';
import type { Placed } from '../../prose/sentence.ts';
import type { Cue } from './cues.ts';
import { clauseOf, type FigurePlace } from './place.ts';
import { headOfPhrase, isVerb, phraseStart } from './subjects.ts';

/** "Of the price of the deal, $7 billion was paid": what is taken from it follows. */
const TAKEN = /^(?:Out )?[Oo]f\s/;
/** Whether the phrase that a cue before the figure ends has another head: "taxes on the deal", "half of the deal". */
export function isOfPart(place: FigurePlace, cue: Cue): boolean {
  const { text } = place;
  const { start } = clauseOf(place);
  if (place.quantity.type === 'date' || cue.start <= start) return false;
  const before = text.slice(start, cue.start);
  if (TAKEN.test(before)) return true;
  if (isVerb(cue.word) || /\sto\s$/.test(before)) return false;
  const verb = Array.from(before.matchAll(/[\p{L}-]+/gu)).findLast(([word]) => isVerb(word));
  const from = Math.max(verb === undefined ? 0 : verb.index + verb[0].length, phraseStart(before));
  return headOfPhrase(place, { start: start + from, end: cue.end }) === 'other';
}

/** So much text behind a figure may say what it is of. */
const LOOK = 40;
/** "the $2 billion and $14 billion deals", "$10 billion in cash and $5 billion in shares"; figures with "for" have each their own. */
const PAIRED =
  /^(?:\s(?!for\b|into\b|from\b|to\b)\p{Ll}+(?:\s\p{Ll}+){0,3})?(?:,? (?:and|or|plus|then)|,)\s(?:(?:about|another|a further|some|over|nearly)\s)?$/u;

/** Whether it stands beside a figure that may be meant as well, or makes up the whole with it. */
export function isPaired(place: FigurePlace, same: readonly Placed<Quantity>[]): boolean {
  const { text, quantity } = place;
  return same.some(({ item }) => {
    if (item.span === quantity.span) return false;
    const [first, second] = item.span.start < quantity.span.start ? [item, quantity] : [quantity, item];
    const between = text.slice(first.span.end, second.span.start);
    if (/^,? (?:and|or) $/.test(between)) return true;
    return (
      PAIRED.test(between) &&
      !speaksOf(place, first.span.end, second.span.start) &&
      !speaksOf(place, second.span.end, second.span.end + LOOK)
    );
  });
}

/** Whether a stretch, up to the end of its phrase, speaks of the property or of anybody. */
function speaksOf({ text, cues, sentence }: FigurePlace, start: number, to: number): boolean {
  const stop = /[.;]/.exec(text.slice(start, to));
  const end = stop === null ? to : start + stop.index;
  return [...cues, ...sentence.mentions.map(({ item }) => item.span)].some(
    (span) => start <= span.start && span.start < end,
  );
}
