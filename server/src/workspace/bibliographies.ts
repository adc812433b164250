// Owns the bibliography files of all briefs: finds and reads them once, keeps them, and reads their entries in the background.
import { loadEntryReader } from '../core/sources/bibtexEntry.ts';
import { formatOf, largestBibliography, readBibliography } from '../core/sources/formats.ts';
import {
  type NamedBibliographies,
  type NamedBibliography,
  noBibliographies,
} from '../core/sources/library.ts';
import type { Bibliography, BibliographyEntry, TextRange } from '../core/sources/model.ts';
import type { Files } from '../host.ts';
import { isInside, parentOf } from './addresses.ts';
import { type FoundFile, findBibliography, problemWithRead } from './bibliographyFiles.ts';
import { sizeInWords } from './sizes.ts';
import { type Clock, inSlices } from './slices.ts';

/** A file that may be read. */
type NamedFile = FoundFile & { readonly kind: 'file' };

export interface BibliographiesHost {
  readonly files: Files;
  readonly clock: Clock;
  /** The workspace folder of a document; undefined where it lies in none. */
  readonly folderOf: (uri: string) => string | undefined;
  /** What messages call that folder: "the workspace folder". */
  readonly folderInWords: string;
  /** Text of a document that is open in the editor; it counts instead of the file. */
  readonly openText: (uri: string) => string | undefined;
  /** To be told of all files that briefs name, whenever these are others. */
  readonly onNamed: (uris: readonly string[]) => void;
  /** To be told when more is known of a file than when it was asked for. */
  readonly onLearned: () => void;
}

/** What the front matter of a brief names. */
interface NamedList {
  readonly key: string;
  /** Those that may be read, each with the folder that bounds it. */
  readonly files: readonly { readonly file: NamedFile; readonly within: string }[];
}

export class Bibliographies {
  readonly #host: BibliographiesHost;
  readonly #files = new Map<string, Promise<NamedBibliography>>();
  /** The lists of all briefs that were asked about and are not released. */
  readonly #lists = new Map<string, NamedList>();
  /** The files of these lists, and those that are still open in the editor. */
  #named = new Map<string, NamedList['files'][number]>();
  /** The last state of each file that was read, for what is unchanged in the next. */
  readonly #last = new Map<string, Bibliography>();
  #byBrief = new Map<string, Promise<NamedBibliographies>>();
  /** What was answered last for a brief: the same again where nothing changed in it. */
  readonly #kept = new Map<string, NamedBibliographies>();

  constructor(host: BibliographiesHost) {
    this.#host = host;
  }

  /** The files that the front matter of a brief names. The same object until something changes that concerns it. */
  of(brief: string, paths: readonly string[]): Promise<NamedBibliographies> {
    if (paths.length === 0) {
      this.release(brief);
      return Promise.resolve(noBibliographies);
    }
    const within = this.#host.folderOf(brief);
    const key = JSON.stringify([parentOf(brief), within, paths]);
    if (this.#lists.get(brief)?.key !== key) this.#list(brief, key, within, paths);
    const known = this.#byBrief.get(key) ?? this.#gather(key, brief, within, paths);
    this.#byBrief.set(key, known);
    return known;
  }

  /** A brief is closed, or names nothing any more: what no other names is kept no longer. */
  release(brief: string): void {
    if (this.#lists.delete(brief)) this.#prune();
  }

  /** These files or folders have changed, come or gone. With none, it is only asked anew which files count where. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) {
      for (const known of this.#files.keys()) if (isInside(known, uri)) this.#files.delete(known);
    }
    this.#byBrief = new Map();
  }

  /** All files that briefs name, in order of their addresses. */
  async all(): Promise<readonly { readonly uri: string; readonly found: NamedBibliography }[]> {
    const list = [...this.#named].sort(([a], [b]) => (a < b ? -1 : 1));
    return Promise.all(
      list.map(async ([uri, { file, within }]) => ({ uri, found: await this.#file(file, within) })),
    );
  }

  /** A file that briefs name, or that is open in the editor, as it is now. */
  at(uri: string): Promise<NamedBibliography> | undefined {
    const known = this.#named.get(uri) ?? this.#openFile(uri);
    return known === undefined ? undefined : this.#file(known.file, known.within);
  }

  /** The entry of such a file whose key stands at `offset`. */
  async entryAt(uri: string, offset: number): Promise<BibliographyEntry | undefined> {
    const found = await this.at(uri);
    if (found?.state !== 'read') return undefined;
    return found.bibliography.entries.find(({ keySpan }) => keySpan.start <= offset && offset <= keySpan.end);
  }

  /** Where a key is defined in such a file. */
  async placeOf(uri: string, key: string): Promise<TextRange | undefined> {
    const found = await this.at(uri);
    if (found?.state !== 'read') return undefined;
    const { entries, lines } = found.bibliography;
    const entry = entries.find((one) => one.key === key);
    if (entry === undefined) return undefined;
    return { start: lines.positionAt(entry.keySpan.start), end: lines.positionAt(entry.keySpan.end) };
  }

  /** Reads all entries of the files, in slices of time. */
  async readAll(named: NamedBibliographies): Promise<void> {
    for (const found of named.values())
      if (found.state === 'read') await inSlices(readEntries(found.bibliography), this.#host.clock);
  }

  #list(brief: string, key: string, within: string | undefined, paths: readonly string[]): void {
    const bound = within ?? parentOf(brief) ?? '';
    const files = paths.flatMap((path) => {
      const file = this.#find(path, brief, within);
      return file.kind === 'file' ? [{ file, within: bound }] : [];
    });
    const isOther = this.#lists.has(brief);
    this.#lists.set(brief, { key, files });
    const before = this.#named.size;
    for (const one of files) this.#named.set(one.file.uri, one);
    if (isOther) this.#prune();
    else if (this.#named.size > before) this.#tellNamed();
  }

  #prune(): void {
    const lists = [...this.#lists.values()];
    const named = new Map(lists.flatMap(({ files }) => files.map((one) => [one.file.uri, one] as const)));
    // Who reads one in the editor may ask what stands there, though the brief is closed.
    for (const [uri, one] of this.#named) if (this.#host.openText(uri) !== undefined) named.set(uri, one);
    this.#named = named;
    const keys = new Set(lists.map(({ key }) => key));
    for (const map of [this.#files, this.#last])
      for (const uri of map.keys()) if (!named.has(uri)) map.delete(uri);
    for (const map of [this.#byBrief, this.#kept])
      for (const key of map.keys()) if (!keys.has(key)) map.delete(key);
    this.#tellNamed();
  }

  #tellNamed(): void {
    this.#host.onNamed([...this.#named.keys()]);
  }

  /** A file that no brief may have named so far; a base has its sources for itself. */
  #openFile(uri: string): NamedList['files'][number] | undefined {
    const format = formatOf(uri);
    if (format === undefined || isBase(uri) || this.#host.openText(uri) === undefined) return undefined;
    return { file: { kind: 'file', uri, format }, within: this.#host.folderOf(uri) ?? parentOf(uri) ?? '' };
  }

  async #gather(
    key: string,
    brief: string,
    within: string | undefined,
    paths: readonly string[],
  ): Promise<NamedBibliographies> {
    const bound = within ?? parentOf(brief) ?? '';
    const found = await Promise.all(
      paths.map(async (path): Promise<readonly [string, NamedBibliography]> => {
        const file = this.#find(path, brief, within);
        if (file.kind === 'refused') return [path, { state: 'failed', message: file.message }];
        return [path, await this.#file(file, bound)];
      }),
    );
    const before = this.#kept.get(key);
    if (before !== undefined && found.every(([path, file]) => sameFile(before.get(path), file)))
      return before;
    const named = new Map(found);
    this.#kept.set(key, named);
    return named;
  }

  #find(path: string, brief: string, within: string | undefined) {
    return findBibliography(path, brief, { within, inWords: this.#host.folderInWords });
  }

  #file(file: NamedFile, within: string): Promise<NamedBibliography> {
    const known = this.#files.get(file.uri) ?? this.#read(file, within);
    this.#files.set(file.uri, known);
    return known;
  }

  async #read({ uri, format }: NamedFile, within: string): Promise<NamedBibliography> {
    const read = await this.#textOf(uri, within, largestBibliography(format));
    const message = problemWithRead(read);
    if (read.kind !== 'text' || message !== undefined) return { state: 'failed', message: message ?? '' };
    const reader = format === 'bibtex' ? await loadEntryReader() : undefined;
    const bibliography = readBibliography(read.text, format, reader, this.#last.get(uri));
    this.#last.set(uri, bibliography);
    if (format === 'bibtex') void this.#readInBackground(uri, bibliography);
    return { state: 'read', uri, bibliography };
  }

  async #textOf(uri: string, within: string, largest: number) {
    const open = this.#host.openText(uri);
    if (open === undefined) return this.#host.files.read(uri, within, largest);
    if (open.length <= largest) return { kind: 'text', text: open } as const;
    return { kind: 'refused', why: `is larger than ${sizeInWords(largest)}` } as const;
  }

  /** Entries that turn out to be broken are said as soon as that is known. */
  async #readInBackground(uri: string, bibliography: Bibliography): Promise<void> {
    const isOvertaken = () => this.#last.get(uri) !== bibliography;
    const before = bibliography.problems().length;
    await inSlices(readEntries(bibliography), this.#host.clock, isOvertaken);
    if (isOvertaken() || bibliography.problems().length === before) return;
    this.#files.set(uri, Promise.resolve({ state: 'read', uri, bibliography: { ...bibliography } }));
    this.#byBrief = new Map();
    this.#host.onLearned();
  }
}

function* readEntries({ entries }: Bibliography): Generator<void, void> {
  for (const entry of entries) {
    if (entry.isRead) continue;
    void entry.source;
    yield;
  }
}

function sameFile(a: NamedBibliography | undefined, b: NamedBibliography): boolean {
  if (a === undefined || a.state !== b.state) return false;
  if (a.state === 'failed' && b.state === 'failed') return a.message === b.message;
  return a.state === 'read' && b.state === 'read' && a.bibliography === b.bibliography;
}

function isBase(uri: string): boolean {
  return uri.includes('/.policy-notes/');
}
