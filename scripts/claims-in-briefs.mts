// Owns what the claim detector does in real briefs: how many sentences get a warning, and how many of the warned ones are claims.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BriefAnalyser } from '../server/src/core/analysis/analyser.ts';
import { allFindings } from '../server/src/core/analysis/analysis.ts';
import { claimThresholds } from '../server/src/core/claims/detect.ts';
import { bundledFacts } from '../server/src/core/facts/bundled.generated.ts';
import { buildFactIndex } from '../server/src/core/facts/factIndex.ts';
import { lettersOf } from '../server/src/core/features/letters.ts';
import { BriefText } from '../server/src/core/syntax/briefText.ts';
import { loadFactBase } from '../test/support/loadFactBase.ts';
import type { LabelledSentence } from './train/data.mts';

/** Of the sentences of a brief so many should get a warning in the default setting, in per cent. */
const [FEWEST, MOST] = [5, 25];

/** What is found in a brief. */
export interface BriefRead {
  /** Its number in the shared set, of two digits. */
  readonly name: string;
  /** Whether each sentence has a source, by `wordsOf` it. */
  readonly isSourced: ReadonlyMap<string, boolean>;
  readonly sentences: number;
  readonly sourced: number;
  readonly warnings: number;
}

export function readBriefs(folder: string): readonly BriefRead[] {
  const facts = buildFactIndex([loadFactBase(JSON.parse(bundledFacts), 'bundled').base]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const text = BriefText.from(readFileSync(path.join(folder, name), 'utf8'));
      const analysis = new BriefAnalyser(facts).analyse(text);
      const claims = analysis.pieces.flatMap((piece) => piece.claims);
      const warnings = allFindings(analysis).filter(
        ({ finding }) => finding.rule === 'unsourced-claim' && finding.severity === 'warning',
      ).length;
      return {
        name: name.slice(0, 2),
        isSourced: new Map(claims.map(({ sentence, isSourced }) => [wordsOf(sentence.text), isSourced])),
        sentences: claims.length,
        sourced: claims.filter(({ isSourced }) => isSourced).length,
        warnings,
      };
    });
}

/** How many sentences of each brief get a warning in the default setting. */
export function warningsTable(briefs: readonly BriefRead[]): string {
  const inRange = briefs.filter(({ warnings, sentences }) => {
    const found = percentOf(warnings, sentences);
    return found >= FEWEST && found <= MOST;
  });
  const lines = briefs.map(
    ({ name, sentences, sourced, warnings }) =>
      `| ${name} | ${sentences} | ${percentOf(sourced, sentences).toFixed(0)} % | ${warnings} | ${percentOf(warnings, sentences).toFixed(1)} % |`,
  );
  return [
    `Warnings on the briefs in \`../shared/briefs\`; between ${FEWEST} and ${MOST} % of the sentences in ${inRange.length} of ${briefs.length}:`,
    ['| brief | sentences | with a source | warnings | share |', '|---|---|---|---|---|', ...lines].join(
      '\n',
    ),
  ].join('\n\n');
}

/** A sentence judged by weights that have not seen its document. */
interface Unseen {
  readonly sentence: LabelledSentence;
  readonly confidence: number;
}

/** Precision apart for the sentences that have a source in their brief, and for those that have none, which are warned of. */
export function warnedOf(briefs: readonly BriefRead[], unseen: readonly Unseen[]): string {
  const sourced = new Map(briefs.map(({ name, isSourced }) => [String(Number(name)), isSourced]));
  const placed = unseen.map((row) => ({
    ...row,
    isSourced: sourced.get(row.sentence.document)?.get(wordsOf(row.sentence.text)),
  }));
  const { warning, hint } = claimThresholds;
  const cell = (rows: readonly Unseen[], from: number, to: number) => {
    const inside = rows.filter(({ confidence }) => confidence >= from && confidence < to);
    return `${percentOf(claimsIn(inside), inside.length).toFixed(0)} % of ${inside.length}`;
  };
  const lines = [true, false].map((isSourced) => {
    const rows = placed.filter((row) => row.isSourced === isSourced);
    const cells = [
      cell(rows, 0, 1.01),
      cell(rows, hint, warning),
      cell(rows, warning, 0.7),
      cell(rows, 0.7, 1.01),
    ];
    return `| ${isSourced ? 'with a source' : 'without'} | ${cells.join(' | ')} |`;
  });
  return [
    'Claims among the sentences of the cross-validation that stand in those briefs, research papers and the data set left out, by whether they have a source there:',
    [
      `| | all | ${hint.toFixed(2)} to ${warning.toFixed(2)} (hint) | ${warning.toFixed(2)} to 0.70 (warning) | from 0.70 (warning) |`,
      '|---|---|---|---|---|',
      ...lines,
    ].join('\n'),
  ].join('\n\n');
}

function claimsIn(rows: readonly Unseen[]): number {
  return rows.filter(({ sentence }) => sentence.label === 1).length;
}

function percentOf(part: number, all: number): number {
  return (100 * part) / Math.max(1, all);
}

/** What a sentence is found by: the labelled ones have other marks and blanks. */
function wordsOf(text: string): string {
  return lettersOf(text.toLowerCase()).text;
}
