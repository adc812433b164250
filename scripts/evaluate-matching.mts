// Prints how well claims are matched with the facts that they restate, on paraphrases and near misses of bundled facts.
import { readFileSync } from 'node:fs';
import { matchFacts } from '../server/src/core/facts/match.ts';
import { findMentions } from '../server/src/core/prose/mentions.ts';
import { findQuantities } from '../server/src/core/prose/quantities.ts';
import { bundled } from '../test/support/bundled.ts';

export interface Mistake {
  readonly text: string;
  /** Ids of the facts that the sentence restates; none for a near miss. */
  readonly wanted: readonly string[];
  /** The best match that is taken for a restatement, with its score; else the best at all. */
  readonly got: string;
}

export interface Evaluation {
  readonly paraphrases: number;
  readonly nearMisses: number;
  /** Share of paraphrases whose best match is the right fact, and taken for a restatement. */
  readonly recallAt1: number;
  /** Share of near misses that some fact is taken to be restated by. */
  readonly falseMatches: number;
  readonly mistakes: readonly Mistake[];
}

/** Evaluates the match on one of the sets in `test/fixtures/matching`. */
export function evaluateMatching(set: string): Evaluation {
  const lines = readFileSync(new URL(`../test/fixtures/matching/${set}.tsv`, import.meta.url), 'utf8').split(
    '\n',
  );
  const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  const mistakes: Mistake[] = [];
  let paraphrases = 0;
  let missed = 0;
  for (const [ids = '', text = ''] of cases) {
    const wanted = ids === '-' ? [] : ids.split('|');
    const claim = { text, mentions: findMentions(text, bundled), quantities: findQuantities(text) };
    const [best] = matchFacts(claim, bundled, 5);
    const restated = best?.strength === 'restates' ? best.fact.id : undefined;
    const isRight =
      wanted.length === 0 ? restated === undefined : restated !== undefined && wanted.includes(restated);
    paraphrases += wanted.length === 0 ? 0 : 1;
    if (isRight) continue;
    missed += wanted.length === 0 ? 0 : 1;
    const got = best === undefined ? 'nothing' : `${best.fact.id} ${best.score.toFixed(2)} ${best.strength}`;
    mistakes.push({ text, wanted, got });
  }
  const nearMisses = cases.length - paraphrases;
  return {
    paraphrases,
    nearMisses,
    recallAt1: (paraphrases - missed) / paraphrases,
    falseMatches: (mistakes.length - missed) / nearMisses,
    mistakes,
  };
}

if (process.argv[1]?.endsWith('evaluate-matching.mts')) {
  for (const set of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['tuning', 'unseen']) {
    const { paraphrases, nearMisses, recallAt1, falseMatches, mistakes } = evaluateMatching(set);
    const share = (part: number) => `${(100 * part).toFixed(1)} %`;
    console.log(
      `${set}: recall@1 ${share(recallAt1)} of ${paraphrases} paraphrases, false matches ${share(falseMatches)} of ${nearMisses} near misses`,
    );
    for (const { text, wanted, got } of mistakes)
      console.log(`  ${wanted.join('|') || '-'} but ${got}: ${text}`);
  }
}
