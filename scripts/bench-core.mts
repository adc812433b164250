// Owns the table of how fast each stage of the core is, so that a regression shows where. Run by bench-core.mjs, which bundles it.
import { checkPiece } from '../server/src/core/analysis/checkPiece.ts';
import { readClaims } from '../server/src/core/claims/claim.ts';
import { defaultSettings } from '../server/src/core/config.ts';
import { bundledFacts } from '../server/src/core/facts/bundled.generated.ts';
import { buildFactIndex, type FactIndex } from '../server/src/core/facts/factIndex.ts';
import { readFactBase } from '../server/src/core/facts/load.ts';
import { findMentions } from '../server/src/core/prose/mentions.ts';
import { readProse } from '../server/src/core/prose/readProse.ts';
import { splitSentences } from '../server/src/core/prose/sentences.ts';
import { noWorks } from '../server/src/core/prose/works.ts';
import { ruleIds } from '../server/src/core/rules/registry.generated.ts';
import { BriefText } from '../server/src/core/syntax/briefText.ts';
import { candidateLabels } from '../server/src/core/syntax/labels.ts';
import type { Piece } from '../server/src/core/syntax/piece.ts';
import { readPiece, readWithRemark } from '../server/src/core/syntax/readPiece.ts';
import { briefOf } from '../test/bench/lib/documents.mjs';
import { analyse } from '../test/support/analyse.ts';
import { largeBase } from '../test/support/largeBase.ts';
import { median, milliseconds } from './lib/timing.mts';

const ROUNDS = 9;
/** The first rounds warm the machine up. */
const WARM = 3;
const BYTES = 1_000_000;
/** remark gets less: it is slow. */
const REMARK_SHARE = 10;
/** Names and aliases of the bases; each entity of `largeBase` has a name and three more. */
const ALIASES = [100, 10_000, 100_000, 1_000_000];

const REMARK = 'parse by remark';

type Stages = Record<string, () => void>;

const bundled = buildFactIndex([readFactBase(JSON.parse(bundledFacts), 'policy-notes').base]);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const bases = ALIASES.map((aliases): readonly [number, FactIndex] => [aliases, indexOf(aliases / 4)]);

/** For each stage its speed in megabytes a second, one a round. */
const speeds = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round += 1) {
  // Another text each time, so that nothing is known of it.
  for (const [name, run] of Object.entries(stagesOf(briefOf(BYTES, round + 1)))) {
    globalThis.gc?.();
    const share = name === REMARK ? REMARK_SHARE : 1;
    const speed = BYTES / share / 1000 / milliseconds(run);
    if (round >= WARM) speeds.set(name, [...(speeds.get(name) ?? []), speed]);
  }
}
print();

/** What each stage does with one text. What it needs of the stages before is worked out first. */
function stagesOf(text: string): Stages {
  const { pieces } = BriefText.from(text);
  const fewer = pieces.slice(0, Math.ceil(pieces.length / REMARK_SHARE));
  const blocks = pieces.flatMap((piece) => readPiece(piece.text, piece.role, labelsOf(piece)).blocks);
  const texts = blocks.map(({ projection }) => projection.text);
  const prose = blocks.map((block) => readProse(block, bundled));
  const context = {
    sections: [],
    reach: defaultSettings.citationReach,
    works: noWorks,
    covered: [],
    notes: [],
    groundsOf: () => 'source' as const,
    before: [],
    behind: [],
    entity: (id: string) => bundled.entity(id),
  };
  const settings = { ...defaultSettings, today: '2026-01-01' };
  const off = new Map(ruleIds.map((id) => [id, 'off' as const]));
  const { pieces: analysed, brief } = analyse(text, { ...settings, rules: off }, bundled);
  return {
    'blocks: the cut into pieces': () => void BriefText.from(text),
    'parse of plain Markdown, as we do': () => {
      for (const piece of pieces) readPiece(piece.text, piece.role, labelsOf(piece));
    },
    [REMARK]: () => {
      for (const piece of fewer) readWithRemark(piece.text, labelsOf(piece));
    },
    sentences: () => {
      for (const one of texts) splitSentences(one);
    },
    'sentences by Intl.Segmenter': () => {
      for (const one of texts) for (const _ of segmenter.segment(one));
    },
    ...Object.fromEntries(
      bases.map(([aliases, facts]) => [
        `mentions, ${aliases.toLocaleString('en')} aliases`,
        () => {
          for (const one of texts) findMentions(one, facts);
        },
      ]),
    ),
    'prose: sentences, mentions, figures, citations': () => {
      for (const block of blocks) readProse(block, bundled);
    },
    claims: () => {
      for (const { judgement } of readClaims(prose, context)) void judgement;
    },
    'rules, all of them': () => {
      for (const piece of analysed)
        for (const _ of checkPiece(piece, { facts: bundled, settings, brief }, fail));
    },
  };
}

/** Only those that the piece has: they are put before it when remark reads it. */
function labelsOf({ text }: Piece): ReadonlyMap<string, string> {
  return new Map(
    [...candidateLabels(text)].filter((label) => label.startsWith('^')).map((label) => [label, '']),
  );
}

function fail(rule: string, error: unknown): never {
  throw new Error(`the rule ${rule} failed`, { cause: error });
}

function indexOf(entities: number): FactIndex {
  const json = [...largeBase({ entities, aliases: 3 * entities, facts: 0 })].join('');
  return buildFactIndex([readFactBase(JSON.parse(json), 'large').base]);
}

function print(): void {
  const rows = [...speeds].map(([name, each]) => ({ name, speed: median(each) }));
  const segments = rows.find(({ name }) => name.endsWith('Intl.Segmenter'))?.speed ?? Number.NaN;
  console.log('| Stage | MB/s | beside Intl.Segmenter |');
  console.log('| --- | --- | --- |');
  for (const { name, speed } of rows)
    console.log(`| ${name} | ${speed.toPrecision(3)} | × ${(speed / segments).toPrecision(2)} |`);
  console.log(
    `\nMedians of ${ROUNDS - WARM} briefs of a megabyte each, after ${WARM} to warm up; Node ${process.version}.`,
  );
}
