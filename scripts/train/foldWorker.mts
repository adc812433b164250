// Owns one worker's share of the cross-validation: it reads the sentences, scores its folds and answers once.
import { scoresOfFolds } from './crossValidation.mts';

const [share] = process.argv.slice(2);
process.send?.(scoresOfFolds(JSON.parse(share ?? '')));
