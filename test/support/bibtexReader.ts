// Owns the reader of BibTeX entries for tests: it is loaded before the first of them runs.
import { type EntryReader, loadEntryReader } from '../../server/src/core/sources/bibtexEntry.ts';

let reader: EntryReader | undefined;
before(async () => {
  reader = await loadEntryReader();
});

export const readBibtexEntry: EntryReader = (entry, around) => {
  if (reader === undefined)
    throw new Error('the reader is not loaded yet: tests only have it inside of "it"');
  return reader(entry, around);
};
