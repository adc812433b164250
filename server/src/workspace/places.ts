// Owns which `.policy-notes` folders govern a document: the nearest ones upward, inside its workspace folder.
import type { Files } from '../host.ts';
import { isInside, join, parentOf } from './addresses.ts';

export const TEAM_FOLDER = '.policy-notes';
export const CONFIG = 'config.yaml';

/** What governs the documents of one folder. */
export interface Place {
  /** The workspace folder; without one, the folder with the team's files. Nothing outside it is read. */
  readonly root: string | undefined;
  /** The innermost folder that decides: all documents in it and none outside have this place. */
  readonly home: string | undefined;
  /** Base files of the nearest `.policy-notes` that has any, by name. */
  readonly bases: readonly string[];
  /** Base files of those further up, the nearest first, which count where they are extended. */
  readonly outer: readonly string[];
  /** The nearest configuration. */
  readonly config: string | undefined;
}

/** The place of a document that lies nowhere. */
export const nowhere: Place = { root: undefined, home: undefined, bases: [], outer: [], config: undefined };

/** Whether a name in `.policy-notes` is that of a base. The configuration and hidden files are none. */
export function isBaseName(name: string): boolean {
  return /^[^.].*\.(?:ya?ml|json)$/i.test(name) && name !== CONFIG;
}

/** Whether a file in `.policy-notes` has almost the name of the configuration: most likely it is meant to be that. */
export function isAlmostConfig(uri: string): boolean {
  const [folder, name] = uri.split('/').slice(-2);
  return folder === TEAM_FOLDER && name !== CONFIG && /^config\.(?:ya?ml|json)$/i.test(name ?? '');
}

/** Finds places, each folder once until something changes. */
export class Places {
  readonly #files: Files;
  /** Names in a folder that are open in an editor: a file may be there before it is saved. */
  readonly #openIn: (folder: string) => readonly string[];
  #names = new Map<string, Promise<readonly string[]>>();
  #places = new Map<string, Promise<Place>>();

  constructor(files: Files, openIn: (folder: string) => readonly string[]) {
    this.#files = files;
    this.#openIn = openIn;
  }

  /** Forgets what it has seen. */
  forget(): void {
    this.#names = new Map();
    this.#places = new Map();
  }

  /** The place of the documents in a folder; `workspace` is the workspace folder that it lies in. */
  of(folder: string, workspace: string | undefined): Promise<Place> {
    const key = `${workspace ?? ''} ${folder}`;
    const known = this.#places.get(key) ?? this.#find(folder, workspace);
    this.#places.set(key, known);
    return known;
  }

  async #find(folder: string, workspace: string | undefined): Promise<Place> {
    const folders: string[] = [];
    for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
      if (workspace !== undefined && !isInside(at, workspace)) break;
      folders.push(at);
    }
    const names = await Promise.all(folders.map((one) => this.#namesIn(one, workspace ?? one)));
    const withBases = folders.flatMap((one, index) => {
      const bases = (names[index] ?? []).filter(isBaseName).map((name) => join(one, TEAM_FOLDER, name));
      return bases.length === 0 ? [] : [{ folder: one, bases }];
    });
    const config = folders[names.findIndex((list) => list.includes(CONFIG))];
    return {
      home: longest([withBases[0]?.folder, config]) ?? workspace,
      root: workspace ?? shortest([withBases.at(-1)?.folder, config]),
      bases: withBases[0]?.bases ?? [],
      outer: withBases.slice(1).flatMap(({ bases }) => bases),
      config: config === undefined ? undefined : join(config, TEAM_FOLDER, CONFIG),
    };
  }

  #namesIn(folder: string, within: string): Promise<readonly string[]> {
    const team = join(folder, TEAM_FOLDER);
    const known = this.#names.get(team) ?? this.#list(team, within);
    this.#names.set(team, known);
    return known;
  }

  async #list(team: string, within: string): Promise<readonly string[]> {
    const names = new Set([...(await this.#files.list(team, within)), ...this.#openIn(team)]);
    return [...names].sort();
  }
}

/** Of folders that lie in each other the innermost. */
function longest(folders: readonly (string | undefined)[]): string | undefined {
  return sorted(folders).at(-1);
}

/** Of folders that lie in each other the outermost. */
function shortest(folders: readonly (string | undefined)[]): string | undefined {
  return sorted(folders)[0];
}

function sorted(folders: readonly (string | undefined)[]): readonly string[] {
  return folders.filter((one) => one !== undefined).sort((a, b) => a.length - b.length);
}
