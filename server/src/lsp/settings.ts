// Owns the settings in force for each document: the team's file first, then what the editor has set for its folder.
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { CitationReach } from '../core/claims/support.ts';
import { defaultSettings, readSettings, type Settings, settingProblem } from '../core/config.ts';
import { isInside, parentOf } from '../workspace/addresses.ts';
import type { FileProblems } from '../workspace/baseFile.ts';
import { type ConfigFile, readConfigFile } from '../workspace/configFile.ts';
import { type Place, TEAM_FOLDER } from '../workspace/places.ts';
import type { FurtherBases } from '../workspace/teams.ts';
import { describe } from './describe.ts';
import { type EditorSettings, readEditorSettings } from './editorSettings.ts';
import { ownValue } from './ownValue.ts';
import type { Session } from './session.ts';

const SECTION = 'policyNotes';

/** Asks to be told of changes, where the client takes such wishes. To be called once the client is ready. */
export async function watchSettings({ abilities, connection, log }: Session): Promise<void> {
  if (!abilities.configuration || !abilities.registersConfiguration) return;
  try {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  } catch (error) {
    log.error(`settings are not watched: ${describe(error)}`);
  }
}

/** The settings of one place in one workspace folder. */
interface InForce {
  readonly settings: Settings;
  readonly config: ConfigFile | undefined;
  /** Folder that the patterns of `factBases` are relative to. */
  readonly base: string | undefined;
}

export class SettingsFiles {
  readonly #session: Session;
  /** What the editor has set, by workspace folder; under '' what holds for all others. */
  #set = new Map<string, unknown>();
  #inForce = new Map<string, Promise<InForce>>();
  /** Patterns of further bases that each of the settings names. */
  readonly #patterns = new Map<string, readonly string[]>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Settings of a document. The same object until something changes. */
  async of(uri: string): Promise<Settings> {
    return (await this.#inForceFor(uri)).settings;
  }

  /** The citation reach that the team's file sets for a document, with that file's address; nothing where it is open. */
  async teamReachOf(uri: string): Promise<{ readonly file?: string; readonly reach?: CitationReach }> {
    const { config, settings } = await this.#inForceFor(uri);
    const reach = settings.citationReach;
    // What the file gives wrongly is not in force.
    return config !== undefined && ownValue(config.raw, 'citationReach') === reach
      ? { file: config.uri, reach }
      : {};
  }

  /** What the editor's helps are set to for a document. No team's file has a say in them. */
  editorOf(uri: string): EditorSettings {
    return readEditorSettings(this.#set.get(this.#session.folderOf(uri) ?? '') ?? this.#set.get(''));
  }

  /** Files that settings come from may have changed. */
  changed(): void {
    this.#inForce = new Map();
  }

  async furtherBases(place: Place, workspace: string | undefined): Promise<FurtherBases | undefined> {
    const { settings, base } = await this.#of(place, workspace);
    if (base === undefined) return undefined;
    this.#patterns.set(keyOf(place, workspace), settings.factBases);
    this.#session.onPatterns([...this.#patterns.values()].flat());
    return { folder: base, globs: settings.factBases };
  }

  /** Whether the bundled facts count for the documents of a place. */
  async usesBundled(place: Place, workspace: string | undefined): Promise<boolean> {
    return (await this.#of(place, workspace)).settings.bundledFacts;
  }

  /** The team's configuration files that are in force somewhere, with all that is wrong with each. */
  async files(): Promise<readonly FileProblems[]> {
    const byUri = new Map<string, InForce & { readonly config: ConfigFile }>();
    for (const one of await Promise.all(this.#inForce.values()))
      if (one.config !== undefined) byUri.set(one.config.uri, { ...one, config: one.config });
    return Promise.all(
      [...byUri.values()].map(async ({ settings: { factBases: globs }, config, base: folder }) => {
        const { uri, lines, faults, problems } = config;
        const unmatched = folder === undefined ? [] : await this.#session.teams.unmatched({ folder, globs });
        return { uri, lines, problems: [...faults, ...problems, ...config.unmatched(unmatched)] };
      }),
    );
  }

  /**
   * Takes over what the client has set now. `told`: what it sent along, for clients that cannot be asked. Where they
   * cannot be had, the settings stay as they are.
   */
  async update(told: unknown): Promise<void> {
    const { abilities, connection, folders, log } = this.#session;
    if (!abilities.configuration) this.#set = new Map([['', sectionOf(told)]]);
    else {
      const items = [{ section: SECTION }, ...folders.map((scopeUri) => ({ scopeUri, section: SECTION }))];
      try {
        const answers: unknown[] = await connection.workspace.getConfiguration(items);
        this.#set = new Map(answers.map((raw, index) => [folders[index - 1] ?? '', raw]));
      } catch (error) {
        log.error(`settings could not be asked for: ${describe(error)}`);
        return;
      }
    }
    this.changed();
  }

  async #inForceFor(uri: string): Promise<InForce> {
    return this.#of(await this.#session.placeOf(uri), this.#session.folderOf(uri));
  }

  #of(place: Place, workspace: string | undefined): Promise<InForce> {
    const key = keyOf(place, workspace);
    const known = this.#inForce.get(key) ?? this.#read(place, workspace);
    this.#inForce.set(key, known);
    return known;
  }

  async #read({ config: uri, root }: Place, workspace: string | undefined): Promise<InForce> {
    const session = this.#session;
    const set = this.#set.get(workspace ?? '') ?? this.#set.get('');
    const ofEditor = readSettings(set, { ...defaultSettings, today: session.host.today() });
    for (const problem of ofEditor.problems) session.complainOnce(`settings: ${settingProblem(problem)}`);
    const within = root ?? (uri === undefined ? undefined : parentOf(parentOf(uri) ?? ''));
    if (uri === undefined || within === undefined)
      return { settings: ofEditor.settings, config: undefined, base: workspace };
    const openText = (one: string) => session.data.textOf(one);
    const config = await readConfigFile({ uri, within, files: session.files, openText }, ofEditor.settings);
    const { settings } = config;
    const isOwn = settings.factBases !== ofEditor.settings.factBases;
    const folder = uri.slice(0, uri.indexOf(`/${TEAM_FOLDER}/`));
    return { settings, config, base: isOwn && isInside(folder, within) ? folder : workspace };
  }
}

/** What the settings of a document depend on. */
function keyOf({ config }: Place, workspace: string | undefined): string {
  return `${workspace ?? ''} ${config ?? ''}`;
}

function sectionOf(told: unknown): unknown {
  return ownValue(told, SECTION) ?? told;
}
