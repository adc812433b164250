// Owns the real documents that some tests read. They lie beside the project, and only on our own machines.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/briefs/', import.meta.url);

/** Real briefs by file name; none where they are not at hand. Tests say so in their titles. */
export function realBriefs(): readonly { readonly name: string; readonly text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
