// Owns which facts count for which document: finds, reads and puts together the bases of its place, and keeps them.
import type { FactIndex } from '../core/facts/factIndex.ts';
import type { ReadBase } from '../core/facts/load.ts';
import type { FileRead, FileStream, Files, StreamLimits } from '../host.ts';
import { isInside, parentOf } from './addresses.ts';
import {
  type BaseFile,
  emptyFile,
  isJson,
  LARGEST_WHOLE,
  largestOf,
  readBaseFile,
  refusedFile,
  sizeHint,
} from './baseFile.ts';
import { readLargeFile } from './largeFile.ts';
import { nowhere, type Place, Places } from './places.ts';
import type { Clock } from './slices.ts';
import { makeTeam, type Team } from './team.ts';

/** Patterns of further bases, relative to `folder`. */
export interface FurtherBases {
  readonly folder: string;
  readonly globs: readonly string[];
}

export interface TeamsHost {
  readonly files: Files;
  readonly clock: Clock;
  readonly bundled: ReadBase;
  /** The workspace folder of a document; undefined where it lies in none. */
  readonly folderOf: (uri: string) => string | undefined;
  /** Text of a document that is open in the editor; it counts instead of the file. */
  readonly openText: (uri: string) => string | undefined;
  /** Names of the documents in a folder that are open in the editor. */
  readonly openIn: (folder: string) => readonly string[];
  /** What `factBases` names for a document of a place. */
  readonly furtherBases: (place: Place, workspace: string | undefined) => Promise<FurtherBases | undefined>;
  /** Whether the bundled facts count for a document of a place; they do where it is left out. */
  readonly usesBundled?: (place: Place, workspace: string | undefined) => Promise<boolean>;
  /** Told when a large base has come in. Where it is left out, large ones are waited for like all others. */
  readonly built?: () => void;
}

/** The bases of one set of files, and what was made of them. */
interface Kept {
  readonly files: readonly BaseFile[];
  readonly team: Team;
}

/** What a team is made of, and under which key it is kept; `''` for one that only stands in until large files are there. */
interface Making {
  readonly key: string;
  readonly files: readonly BaseFile[];
  readonly home: string | undefined;
  readonly bundled: ReadBase | undefined;
}

export type { Team } from './team.ts';

export class Teams {
  readonly places: Places;
  readonly #host: TeamsHost;
  readonly #files = new Map<string, Promise<Reading>>();
  #found = new Map<string, Promise<readonly string[]>>();
  #byDocument = new Map<string, Promise<Team>>();
  #bySet = new Map<string, Promise<Team>>();
  readonly #homes = new WeakMap<FactIndex, string>();
  readonly #byFacts = new WeakMap<FactIndex, Team>();
  /** Teams made before something changed: taken again where all their files are the same. */
  readonly #kept = new Map<string, Kept>();

  constructor(host: TeamsHost) {
    this.#host = host;
    this.places = new Places(host.files, host.openIn);
  }

  /** The team of a document. The same object until something changes that concerns it. */
  of(uri: string): Promise<Team> {
    const known = this.#byDocument.get(uri) ?? this.#find(uri);
    this.#byDocument.set(uri, known);
    return known;
  }

  async factsOf(uri: string): Promise<FactIndex> {
    return (await this.of(uri)).facts;
  }

  /** The folder whose documents have these facts; undefined where they are the bundled ones alone. */
  homeOf(facts: FactIndex): string | undefined {
    return this.#homes.get(facts);
  }

  /** The team that has these facts, as long as they are those of one. */
  withFacts(facts: FactIndex): Team | undefined {
    return this.#byFacts.get(facts);
  }

  /** All teams that are in use, each once. */
  async all(): Promise<readonly Team[]> {
    return [...new Set(await Promise.all(this.#bySet.values()))];
  }

  /** The patterns that no file matches. */
  async unmatched({ folder, globs }: FurtherBases): Promise<readonly string[]> {
    const counts = await Promise.all(
      globs.map(async (glob) => [glob, (await this.#matching(folder, glob)).length] as const),
    );
    return counts.flatMap(([glob, count]) => (count === 0 ? [glob] : []));
  }

  /** These files or folders have changed, come or gone. With none, it is only asked anew which files count where. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) {
      for (const known of this.#files.keys()) if (isInside(known, uri)) this.#files.delete(known);
    }
    this.places.forget();
    this.#found = new Map();
    this.#byDocument = new Map();
    this.#bySet = new Map();
  }

  async #find(uri: string): Promise<Team> {
    const workspace = this.#host.folderOf(uri);
    const folder = workspace !== undefined && !isInside(uri, workspace) ? workspace : parentOf(uri);
    const place = folder === undefined ? nowhere : await this.places.of(folder, workspace);
    const further = await this.#further(place, workspace);
    const uris = [...new Set([...place.bases, ...further])];
    const usesBundled = (await this.#host.usesBundled?.(place, workspace)) ?? true;
    const key = JSON.stringify([place.root, uris, place.outer, usesBundled]);
    const known = this.#bySet.get(key) ?? this.#team(key, uris, place, usesBundled);
    this.#bySet.set(key, known);
    return known;
  }

  async #further(place: Place, workspace: string | undefined): Promise<readonly string[]> {
    const further = await this.#host.furtherBases(place, workspace);
    if (further === undefined) return [];
    const lists = await Promise.all(further.globs.map((glob) => this.#matching(further.folder, glob)));
    return lists.flat();
  }

  #matching(folder: string, glob: string): Promise<readonly string[]> {
    const key = `${folder} ${glob}`;
    const known = this.#found.get(key) ?? this.#host.files.find(folder, glob);
    this.#found.set(key, known);
    return known;
  }

  async #team(
    key: string,
    uris: readonly string[],
    { root, home, outer }: Place,
    usesBundled: boolean,
  ): Promise<Team> {
    const within = root ?? '';
    const bundled = usesBundled ? this.#host.bundled : undefined;
    const readings = await Promise.all(uris.map((uri) => this.#read(uri, within)));
    const whole = async (): Promise<Team> => {
      const files = await Promise.all(readings.map(({ file, large }) => large ?? file));
      files.unshift(...(await this.#extended(files, outer, within)));
      return this.#made({ key, files, home, bundled });
    };
    const kept = this.#kept.get(key);
    const { built } = this.#host;
    if (built === undefined || readings.every(({ large }) => large === undefined)) return whole();
    // A large base takes its time: until it is there, what is known without it, or was before, has to do.
    const made = whole();
    void made.then((team) => {
      if (this.#bySet.get(key) !== current) return;
      this.#bySet.set(key, made);
      this.#byDocument = new Map();
      if (team !== kept?.team) built();
    });
    const current = Promise.resolve(
      kept?.team ?? this.#made({ key: '', files: readings.map(({ file }) => file), home, bundled }),
    );
    this.#bySet.set(key, current);
    return current;
  }

  /** The team of these files; the one made before where they are the same. */
  async #made({ key, files, home, bundled }: Making): Promise<Team> {
    const before = this.#kept.get(key);
    if (key !== '' && before !== undefined && sameFiles(before.files, files)) return before.team;
    const team = await makeTeam(bundled, files, this.#host.clock);
    this.#kept.set(key, { files, team });
    this.#byFacts.set(team.facts, team);
    if (home !== undefined && files.length > 0) this.#homes.set(team.facts, home);
    return team;
  }

  /** The bases further up that these extend, at first or at second hand. */
  async #extended(
    files: readonly BaseFile[],
    outer: readonly string[],
    within: string,
  ): Promise<readonly BaseFile[]> {
    const has = new Set(files.map(({ read }) => read.base.id));
    const wanted = files.flatMap(({ read }) => read.base.extends);
    if (outer.length === 0 || wanted.every((id) => has.has(id) || id === this.#host.bundled.base.id))
      return [];
    const readings = await Promise.all(outer.map((uri) => this.#read(uri, within)));
    const others = await Promise.all(readings.map(({ file, large }) => large ?? file));
    const found: BaseFile[] = [];
    for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
      const file = has.has(id) ? undefined : others.find(({ read }) => read.base.id === id);
      if (file === undefined) continue;
      has.add(id);
      found.unshift(file);
      wanted.push(...file.read.base.extends);
    }
    return found;
  }

  #read(uri: string, within: string): Promise<Reading> {
    const known = this.#files.get(uri) ?? this.#readNow(uri, within);
    this.#files.set(uri, known);
    return known;
  }

  async #readNow(uri: string, within: string): Promise<Reading> {
    const { clock, files, openText } = this.#host;
    const limits = { whole: isJson(uri) ? LARGEST_WHOLE : largestOf(uri), largest: largestOf(uri) };
    const open = openText(uri);
    const read =
      open === undefined ? await readFrom(files, uri, within, limits) : textOf(open, limits.largest);
    if (read.kind === 'refused')
      return { file: refusedFile(uri, read.why + sizeHint(uri, read.why)), large: undefined };
    if (read.kind === 'missing') return { file: refusedFile(uri, 'is not there'), large: undefined };
    if (read.kind === 'text' && read.text.length <= limits.whole)
      return { file: readBaseFile(uri, read.text), large: undefined };
    const chunks = read.kind === 'text' ? slicesOf(read.text) : read.chunks;
    const large = readLargeFile(uri, chunks, clock).catch((error: unknown) =>
      refusedFile(uri, error instanceof TypeError ? 'is not UTF-8' : `cannot be read (${String(error)})`),
    );
    return { file: emptyFile(uri), large };
  }
}

/** A file as it was read; of a large one nothing for the time being, and later the whole. */
interface Reading {
  readonly file: BaseFile;
  readonly large: Promise<BaseFile> | undefined;
}

function readFrom(
  files: Files,
  uri: string,
  within: string,
  limits: StreamLimits,
): Promise<FileRead | FileStream> {
  return files.stream?.(uri, within, limits) ?? files.read(uri, within, limits.largest);
}

function textOf(text: string, largest: number): FileRead {
  if (text.length <= largest) return { kind: 'text', text };
  return { kind: 'refused', why: 'is too large' };
}

/** Units of a text that is at hand as a whole are looked at so many at a time. */
const SLICE = 128 * 1024;

async function* slicesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

function sameFiles(a: readonly BaseFile[], b: readonly BaseFile[]): boolean {
  return a.length === b.length && a.every((file, index) => file === b[index]);
}
