// Owns the question which figure of a sentence is a value of which property of which fact.
import { compareToFact, ofPeople } from '../facts/compare.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact, FactValue } from '../facts/model.ts';
import { conceptsOf } from '../facts/words.ts';
import type { Quantity } from '../prose/model.ts';
import type { Placed, Sentence } from '../prose/sentence.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isNoValue } from './figures/changes.ts';
import { companyCue } from './figures/company.ts';
import { type Cue, findCues, rootOf, type Word, wordsOf } from './figures/cues.ts';
import { headOf } from './figures/heads.ts';
import { investingCues } from './figures/investing.ts';
import { isJoined, joinedCue } from './figures/joined.ts';
import { isOfOtherKind } from './figures/modifiers.ts';
import { namesIn } from './figures/names.ts';
import { isOfParties } from './figures/owners.ts';
import { isOfPart, isPaired } from './figures/parts.ts';
import { clauseOf, cueBefore, type FigurePlace } from './figures/place.ts';
import { namesOf } from './figures/property.ts';
import { cueInRecordWords } from './figures/recordWording.ts';
import { contradictsRecord } from './figures/rounding.ts';
import { isOfSize } from './figures/unsaid.ts';

/** A figure that the sentence states for a fact's property. */
export interface StatedFigure {
  readonly fact: Fact;
  readonly quantity: Placed<Quantity>;
  /** The word that names the property, as the sentence has it: "deal". */
  readonly cue: string;
}

/** Sentences with more figures, or longer in code units, are lists or data; each figure would be read against all of it. */
const MOST_FIGURES = 40;
const LONGEST = 4000;

/**
 * Figures of the sentence that stand for a fact with a value: the sentence names the fact's subject and the other
 * parties, and by its grammar the figure belongs to one of the property's cues, and that to the parties. Where the
 * sentence also has the record's own figure, or two that could be meant, none is taken. A figure under a comparison, a
 * change, a part, or somebody else's name is left alone. `unsaid`: subjects that it speaks of without their names.
 */
export function statedFigures(
  sentence: Sentence,
  facts: FactIndex,
  unsaid?: ReadonlySet<string>,
): readonly StatedFigure[] {
  const { quantities, mentions, text } = sentence;
  if (quantities.length === 0 || mentions.length === 0) return [];
  if (quantities.length > MOST_FIGURES || text.length > LONGEST) return [];
  const named = new Set(mentions.map(({ item }) => item.entityId));
  const found: StatedFigure[] = [];
  let words: readonly Word[] | undefined;
  for (const id of unsaid === undefined ? named : [...named, ...unsaid]) {
    const isUnsaid = unsaid?.has(id) === true;
    for (const fact of facts.factsAbout(id)) {
      if (isUnsaid && fact.about.length === 0) continue;
      if (fact.subject !== id || fact.supersededBy !== null || !hasItsKind(fact, sentence)) continue;
      if (!fact.about.every((other) => named.has(other))) continue;
      words ??= wordsOf(text);
      const figure = figureFor(fact, { sentence, facts, words });
      if (figure === undefined || (isUnsaid && !isOfSize(figure.quantity.item, fact))) continue;
      found.push(figure);
    }
  }
  return found;
}

function hasItsKind({ value }: Fact, { quantities }: Sentence): boolean {
  return quantities.some(({ item }) => item.type === value?.type);
}

interface Read {
  readonly sentence: Sentence;
  readonly facts: FactIndex;
  readonly words: readonly Word[];
}

function figureFor(fact: Fact, read: Read): StatedFigure | undefined {
  const { same, cues } = comparable(fact, read);
  const agreeing = same.filter(({ item }) => !isOpenDate(item) && !contradictsRecord(item, fact));
  if (agreeing.length > 0 && same.length > 1) return undefined;
  const fitting = fittingFigures(fact, same, { ...read, same, cues });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "by 2030", "after 2024": most dates lie there, so that this alone does not give the record's. */
function isOpenDate({ type, approximation }: Quantity): boolean {
  return type === 'date' && /^(?:atMost|atLeast|over|under)$/.test(approximation);
}

/** The figure by which the sentence gives the value that the fact has, or one that it rounds, of whatever day its record is. */
export function restatedFigure(fact: Fact, sentence: Sentence, facts: FactIndex): StatedFigure | undefined {
  const { quantities, text } = sentence;
  if (quantities.length > MOST_FIGURES || text.length > LONGEST || !hasItsKind(fact, sentence))
    return undefined;
  const read = { sentence, facts, words: wordsOf(text) };
  const undated = { ...fact, qualifiers: { ...fact.qualifiers, asOf: null, start: null, end: null } };
  const { same, cues } = comparable(undated, read);
  const agreeing = same.filter(({ item }) => !contradictsRecord(item, fact));
  const [figure] = fittingFigures(undated, agreeing, { ...read, same, cues });
  return figure === undefined ? undefined : { ...figure, fact };
}

interface Comparable {
  readonly same: readonly Placed<Quantity>[];
  readonly cues: readonly Cue[];
}

/** The figures of the fact's kind, and where the sentence speaks of its property; none where it does not. */
function comparable(fact: Fact, { sentence, facts, words }: Read): Comparable {
  const { value } = fact;
  const { patterns, hasAgent } = namesOf(fact);
  const spoken = findCues(words, patterns, hasAgent);
  const joined = sentence.quantities.flatMap(
    ({ item }) => joinedCue(sentence, item, fact) ?? companyCue(sentence, item, fact, facts) ?? [],
  );
  const cues = [...spoken, ...joined, ...investingCues(sentence, fact)].sort((a, b) => a.start - b.start);
  if (value === undefined || cues.length === 0 || !namesUnit(fact, words)) return { same: [], cues };
  const same = sentence.quantities
    .filter(({ item }) => item.type === value.type)
    .map((quantity) => ({
      ...quantity,
      item: isJoined(sentence.text, quantity.item)
        ? ofPeople(quantity.item, value)
        : employed(quantity.item, { text: sentence.text, value, cues }),
    }))
    .filter(({ item }) => compareToFact(item, fact) !== 'not-comparable');
  return { same, cues };
}

/** Those of the figures that by the sentence's grammar are values of the fact's property. */
function fittingFigures(
  fact: Fact,
  figures: readonly Placed<Quantity>[],
  { sentence, facts, same, cues }: Read & Comparable,
): readonly StatedFigure[] {
  return figures.flatMap((quantity) => {
    const place = { text: sentence.text, quantity: quantity.item, fact, cues, sentence, facts };
    const cue = isPaired(place, same) ? undefined : (cueFor(place) ?? cueInRecordWords(place));
    return cue === undefined ? [] : [{ fact, quantity, cue: cue.word }];
  });
}

/** "employs 2,500 people": with such a verb, people are what the record counts. */
function employed(
  quantity: Quantity,
  { text, value, cues }: { readonly text: string; readonly value: FactValue; readonly cues: readonly Cue[] },
): Quantity {
  return cueBefore({ text, quantity, cues }) === undefined ? quantity : ofPeople(quantity, value);
}

/** "a price per dose" is spoken of only where doses are. */
function namesUnit({ property = '' }: Fact, words: readonly Word[]): boolean {
  const unit = /\bper-([a-z]+)/.exec(property)?.[1];
  return unit === undefined || words.some(({ root }) => root === rootOf(unit));
}

/** The cue that the figure is a value for; undefined where it is none, or not the parties'. */
function cueFor(place: FigurePlace): Cue | undefined {
  const { text, quantity, sentence, fact, facts } = place;
  // A name that is joined to its figure has no other grammar.
  if (isJoined(text, quantity)) return joinedCue(sentence, quantity, fact);
  const company = companyCue(sentence, quantity, fact, facts);
  if (company !== undefined) return company;
  const head = headOf(place);
  if (head === 'other') return undefined;
  const cue = head === 'open' ? nearestCue(place) : head;
  if (cue === undefined || isNoValue(place, cue) || isOfOtherKind(place, cue)) return undefined;
  if (!isOfParties(place, cue)) return undefined;
  return isBaseAlone(place, cue) || isOfOtherBase(place, cue) ? undefined : cue;
}

/** Most units of text between a figure and its cue, before and behind it. */
const FIGURE_FIRST = 60;
const CUE_FIRST = 70;

function nearestCue(place: FigurePlace): Cue | undefined {
  const { quantity, cues } = place;
  const clause = clauseOf(place);
  const inClause = cues.filter(({ start, end }) => clause.start <= start && end <= clause.end);
  const before = opensAsParticiple(place)
    ? undefined
    : inClause.filter(({ end }) => end <= quantity.span.start).at(-1);
  if (before !== undefined && isBehindCue(place, { start: before.end, end: quantity.span.start }))
    return isOfPart(place, before) ? undefined : before;
  // "a firm worth $90 million": what is worth or valued has its figure behind it.
  const behind = inClause.find(
    ({ start, word }) => start >= quantity.span.end && !/^(?:worth|valued)$/.test(word),
  );
  return behind !== undefined && isBeforeCue(place, { start: quantity.span.end, end: behind.start })
    ? behind
    : undefined;
}

const PARTS =
  /;|\.(?!\s\p{Ll})|:(?!\s?$)|\b(?:but|while|whereas|although|and then|compared|than|raised|spent|another|plus|besides|includ\w+|gave|gives|lost|gained|brought)\b/iu;

const HEDGED = /\s(?:more|less|fewer|higher|lower|greater|larger|smaller) than\s$/i;

/** "deal with Scale AI was worth $14 billion": nothing between that the figure could belong to instead. */
function isBehindCue(place: FigurePlace, between: Span): boolean {
  const words = place.text.slice(between.start, between.end).replace(HEDGED, ' ');
  return words.length <= CUE_FIRST && !PARTS.test(words) && isFreeOfOthers(place, between);
}

const LINKED = /^ (?:for|on|into|in|to|from|as|of|was|were|is|went)\b/;
/** "€10 million on top of its budget", "from its budget": beside the cue, or taken from it. */
const BESIDE =
  /^ (?:[\p{Ll}]+ ){0,3}?(?:from|out of|on top of|in addition to|beyond|besides|outside|over|above|towards?|against) (?:(?:its|their|the|this|that|his|her|an?) )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** "Valued at $14 billion, Meta's deal …" speaks of the subject alone: "…, Scale AI signed a deal" gives no value of the deal. */
const OPENING_PARTICIPLE =
  /^(?:Worth|(?:Valued|Priced|Estimated|Reported|Put) at)\s(?:(?:about|around|roughly|some|nearly|almost|over|more than)\s)?$/;
const IS_SUBJECT =
  /^,\s(?:(?:the|this|that|an?|its|their)|\p{Lu}[\p{L}&.-]*(?:\s\p{Lu}[\p{L}&.-]*){0,3}['’]s?)\s(?:[\p{Ll}-]+\s){0,2}$/u;

function opensAsParticiple({ text, quantity }: FigurePlace): boolean {
  return OPENING_PARTICIPLE.test(text.slice(0, quantity.span.start));
}

const OPENING =
  /^(?:(?:At|For|In|On|By|Since)\s(?:(?:about|around|some|nearly|over)\s)?|On\s\p{Lu}\p{Ll}+day,?\s(?:the\s)?)$/u;

/** "$14 billion for a stake", "At $13 billion, the deal": the figure reaches forward by a preposition or from the front. */
function isBeforeCue(place: FigurePlace, between: Span): boolean {
  const words = place.text.slice(between.start, between.end);
  if (
    words.length > FIGURE_FIRST ||
    /[.;:()]|\b(?:and|or|but|after|before|by|than|when|which|who)\b/i.test(words)
  )
    return false;
  if (opensAsParticiple(place)) return IS_SUBJECT.test(words) && isFreeOfOthers(place, between);
  const isOpening = OPENING.test(place.text.slice(0, place.quantity.span.start));
  const isDate = place.quantity.type === 'date';
  if (!isDate && BESIDE.test(words)) return false;
  if (!isOpening && (/,\s/.test(words) || !(isDate || LINKED.test(words)))) return false;
  return isFreeOfOthers(place, between);
}

/** No figure of the same kind and no name of others in between. */
function isFreeOfOthers(place: FigurePlace, { start, end }: Span): boolean {
  const { sentence, quantity, fact } = place;
  const isWithin = (span: Span) => start <= span.start && span.end <= end;
  if (sentence.quantities.some(({ item }) => item.type === quantity.type && isWithin(item.span)))
    return false;
  const parties = new Set([fact.subject, ...fact.about]);
  return namesIn(place, { start, end }).every((name) =>
    sentence.mentions.some(({ item }) => parties.has(item.entityId) && overlaps(item.span, name)),
  );
}

/** "40 % of fines went unpaid": what a share is taken of does not tell what it is a share for, unless the record takes it of that. */
function isBaseAlone({ text, quantity, fact, cues }: FigurePlace, cue: Cue): boolean {
  if (quantity.type !== 'percent') return false;
  const between = text.slice(quantity.span.end, cue.start);
  if (!/^ of (?:[\p{L}'’-]+ ){0,3}$/u.test(between)) return false;
  if (cues.some((other) => other.word !== cue.word)) return false;
  const base = /(?:%|\bper ?cent) of ([^,;.]*)/.exec(fact.statement)?.[1] ?? '';
  if (!wordsOf(base).some(({ root }) => root === rootOf(cue.word))) return true;
  const own = conceptsOf(`${fact.statement} ${fact.cues.join(' ')}`);
  const rest = conceptsOf(text.slice(0, cue.start) + text.slice(cue.end));
  return ![...rest].some((concept) => own.has(concept) && !conceptsOf(cue.word).has(concept));
}

/** "60 % of small firms fear fines" is a share of firms, where the record has one of turnover. */
function isOfOtherBase({ text, quantity, fact }: FigurePlace, cue: Cue): boolean {
  if (quantity.type !== 'percent' || cue.start < quantity.span.end) return false;
  const base = /^ of (?:(?:the|all|its|those|these) )?((?:[\p{L}-]+ ?){1,3})/u.exec(
    text.slice(quantity.span.end, cue.start),
  );
  if (base === null) return false;
  const own = new Set(wordsOf(`${fact.statement} ${fact.cues.join(' ')}`).map(({ root }) => root));
  return !wordsOf(base[1] ?? '').some(({ root }) => own.has(root));
}
