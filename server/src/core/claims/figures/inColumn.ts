// Owns the figures that a table gives by a head and a name: under "Employees", in the row of a company, or the other way round.
import { compareToFact, ofPeople } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import { findQuantities } from '../../prose/quantities.ts';
import type { Placed } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { StatedFigure } from '../figures.ts';
import type { TableRow } from '../tableRow.ts';
import { wordsOf } from './cues.ts';
import { namesOf } from './property.ts';

/** Heads of columns that say of when a row is, or that it is no single thing. */
const OF_TIMES = /^(?:years?|dates?|as of|as at|period|quarters?|when|until|from|to)$/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** In brackets behind a head: a note on the unit, which the figure has itself. */
const BRACKETS = /\s?\([^()]{1,40}\)$/;
/** A figure is of another size where its head scales it. */
const SCALES = /\b(?:thousands?|millions?|billions?|trillions?|bn|mn?|k|['’]?000s?)\b/i;
/** Words of a head that leave it what it is. */
const PLAIN =
  /^(?:number|no|of|the|total|current|currently|latest|full|time|approx|approximate|estimated|all|in|us|usd|eur|gbp)$/;
/** What stands before and behind a figure that is all of its cell. */
const BEFORE =
  /^(?:[~≈]\s?|c\.\s?|ca\.\s|about\s|around\s|approx\.?\s|over\s|under\s|more than\s|nearly\s|almost\s|[<>]\s?)?$/i;
const MOST_CELLS = 12;

/** The figures of a row that stand for a fact with a value; `toSource` leads to places in the piece. */
export function columnFigures(
  { first, cells, heads }: TableRow,
  facts: FactIndex,
  toSource: (span: Span) => Span,
): readonly StatedFigure[] {
  if (cells.length > MOST_CELLS || heads.some((head) => OF_TIMES.test(head.trim()) || YEAR.test(head)))
    return [];
  if (YEAR.test(first)) return [];
  return cells.flatMap(({ text, span, head }) => {
    const [owner, label] = isName(first, facts) ? [first, head] : [head, first];
    return factsOf(owner, facts)
      .filter((fact) => isHeaded(fact, label, text))
      .flatMap((fact): readonly StatedFigure[] => {
        const item = figureIn(text, fact);
        if (item === undefined) return [];
        const placed = { start: span.start + item.span.start, end: span.start + item.span.end };
        const quantity: Placed<Quantity> = { item: { ...item, span: placed }, source: toSource(placed) };
        return [{ fact, quantity, cue: label.toLowerCase() }];
      });
  });
}

function isName(text: string, facts: FactIndex): boolean {
  return entityOf(text, facts) !== undefined;
}

/** Whom a text names that says nothing else. */
function entityOf(text: string, facts: FactIndex): string | undefined {
  const [name] = facts.names.find(text);
  return name !== undefined && name.span.start === 0 && name.span.end === text.length
    ? name.entityId
    : undefined;
}

/** Facts about a name alone: what it has with others, a column does not tell. */
function factsOf(name: string, facts: FactIndex): readonly Fact[] {
  const id = entityOf(name, facts);
  if (id === undefined) return [];
  return facts
    .factsAbout(id)
    .filter((fact) => fact.subject === id && fact.about.length === 0 && fact.supersededBy === null);
}

/** Whether a head is the fact's property and no more: "Employees", "Number of employees", but not "Employees in Basel". */
function isHeaded(fact: Fact, head: string, cell: string): boolean {
  const brackets = BRACKETS.exec(head)?.[0] ?? '';
  if (SCALES.test(brackets) && !SCALES.test(cell)) return false;
  const words = wordsOf(head.slice(0, head.length - brackets.length)).filter(({ text }) => !PLAIN.test(text));
  const own = new Set(namesOf(fact).patterns.flat());
  return words.length > 0 && words.every(({ root }) => own.has(root));
}

/** The figure that is all that a cell holds, a count with the record's unit where it has none. */
function figureIn(cell: string, fact: Fact): Quantity | undefined {
  const { value } = fact;
  if (value === undefined || value.type === 'role') return undefined;
  const unit = value.type === 'number' && /\d$/.test(cell) ? ` ${value.unit ?? ''}` : '';
  const [item, other] = findQuantities(cell + unit);
  if (item === undefined || other !== undefined || !BEFORE.test(cell.slice(0, item.span.start)))
    return undefined;
  const behind = wordsOf(cell.slice(item.span.end));
  const own = new Set(namesOf(fact).patterns.flat());
  if (behind.some(({ root, text }) => !own.has(root) && text !== 'people')) return undefined;
  const figure = ofPeople(item, value);
  return compareToFact(figure, fact) === 'not-comparable' ? undefined : figure;
}
