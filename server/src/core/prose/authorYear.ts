// Owns citations by author and year: "(Smith and Jones 2023)", "Smith et al. (2023, p. 4)".
import type { Span } from '../text/span.ts';
import { withNarrowBrackets } from './brackets.ts';

/** What may cite a source by its authors and year; whether it does, the list of sources tells. */
export interface AuthorYear {
  /** From the first author to the year; in brackets without prefix ("see") and locator, in running text with the bracket. */
  readonly span: Span;
  /** Family names or organisations as written, without "et al." */
  readonly authors: readonly string[];
  /** "et al." stands behind the authors: there are more. */
  readonly hasMore: boolean;
  /** With its letter: `2023`, `2023a`; of what has none `n.d.` or `forthcoming`. */
  readonly year: string;
}

/** A year with its letter, and what stands in its place. */
export const YEAR = '(?:(?:1[5-9]|20)\\d\\d[a-z]?|[Nn]\\. ?[Dd]\\.|[Ii]n [Pp]ress|[Ff]orthcoming)';

/** What stands in place of a year by one name: "N.D." as "n.d.", "in press" as "forthcoming"; a year as it is. */
export function yearNamed(written: string): string {
  if (/^\d/.test(written)) return written;
  return /^n/i.test(written) ? 'n.d.' : 'forthcoming';
}

const NONE: readonly never[] = Object.freeze([]);
/** Further left than this no author of a year is looked for, in code units. */
const REACH = 160;

/**
 * Candidates for citations by author and year, from left to right, disjoint; spans are offsets into `text`. Several
 * years behind one author ("Smith 2021, 2023a") are a candidate each, as are the parts between semicolons.
 */
export function findAuthorYear(text: string): readonly AuthorYear[] {
  const line = withNarrowBrackets(text).replaceAll('\n', ' ');
  if (!line.includes('(') && !line.includes('[')) return NONE;
  const found: AuthorYear[] = [];
  let last: Bracketed | undefined;
  for (const match of line.matchAll(YEARS)) {
    const year = { text: yearNamed(match[0]), start: match.index, end: match.index + match[0].length };
    const from = Math.max(found.at(-1)?.span.end ?? 0, year.start - REACH);
    const running = readRunning(line, year, from);
    const bracketed = running === undefined ? readBracketed(line, year, from, last) : undefined;
    if (bracketed !== undefined) last = bracketed;
    const one = running ?? bracketed?.citation;
    if (one !== undefined) found.push(one);
  }
  return found;
}

const YEARS = new RegExp(`(?<![\\p{L}\\p{N}.,-])${YEAR}(?![\\p{L}\\p{N}%-])`, 'gu');
/** A month, as part of an expression. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:${DAY} )?${MONTH}(?: ${DAY})?,? `;
/** Day and month before the year, behind the names or the bracket that opens: "(Reuters, 12 March 2024)", "Reuters (12 March 2024)". */
const DATE_BEHIND_NAMES = new RegExp(`(?<=, )${DATE}$`);
const DATE_IN_BRACKET = new RegExp(`(?<=[([])${DATE}$`);

interface Year extends Span {
  readonly text: string;
}

interface Bracketed {
  readonly citation: AuthorYear;
  readonly authors: readonly string[];
}

/** "Smith et al. (2023)": the bracket opens right before the year, the authors stand before it. */
function readRunning(text: string, year: Year, from: number): AuthorYear | undefined {
  const before = text.slice(from, year.start).replace(DATE_IN_BRACKET, '');
  const open = before.charCodeAt(before.length - 1);
  if (open !== 40 && open !== 91) return undefined;
  const behind = /^(?:[,:;][^()[\]]{0,60})?[)\]]/.exec(text.slice(year.end, year.end + 64));
  if (behind === null) return undefined;
  const names = readNames(before.slice(0, -1));
  if (names === undefined) return undefined;
  const { authors, hasMore, at } = names;
  return { span: { start: from + at, end: year.end + behind[0].length }, authors, hasMore, year: year.text };
}

/** "(see Smith 2021, 2023; OECD, 2024)": authors and year in one bracket. */
function readBracketed(
  text: string,
  year: Year,
  from: number,
  last: Bracketed | undefined,
): Bracketed | undefined {
  const behind = text.slice(year.end, year.end + REACH);
  if (!/^[^()[\]]{0,150}[)\]]/.test(behind)) return undefined;
  const before = text.slice(from, year.start);
  const outer = before.replace(CLOSED, (bracket) => ' '.repeat(bracket.length));
  const open = Math.max(outer.lastIndexOf('('), outer.lastIndexOf('['));
  const goesOn = last?.citation.span.end === from;
  const through = goesOn ? CITED_IN.exec(before) : null;
  const part = through === null ? Math.max(open, before.lastIndexOf(';')) : through[0].length - 1;
  if (last !== undefined && goesOn && /^,? (?:and |& )?$/.test(before)) {
    const { hasMore } = last.citation;
    const citation = {
      span: { start: year.start, end: year.end },
      authors: last.authors,
      hasMore,
      year: year.text,
    };
    return { citation, authors: last.authors };
  }
  // "(Smith 2021, Jones 2023)", "(Smith 2021 and Jones 2023)": the names may stand behind a comma or "and" as well.
  if (open < 0 && (!goesOn || /[()[\]]/.test(outer))) return undefined;
  const names = readNames(before.slice(part + 1).replace(DATE_BEHIND_NAMES, ''));
  if (names === undefined) return undefined;
  const start = from + part + 1 + names.at;
  const { authors, hasMore } = names;
  return { citation: { span: { start, end: year.end }, authors, hasMore, year: year.text }, authors };
}

/** A bracket in a bracket: "(World Health Organization [WHO], 2024)". */
const CLOSED = /\([^()[\]]{1,20}\)|\[[^()[\]]{1,20}\]/g;
/** Between a work and the one that tells of it: "(Roe, 2020, as cited in Lee, 2021)". */
const CITED_IN = /^,? (?:(?:as )?(?:cited|quoted|reported|discussed) (?:in|by)|qtd\. in|in|via) /;

const NAME =
  "(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|ter|ten|bin|ibn)[ -]|d['’]|O['’]){0,3}(?:\\p{Ll}{1,2})?\\p{Lu}[\\p{L}\\p{M}'’-]{0,40}(?:\\.(?:com|org|net|gov|ai|io)(?!\\p{L}))?";
/** What stands behind a name and is no part of it: the form of a company, "Jr.". */
const TITLE =
  ',? (?:Inc|Ltd|Corp|Co|LLC|LLP|PLC|plc|GmbH|AG|SE|S\\.A|SA|N\\.V|NV|Jr|Sr|II|III)(?![\\p{L}\\p{N}])\\.?';
const TITLES = new RegExp(TITLE, 'gu');
const SHORT = '(?: [([]\\p{Lu}[\\p{L}&.-]{1,14}[)\\]])';
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NAME}(?:,? (?:of|for|on|the|and the|the) ${NAME}| ${NAME}){0,5}(?:${TITLE})?(?:,? (?:and|&) ${NAME}(?: ${NAME}){0,3}(?:${TITLE})?|, ${NAME}(?:${TITLE})?(?=,)){0,6})${SHORT}?(,? (?:et\\.? al\\.?|(?:and|&|with) (?:(?:his|her|their|several|other) )?(?:colleagues|others|co[- ]?authors?|co[- ]?workers|collaborators|associates|team)))?(?:['’]s?)?,? ?$`,
  'u',
);
const NO_AUTHOR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Q[1-4]|In|By|Since|Until|From|After|Before|During|As|At|On|And|Early|Late|Mid|The|A|An|Act|This|For|About|Around|Circa|Accessed|Updated|Retrieved|Published|Page|Figure|Table|Section)$/;

/** The names that the text ends in; `at`: where the first of them begins. */
export function readNames(
  text: string,
): { authors: readonly string[]; hasMore: boolean; at: number } | undefined {
  const match = NAMES.exec(text);
  const names = match?.[1];
  if (match === null || names === undefined) return undefined;
  let all = names;
  for (
    let word = firstWord(all);
    word !== '' &&
    /^(?:See|Cf|Per|By|In|As|And|The|But|While|For|From|Both|Following|Unlike|According|After|When|Although|Since|Yet)$/.test(
      word,
    );
    word = firstWord(all)
  ) {
    const rest = all.slice(word.length).replace(/^,? (?:the |to )?/, '');
    if (rest === all) break;
    all = rest;
  }
  const plain = withoutTitles(all);
  if (!/^\p{L}/u.test(plain) || NO_AUTHOR.test(lastWord(plain))) return undefined;
  const authors = plain
    .split(/,? (?:and|&) (?!the )|, /u)
    .map((name) => name.replace(/['’]s?$/, ''))
    .filter((name) => name !== '');
  return { authors, hasMore: match[2] !== undefined, at: match.index + names.length - all.length };
}

/** "Alphabet Inc." as "Alphabet", "Smith Jr." as "Smith". */
export function withoutTitles(names: string): string {
  return names.replace(TITLES, '');
}

function firstWord(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0] ?? '';
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
