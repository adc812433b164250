// Owns how a source is put in words: its authors, the short form for lists, the full reference. Plain text.
import { yearIssued } from '../facts/issued.ts';
import type { Source, SourceName } from '../facts/model.ts';
import { dateInWords } from '../facts/wording.ts';

/** So many authors are named before "et al.". */
const MOST_AUTHORS = 3;

/** "Smith", "Smith and Jones", "Smith et al."; who published it where no author is known; undefined where nobody is. */
export function authorsInShort({ author = [], publisher, containerTitle }: Source): string | undefined {
  const names = author.flatMap((name) => name.family ?? name.literal ?? name.given ?? []);
  const [first, second] = names;
  if (first === undefined) return publisher ?? containerTitle;
  if (second === undefined) return first;
  return names.length === 2 && second !== 'others' ? `${first} and ${second}` : `${first} et al.`;
}

/** "Smith and Jones 2023": what a list of sources shows beside a key. Empty where neither is known. */
export function authorYear(source: Source): string {
  const year = yearIssued(source.issued) ?? source.issued;
  return [authorsInShort(source), year].filter((part) => part !== undefined).join(' ');
}

/**
 * The reference without its address: "Smith, A.; Jones, B. (May 2023): Title. Container. Publisher"; where nobody is
 * named as its author, who published it stands first, unless it is part of something. What is not known is left out; the id stands alone where nothing is.
 */
export function referenceInWords(source: Source): string {
  const { title, containerTitle, publisher, issued } = source;
  const issuer = title === undefined || containerTitle !== undefined ? undefined : publisher;
  const head = authorsInFull(source.author ?? []) ?? issuer;
  const date = issued === undefined ? '' : `(${dateInWords(issued)})`;
  const body = distinct([title, containerTitle, publisher])
    .filter((part) => part !== head)
    .map(withoutStop)
    .join('. ');
  if (head === undefined) return [body, date].filter((part) => part !== '').join(' ') || source.id;
  const opening = date === '' ? oneLine(head) : `${oneLine(head)} ${date}`;
  return body === '' ? opening : `${opening}: ${body}`;
}

/** The text of a footnote that cites the source: "Smith, A., “Title”, Container, 2023. <https://…>", plain enough for any Markdown. */
export function noteForSource(source: Source): string {
  const { title, containerTitle, publisher, issued, url } = source;
  const authors = authorsInFull(source.author ?? []);
  const quoted = title === undefined ? undefined : `“${title}”`;
  const parts = distinct([authors, quoted, containerTitle, publisher, issued]).map(oneLine);
  const text = parts.length === 0 ? source.id : parts.join(', ');
  return url === undefined ? `${withoutStop(text)}.` : `${withoutStop(text)}. <${url}>`;
}

/** All words by which a source is looked for: key, authors, title, year, container, publisher. */
export function wordsOf(key: string, source: Source): string {
  const names = (source.author ?? []).flatMap(({ family, given, literal }) => [family, given, literal]);
  const { title, issued, containerTitle, publisher } = source;
  return [key, ...names, title, issued, containerTitle, publisher]
    .filter((part) => part !== undefined)
    .join(' ');
}

function authorsInFull(authors: readonly SourceName[]): string | undefined {
  const names = authors.map(nameInFull).filter((name) => name !== '');
  const shown = names.slice(0, MOST_AUTHORS).filter((name) => name !== 'others');
  if (shown.length === 0) return undefined;
  return `${shown.join('; ')}${names.length > shown.length ? ' et al.' : ''}`;
}

function nameInFull({ family, given, literal }: SourceName): string {
  if (family === undefined) return literal ?? given ?? '';
  return given === undefined ? family : `${family}, ${given}`;
}

function distinct(parts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part === undefined || part.trim() === '' ? [] : [part])))];
}

function withoutStop(text: string): string {
  return oneLine(text).replace(/\.$/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
