// Owns the comparison of what the rules cost with what parsing costs, on the same texts in one run.
import { readFileSync } from 'node:fs';
import type { Analysis } from '../server/src/core/analysis/analysis.ts';
import { checkPiece } from '../server/src/core/analysis/checkPiece.ts';
import { defaultSettings } from '../server/src/core/config.ts';
import { type RuleId, ruleIds } from '../server/src/core/rules/registry.generated.ts';
import { BriefText } from '../server/src/core/syntax/briefText.ts';
import { readPiece, readWithRemark } from '../server/src/core/syntax/readPiece.ts';
import { analyse } from '../test/support/analyse.ts';
import { realBriefs } from '../test/support/briefs.ts';
import { bundled } from '../test/support/bundled.ts';
import { median, milliseconds } from './lib/timing.mts';

const ROUNDS = 15;
/** The first rounds warm the machine up. */
const WARM = 5;

/** Sentences about the names on record, one a paragraph: a brief in which every sentence is compared with the facts. */
function denseText(): string {
  const set = (name: string) =>
    readFileSync(new URL(`../test/fixtures/matching/${name}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[1] ?? '');
  return [...set('tuning'), ...set('unseen')].join('\n\n');
}

/** Settings with no rule on but these. */
function only(ids: readonly RuleId[]) {
  const off = ruleIds.filter((id) => !ids.includes(id)).map((id): [RuleId, 'off'] => [id, 'off']);
  return { ...defaultSettings, today: '2026-01-01', rules: new Map<RuleId, 'off'>(off) };
}

/** Fresh analyses without rules: what the rules work out and keep with a sentence is not there yet. */
function readAll(texts: readonly string[]): readonly Analysis[] {
  return texts.map((text) => analyse(text, only([])));
}

function check(analyses: readonly Analysis[], ids: readonly RuleId[]): void {
  const settings = only(ids);
  const fail = (rule: string, error: unknown) => {
    throw new Error(`the rule ${rule} failed`, { cause: error });
  };
  for (const { pieces, brief } of analyses)
    for (const piece of pieces) for (const _ of checkPiece(piece, { facts: bundled, settings, brief }, fail));
}

function report(name: string, texts: readonly string[]): void {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const pieces = texts.flatMap((text) => BriefText.from(text).pieces);
  const remark = () => {
    for (const piece of pieces) readWithRemark(piece.text, new Map());
  };
  const ours = () => {
    for (const piece of pieces) readPiece(piece.text, piece.role, new Map());
  };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const analyses = readAll(texts);
    return {
      remark: milliseconds(remark),
      ours: milliseconds(ours),
      rules: milliseconds(() => check(analyses, ruleIds)),
    };
  }).slice(WARM);
  const time = (pick: 'remark' | 'ours' | 'rules') => median(rounds.map((round) => round[pick]));
  const speed = (ms: number) => `${((megabytes / ms) * 1000).toFixed(2)} MB/s`;
  console.log(`${name}: ${megabytes.toFixed(2)} MB, ${pieces.length} pieces`);
  console.log(`  parsing by remark   ${time('remark').toFixed(1)} ms, ${speed(time('remark'))}`);
  console.log(`  reading as we do    ${time('ours').toFixed(1)} ms, ${speed(time('ours'))}`);
  console.log(
    `  all rules together  ${time('rules').toFixed(1)} ms, ${speed(time('rules'))}: ${((100 * time('rules')) / time('remark')).toFixed(1)} % of parsing by remark, ${((100 * time('rules')) / time('ours')).toFixed(1)} % of reading`,
  );
  for (const id of ruleIds) {
    const each = Array.from({ length: 5 }, () => {
      const analyses = readAll(texts);
      return milliseconds(() => check(analyses, [id]));
    });
    console.log(`    ${id.padEnd(20)} ${median(each).toFixed(2)} ms`);
  }
}

const briefs = realBriefs().map(({ text }) => text);
if (briefs.length > 0) report('real briefs', briefs);
report('a brief in which every sentence names what is on record', [denseText()]);
