// Owns where a key stands in a bibliography file: at its entry, and in entries that inherit from it.
import type { Span } from '../text/span.ts';
import { scanBibtex } from './bibtexScan.ts';
import { readCslJson, readCslYaml } from './csl.ts';
import { formatOf } from './formats.ts';

/** Places of the key alone, in their order; none where the file has no such entry. */
export function keyPlaces(text: string, file: string, key: string): readonly Span[] {
  const format = formatOf(file);
  if (format === 'bibtex') return inBibtex(text, key);
  const { entries } = format === 'json' ? readCslJson(text) : readCslYaml(text);
  return entries.filter((entry) => entry.key === key).map(({ keySpan }) => keySpan);
}

function inBibtex(text: string, key: string): readonly Span[] {
  const { entries } = scanBibtex(text);
  const own = entries.filter((entry) => entry.key === key).map(({ keySpan }) => keySpan);
  if (own.length === 0) return [];
  const inherited = entries.flatMap(({ fields }) =>
    fields.flatMap(({ name, value, span }) => {
      const named = /^[{"]?\s{0,99}([^\s{}"]+)\s{0,99}[}"]?$/.exec(value)?.[1];
      if (name !== 'crossref' || named !== key) return [];
      const start = span.start + value.indexOf(key);
      return [{ start, end: start + key.length }];
    }),
  );
  return [...own, ...inherited].sort((a, b) => a.start - b.start);
}
