// Owns bibliographies for tests: files that exist only in the test, found and read as real ones are.
import { readBibliography } from '../../server/src/core/sources/formats.ts';
import type { NamedBibliographies, NamedBibliography } from '../../server/src/core/sources/library.ts';
import { frontMatterIn } from '../../server/src/core/syntax/frontMatter.ts';
import { findBibliography, problemWithRead } from '../../server/src/workspace/bibliographyFiles.ts';

import { readBibtexEntry } from './bibtexReader.ts';

const FOLDER = 'file:///team';

/** For a brief in the folder of these files: what each path of its front matter leads to. */
export function bibliographiesIn(
  files: Readonly<Record<string, string>>,
): (brief: string) => NamedBibliographies {
  const read = new Map<string, NamedBibliography>();
  const open = (path: string): NamedBibliography => {
    const file = findBibliography(path, `${FOLDER}/brief.md`, { within: FOLDER, inWords: 'the folder' });
    if (file.kind === 'refused') return { state: 'failed', message: file.message };
    const text = files[file.uri.slice(FOLDER.length + 1)];
    if (text === undefined) return { state: 'failed', message: problemWithRead({ kind: 'missing' }) ?? '' };
    const bibliography = readBibliography(text, file.format, readBibtexEntry);
    for (const entry of bibliography.entries) void entry.source;
    return { state: 'read', uri: file.uri, bibliography };
  };
  return (brief) => {
    const paths = frontMatterIn(brief).bibliography.map(({ path }) => path);
    for (const path of paths) if (!read.has(path)) read.set(path, open(path));
    return new Map(
      paths.flatMap((path) => {
        const found = read.get(path);
        return found === undefined ? [] : [[path, found] as const];
      }),
    );
  };
}
