// Owns the report for people: each fix that was applied, each finding with its line and marks under the words it speaks of.
import { styleText } from 'node:util';
import type { Severity } from '../core/rules/rule.ts';
import { type CheckedFile, languageNote, type ReportedFinding } from './findings.ts';

/** So much of a long line is shown, in code units. */
const WINDOW = 100;

const COLOURS: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

export function formatText(files: readonly CheckedFile[], isColoured: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const changes = files.flatMap(({ name, fixes }) =>
    fixes.map(({ line, title }) => `${name}:${line}: ${title}\n`),
  );
  const parts = files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => {
      const findings = file.findings.map((finding) => drawFinding(finding, file, paint));
      return `${paint('bold', file.name)}\n${findings.join('\n')}\n`;
    });
  const changed = changes.length > 0 ? [changes.join('')] : [];
  const notes = files.map(({ name, analysis }) => languageNote(name, analysis)).join('');
  return [...changed, ...parts, `${notes}${summary(files)}\n`].join('\n');
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function drawFinding(finding: ReportedFinding, file: CheckedFile, paint: Paint): string {
  const place = `${finding.line}:${finding.column}`.padEnd(8);
  const severity = paint(COLOURS[finding.severity], finding.severity.padEnd(11));
  const head = `  ${place} ${severity} ${finding.message}  ${paint('dim', finding.rule)}`;
  const { shown, marks } = excerpt(finding, file);
  return shown.trim() === ''
    ? head
    : `${head}\n           ${shown}\n           ${paint(COLOURS[finding.severity], marks)}`;
}

/** The line of the finding, cut to a window around it, and a line of marks that is as wide. */
function excerpt(finding: ReportedFinding, { analysis }: CheckedFile): { shown: string; marks: string } {
  const { text } = analysis;
  const lineStart = finding.start - (finding.column - 1);
  const lineEnd = text.offsetAt({ line: finding.line - 1, character: Number.MAX_SAFE_INTEGER });
  const line = text.slice({ start: lineStart, end: lineEnd });
  const from = finding.column - 1 > WINDOW / 2 ? finding.column - 1 - 20 : 0;
  const start = Math.max(0, from);
  const end = Math.min(line.length, start + WINDOW);
  const shown = `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
  const before = `${start > 0 ? '…' : ''}${line.slice(start, finding.column - 1)}`;
  const marked = line.slice(finding.column - 1, Math.min(end, finding.end - lineStart));
  return {
    shown: shown.replaceAll('\t', ' '),
    marks: ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))),
  };
}

/** Columns that a terminal gives the text: two for wide characters, none for combining ones. */
function width(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    columns +=
      /[\p{Extended_Pictographic}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return columns;
}

function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'} checked`;
  if (all.length === 0) return `${checked}: nothing found`;
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  const parts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity)} ${plural(severity, count(severity))}`);
  return `${checked}: ${parts.join(', ')}`;
}

function plural(severity: Severity, count: number): string {
  return severity === 'information' || count === 1 ? severity : `${severity}s`;
}
