// Owns the memory of the last cross-validation, which takes minutes: its scores hold until something they rest on changes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEMORY = path.join(ROOT, 'node_modules', '.cache', 'policy-notes', 'cross-validation.json');
/** They say what a claim is called, and have no part in its score. */
const AFTERWARDS: ReadonlySet<string> = new Set(['kind.ts', 'kinds.mts']);
/** The learner, and what it reads of a sentence. */
const CODE = ['scripts/train', 'server/src/core/claims/detect'].map((folder) => path.join(ROOT, folder));

/** The scores of the last run on the same files by the same code, else those that `score` gives, remembered. */
export async function remembered(
  files: readonly string[],
  score: () => Promise<number[]>,
): Promise<readonly number[]> {
  const digest = digestOf([...files, ...CODE]);
  const last = existsSync(MEMORY) ? JSON.parse(readFileSync(MEMORY, 'utf8')) : undefined;
  if (last?.digest === digest) return last.scores;
  const scores = await score();
  mkdirSync(path.dirname(MEMORY), { recursive: true });
  writeFileSync(MEMORY, JSON.stringify({ digest, scores }));
  return scores;
}

function digestOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesAt)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** The file itself, or those of the folder and its folders, without what training writes and what only people read. */
function filesAt(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => !['', '.md'].includes(path.extname(name)))
    .filter((name) => !name.includes('.generated.') && !AFTERWARDS.has(name))
    .sort()
    .map((name) => path.join(place, name));
}
