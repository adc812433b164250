// Owns `check --fix`: safe fixes applied to the text of a file, and the file written in one step.
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { Settings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { editsOf, safeFixes } from '../core/features/codeActions.ts';
import type { Edit, SafeFix } from '../core/features/model.ts';
import type { NamedBibliographies } from '../core/sources/library.ts';
import { isBelow } from '../nodeFiles.ts';
import { type AppliedFix, analyseText } from './findings.ts';
import type { Input } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { rootFolder, rootInWords } from './rootFolder.ts';

/** A fix may make room for another, but not for ever. */
const MOST_ROUNDS = 10;

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly AppliedFix[];
}

/** Applies safe fixes until none is left. */
export function applySafeFixes(
  text: string,
  settings: Settings,
  facts: FactIndex,
  bibliographies: NamedBibliographies,
  io: Io,
): Fixed {
  let fixed: Fixed = { text, fixes: [] };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const analysis = analyseText(fixed.text, settings, facts, bibliographies, io);
    const fixes = safeFixes(analysis);
    if (fixes.length === 0) break;
    const applied = fixes.map((fix) => appliedFix(fix, analysis));
    fixed = { text: applyEdits(fixed.text, editsOf(fixes, analysis)), fixes: [...fixed.fixes, ...applied] };
  }
  return fixed;
}

function appliedFix({ title, edits }: SafeFix, { text }: Analysis): AppliedFix {
  const start = Math.min(...edits.map(({ span }) => span.start));
  return { line: text.positionAt(start).line + 1, title };
}

/** The text with disjoint edits applied. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

/**
 * Writes the text beside the file and moves it into place, so that a fault leaves the old file whole. A symbolic link
 * stays one: the file that it leads to is written, where that lies in the root folder.
 */
export async function writeFixed(input: Input, text: string, io: Io): Promise<void> {
  if (input.path === undefined) return;
  let beside: string | undefined;
  try {
    const file = await realpath(input.path);
    if (!isBelow(file, await realpath(boundOf(input.path, io))))
      throw new Error(`it is a symbolic link that leads out of ${rootInWords(io)}`);
    beside = `${file}.policy-notes-${process.pid}.tmp`;
    await writeFile(beside, (input.hasByteOrderMark ? '\uFEFF' : '') + text, { flag: 'wx' });
    await chmod(beside, (await stat(file)).mode);
    await rename(beside, file);
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true });
    throw new UsageError(
      `${input.name}: the fixes could not be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** The folder that a file must really lie in to be written: the root folder, or its own where it is named elsewhere. */
function boundOf(file: string, io: Io): string {
  const root = rootFolder(io);
  return isBelow(file, root) ? root : path.dirname(file);
}
