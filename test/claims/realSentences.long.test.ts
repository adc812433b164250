import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { FREE } from '../../scripts/train/data.mts';
import { keepReal, readLabelled, readReal } from '../../scripts/train/realSentences.mts';
import { featuresOf } from '../../server/src/core/claims/detect/features.ts';

const REAL = fileURLToPath(new URL('../../server/training/real', import.meta.url));
const HEADING = '# example/essays | essays/rain.md | 0123456789abcdef | cc-by | LICENSE | essay';
const DOCUMENT = `${HEADING}
0 What follows is about rain.
f In 2023 it rained on 212 days in Bergen, 30 % more than in 1990.
-
b Some say it never stops.
a "We have boats," said Mayor Ingrid Dahl.
`;

describe('labels of real documents', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'policy-notes-labels-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const keep = () => keepReal([readLabelled(DOCUMENT, 'rain.txt')], path.join(folder, 'first'));
  const features = () => path.join(folder, 'first.features.br');

  it('are kept with what the detector reads of each sentence, borderline ones left out', () => {
    keep();
    const kept = readReal(folder);
    assert.deepEqual(
      kept.map(({ sentence: { label, kind } }) => `${label} ${kind}`),
      ['0 -', '1 figure', '1 attribution'],
    );
    const read = featuresOf('In 2023 it rained on 212 days in Bergen, 30 % more than in 1990.');
    const second = kept[1];
    assert.ok(second);
    assert.deepEqual(second.features, { ...read, grams: read.grams.toSorted() });
    assert.deepEqual(new Set(kept.map(({ sentence }) => sentence.document)), new Set([HEADING]));
    assert.equal(second.sentence.licence, 'cc-by');
  });

  it('are kept without the words', () => {
    keep();
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      const text = name.endsWith('.br') ? brotliDecompressSync(bytes).toString() : bytes.toString();
      assert.doesNotMatch(text, /rained|Bergen|boats|Ingrid/);
    }
  });

  it('are not read once the detector reads sentences otherwise', () => {
    keep();
    const [readings = '', ...rows] = brotliDecompressSync(readFileSync(features())).toString().split('\n');
    const others = readings.replace(/,"[0-9a-f]+"\]/, ',"0123"]');
    writeFileSync(features(), brotliCompressSync([others, ...rows].join('\n')));
    assert.throws(() => readReal(folder), /reads sentences otherwise/);
  });

  it('say what is wrong with a line', () => {
    assert.throws(
      () => readLabelled(`${HEADING}\nx What?`, 'a.txt'),
      /not a labelled sentence in a\.txt: x What\?/,
    );
    assert.throws(() => readLabelled('0 No heading.', 'b.txt'), /b\.txt does not begin with a heading/);
  });

  it('that train the weights are of documents whose licence lets weights ship, and hold no words', () => {
    const files = readdirSync(REAL).filter((name) => name.endsWith('.labels.txt'));
    assert.notEqual(files.length, 0);
    for (const line of files.flatMap((name) =>
      readFileSync(path.join(REAL, name), 'utf8').trim().split('\n'),
    )) {
      assert.match(
        line,
        /^(?:[0fedalpct] [0-9a-f]{8}$|# [\w.-]+\/[\w.-]+ \| |# [^|]+ \| https?:\/\/[^|]+ \| stored copy \| )/,
      );
      if (line.startsWith('#')) assert.ok(FREE.has(line.split(' | ')[3] ?? ''), line);
    }
  });
});
