// Owns what of a new fact's statement can be checked in briefs: its one figure as a value, the words that put it, and whom else it names.
import { wordsOf } from '../claims/figures/cues.ts';
import { statedFigures } from '../claims/figures.ts';
import { buildFactIndex, type FactIndex } from '../facts/factIndex.ts';
import type { Entity, Fact, FactValue } from '../facts/model.ts';
import { readHedges } from '../prose/hedges.ts';
import { findMentions } from '../prose/mentions.ts';
import type { Quantity } from '../prose/model.ts';
import { findQuantities } from '../prose/quantities.ts';
import type { Sentence } from '../prose/sentence.ts';
import { overlaps, type Span } from '../text/span.ts';

type Value = Exclude<FactValue, { type: 'role' }>;

/** Members of a fact; empty where the statement has no figure that could be held against a brief's. */
export interface Checkable {
  readonly property?: string;
  readonly cues?: readonly string[];
  readonly value?: Omit<Value, 'tolerance'>;
  readonly qualifiers?: { readonly asOf: string };
}

/** Ids of the entities on record that a statement names, without its subject. `subject`: on record, or new. */
export function alsoNamed(statement: string, subject: Entity, facts: FactIndex): readonly string[] {
  const index = indexOf(statement, subject, facts, []);
  const ids = findMentions(statement, index).map(({ entityId }) => entityId);
  return [...new Set(ids)].filter((id) => id !== subject.id);
}

/**
 * The value of a statement that gives one: its only figure, or its only date. Each word of the statement is tried as the one that puts the
 * property; those count by which the rule on figures takes the figure for the fact's. Without any there is no value.
 */
export function checkable(
  statement: string,
  subject: Entity,
  about: readonly string[],
  facts: FactIndex,
): Checkable {
  if (isNotSo(statement)) return {};
  const figures = findQuantities(statement);
  const amounts = figures.filter(({ type }) => type !== 'date');
  const dates = figures.filter(({ type }) => type === 'date');
  const figure = amounts[0] ?? dates[0];
  const value = figure === undefined ? undefined : valueFrom(figure);
  if (figure === undefined || value === undefined || amounts.length > 1 || dates.length > 1) return {};
  const [day] = amounts.length === 0 ? [] : dates;
  const asOf = day === undefined ? null : asOfIn(statement, day);
  if (asOf === undefined) return {};
  const fact = { ...blank, subject: subject.id, about, statement, value };
  const dated = { ...fact, qualifiers: { ...blank.qualifiers, asOf } };
  const putting = candidates(statement, figures, subject, facts).filter((cue) =>
    puts({ ...dated, cues: [cue] }, figure, subject, facts),
  );
  const cues = value.type === 'date' ? ofOnce(putting, subject) : beforeFigure(putting, statement, figure);
  const [property] = cues;
  if (property === undefined || (value.type === 'date' && hasOtherDigits(statement, figure, subject, facts)))
    return {};
  const { tolerance: _, ...written } = { tolerance: 0, ...value };
  return {
    property,
    cues: cues.slice(0, MOST_CUES),
    value: written,
    ...(asOf === null ? {} : { qualifiers: { asOf } }),
  };
}

const MOST_CUES = 4;

/** What is denied, or only may be or is planned, gives no value that a brief could be held against. */
function isNotSo(statement: string): boolean {
  const { negated, conditional } = readHedges(statement);
  return (
    negated || conditional || /\b(?:may|might|could|plans?|planned|aims?|hopes?|intends?) /i.test(statement)
  );
}

/** Amounts that floating point still holds to the unit. */
const LARGEST = 10 ** 15 - 2;

/** What happens once has one date; of what may happen again, each time has its own. */
const ONCE = /^(?:founded|established|incorporated|born|died)$/;
const ONCE_OF_LAW = /^(?:adopted|enacted|repealed|expires|expired|force|effect|appl(?:y|ies|ied))$/;

function ofOnce(cues: readonly string[], { kind }: Entity): readonly string[] {
  return cues.filter((cue) => ONCE.test(cue) || (kind === 'law' && ONCE_OF_LAW.test(cue)));
}

/** "handled 4.2 million containers": words before the figure tell more than the noun that is counted, or what it was paid for. */
function beforeFigure(cues: readonly string[], statement: string, { span }: Quantity): readonly string[] {
  const before = wordsOf(statement.slice(0, span.start)).map(({ text }) => text);
  const first = cues.filter((cue) => before.includes(cue));
  return first.length === 0 ? cues : first;
}

/** "Since 2021 it has used 3 AI tools": the date is not what the statement is about. */
function hasOtherDigits(statement: string, date: Quantity, subject: Entity, facts: FactIndex): boolean {
  const named = findMentions(statement, indexOf(statement, subject, facts, []));
  return Array.from(statement.matchAll(/\d/g)).some(
    ({ index }) => ![date, ...named].some(({ span }) => overlaps(span, { start: index, end: index + 1 })),
  );
}

const blank: Omit<Fact, 'subject' | 'about' | 'statement'> = {
  id: 'new',
  standing: 'stated',
  cues: [],
  qualifiers: { asOf: null, start: null, end: null, former: false },
  evidence: [],
  review: { by: null, on: null, due: null },
  supersededBy: null,
};

/** Only what is said outright has one value: no range, no "about", no "more than". A count of one is seldom a figure. */
function valueFrom({ type, low, high, approximation, currency, unit, date }: Quantity): Value | undefined {
  if (approximation !== 'exact' || low !== high || low > LARGEST) return undefined;
  const amount = String(low);
  if (type === 'date') return date === undefined ? undefined : { type, date };
  if (!/^\d+(?:\.\d+)?$/.test(amount)) return undefined;
  if (type === 'money') return currency === undefined ? undefined : { type, amount, currency, tolerance: 0 };
  if (type === 'percent') return unit === undefined ? { type, amount, tolerance: 0 } : undefined;
  return unit === undefined || low <= 1 ? undefined : { type, amount, unit, tolerance: 0 };
}

/** When a figure holds: "in 2024", "as of June 2025". Undefined for a date that says something else. */
function asOfIn(statement: string, { span, date }: Quantity): string | undefined {
  return /(?:^|\s)(?:in|as of|at the end of|by the end of)\s$/i.test(statement.slice(0, span.start))
    ? date
    : undefined;
}

/** Words that put no property, or any. */
const PUTS_NOTHING = new Set(
  `has have had having is are was were be been being will would can could may might must shall should do does did to also only now then once
   still already currently today often all just even up in on at by for from of with as and or but not no than that which who whose when
   where while after before since until into over under between the its their his her our this these those there more less most many
   much some any people persons time times each every one two three about around nearly almost total year years month months week weeks day days hour hours
   make makes made take takes took taken get gets got give gives gave given put puts set sets go goes went gone come comes came
   become becomes became say says said keep keeps kept per cent percent million billion trillion thousand hundred`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words of the statement that may put its property, those nearest before the figure first; words of names and figures are none. */
function candidates(
  statement: string,
  figures: readonly Quantity[],
  subject: Entity,
  facts: FactIndex,
): readonly string[] {
  const taken: readonly { readonly span: Span }[] = [
    ...figures.map((figure) => ({ span: withBase(statement, figure) })),
    ...findMentions(statement, indexOf(statement, subject, facts, [])),
  ];
  const at = figures[0]?.span.start ?? 0;
  const words = wordsOf(statement).filter(
    (word) =>
      /^\p{Ll}[\p{Ll}\p{N}]{2,}$/u.test(statement.slice(word.start, word.end)) &&
      !PUTS_NOTHING.has(word.text) &&
      !/ly$/.test(word.text) &&
      !taken.some(({ span }) => overlaps(span, word)),
  );
  const distance = ({ start, end }: Span) => (end <= at ? at - end : start - at + statement.length);
  return [...new Set(words.toSorted((a, b) => distance(a) - distance(b)).map(({ text }) => text))];
}

/** "12 % of patients": of what a share is taken does not tell what it is a share for. */
function withBase(statement: string, { span, type }: Quantity): Span {
  const base =
    type === 'percent'
      ? /^ of (?:(?:the|all|its|their) )?[\p{L}-]{1,40}/u.exec(statement.slice(span.end))
      : null;
  return { start: span.start, end: span.end + (base?.[0].length ?? 0) };
}

/** Whether the rule on figures takes the figure of the statement for the value of the fact. */
function puts(fact: Fact, figure: Quantity, subject: Entity, facts: FactIndex): boolean {
  const index = indexOf(fact.statement, subject, facts, [fact]);
  return statedFigures(sentenceOf(fact.statement, index), index).some(
    ({ quantity }) => quantity.item.span.start === figure.span.start,
  );
}

/** The new fact, its subject, and whoever on record the statement names. */
function indexOf(statement: string, subject: Entity, facts: FactIndex, own: readonly Fact[]): FactIndex {
  const named = findMentions(statement, facts).flatMap(({ entityId }) => facts.entity(entityId) ?? []);
  const entities = [...new Set([...named, subject])];
  return buildFactIndex([{ id: 'new', title: '', extends: [], sources: [], entities, facts: own }]);
}

function sentenceOf(text: string, facts: FactIndex): Sentence {
  const whole = { start: 0, end: text.length };
  return {
    span: whole,
    readable: whole,
    text,
    mentions: findMentions(text, facts).map((item) => ({ item, source: item.span })),
    quantities: findQuantities(text).map((item) => ({ item, source: item.span })),
    citations: [],
    citationNeeded: false,
  };
}
