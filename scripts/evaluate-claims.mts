// Owns `npm run evaluate:claims`: measures the claim detector and writes the figures into docs/claims.md between marks.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { claimThresholds, detectClaim, type SentenceInContext } from '../server/src/core/claims/detect.ts';
import { readBriefs, warnedOf, warningsTable } from './claims-in-briefs.mts';
import { inContext } from './train/context.mts';
import { crossValidate, trainingSetIn } from './train/crossValidation.mts';
import { isOwnData, type Label, type LabelledSentence, readShared } from './train/data.mts';
import { measure } from './train/measures.mts';
import { confidencesOf } from './train/scale.mts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOC = path.join(ROOT, 'docs', 'claims.md');
const [BEGIN, END] = ['<!-- figures: npm run evaluate:claims -->', '<!-- /figures -->'];

interface Judged<S extends Label = Label> {
  readonly sentence: S;
  readonly confidence: number;
}

const folder = path.join(ROOT, '..', 'shared', 'claims');
const TRAIN = path.join(folder, 'train.tsv');
const train = readShared(TRAIN);
const dev = readShared(path.join(folder, 'dev.tsv'));
if (train === undefined || dev === undefined || !existsSync(DOC)) {
  console.log('The labelled sentences are not at ../shared/claims, so there is nothing to measure on.');
} else {
  const { shared: unseen, labelled } = await crossValidated();
  const plain = unseen.filter(({ sentence }) => !isOwnData(sentence));
  const devSentences = inContext(dev);
  const judgedDev = dev.map((sentence, index) => ({ sentence, confidence: detected(devSentences[index]) }));
  const briefs = readBriefs(path.join(ROOT, '..', 'shared', 'briefs'));
  const figures = [
    summaryTable([
      ['cross-validation by document', unseen],
      ['without research papers and a data set', plain],
      ['`dev.tsv`, other documents', judgedDev],
      ['cross-validation, documents that we labelled', labelled],
    ]),
    documentSpread(unseen),
    calibrationTable([unseen, judgedDev, labelled]),
    kinds(dev, devSentences),
    warningsTable(briefs),
    warnedOf(briefs, plain),
    costLine(path.join(folder, 'dev.tsv')),
  ].join('\n\n');
  const doc = readFileSync(DOC, 'utf8');
  const [before = '', rest = ''] = doc.split(BEGIN);
  writeFileSync(DOC, `${before}${BEGIN}\n\n${figures}\n\n${END}${rest.split(END)[1] ?? ''}`);
  console.log(figures);
}

function detected(context: SentenceInContext | undefined): number {
  return context === undefined ? 0 : detectClaim(context).confidence;
}

/** The real sentences, each judged by weights that have seen nothing of its document. */
async function crossValidated() {
  const files = { shared: TRAIN, own: path.join(ROOT, 'server', 'training') };
  const validated = await crossValidate(files, trainingSetIn(files));
  const confidences = confidencesOf(validated);
  return {
    shared: judged(validated.shared, confidences.shared),
    labelled: judged(validated.labelled, confidences.labelled),
  };
}

function judged<S extends Label>(
  scored: readonly { readonly example: { readonly sentence: S } }[],
  confidences: readonly number[],
): readonly Judged<S>[] {
  return scored.map(({ example }, index) => ({
    sentence: example.sentence,
    confidence: confidences[index] ?? 0,
  }));
}

function measured(rows: readonly Judged[]) {
  return measure(
    rows.map(({ sentence }) => sentence.label),
    rows.map(({ confidence }) => confidence),
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function summaryTable(sets: readonly (readonly [string, readonly Judged[]])[]): string {
  const lines = sets.map(([name, rows]) => {
    const claims = rows.filter(({ sentence }) => sentence.label === 1).length;
    const { averagePrecision, bestF1, recallAt70, recallAt80 } = measured(rows);
    const flagged = rows.filter(({ confidence }) => confidence >= claimThresholds.claim);
    const hits = flagged.filter(({ sentence }) => sentence.label === 1).length;
    const [precision, recall] = [hits / flagged.length, hits / claims];
    const f1 = (2 * precision * recall) / (precision + recall);
    const cells = [precision, recall, f1, bestF1, averagePrecision, recallAt70, recallAt80].map(percent);
    return `| ${name} | ${rows.length} | ${claims} | ${cells.join(' | ')} |`;
  });
  return [
    '| | sentences | claims | precision | recall | F1 | best F1 | average precision | recall at 70 % precision | recall at 80 % |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** Mean and standard deviation over the documents that have more than five claims and something else. */
function documentSpread(rows: readonly Judged[]): string {
  const documents = new Set(rows.map(({ sentence }) => sentence.document));
  const values = [...documents].flatMap((document) => {
    const own = rows.filter(({ sentence }) => sentence.document === document);
    const claims = own.filter(({ sentence }) => sentence.label === 1).length;
    return claims > 5 && claims < own.length ? [measured(own).averagePrecision] : [];
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return `Average precision within a document, over the ${values.length} documents of the cross-validation with more than five claims: ${percent(mean)} on average, standard deviation ${percent(spread)}, from ${percent(Math.min(...values))} to ${percent(Math.max(...values))}.`;
}

function calibrationTable(sets: readonly (readonly Judged[])[]): string {
  const bands = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01];
  const cell = (rows: readonly Judged[], from: number, to: number) => {
    const inside = rows.filter(({ confidence }) => confidence >= from && confidence < to);
    const claims = inside.filter(({ sentence }) => sentence.label === 1).length;
    return inside.length === 0 ? '–' : `${((100 * claims) / inside.length).toFixed(0)} % of ${inside.length}`;
  };
  const lines = bands.slice(0, -1).map((from, index) => {
    const to = bands[index + 1] ?? 1;
    const cells = sets.map((rows) => cell(rows, from, to));
    return `| ${from.toFixed(1)} to ${Math.min(1, to).toFixed(1)} | ${cells.join(' | ')} |`;
  });
  return [
    '| confidence | claims in cross-validation | claims in `dev.tsv` | claims in documents that we labelled |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function kinds(rows: readonly LabelledSentence[], contexts: readonly SentenceInContext[]): string {
  const judged = rows.flatMap(({ label, kind }, index) => {
    const context = contexts[index];
    const found = label === 1 && context !== undefined ? detectClaim(context) : undefined;
    return found?.isClaim === true ? [{ isRight: found.kind === kind, isNamed: found.isKindLikely }] : [];
  });
  const named = judged.filter(({ isNamed }) => isNamed);
  const share = (of: typeof judged) => {
    const right = of.filter(({ isRight }) => isRight).length;
    return `${right} (${percent(right / of.length)} %)`;
  };
  return `Of ${judged.length} claims in \`dev.tsv\` that it sees, the likeliest kind is the reader's for ${share(judged)}. It names a kind in words for ${named.length}, the reader's for ${share(named)}.`;
}

/** Measured in a process of its own, on what ships: a bundle. */
function costLine(file: string): string {
  const bundle = path.join(tmpdir(), `policy-notes-claims-cost-${process.pid}.mjs`);
  const entryPoints = [path.join(ROOT, 'scripts', 'claims-cost.mts')];
  buildSync({ entryPoints, bundle: true, minify: true, platform: 'node', format: 'esm', outfile: bundle });
  try {
    const cost = execFileSync(process.execPath, [bundle, file], { encoding: 'utf8' }).trim();
    return `Judging costs ${cost} µs a sentence (median of 20 passes over \`dev.tsv\`, neighbours included, in a bundle as it ships).`;
  } finally {
    rmSync(bundle, { force: true });
  }
}
