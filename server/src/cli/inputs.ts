// Owns what is read: files, folders, patterns, standard input, all as text.
import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
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

/** Files that the arguments name, without repetition, in a settled order; `-` stands for standard input. */
export async function findInputs(
  args: readonly string[],
  io: Io,
): Promise<{ names: readonly string[]; problems: readonly string[] }> {
  const names = new Set<string>();
  const problems: string[] = [];
  for (const arg of args.length === 0 ? ['.'] : args) {
    try {
      for (const name of await expand(arg, io)) names.add(name);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
    }
  }
  return { names: [...names], problems };
}

async function expand(arg: string, io: Io): Promise<readonly string[]> {
  if (arg === '-') return ['-'];
  const full = path.resolve(io.cwd, arg);
  const stats = await lstat(await realpath(full).catch(() => full)).catch(() => undefined);
  if (stats?.isDirectory() === true) {
    const files = await globMarkdown(full, ['**/*.{md,markdown}']);
    if (files.length === 0) throw new UsageError(`${arg}: there are no Markdown files in this folder`);
    return files.map((file) => show(file, io));
  }
  if (stats !== undefined) return [arg];
  if (!isDynamicPattern(arg)) throw new UsageError(`${arg}: there is no such file or folder`);
  const files = await globMarkdown(io.cwd, [arg]);
  if (files.length === 0) throw new UsageError(`${arg}: no file matches this pattern`);
  return files.map((file) => show(file, io));
}

async function globMarkdown(cwd: string, patterns: readonly string[]): Promise<readonly string[]> {
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const files = await glob({
    patterns: [...patterns],
    cwd,
    absolute: true,
    ignore,
    followSymbolicLinks: false,
    dot: false,
  });
  return files.sort();
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
    if (code === 'EACCES' || code === 'EPERM')
      throw new UsageError(`${name}: no permission to read this file`);
    throw new UsageError(
      `${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function decode(name: string, file: string | undefined, bytes: Uint8Array): Input {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasByteOrderMark = text.charCodeAt(0) === 0xfeff;
    return { name, path: file, text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
  } catch {
    throw new UsageError(`${name}: not UTF-8; save the file as UTF-8 and try again`);
  }
}
