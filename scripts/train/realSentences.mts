// Owns the sentences of openly licensed documents that we labelled and do not keep: their labels, and in place of their
// words what the detector reads of them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { type Features, featuresOf } from '../../server/src/core/claims/detect/features.ts';
import { type Label, labelOf, readOwnFile } from './data.mts';
import type { Read } from './model.mts';

/** A document with the words of its sentences, as it was labelled. */
export interface LabelledDocument {
  /** `repository | path | commit | licence | where the licence stands | kind of text`. */
  readonly heading: string;
  readonly licence: string;
  /** `BORDERLINE` for some labels; they are left out. */
  readonly sentences: readonly { readonly letter: string; readonly text: string }[];
}

/** The label of a sentence that could go either way. */
const BORDERLINE = 'b';
/** Ends of the names of the two files of a batch. */
const [LABELS, FEATURES] = ['.labels.txt', '.features.br'];
/** Sentences of our own by which a change in what the detector reads is told; every fifth stands for all. */
const PROBES = fileURLToPath(new URL('../../server/training/counterparts', import.meta.url));
const EVERY = 5;

/** The sentences of all batches in a folder, in the order of their documents. */
export function readReal(folder: string): Read[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(LABELS))
    .sort()
    .flatMap((name) => readBatch(path.join(folder, name.slice(0, -LABELS.length))));
}

/** Throws where the detector reads sentences otherwise than when the batch was kept: what is left of them would teach it something else. */
function readBatch(batch: string): Read[] {
  const [readings = '{}', ...rows] = brotliDecompressSync(readFileSync(`${batch}${FEATURES}`))
    .toString()
    .split('\n');
  if (!areAsBefore(JSON.parse(readings)))
    throw new Error(
      `the detector reads sentences otherwise than when ${batch}${FEATURES} was made: get the documents that ${batch}${LABELS} names, and keep their labels again (server/training/README.md)`,
    );
  return labelsIn(`${batch}${LABELS}`).map((sentence, index) => ({
    sentence,
    features: unpacked(rows[index] ?? ''),
  }));
}

function labelsIn(file: string): Label[] {
  let [document, licence] = ['', ''];
  const labels: Label[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) [document, licence] = [line, fieldsOf(line)[3] ?? ''];
    else if (line !== '') labels.push({ document, licence, ...labelOf(line.charAt(0)) });
  }
  return labels;
}

/**
 * Keeps labels and features of documents as a batch, a path without an ending; each sentence is named by the start of a hash of its
 * words, so that whoever has the document can tell which is which.
 */
export function keepReal(documents: readonly LabelledDocument[], batch: string): void {
  const labels: string[] = [];
  const features: string[] = [JSON.stringify(readingsNow())];
  for (const { heading, sentences } of documents) {
    labels.push(heading);
    for (const { letter, text } of sentences) {
      if (letter === BORDERLINE) continue;
      labels.push(`${letter} ${hashOf(text).slice(0, 8)}`);
      features.push(packed(featuresOf(text)));
    }
  }
  writeFileSync(`${batch}${LABELS}`, `${labels.join('\n')}\n`);
  writeFileSync(`${batch}${FEATURES}`, brotliCompressSync(features.join('\n')));
}

/** A labelled document: its heading behind `#`, then a letter, a space and a sentence a line; a line `-` stands for what was left out. */
export function readLabelled(text: string, name: string): LabelledDocument {
  const [heading = '', ...lines] = text.trim().split('\n');
  const licence = fieldsOf(heading)[3] ?? '';
  if (!heading.startsWith('#') || licence === '') throw new Error(`${name} does not begin with a heading`);
  const sentences = lines.flatMap((line) => {
    if (line.trim() === '-' || line.trim() === '') return [];
    const found = /^([0bfedalpct]) (\S.*)$/.exec(line.trim());
    if (found === null) throw new Error(`not a labelled sentence in ${name}: ${line}`);
    return [{ letter: found[1] ?? '', text: found[2] ?? '' }];
  });
  return { heading, licence, sentences };
}

function fieldsOf(heading: string): string[] {
  return heading
    .slice(1)
    .split('|')
    .map((field) => field.trim());
}

/** Buckets in order as steps from one to the next, places of the shape that say something, and turns of phrase. */
type Packed = readonly [steps: readonly number[], shape: readonly number[], turns: number];

function packed({ grams, shape, turns }: Features): string {
  const buckets = Array.from(grams).sort((a, b) => a - b);
  const steps = buckets.map((bucket, index) => bucket - (buckets[index - 1] ?? 0));
  const says: number[] = [];
  for (const [place, value] of shape.entries()) if (value !== restingAt(place)) says.push(place, value);
  const row: Packed = [steps, says, turns];
  return JSON.stringify(row);
}

function unpacked(line: string): Features {
  const [steps, says, turns]: Packed = JSON.parse(line);
  let bucket = 0;
  const grams = Int32Array.from(steps, (step) => {
    bucket += step;
    return bucket;
  });
  const shape = Float64Array.from(resting);
  for (let index = 0; index + 1 < says.length; index += 2) shape[says[index] ?? 0] = says[index + 1] ?? 0;
  return { grams, shape, turns };
}

/** The shape of a sentence that has nothing. */
const resting = featuresOf('').shape;

function restingAt(place: number): number {
  return resting[place] ?? 0;
}

/** For each file of probes a hash of its text, and one of what the detector reads of its sentences. */
type Readings = Readonly<Record<string, readonly [text: string, reading: string]>>;

let known: Readings | undefined;

/** Made once, as it takes a second. */
function readingsNow(): Readings {
  known ??= Object.fromEntries(
    readdirSync(PROBES).map((name) => {
      const file = path.join(PROBES, name);
      const probes = readOwnFile(file).filter((_, index) => index % EVERY === 0);
      const read = probes.map(({ text }) => packed(featuresOf(text)));
      return [name, [hashOf(readFileSync(file, 'utf8')), hashOf(read.join('\n'))]];
    }),
  );
  return known;
}

/** Whether the files of probes whose text is as it was are read as they were. */
function areAsBefore(before: Readings): boolean {
  return Object.entries(readingsNow()).every(([name, [text, reading]]) => {
    const [textBefore, readingBefore] = before[name] ?? [];
    return text !== textBefore || reading === readingBefore;
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
