// Owns the findings of a brief piece by piece, carried over from version to version where nothing changed.
import type { Analysis } from '../core/analysis/analysis.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import { sameEnd, sameStart } from '../core/text/spliced.ts';

export const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A piece that has findings, and where it stands. */
export interface Part {
  readonly findings: readonly Finding[];
  /** How many findings have which severity, the gravest first. */
  readonly counts: readonly number[];
  readonly piece: number;
  /** First line of the piece. */
  readonly line: number;
}

export interface FindingRow {
  /** The findings of each piece. */
  readonly shown: readonly (readonly Finding[])[];
  /** In order of the pieces. The same object as before where findings and place are the same. */
  readonly parts: readonly Part[];
}

export const noFindings: FindingRow = { shown: [], parts: [] };

/** The findings of an analysis. `last`: those of an earlier version, of which what still holds is taken over. */
export function findingRow(analysis: Analysis, last: FindingRow): FindingRow {
  const { shown } = analysis;
  const head = sameStart(last.shown, shown);
  const tail = sameEnd(last.shown, shown, head);
  const by = shown.length - last.shown.length;
  const parts: Part[] = last.parts.slice(0, firstFrom(last.parts, head));
  for (let piece = head; piece < shown.length - tail; piece += 1) {
    const findings = shown[piece] ?? [];
    if (findings.length === 0) continue;
    parts.push({ findings, counts: countsOf(findings), piece, line: analysis.text.lines[piece] ?? 0 });
  }
  const behind = last.parts.slice(firstFrom(last.parts, last.shown.length - tail));
  for (const part of behind) parts.push(moved(part, part.piece + by, analysis));
  return { shown, parts };
}

/** Index of the finding's severity among `GRAVEST_FIRST`. */
export function gravityOf({ severity = 'information' }: Finding): number {
  return GRAVEST_FIRST.indexOf(severity);
}

/** How many findings have which severity, the gravest first. */
export function countsOf(findings: readonly Finding[]): readonly number[] {
  const counts = GRAVEST_FIRST.map(() => 0);
  for (const finding of findings) counts[gravityOf(finding)] = (counts[gravityOf(finding)] ?? 0) + 1;
  return counts;
}

function moved(part: Part, piece: number, { text }: Analysis): Part {
  const line = text.lines[piece] ?? 0;
  return part.piece === piece && part.line === line ? part : { ...part, piece, line };
}

/** Index of the first part of a piece at or behind `piece`. */
function firstFrom(parts: readonly Part[], piece: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.piece ?? 0) < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}
