// Owns the folder that the command line stays in: briefs in it may name any file of it, and fixes are written nowhere else.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { TEAM_FOLDER } from '../workspace/places.ts';
import type { Io } from './io.ts';

/** The nearest folder upward from the working folder that holds `.policy-notes` or `.git`; without one, the working folder. */
export function rootFolder({ cwd }: Io): string {
  for (let at = cwd; ; at = path.dirname(at)) {
    if ([TEAM_FOLDER, '.git'].some((name) => existsSync(path.join(at, name)))) return at;
    if (at === path.dirname(at)) return cwd;
  }
}

/** The folder as messages call it. */
export function rootInWords(io: Io): string {
  const root = rootFolder(io);
  return root === io.cwd ? 'the working folder' : `the folder ${root}`;
}
