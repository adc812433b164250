// Owns the search among the sources that a brief can cite: by key, author, title and year.
import type { CitableSource, Library } from '../sources/library.ts';
import { wordsOf } from '../sources/reference.ts';

/**
 * Sources of which every word of `query` begins a word of the key, an author, the title or the year, whatever the case
 * and accents; keys that begin with the query first. At most `limit`.
 */
export function searchSources(library: Library, query: string, limit: number): readonly CitableSource[] {
  const wanted = plain(query)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const first: CitableSource[] = [];
  const others: CitableSource[] = [];
  for (const source of library.all()) {
    if (first.length >= limit) break;
    const key = plain(source.key);
    if (wanted.length <= 1 && key.startsWith(wanted[0] ?? '')) first.push(source);
    else if (others.length < limit && holdsAll(searchText(source), wanted)) others.push(source);
  }
  return [...first, ...others].slice(0, limit);
}

const texts = new WeakMap<object, string>();

/** A blank, then all words without capitals and accents, each behind a blank. */
function searchText(source: CitableSource): string {
  const about = source.isRead ? source.source : source;
  const known = texts.get(about);
  if (known !== undefined) return known;
  const words = plain(source.isRead ? wordsOf(source.key, source.source) : `${source.key} ${source.rough}`);
  const text = ` ${words} ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  texts.set(about, text);
  return text;
}

/** "muller" finds Müller, and the other way round. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`) || (word.length > 3 && text.includes(word)));
}
