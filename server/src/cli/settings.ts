// Owns the settings of the command line: the nearest `.policy-notes/config.yaml` upward, or the file named.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { defaultSettings, readSettings, type Settings } from '../core/config.ts';
import { type Io, UsageError } from './io.ts';

/** A larger file is refused, in bytes. */
const LARGEST_CONFIG = 1_000_000;
const CONFIG = path.join('.policy-notes', 'config.yaml');

/** Finds and reads settings, each file once. */
export class SettingsFiles {
  readonly #io: Io;
  readonly #named: string | undefined;
  readonly #read = new Map<string, Promise<Settings>>();

  constructor(io: Io, named: string | undefined) {
    this.#io = io;
    this.#named = named;
  }

  /** Settings for a file; for standard input, those of the working folder. */
  async for(file: string | undefined): Promise<Settings> {
    if (this.#named !== undefined) return this.#load(path.resolve(this.#io.cwd, this.#named));
    const config = await nearestConfig(file === undefined ? this.#io.cwd : path.dirname(file));
    return config === undefined ? { ...defaultSettings, today: this.#io.today } : this.#load(config);
  }

  #load(file: string): Promise<Settings> {
    const known = this.#read.get(file) ?? loadSettings(file, this.#io);
    this.#read.set(file, known);
    return known;
  }
}

async function nearestConfig(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, CONFIG);
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isFile() === true) return file;
    if (path.dirname(at) === at) return undefined;
  }
}

async function loadSettings(file: string, io: Io): Promise<Settings> {
  const name = path.relative(io.cwd, file) || file;
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) throw new UsageError(`${name}: there is no such configuration file`);
  if (stats.size > LARGEST_CONFIG)
    throw new UsageError(`${name}: larger than 1 MB, not read as a configuration`);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  });
  const { settings, problems } = readSettings(parseYaml(text, name), { ...defaultSettings, today: io.today });
  for (const problem of problems) io.err(`${name}: ${problem}\n`);
  return settings;
}

function parseYaml(text: string, name: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    throw new UsageError(
      `${name}${line === undefined ? '' : `:${line}`}: not valid YAML: ${error.message.split('\n')[0]}`,
    );
  }
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    throw new UsageError(`${name}: not read: too many YAML aliases`);
  }
}
