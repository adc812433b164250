// Owns the way from a path in a front matter to the file that it names, and what is said where there is none.

import type { BibliographyFormat } from '../core/sources/formats.ts';
import { EXPECTED_FORMATS, formatOf } from '../core/sources/formats.ts';
import type { FileRead } from '../host.ts';
import { isInside, parentOf, resolve } from './addresses.ts';

/** A file that may be read, or why it may not: one sentence, no full stop. */
export type FoundFile =
  | { readonly kind: 'file'; readonly uri: string; readonly format: BibliographyFormat }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * What a path in the front matter of the brief at `brief` means. `within`: the folder that bounds it; where it is
 * undefined, the brief's own does. `inWords`: what messages call that folder.
 */
export function findBibliography(
  path: string,
  brief: string,
  { within, inWords }: { readonly within: string | undefined; readonly inWords: string },
): FoundFile {
  const folder = parentOf(brief);
  const format = formatOf(path);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    return refused(`a web address is not opened; expected a path to a file in ${inWords}`);
  if (format === undefined) return refused(`expected ${EXPECTED_FORMATS}`);
  if (folder === undefined) return refused('save the brief first: the path starts at its folder');
  const uri = resolve(folder, path);
  if (uri === undefined) return refused('expected a path that starts at the brief, not at the root');
  if (isInside(uri, within ?? folder)) return { kind: 'file', uri, format };
  return refused(
    within === undefined
      ? 'the file lies outside the folder of the brief; open the folder that holds both'
      : `the file lies outside ${inWords}, where nothing is read`,
  );
}

/** What is said of a file that could not be read; undefined where it could. */
export function problemWithRead(read: FileRead): string | undefined {
  if (read.kind === 'text') return undefined;
  return read.kind === 'missing' ? 'there is no such file' : `the file ${read.why}`;
}

function refused(message: string): FoundFile {
  return { kind: 'refused', message };
}
