// Owns the bibliographies of the command line: those that the front matter of each brief names, read in full.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NamedBibliographies } from '../core/sources/library.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import { frontMatterOf } from '../core/syntax/frontMatter.ts';
import { nodeFiles } from '../nodeFiles.ts';
import { isInside } from '../workspace/addresses.ts';
import { Bibliographies } from '../workspace/bibliographies.ts';
import { addressOf } from './addresses.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { rootFolder, rootInWords } from './rootFolder.ts';

export class CliBibliographies {
  readonly #io: Io;
  readonly #bibliographies: Bibliographies;

  constructor(io: Io) {
    const root = addressOf(rootFolder(io));
    this.#io = io;
    this.#bibliographies = new Bibliographies({
      files: nodeFiles,
      clock: { now: () => performance.now(), pause: () => setImmediate() },
      // What lies in the root folder may name any file there; other briefs those of their own folder.
      folderOf: (uri) => (isInside(uri, root) ? root : undefined),
      folderInWords: rootInWords(io),
      openText: () => undefined,
      onNamed: () => {},
      onLearned: () => {},
    });
  }

  /** The files that a brief names; standard input counts as a brief in the working folder. */
  async of({ path: file, text }: Input): Promise<NamedBibliographies> {
    const paths = frontMatterOf(BriefText.from(text)).bibliography.map((named) => named.path);
    const named = await this.#bibliographies.of(
      addressOf(file ?? path.join(this.#io.cwd, 'stdin.md')),
      paths,
    );
    await this.#bibliographies.readAll(named);
    return named;
  }
}
