// Owns the command `check`.
import { severities } from '../core/config.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { NamedBibliographies } from '../core/sources/library.ts';
import { CliBibliographies } from './bibliographies.ts';
import { analyseText, type CheckedFile, languageNote, reportFindings } from './findings.ts';
import { applySafeFixes, writeFixed } from './fix.ts';
import { formatGithub, formatJson, formatSarif } from './formatMachine.ts';
import { formatText } from './formatText.ts';
import { findInputs, type Input, readInput } from './inputs.ts';
import { CLEAN, FOUND, type Io, UsageError, WRONG } from './io.ts';
import { type OnRecord, Records } from './records.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly config: string | undefined;
  readonly failOn: Severity;
  readonly fix: boolean;
  readonly version: string;
}

/** Checks files. What cannot be read is said, and the rest is still checked. */
export async function check(args: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { names, problems } = await findInputs(args, io);
  const records = new Records(io, options.config);
  const bibliographies = new CliBibliographies(io);
  const files: CheckedFile[] = [];
  const unread = [...problems];
  for (const name of names) {
    try {
      const input = await readInput(name, io);
      const record = await records.for(input.path);
      files.push(await checkOne(input, record, await bibliographies.of(input), options, io));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unread.push(error.message);
    }
  }
  const isTextWritten = options.fix && names.includes('-');
  // "0 files checked: nothing found" would read as if all were well.
  const isNothingToSay = options.format === 'text' && files.length === 0;
  const isColoured = io.isColoured && !isTextWritten;
  // The mended text has standard output for itself.
  const write = isTextWritten ? io.err : io.out;
  if (!isNothingToSay) write(format(files, options, isColoured));
  if (options.format !== 'text') for (const { name, analysis } of files) io.err(languageNote(name, analysis));
  for (const problem of unread) io.err(`policy-notes: ${problem}\n`);
  // With facts missing, or a rule not as it was set, "nothing found" would say too much.
  if (unread.length > 0 || !records.areSound) return WRONG;
  const worst = severities.indexOf(options.failOn);
  const fails = files.some(({ findings }) =>
    findings.some(({ severity }) => severities.indexOf(severity) <= worst),
  );
  return fails ? FOUND : CLEAN;
}

async function checkOne(
  input: Input,
  { settings, facts }: OnRecord,
  named: NamedBibliographies,
  options: CheckOptions,
  io: Io,
): Promise<CheckedFile> {
  const fixed = options.fix
    ? applySafeFixes(input.text, settings, facts, named, io)
    : { text: input.text, fixes: [] };
  if (options.fix && input.path === undefined) io.out(fixed.text);
  const count = fixed.fixes.length;
  if (count > 0) {
    await writeFixed(input, fixed.text, io);
    io.err(`${input.name}: ${count} ${count === 1 ? 'fix' : 'fixes'} applied\n`);
  }
  const analysis = analyseText(fixed.text, settings, facts, named, io);
  return { name: input.name, analysis, findings: reportFindings(input.name, analysis), fixes: fixed.fixes };
}

function format(files: readonly CheckedFile[], options: CheckOptions, isColoured: boolean): string {
  if (options.format === 'json') return formatJson(files);
  if (options.format === 'sarif') return formatSarif(files, options.version);
  return options.format === 'github' ? formatGithub(files) : formatText(files, isColoured);
}
