// Owns the command `report`: the evidence report on a brief.
import { reportMarkdown } from '../core/features/report/markdown.ts';
import { reportPage } from '../core/features/report/page.ts';
import { reportOn } from '../core/features/report/report.ts';
import { CliBibliographies } from './bibliographies.ts';
import { analyseText } from './findings.ts';
import { readInput } from './inputs.ts';
import { CLEAN, type Io } from './io.ts';
import { Records } from './records.ts';

export const REPORT_FORMATS = ['markdown', 'html'] as const;

export interface ReportOptions {
  readonly format: (typeof REPORT_FORMATS)[number];
  readonly config: string | undefined;
}

/** Writes the report on one file. Lines are linked as seen from the folder that the command line was called in. */
export async function report(file: string, options: ReportOptions, io: Io): Promise<number> {
  const input = await readInput(file, io);
  const { settings, facts } = await new Records(io, options.config).for(input.path);
  const bibliographies = await new CliBibliographies(io).of(input);
  const data = reportOn(analyseText(input.text, settings, facts, bibliographies, io));
  const link = input.path === undefined ? undefined : input.name;
  io.out(options.format === 'html' ? reportPage(data) : reportMarkdown(data, link));
  return CLEAN;
}
