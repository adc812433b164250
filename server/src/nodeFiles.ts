// Owns the files of the machine itself, as Node reads them.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
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
  const real = await realpath(file);
  if (!(await liesIn(real, within)))
    return { kind: 'refused', why: 'leads out of the workspace folder by a symbolic link' };
  const stats = await stat(real);
  if (!stats.isFile()) return { kind: 'refused', why: 'is no ordinary file' };
  if (stats.size > largest) return { kind: 'refused', why: `is larger than ${sizeInWords(largest)}` };
  const bytes = await readFile(real);
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'refused', why: 'is not UTF-8' };
  }
}

async function liesIn(real: string, folder: string): Promise<boolean> {
  const relative = path.relative(await realpath(folder), real);
  return (
    relative === '' ||
    !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
  );
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
