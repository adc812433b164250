// Owns the question which figure of a sentence is a value of which property of which fact.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact } from '../facts/model.ts';
import type { Mention, Quantity } from '../prose/model.ts';
import type { Placed, Sentence } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';

/** A figure that the sentence states for a fact's property. */
export interface StatedFigure {
  readonly fact: Fact;
  readonly quantity: Placed<Quantity>;
  /** The word that names the property: "deal". */
  readonly cue: string;
}

/**
 * Figures of the sentence that stand for a fact with a value: the sentence names the fact's subject and the other
 * parties, and the figure stands right beside one of the property's cues with nothing between them that it could
 * belong to instead. A figure under a comparison or beside somebody else's name is left alone.
 */
export function statedFigures(sentence: Sentence, facts: FactIndex): readonly StatedFigure[] {
  if (sentence.quantities.length === 0 || sentence.mentions.length === 0) return [];
  const named = new Set(sentence.mentions.map(({ item }) => item.entityId));
  const found: StatedFigure[] = [];
  for (const id of named) {
    for (const fact of facts.factsAbout(id)) {
      const type = fact.value?.type;
      if (fact.subject !== id || type === undefined || type === 'role' || fact.supersededBy !== null)
        continue;
      if (!fact.about.every((other) => named.has(other))) continue;
      const figure = figureFor(fact, sentence, facts);
      if (figure !== undefined) found.push(figure);
    }
  }
  return found;
}

function figureFor(fact: Fact, sentence: Sentence, facts: FactIndex): StatedFigure | undefined {
  const cues = findCues(sentence.text, fact.cues);
  const same = sentence.quantities.filter(({ item }) => item.type === fact.value?.type);
  const fitting = same.flatMap((quantity) => {
    const cue = cues.find((one) => belongsTogether(quantity, one, { fact, sentence, facts }));
    return cue === undefined ? [] : [{ fact, quantity, cue: cue.word }];
  });
  // Two figures that could both be it: neither is taken.
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface CueAt extends Span {
  readonly word: string;
}

function findCues(text: string, cues: readonly string[]): readonly CueAt[] {
  const lower = text.toLowerCase();
  const found: CueAt[] = [];
  for (const cue of cues) {
    const word = cue.toLowerCase();
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (/\p{L}/u.test(lower.charAt(at - 1)) || /\p{L}/u.test(lower.charAt(end))) continue;
      found.push({ start: at, end, word: cue });
    }
  }
  return found;
}

interface Surroundings {
  readonly fact: Fact;
  readonly sentence: Sentence;
  readonly facts: FactIndex;
}

/** Most units of text between a figure and its cue: before ("$14 billion landmark deal") and behind it. */
const FIGURE_FIRST = 45;
const CUE_FIRST = 70;

function belongsTogether({ item }: Placed<Quantity>, cue: CueAt, around: Surroundings): boolean {
  const { text } = around.sentence;
  const figureFirst = item.span.end <= cue.start;
  const between: Span = figureFirst
    ? { start: item.span.end, end: cue.start }
    : { start: cue.end, end: item.span.start };
  if (between.start > between.end) return false;
  const words = text.slice(between.start, between.end);
  if (words.length > (figureFirst ? FIGURE_FIRST : CUE_FIRST)) return false;
  if (figureFirst && /[.;:()]|,\s|\b(?:and|or|but|while|after|before|for|on|in|from|by|to)\b/i.test(words))
    return false;
  if (
    !figureFirst &&
    /[.;:]|\b(?:but|while|whereas|although|and then|compared|than|raised|spent|another|plus|besides)\b/i.test(
      words,
    )
  )
    return false;
  if (around.sentence.quantities.some((other) => other.item !== item && inside(other.item.span, between)))
    return false;
  if (isCompared(text, item.span)) return false;
  return !hasOtherOwner(item.span, cue, around);
}

const COMPARED =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|unlike|from|initial(?:ly)?|first|earlier|previous(?:ly)?|proposed|rumou?red|instead of|rather than|twice|double|half|third of|half of|part of|of which|up to a further)\s(?:an?\s|the\s|its\s)?$/i;

/** Whether the figure is what something is compared with, or an earlier or partial one. */
function isCompared(text: string, { start, end }: Span): boolean {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .replace(/\b(?:more|less|fewer|greater|higher|lower) than\s$/i, '');
  if (COMPARED.test(before)) return true;
  return /^\s(?:more|less|higher|lower|larger|smaller|short|apart)\b|^[\s-](?:a|per|each|every)[\s-](?:year|month|share)/i.test(
    text.slice(end, end + 24),
  );
}

/** Whether a company that is no party, or the possessive of a name that nobody knows, could own the figure. */
function hasOtherOwner(figure: Span, cue: Span, { fact, sentence, facts }: Surroundings): boolean {
  const parties = new Set([fact.subject, ...fact.about]);
  const isStranger = ({ entityId }: Mention) =>
    !parties.has(entityId) && facts.entity(entityId)?.kind === facts.entity(fact.subject)?.kind;
  if (sentence.mentions.some(({ item }) => isStranger(item))) return true;
  const start = Math.max(0, Math.min(figure.start, cue.start) - 40);
  const before = sentence.text.slice(start, Math.min(figure.start, cue.start));
  const owner = /(\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*)*)['’]s?\s[^.;,]{0,20}$/u.exec(before);
  if (owner === null) return false;
  const at = start + owner.index;
  return !sentence.mentions.some(
    ({ item }) => item.span.start < at + (owner[1]?.length ?? 0) && item.span.end > at,
  );
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
