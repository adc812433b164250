// Owns `check --fix`: safe fixes applied to the text of a file, and the file written in one step.
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Settings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { safeFixes } from '../core/features/codeActions.ts';
import type { Edit } from '../core/features/model.ts';
import type { NamedBibliographies } from '../core/sources/library.ts';
import { analyseText } from './findings.ts';
import type { Input } from './inputs.ts';
import { type Io, UsageError } from './io.ts';

/** A fix may make room for another, but not for ever. */
const MOST_ROUNDS = 10;

export interface Fixed {
  readonly text: string;
  readonly count: number;
}

/** Applies safe fixes until none is left. */
export function applySafeFixes(
  text: string,
  settings: Settings,
  facts: FactIndex,
  bibliographies: NamedBibliographies,
  io: Io,
): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = safeFixes(analyseText(fixed.text, settings, facts, bibliographies, io));
    if (edits.length === 0) break;
    fixed = { text: applyEdits(fixed.text, edits), count: fixed.count + edits.length };
  }
  return fixed;
}

/** The text with disjoint edits applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

/** Writes the text beside the file and moves it into place, so that a fault leaves the old file whole. */
export async function writeFixed(input: Input, text: string): Promise<void> {
  if (input.path === undefined) return;
  const beside = `${input.path}.policy-notes-${process.pid}.tmp`;
  try {
    await writeFile(beside, (input.hasByteOrderMark ? '\uFEFF' : '') + text, { flag: 'wx' });
    await chmod(beside, (await stat(input.path)).mode);
    await rename(beside, input.path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UsageError(
      `${input.name}: the fixes could not be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
