// Owns the figures that a table gives by a head and a name: under "Employees", in the row of a company, or the other way round.
import { amountFor, compareToFact, ofPeople } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact, FactValue } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import { findQuantities } from '../../prose/quantities.ts';
import type { Placed } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { StatedFigure } from '../figures.ts';
import type { TableRow } from '../tableRow.ts';
import { rootOf, wordsOf } from './cues.ts';
import { namesOf } from './property.ts';

/** Heads of columns that say of when a row is, or of what part, event or supposition. */
const OF_PARTS =
  /^(?:years?|dates?|as of|as at|period|quarters?|when|until|from|to|announced|sites?|plants?|factor(?:y|ies)|campus(?:es)?|branch(?:es)?|departments?|divisions?|(?:business )?units?|segments?|subsidiar(?:y|ies)|brands?|products?|(?:funding )?rounds?|series|stages?|phases?|events?|scenarios?|cases?|age|gender)$/i;
/** What says so at the beginning of a row of such a table, or anywhere in a head: "Date of figure". */
const OF_TIMES = /\b(?:years?|dates?|months?|quarters?|periods?|FY|as of|as at)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** A year under these is that of the firm, and not of the other figures of its row. */
const BORN = /^(?:founded|founding|foundation|established|set up|incorporated|born|launched|opened)\b/i;
/** In brackets behind a head. */
const BRACKETS = /\s?\(([^()]{1,40})\)$/;
/** Words of a note on the unit, which the figure has itself, or that leave it what it is: "in US$ bn", "FTE, total". Any other says of what part or kind the figures are. */
const OF_UNIT =
  /^(?:US)?[$€£]?(?:in|of|approx\.?|USD?|EUR|GBP|CHF|dollars?|euros?|pounds?|people|persons|heads?|headcount|thousands?|millions?|billions?|trillions?|bn|mn?|tn?|k|['’]?000s?|total|all|latest|current|est\.?|estimated|ftes?|full-time)?$/i;
/** A figure is of another size where its head scales it. */
const SCALES = /\b(?:thousands?|millions?|billions?|trillions?|bn|mn?|k|['’]?000s?)\b/i;
/** Words of a head that leave it what it is. */
const PLAIN =
  /^(?:number|no|of|the|total|current|currently|latest|full|time|approx|approximate|estimated|all|in|us|usd|eur|gbp)$/;
/** What stands before and behind a figure that is all of its cell. */
const BEFORE =
  /^(?:[~≈]\s?|c\.\s?|ca\.\s|about\s|around\s|approx\.?\s|over\s|under\s|more than\s|nearly\s|almost\s|[<>]\s?)?$/i;
/** Words over a table, as a caption, by which its figures are not simply those of now: "Employees surveyed", "Scores of firms". */
const OF_OTHERS =
  /\b(?:surveyed|polled|interviewed|sampled|targets?|forecasts?|planned|projected|projections?|expected|scenarios?|hypothetical|fictional|fictitious|illustrative|examples?|former|scores?|scoring|ratings?|rated|rank(?:s|ed|ings?)?|changes?|growth|cuts?|lay-?offs?|laid off|per cent|percent|%)/i;
/** "Employees in Germany", "Staff who signed": what stands so behind the property is of a part. */
const NARROWS =
  /^\s(?:who|whose|that|which|in|at|from|with|without|on|under|affected|working|using)(?!\p{L})/u;
/** A figure so many times the record, or so small a part of it, is in a unit that stands elsewhere, or a score. */
const MOST_OFF = 100;

/**
 * The figures of a row that stand for a fact with a value; none where another row is of the same name. `above`: captions, words that
 * lead in and headings over the table; `toSource` leads to places in the piece.
 */
export function columnFigures(
  row: TableRow,
  facts: FactIndex,
  above: readonly string[],
  toSource: (span: Span) => Span,
): readonly StatedFigure[] {
  const { first, cells, heads } = row;
  if (isOfSeveral(row) || above.some((words) => YEAR.test(words) || OF_OTHERS.test(words))) return [];
  return cells.flatMap((cell): readonly StatedFigure[] => {
    const { text, span, head } = cell;
    if (isDatedBy(cells, cell, first)) return [];
    const [owner, label] = isName(first, facts) ? [first, head] : [head, first];
    if (heads.filter((other) => other === head).length > 1) return [];
    return factsOf(owner, facts)
      .filter((fact) => isHeaded(fact, label, text) && !above.some((words) => isNarrowed(fact, words)))
      .flatMap((fact): readonly StatedFigure[] => {
        const item = figureIn(text, fact);
        if (item === undefined) return [];
        const placed = { start: span.start + item.span.start, end: span.start + item.span.end };
        const quantity: Placed<Quantity> = { item: { ...item, span: placed }, source: toSource(placed) };
        return [{ fact, quantity, cue: label.toLowerCase() }];
      });
  });
}

const timed = new WeakMap<TableRow['firsts'], boolean>();

/** Whether a row is one of several of the same name, or the table has rows or columns for times or parts. */
function isOfSeveral({ first, heads, firsts }: TableRow): boolean {
  if (firsts.get(first) !== 1 || YEAR.test(first)) return true;
  if (heads.some((head) => OF_PARTS.test(head) || OF_TIMES.test(head) || YEAR.test(head))) return true;
  let isTimed = timed.get(firsts);
  if (isTimed === undefined) {
    isTimed = [...firsts.keys()].some((one) => one.length < LONGEST_LABEL && OF_TIMES.test(one));
    timed.set(firsts, isTimed);
  }
  return isTimed;
}

/** A longer first cell, in code units, is text. */
const LONGEST_LABEL = 40;

/** "Kelmor | 900 | Annual report 2019": another cell says of when a figure is. */
function isDatedBy(cells: TableRow['cells'], cell: TableRow['cells'][number], first: string): boolean {
  if (BORN.test(first)) return false;
  return cells.some((one) => one !== cell && YEAR.test(one.text) && !BORN.test(one.head));
}

function isName(text: string, facts: FactIndex): boolean {
  return entityOf(text, facts) !== undefined;
}

/** Whom a text names that says nothing else. */
function entityOf(text: string, facts: FactIndex): string | undefined {
  const [name] = facts.names.find(text);
  const article = /^the\s/i.exec(text)?.[0].length ?? 0;
  return name !== undefined && name.span.start <= article && name.span.end === text.length
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
  const [brackets = '', note = ''] = BRACKETS.exec(head) ?? [];
  if (SCALES.test(brackets) && !SCALES.test(cell)) return false;
  if (head.includes('%') && fact.value?.type !== 'percent') return false;
  const own = new Set(namesOf(fact).patterns.flat());
  const unit = fact.value?.type === 'number' ? fact.value.unit : undefined;
  const isPlain = (word: string) =>
    OF_UNIT.test(word) || word.toLowerCase() === unit || own.has(rootOf(word.toLowerCase()));
  const isNote = note !== '' && note.split(/[\s,]+/).every(isPlain);
  const words = wordsOf(isNote ? head.slice(0, -brackets.length) : head).filter(
    ({ text }) => !PLAIN.test(text),
  );
  return words.length > 0 && words.every(({ root }) => own.has(root));
}

/** Whether words over the table speak of a part of what the fact gives: "Employees who signed the letter". */
function isNarrowed(fact: Fact, words: string): boolean {
  const own = new Set(namesOf(fact).patterns.flat());
  return wordsOf(words).some(({ root, end }) => own.has(root) && NARROWS.test(words.slice(end, end + 12)));
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
  return compareToFact(figure, fact) === 'not-comparable' || isOfOtherSize(figure, value)
    ? undefined
    : figure;
}

function isOfOtherSize(figure: Quantity, value: Exclude<FactValue, { type: 'role' }>): boolean {
  if (value.type === 'date') return false;
  const amount = amountFor(figure, value);
  return figure.low >= amount * MOST_OFF || figure.high * MOST_OFF <= amount;
}
