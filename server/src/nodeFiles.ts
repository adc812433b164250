// Owns the files of the machine itself, as Node reads them.
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import { decodeUtf8 } from './core/text/utf8.ts';
import type { FileRead, Files } from './host.ts';
import { sizeInWords } from './workspace/sizes.ts';

export const nodeFiles: Files = {
  read: async (uri, within, largest) => {
    try {
      return await read(pathOf(uri), pathOf(within), largest);
    } catch (error) {
      return failed(error);
    }
  },
  stream: async (uri, within, { whole, largest }) => {
    try {
      const file = await soundFile(pathOf(uri), pathOf(within), largest);
      if (typeof file !== 'string') return file;
      return (await stat(file)).size > whole
        ? { kind: 'stream', chunks: chunksOf(file) }
        : await textOf(file);
    } catch (error) {
      return failed(error);
    }
  },
  list: async (folder, within) => {
    try {
      const real = await realpath(pathOf(folder));
      if (!(await liesIn(real, pathOf(within)))) return [];
      const entries = await readdir(real, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map(({ name }) => name)
        .sort();
    } catch {
      return [];
    }
  },
  find: async (folder, pattern) => {
    try {
      const found = await glob({
        patterns: [pattern],
        cwd: pathOf(folder),
        absolute: true,
        dot: true,
        ignore: ['**/node_modules/**', '**/.git/**'],
        followSymbolicLinks: false,
      });
      return found.map((file) => URI.file(file).toString()).sort();
    } catch {
      return [];
    }
  },
};

async function read(file: string, within: string, largest: number): Promise<FileRead> {
  const sound = await soundFile(file, within, largest);
  return typeof sound === 'string' ? textOf(sound) : sound;
}

/** The real path of a file that may be read, or why it may not. */
async function soundFile(file: string, within: string, largest: number): Promise<string | FileRead> {
  const real = await realpath(file);
  if (!(await liesIn(real, within)))
    return { kind: 'refused', why: 'leads out of the workspace folder by a symbolic link' };
  const stats = await stat(real);
  if (!stats.isFile()) return { kind: 'refused', why: 'is no ordinary file' };
  if (stats.size > largest) return { kind: 'refused', why: `is larger than ${sizeInWords(largest)}` };
  return real;
}

async function textOf(file: string): Promise<FileRead> {
  const text = decodeUtf8(await readFile(file));
  if (text === undefined) return { kind: 'refused', why: 'is not UTF-8' };
  return { kind: 'text', text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

/** Bytes read at once: about two milliseconds of work. */
const CHUNK = 128 * 1024;

async function* chunksOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of createReadStream(file, { highWaterMark: CHUNK }))
    yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function liesIn(real: string, folder: string): Promise<boolean> {
  return isBelow(real, await realpath(folder));
}

/** Whether a path is that of the folder or leads below it, by its words alone. */
export function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

function failed(error: unknown): FileRead {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'refused', why: 'may not be read by this user' };
  if (code === 'ELOOP') return { kind: 'refused', why: 'is a symbolic link that leads to itself' };
  return {
    kind: 'refused',
    why: `cannot be read (${error instanceof Error ? error.message : String(error)})`,
  };
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}
