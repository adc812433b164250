// Owns what is read: files, folders, patterns, standard input, all as text.
import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { decodeUtf8 } from '../core/text/utf8.ts';
import { isForbidden, markdownBelow } from './folders.ts';
import { type Io, UsageError } from './io.ts';

/** A text to check. `name` is how messages call it; `path` is undefined for standard input. */
export interface Input {
  readonly name: string;
  readonly path: string | undefined;
  /** Without the byte order mark that the file may start with. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Larger files are refused, in bytes. */
const LARGEST_FILE = 50_000_000;

/** What the arguments name, and what is wrong with them. */
interface Named {
  readonly names: readonly string[];
  readonly problems: readonly string[];
}

/** Files that the arguments name, without repetition, in a settled order; `-` stands for standard input. */
export async function findInputs(args: readonly string[], io: Io): Promise<Named> {
  const found = await Promise.all((args.length === 0 ? ['.'] : args).map((arg) => expand(arg, io)));
  return {
    names: withoutRepetition(
      found.flatMap(({ names }) => names),
      io,
    ),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** A file may be named in several ways, as `b.md` and `./b.md`: the first counts. */
function withoutRepetition(names: readonly string[], io: Io): readonly string[] {
  const byPath = new Map<string, string>();
  for (const name of names) {
    const file = name === '-' ? name : path.resolve(io.cwd, name);
    if (!byPath.has(file)) byPath.set(file, name);
  }
  return [...byPath.values()];
}

async function expand(arg: string, io: Io): Promise<Named> {
  if (arg === '-') return { names: ['-'], problems: [] };
  const full = path.resolve(io.cwd, arg);
  const kind = await kindOf(full);
  if (kind === 'folder') return inFolder(arg, full, io);
  if (kind === 'file') return { names: [arg], problems: [] };
  if (kind === 'forbidden') return wrong(`${arg}: no permission to read the folder that it is in`);
  if (!isDynamicPattern(arg)) return wrong(`${arg}: there is no such file or folder`);
  const files = await matching(arg, io);
  return files.length === 0 ? wrong(`${arg}: no file matches this pattern`) : { names: files, problems: [] };
}

function wrong(problem: string): Named {
  return { names: [], problems: [problem] };
}

async function kindOf(full: string): Promise<'file' | 'folder' | 'missing' | 'forbidden'> {
  try {
    // A link that leads nowhere is said to do so when it is read.
    const stats = await lstat(await realpath(full).catch(() => full));
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return isForbidden(error) ? 'forbidden' : 'missing';
  }
}

async function inFolder(arg: string, full: string, io: Io): Promise<Named> {
  const { files, closed } = await markdownBelow(full);
  if (files.length === 0 && closed.length === 0)
    return wrong(`${arg}: there are no Markdown files in this folder`);
  return {
    names: files.map((file) => show(file, io)),
    problems: closed.map(
      (folder) => `${folder === full ? arg : show(folder, io)}: no permission to read this folder`,
    ),
  };
}

async function matching(pattern: string, io: Io): Promise<readonly string[]> {
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const files = await glob({
    patterns: [pattern],
    cwd: io.cwd,
    absolute: true,
    ignore,
    followSymbolicLinks: false,
    dot: false,
  });
  return files.sort().map((file) => show(file, io));
}

function show(file: string, io: Io): string {
  const relative = path.relative(io.cwd, file);
  return relative.startsWith('..') ? file : relative;
}

/** Reads one input. Throws a UsageError that says what is wrong with it. */
export async function readInput(name: string, io: Io): Promise<Input> {
  if (name === '-') return decode('standard input', undefined, await io.readStdin());
  const full = path.resolve(io.cwd, name);
  return decode(name, full, await readBytes(name, full));
}

async function readBytes(name: string, full: string): Promise<Uint8Array> {
  try {
    const stats = await lstat(await realpath(full));
    if (stats.isDirectory()) throw new UsageError(`${name}: this is a folder, expected a file`);
    if (stats.size > LARGEST_FILE)
      throw new UsageError(`${name}: larger than ${LARGEST_FILE / 1e6} MB, too large to check; split it`);
    return await readFile(full);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new UsageError(`${name}: there is no such file`);
    if (isForbidden(error)) throw new UsageError(`${name}: no permission to read this file`);
    throw new UsageError(
      `${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function decode(name: string, file: string | undefined, bytes: Uint8Array): Input {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new UsageError(`${name}: not UTF-8; save the file as UTF-8 and try again`);
  const hasByteOrderMark = text.charCodeAt(0) === 0xfeff;
  return { name, path: file, text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
}
