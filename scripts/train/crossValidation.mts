// Owns cross-validation by document: every sentence scored by a model that has seen nothing of its document.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { asNeighbour, scoreAmong, unpackModel } from '../../server/src/core/claims/detect/model.ts';
import { surroundingsOf } from '../../server/src/core/claims/detect/surroundings.ts';
import { type Label, type LabelledSentence, mayShip, readOwn, readShared } from './data.mts';
import { foldsByDocument } from './folds.mts';
import { amongNeighbours, type Example, examplesOf, trainModel } from './model.mts';
import { readReal } from './realSentences.mts';
import { remembered } from './remembered.mts';

const FOLDS = 10;

/** Where the labelled sentences are. */
export interface LabelledFiles {
  /** A file of the shared set. */
  readonly shared: string;
  /** The folder of those of our own making, and of the real ones that we labelled. */
  readonly own: string;
}

/** What is trained on; `own`: invented or built after real documents. */
export interface TrainingSet {
  readonly shared: readonly Example<LabelledSentence>[];
  /** Of other real documents, without their words. */
  readonly labelled: readonly Example[];
  readonly own: readonly Example[];
}

export function trainingSetIn(files: LabelledFiles): TrainingSet {
  return {
    shared: examplesOf(readShared(files.shared) ?? []),
    labelled: amongNeighbours(readReal(path.join(files.own, 'real'))),
    own: examplesOf(readOwn(files.own)),
  };
}

/** An example, and its score (log odds, not calibrated) by weights that have seen nothing of its document. */
export interface Scored<S extends Label = Label> {
  readonly example: Example<S>;
  readonly score: number;
}

/** Real sentences in the order of the training set. */
export interface CrossValidated {
  readonly shared: readonly Scored<LabelledSentence>[];
  readonly labelled: readonly Scored[];
}

/**
 * Scores of the real sentences. Each fold trains on the own sentences and on those of the other folds' documents whose licence lets
 * weights ship, as the shipped model does. Every core takes some of the folds; on two it takes a quarter of an hour. The scores are
 * remembered.
 */
export async function crossValidate(files: LabelledFiles, set: TrainingSet): Promise<CrossValidated> {
  const scores = await remembered([files.shared, files.own], () => scoredByAll(files));
  const { shared, labelled } = set;
  return {
    shared: shared.map((example, index) => ({ example, score: scores[index] ?? 0 })),
    labelled: labelled.map((example, index) => ({ example, score: scores[shared.length + index] ?? 0 })),
  };
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

/** The scores of the real sentences that some folds hold; 0 for all others. */
export function scoresOfFolds({ files, folds }: FoldsToScore): number[] {
  const { shared, labelled, own } = trainingSetIn(files);
  const real = [...shared, ...labelled];
  const foldOf = foldsByDocument(real, FOLDS);
  const scores = real.map(() => 0);
  for (const fold of folds) {
    const isHeld = ({ sentence }: Example) => foldOf.get(sentence.document) === fold;
    const rest = real.filter((example) => !isHeld(example) && mayShip(example.sentence));
    const model = unpackModel(trainModel([...rest, ...own]));
    for (const [index, example] of real.entries()) {
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
