// Owns how a fact's origin and value are put in words.
import type { FactIndex } from './factIndex.ts';
import type { Evidence, Fact, FactValue, Source } from './model.ts';

/** Short name of a source: who published it, else who wrote it, else its title or id. */
export function sourceName(source: Source): string {
  const author = source.author?.[0];
  return (
    source.publisher ??
    source.containerTitle ??
    author?.family ??
    author?.literal ??
    source.title ??
    source.id
  );
}

/** Who published the fact's first source, or wrote it; undefined where only a title is known. */
export function publisherOf(fact: Fact, facts: FactIndex): string | undefined {
  const source = facts.source(fact.evidence[0]?.source ?? '');
  const author = source?.author?.[0];
  return source?.publisher ?? source?.containerTitle ?? author?.family ?? author?.literal;
}

/** Where a piece of evidence stands, plain: "Axios, paragraph 4". */
export function originInWords(evidence: Evidence, facts: FactIndex): string {
  const source = facts.source(evidence.source);
  const name = source === undefined ? evidence.source : sourceName(source);
  return evidence.locator === '' ? name : `${name}, ${evidence.locator}`;
}

/** Where a fact comes from, plain: its evidence joined by semicolons. */
export function originOf(fact: Fact, facts: FactIndex): string {
  return fact.evidence.map((evidence) => originInWords(evidence, facts)).join('; ');
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

/** The months in order, as prose names them. */
export const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** An ISO date to any precision as prose writes it: "14 March 2024", "June 2025", "2019". Anything else stays as it is. */
export function dateInWords(date: string): string {
  const [, year = '', month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A value as prose writes it: "$15 billion", "7 %", "1,200 employees", "June 2025". */
export function valueInWords(value: FactValue): string {
  if (value.type === 'date') return dateInWords(value.date);
  if (value.type === 'role') return value.role;
  const amount = Number(value.amount);
  if (value.type === 'percent') return `${grouped(amount)} %`;
  if (value.type === 'number')
    return value.unit === undefined ? scaled(amount) : `${scaled(amount)} ${value.unit}`;
  const sign = SIGNS.get(value.currency);
  return sign === undefined ? `${value.currency} ${scaledMoney(amount)}` : `${sign}${scaledMoney(amount)}`;
}

/** As `scaled`, with both digits of the cents where there are any: "9.80". */
export function scaledMoney(amount: number): string {
  const cents = /\.(\d\d?)$/.exec(String(amount))?.[1];
  return cents === undefined || Math.abs(amount) >= 1e6
    ? scaled(amount)
    : `${grouped(Math.trunc(amount))}.${cents.padEnd(2, '0')}`;
}

/** With the largest scale that fits: "15 billion", "1,200". */
export function scaled(amount: number): string {
  for (const [scale, word] of SCALES) {
    if (Math.abs(amount) >= scale) return `${grouped(Number((amount / scale).toFixed(3)))}${word}`;
  }
  return grouped(amount);
}

/** With commas between thousands, in English whatever the platform. */
export function grouped(amount: number): string {
  const [whole = '', fraction] = String(amount).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

const LONGEST_QUOTED = 80;

/** A statement without its stop, cut behind a word where it is long. */
export function beginningOf(statement: string): string {
  const plain = statement.replace(/\.$/, '');
  if (plain.length <= LONGEST_QUOTED) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_QUOTED)).replace(/[,;:]$/, '')} …`;
}

/** What bodies, laws and unions of states are called by a common noun for: such names take the article. */
const COMMON = new Set(
  `office agency commission committee council union parliament assembly senate congress ministry department board bureau authority
  administration government service court tribunal institute institution centre center foundation association federation
  organisation organization confederation forum alliance coalition consortium initiative society fund treasury inspectorate
  ombudsman registry secretariat taskforce act acts bill treaty convention charter regulation directive accord accords agreement
  pact protocol declaration constitution nations states kingdom republic emirates netherlands philippines`.split(
    /\s+/,
  ),
);

/** Those that take it only where the name goes on with "of": "the Port of Antwerp", but "Heathrow Airport". */
const COMMON_BEFORE_OF = new Set(['port', 'city', 'county', 'state', 'province', 'house', 'chamber']);

/**
 * A name as a sentence has it: "the European AI Office", "the Ministry of Justice", "Meta". The article stands before a name of
 * several words whose head, its last word or the one before "of", "for" or "on", is a common noun; not behind a possessive
 * ("Moore's Act"), nor where a number or a bracket tells which one it is ("Regulation (EU) 2024/1689").
 */
export function nameInProse(name: string): string {
  const words = name.split(' ');
  const first = words[0] ?? '';
  if (words.length < 2 || /^(?:the|a|an)$/i.test(first) || /['’]s?$/.test(first) || /\d|[()]/.test(name))
    return name;
  const behind = words.findIndex((word) => /^(?:of|for|on|against)$/.test(word));
  const head = (words[behind - 1] ?? '').toLowerCase();
  const isCommon =
    COMMON.has(head) ||
    COMMON.has((words.at(-1) ?? '').toLowerCase()) ||
    (words[behind] === 'of' && COMMON_BEFORE_OF.has(head));
  return isCommon ? `the ${name}` : name;
}

/** Whose something is: "Meta's", "QuayLink Terminals'". */
export function possessive(name: string): string {
  return /s$/.test(name) ? `${name}'` : `${name}'s`;
}
