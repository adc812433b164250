// Owns `check --fix`: safe fixes applied to the text of a file, and the file written in one step.
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { Settings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { safeFixes } from '../core/features/codeActions.ts';
import type { Edit, SafeFix } from '../core/features/model.ts';
import type { NamedBibliographies } from '../core/sources/library.ts';
import { type AppliedFix, analyseText } from './findings.ts';
import type { Input } from './inputs.ts';
import { type Io, UsageError } from './io.ts';

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
    const edits = fixes.flatMap((fix) => fix.edits);
    const applied = fixes.map((fix) => appliedFix(fix, analysis));
    fixed = { text: applyEdits(fixed.text, edits), fixes: [...fixed.fixes, ...applied] };
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
