// Owns the settings that a team keeps in `.policy-notes/config.yaml`: the file as it was read, and what is wrong with it.
import { readTeamSettings, type Settings } from '../core/config.ts';
import { Lines } from '../core/data/lines.ts';
import { toData } from '../core/data/node.ts';
import { readYaml } from '../core/data/yaml.ts';
import { Raw } from '../core/facts/raw.ts';
import type { Files } from '../host.ts';
import { type PlacedProblem, placeIn } from './baseFile.ts';

export interface ConfigFile {
  readonly kind: 'read' | 'missing' | 'refused';
  readonly uri: string;
  /** What stands in a file that is in force; undefined where nothing is. */
  readonly raw: unknown;
  /** What is in force by the file: its settings, and for what it leaves open those that it was read with. */
  readonly settings: Settings;
  /** What keeps the file from being read. Then nothing of it is in force. */
  readonly faults: readonly PlacedProblem[];
  /** What is not understood in a file that is in force. */
  readonly problems: readonly PlacedProblem[];
  readonly lines: Lines;
  /** What is wrong with patterns of `factBases` that no file matches. */
  readonly unmatched: (globs: readonly string[]) => readonly PlacedProblem[];
}

/** Larger files are refused, in bytes. */
const LARGEST = 1_000_000;

export interface ConfigSource {
  readonly uri: string;
  /** The folder that the file must really lie in. */
  readonly within: string;
  readonly files: Files;
  /** What stands in an open document counts. */
  readonly openText: (uri: string) => string | undefined;
}

/** Reads the configuration at an address. `base`: the settings that hold where it says nothing. */
export async function readConfigFile(
  { uri, within, files, openText }: ConfigSource,
  base: Settings,
): Promise<ConfigFile> {
  const open = openText(uri);
  if (open !== undefined) return parseConfig(uri, open, base);
  const read = await files.read(uri, within, LARGEST);
  if (read.kind === 'text') return parseConfig(uri, read.text, base);
  const nothing = {
    uri,
    raw: undefined,
    settings: base,
    problems: [],
    lines: Lines.of(''),
    unmatched: () => [],
  };
  if (read.kind === 'missing') return { ...nothing, kind: 'missing', faults: [] };
  const message = `this file ${read.why}, so its settings are not in force`;
  return {
    ...nothing,
    kind: 'refused',
    faults: [{ span: { start: 0, end: 0 }, message, severity: 'error' }],
  };
}

function parseConfig(uri: string, text: string, base: Settings): ConfigFile {
  const tree = readYaml(text);
  // Half a configuration would be worse than none: rules that were set would be as if they were not.
  const raw = tree.problems.length > 0 ? undefined : toData(tree.root);
  const { settings, problems } = readTeamSettings(raw, base);
  return {
    kind: 'read',
    uri,
    raw,
    settings,
    faults: tree.problems.map(({ span, message }) => ({ span, message, severity: 'error' })),
    problems: problems.map((one) => ({
      span: placeIn(tree, one),
      message: one.message,
      severity: one.severity,
    })),
    lines: Lines.of(text),
    unmatched: (globs) =>
      new Raw(raw, [], [])
        .at('factBases')
        .items()
        .filter(({ value }) => globs.some((glob) => glob === value))
        .map(({ path }) => ({
          span: placeIn(tree, { path, message: '', severity: 'warning' }),
          message: 'no file matches this pattern',
          severity: 'warning',
        })),
  };
}
