// Owns the settings of the command line: the nearest `.policy-notes/config.yaml` upward, or the file named.
import path from 'node:path';
import { defaultSettings, type Settings } from '../core/config.ts';
import { nodeFiles } from '../nodeFiles.ts';
import { parentOf } from '../workspace/addresses.ts';
import { type ConfigFile, readConfigFile } from '../workspace/configFile.ts';
import { type Place, TEAM_FOLDER } from '../workspace/places.ts';
import type { FurtherBases, Teams } from '../workspace/teams.ts';
import { addressOf, shown } from './addresses.ts';
import { type Io, UsageError } from './io.ts';
import { writeProblems } from './problems.ts';

/** Finds and reads settings, each file once. */
export class SettingsFiles {
  readonly #io: Io;
  /** Address of the file that is named on the command line. */
  readonly #named: string | undefined;
  readonly #read = new Map<string, Promise<ConfigFile>>();
  readonly #said = new Set<ConfigFile>();

  constructor(io: Io, named: string | undefined) {
    this.#io = io;
    if (named === '') throw new UsageError('--config takes a file');
    this.#named = named === undefined ? undefined : addressOf(path.resolve(io.cwd, named));
  }

  /** Settings for the documents of a place. */
  async of(place: Place): Promise<Settings> {
    return (await this.#file(place))?.settings ?? this.#base;
  }

  async furtherBases(place: Place): Promise<FurtherBases | undefined> {
    const config = await this.#file(place);
    if (config === undefined || config.settings.factBases.length === 0) return undefined;
    const folder = parentOf(config.uri) ?? config.uri;
    return {
      folder: folder.endsWith(`/${TEAM_FOLDER}`) ? (parentOf(folder) ?? folder) : folder,
      globs: config.settings.factBases,
    };
  }

  /** Whether the files that were read so far had no error in them. */
  get areSound(): boolean {
    return [...this.#said].every(({ problems }) => problems.every(({ severity }) => severity !== 'error'));
  }

  /** Writes what is not understood in the settings of a place, once. */
  async sayProblems(place: Place, teams: Teams): Promise<void> {
    const config = await this.#file(place);
    if (config === undefined || this.#said.has(config)) return;
    this.#said.add(config);
    const further = await this.furtherBases(place);
    const unmatched = config.unmatched(further === undefined ? [] : await teams.unmatched(further));
    writeProblems({ ...config, problems: [...config.problems, ...unmatched] }, this.#io);
  }

  get #base(): Settings {
    return { ...defaultSettings, today: this.#io.today };
  }

  /** The file that holds the settings of a place. */
  async #file({ config, root }: Place): Promise<ConfigFile | undefined> {
    const uri = this.#named ?? config;
    if (uri === undefined) return undefined;
    const within = this.#named === undefined ? root : undefined;
    const known = this.#read.get(uri) ?? this.#load(uri, within ?? parentOf(uri) ?? uri);
    this.#read.set(uri, known);
    return known;
  }

  async #load(uri: string, within: string): Promise<ConfigFile> {
    const name = shown(uri, this.#io);
    const source = { uri, within, files: nodeFiles, openText: () => undefined };
    const config = await readConfigFile(source, this.#base);
    if (config.kind === 'missing') throw new UsageError(`${name}: there is no such configuration file`);
    const [fault] = config.faults;
    if (fault === undefined) return config;
    if (config.kind === 'refused') throw new UsageError(`${name}: ${fault.message}`);
    const { line } = config.lines.positionAt(fault.span.start);
    throw new UsageError(`${name}:${line + 1}: ${fault.message}`);
  }
}
