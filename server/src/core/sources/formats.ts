// Owns which files are bibliographies, how large they may be, and who reads which.

import { readBibtex } from './bibtex.ts';
import type { EntryReader } from './bibtexEntry.ts';
import { readCslJson, readCslYaml } from './csl.ts';
import type { Bibliography } from './model.ts';

export type BibliographyFormat = 'bibtex' | 'json' | 'yaml';

/** Larger files are not read, in bytes; YAML takes ten times as long as the others. */
const LARGEST: Readonly<Record<BibliographyFormat, number>> = {
  bibtex: 10_000_000,
  json: 10_000_000,
  yaml: 1_000_000,
};

export function largestBibliography(format: BibliographyFormat): number {
  return LARGEST[format];
}

export const EXPECTED_FORMATS = 'a BibTeX file (.bib), CSL-JSON (.json) or CSL in YAML (.yaml)';

const FORMATS: ReadonlyMap<string, BibliographyFormat> = new Map([
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['json', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/** The format of a file by the end of its name; undefined for any other. */
export function formatOf(path: string): BibliographyFormat | undefined {
  return FORMATS.get(/\.([a-z]{1,9})$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}

/**
 * Reads a bibliography. `readEntry` is needed for BibTeX alone. `before`: an earlier state of the file, of which what is
 * unchanged is not read again.
 */
export function readBibliography(
  text: string,
  format: BibliographyFormat,
  readEntry: EntryReader | undefined,
  before?: Bibliography,
): Bibliography {
  if (format === 'json') return readCslJson(text);
  if (format === 'yaml') return readCslYaml(text);
  return readBibtex(text, readEntry ?? keyAlone, before?.readings);
}

const keyAlone: EntryReader = ({ key }) => ({ source: { id: key, type: 'document' }, problem: undefined });
