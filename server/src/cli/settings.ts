// Owns the settings of the command line: the nearest `.policy-notes/config.yaml` upward, or the file named.
import path from 'node:path';
import { defaultSettings, readSettings, type Settings } from '../core/config.ts';
import { nodeFiles } from '../nodeFiles.ts';
import { parentOf } from '../workspace/addresses.ts';
import { readConfigFile } from '../workspace/configFile.ts';
import { type Place, TEAM_FOLDER } from '../workspace/places.ts';
import type { FurtherBases } from '../workspace/teams.ts';
import { addressOf, shown } from './addresses.ts';
import { type Io, UsageError } from './io.ts';

/** Finds and reads settings, each file once. */
export class SettingsFiles {
  readonly #io: Io;
  /** Address of the file that is named on the command line. */
  readonly #named: string | undefined;
  readonly #read = new Map<string, Promise<Settings>>();

  constructor(io: Io, named: string | undefined) {
    this.#io = io;
    this.#named = named === undefined ? undefined : addressOf(path.resolve(io.cwd, named));
  }

  /** Settings for the documents of a place. */
  async of({ config, root }: Place): Promise<Settings> {
    const uri = this.#named ?? config;
    if (uri === undefined) return { ...defaultSettings, today: this.#io.today };
    const within = this.#named === undefined ? root : undefined;
    const known = this.#read.get(uri) ?? this.#load(uri, within ?? parentOf(uri) ?? uri);
    this.#read.set(uri, known);
    return known;
  }

  async furtherBases(place: Place): Promise<FurtherBases | undefined> {
    const { factBases } = await this.of(place);
    const file = this.#named ?? place.config;
    if (file === undefined || factBases.length === 0) return undefined;
    const folder = parentOf(file) ?? file;
    return {
      folder: folder.endsWith(`/${TEAM_FOLDER}`) ? (parentOf(folder) ?? folder) : folder,
      globs: factBases,
    };
  }

  async #load(uri: string, within: string): Promise<Settings> {
    const io = this.#io;
    const name = shown(uri, io);
    const config = await readConfigFile(uri, within, nodeFiles, () => undefined);
    if (config.kind === 'missing') throw new UsageError(`${name}: there is no such configuration file`);
    const [problem] = config.problems;
    if (problem !== undefined) {
      const { line } = config.lines.positionAt(problem.span.start);
      throw new UsageError(`${name}:${line + 1}: ${problem.message}`);
    }
    const { settings, problems } = readSettings(config.raw, { ...defaultSettings, today: io.today });
    for (const one of problems) io.err(`${name}: ${one}\n`);
    return settings;
  }
}
