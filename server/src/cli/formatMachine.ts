// Owns the reports for programs: JSON, SARIF, GitHub annotations.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../core/rules/registry.generated.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { CheckedFile, ReportedFinding } from './findings.ts';

/** A JSON array of findings, in order of file and place. */
export function formatJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify(
    files.flatMap(({ findings }) => findings),
    null,
    2,
  )}\n`;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services read it. */
export function formatSarif(files: readonly CheckedFile[], version: string): string {
  const driver = {
    name: 'Policy Notes',
    semanticVersion: version,
    rules: rules.map(({ id, summary, severity }) => ({
      id,
      shortDescription: { text: summary },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
  const results = files.flatMap(({ findings }) => findings).map(toResult);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult(finding: ReportedFinding) {
  const { line, column, endLine, endColumn, start, end } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactAddress(finding.file) },
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: start,
            charLength: end - start,
          },
        },
      },
    ],
  };
}

/** A file as SARIF names it: relative to where the run was, or as a whole address. */
function artifactAddress(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  const parts = path.sep === '\\' ? file.split(/[\\/]/) : file.split('/');
  return parts.map(encodeURIComponent).join('/');
}

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows beside the lines of a change. */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ findings }) => findings)
    .map((finding) => {
      const { file, line, column, endLine, endColumn } = finding;
      // GitHub takes columns only within one line.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      const place = `file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(finding.rule)}`;
      return `::${COMMANDS[finding.severity]} ${place}::${escaped(finding.message)}\n`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
