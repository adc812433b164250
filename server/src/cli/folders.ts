// Owns the search for Markdown files below a folder.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isBriefName } from '../workspace/briefNames.ts';

export interface FoundFiles {
  /** Absolute paths, in a settled order. */
  readonly files: readonly string[];
  /** Folders that could not be looked into. */
  readonly closed: readonly string[];
}

/** Files that are hidden or of others are left out; links to folders are not followed. */
export async function markdownBelow(folder: string): Promise<FoundFiles> {
  const files: string[] = [];
  const closed: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = await entriesOf(at);
    if (entries === undefined) closed.push(at);
    for (const entry of entries ?? []) {
      const full = path.join(at, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) open.push(full);
      else if (isBriefName(entry.name) && (entry.isFile() || entry.isSymbolicLink())) files.push(full);
    }
  }
  return { files: files.sort(), closed: closed.sort() };
}

/** Undefined where they may not be read; a folder that has gone meanwhile has none. */
async function entriesOf(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return isForbidden(error) ? undefined : [];
  }
}

/** Whether the reason is that this user may not. */
export function isForbidden(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM';
}
