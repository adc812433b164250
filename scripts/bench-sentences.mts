// Owns the comparison of our splitter of sentences with Intl.Segmenter in speed, on the same texts in one run.
import { readFileSync } from 'node:fs';
import { splitSentences } from '../server/src/core/prose/sentences.ts';
import { BriefText } from '../server/src/core/syntax/briefText.ts';
import { readPiece } from '../server/src/core/syntax/readPiece.ts';
import { realBriefs } from '../test/support/briefs.ts';
import { median, milliseconds } from './lib/timing.mts';

const ROUNDS = 41;
/** The first rounds warm the machine up. */
const WARM = 10;

/** Readable texts of all blocks: of the real briefs where they are at hand, else of a document of ours. */
function readableTexts(): readonly string[] {
  const ours = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
  const briefs = realBriefs();
  return (briefs.length > 0 ? briefs.map(({ text }) => text) : [ours]).flatMap((text) =>
    BriefText.from(text).pieces.flatMap((piece) =>
      readPiece(piece.text, piece.role, new Map()).blocks.map((block) => block.projection.text),
    ),
  );
}

const texts = readableTexts();
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
let sentences = 0;
let segments = 0;
const rounds = Array.from({ length: ROUNDS }, () => ({
  ours: milliseconds(() => {
    sentences = 0;
    for (const text of texts) sentences += splitSentences(text).length;
  }),
  intl: milliseconds(() => {
    segments = 0;
    for (const text of texts) for (const _ of segmenter.segment(text)) segments += 1;
  }),
})).slice(WARM);

const speed = (pick: 'ours' | 'intl') => (megabytes / median(rounds.map((round) => round[pick]))) * 1000;
console.log(
  `${texts.length} blocks, ${megabytes.toFixed(2)} MB; medians of ${rounds.length} rounds, in turns`,
);
console.log(`splitSentences  ${speed('ours').toFixed(1).padStart(6)} MB/s  ${sentences} sentences`);
console.log(`Intl.Segmenter  ${speed('intl').toFixed(1).padStart(6)} MB/s  ${segments} segments`);
console.log(
  `ratio           ${median(rounds.map(({ ours, intl }) => intl / ours))
    .toFixed(2)
    .padStart(6)}`,
);
