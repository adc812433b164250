// Owns cross-validation by document: every sentence scored by a model that has seen nothing of its document.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { asNeighbour, scoreAmong, unpackModel } from '../../server/src/core/claims/detect/model.ts';
import { surroundingsOf } from '../../server/src/core/claims/detect/surroundings.ts';
import { mayShip, readOwn, readShared } from './data.mts';
import { foldsByDocument } from './folds.mts';
import { type Example, examplesOf, trainModel } from './model.mts';
import { remembered } from './remembered.mts';

const FOLDS = 10;

/** Where the labelled sentences are. */
export interface LabelledFiles {
  /** A file of the shared set. */
  readonly shared: string;
  /** The folder of our own. */
  readonly own: string;
}

/**
 * Scores (log odds, not calibrated) of the shared sentences, in their order. Each fold trains on the own sentences and on
 * those shared ones of the other folds' documents whose licence lets weights ship, as the shipped model does. Every core
 * takes some of the folds; on two it takes a quarter of an hour. The scores are remembered.
 */
export function crossValidate(files: LabelledFiles): Promise<readonly number[]> {
  return remembered([files.shared, files.own], () => scoredByAll(files));
}

async function scoredByAll(files: LabelledFiles): Promise<number[]> {
  const workers = Math.min(FOLDS, availableParallelism());
  const shares = Array.from({ length: workers }, (_, first) =>
    Array.from({ length: FOLDS }, (_, fold) => fold).filter((fold) => fold % workers === first),
  );
  const parts = await Promise.all(shares.map((folds) => scoredElsewhere({ files, folds })));
  return parts.reduce((all, part) => all.map((score, index) => score + (part[index] ?? 0)));
}

/** What a worker is told (`foldWorker.mts`). */
export interface FoldsToScore {
  readonly files: LabelledFiles;
  readonly folds: readonly number[];
}

/** Scores in a process of its own, which is started with the same loaders as this one. */
function scoredElsewhere(share: FoldsToScore): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = fork(new URL('./foldWorker.mts', import.meta.url), [JSON.stringify(share)]);
    worker.once('message', (scores: number[]) => resolve(scores));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker of the cross-validation ended with ${code}`)));
  });
}

/** The scores of the shared sentences that some folds hold; 0 for all others. */
export function scoresOfFolds({ files, folds }: FoldsToScore): number[] {
  const shared = examplesOf(readShared(files.shared) ?? []);
  const own = examplesOf(readOwn(files.own));
  const foldOf = foldsByDocument(shared, FOLDS);
  const scores = shared.map(() => 0);
  for (const fold of folds) {
    const isHeld = ({ sentence }: Example) => foldOf.get(sentence.document) === fold;
    const rest = shared.filter((example) => !isHeld(example) && mayShip(example.sentence));
    const model = unpackModel(trainModel([...rest, ...own]));
    for (const [index, example] of shared.entries()) {
      if (!isHeld(example)) continue;
      const neighbour = ({ features }: Example) => asNeighbour(features, model);
      const around = surroundingsOf(example.before, example.behind, neighbour);
      neighbour(example);
      scores[index] = scoreAmong(example.features, around, model);
    }
    console.log(`fold ${fold + 1} of ${FOLDS} is scored`);
  }
  return scores;
}
