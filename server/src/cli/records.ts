// Owns which facts and settings the command line checks a text with: the same as an editor that has its folder open.
import { setImmediate } from 'node:timers/promises';
import type { Settings } from '../core/config.ts';
import { bundledFacts } from '../core/facts/bundled.generated.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { readFactBase } from '../core/facts/load.ts';
import { nodeFiles } from '../nodeFiles.ts';
import { parentOf } from '../workspace/addresses.ts';
import { type Team, Teams } from '../workspace/teams.ts';
import { addressOf } from './addresses.ts';
import type { Io } from './io.ts';
import { writeProblems } from './problems.ts';
import { SettingsFiles } from './settings.ts';

export interface OnRecord {
  readonly facts: FactIndex;
  readonly settings: Settings;
}

export class Records {
  readonly #io: Io;
  readonly #settings: SettingsFiles;
  readonly #teams: Teams;
  readonly #said = new Set<Team>();
  #areBasesSound = true;

  /** `config`: the configuration file that is named on the command line. */
  constructor(io: Io, config: string | undefined) {
    this.#io = io;
    this.#settings = new SettingsFiles(io, config);
    this.#teams = new Teams({
      files: nodeFiles,
      clock: { now: () => performance.now(), pause: () => setImmediate() },
      bundled: readFactBase(JSON.parse(bundledFacts), 'policy-notes'),
      folderOf: () => undefined,
      openText: () => undefined,
      openIn: () => [],
      furtherBases: (place) => this.#settings.furtherBases(place),
      usesBundled: async (place) => (await this.#settings.of(place)).bundledFacts,
    });
  }

  /** What holds for a file; for standard input, for the working folder. Problems of bases are written once. */
  async for(file: string | undefined): Promise<OnRecord> {
    const uri = addressOf(file ?? `${this.#io.cwd}/-`);
    const place = await this.#teams.places.of(parentOf(uri) ?? uri, undefined);
    const settings = await this.#settings.of(place);
    const team = await this.#teams.of(uri);
    await this.#settings.sayProblems(place, this.#teams);
    this.#sayProblems(team);
    return { facts: team.facts, settings };
  }

  /** Whether the bases and settings that were in force so far could be read, without an error in any. */
  get areSound(): boolean {
    return this.#areBasesSound && this.#settings.areSound;
  }

  #sayProblems(team: Team): void {
    if (this.#said.has(team)) return;
    this.#said.add(team);
    for (const { file, problems } of team.files) {
      if (problems.some(({ severity }) => severity === 'error')) this.#areBasesSound = false;
      writeProblems({ uri: file.uri, lines: file.lines, problems }, this.#io);
    }
  }
}
