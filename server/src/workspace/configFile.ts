// Owns the settings that a team keeps in `.policy-notes/config.yaml`, as plain data for `readSettings`.
import { Lines } from '../core/data/lines.ts';
import { toData } from '../core/data/node.ts';
import { readYaml } from '../core/data/yaml.ts';
import type { Files } from '../host.ts';
import type { PlacedProblem } from './baseFile.ts';

export interface ConfigFile {
  readonly kind: 'read' | 'missing' | 'refused';
  readonly uri: string;
  /** Undefined where nothing could be read. */
  readonly raw: unknown;
  readonly problems: readonly PlacedProblem[];
  readonly lines: Lines;
}

/** Larger files are refused, in bytes. */
const LARGEST = 1_000_000;

/** Reads the configuration at an address; what stands in an open document counts. */
export async function readConfigFile(
  uri: string,
  within: string,
  files: Files,
  openText: (uri: string) => string | undefined,
): Promise<ConfigFile> {
  const open = openText(uri);
  if (open !== undefined) return parseConfig(uri, open);
  const read = await files.read(uri, within, LARGEST);
  if (read.kind === 'text') return parseConfig(uri, read.text);
  if (read.kind === 'missing')
    return { kind: 'missing', uri, raw: undefined, problems: [], lines: Lines.of('') };
  const message = `this file ${read.why}, so its settings are not in force`;
  return {
    kind: 'refused',
    uri,
    raw: undefined,
    problems: [{ span: { start: 0, end: 0 }, message, severity: 'error' }],
    lines: Lines.of(''),
  };
}

function parseConfig(uri: string, text: string): ConfigFile {
  const { root, problems } = readYaml(text);
  return {
    kind: 'read',
    uri,
    // Half a configuration would be worse than none: rules that were set would be as if they were not.
    raw: problems.length > 0 ? undefined : toData(root),
    problems: problems.map(({ span, message }) => ({ span, message, severity: 'error' })),
    lines: Lines.of(text),
  };
}
