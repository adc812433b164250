// Owns how problems in a team's own files are written on the command line.
import type { FileProblems } from '../workspace/baseFile.ts';
import { shown } from './addresses.ts';
import type { Io } from './io.ts';

/** A line each on standard error. */
export function writeProblems({ uri, lines, problems }: FileProblems, io: Io): void {
  for (const { span, severity, message } of problems) {
    const { line, character } = lines.positionAt(span.start);
    io.err(`${shown(uri, io)}:${line + 1}:${character + 1}: ${severity}: ${message}\n`);
  }
}
