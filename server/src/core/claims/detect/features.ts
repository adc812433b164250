// Owns what the detector reads of a sentence before any weight is asked.
import { readFrame } from './frame.ts';
import { readGrams } from './grams.ts';
import { readShape } from './shape.ts';
import { turnsOf } from './turns.ts';
import { readWords } from './words.ts';

export interface Features {
  /** One number for each of `shapeNames`; scores and surroundings are written into it later. */
  readonly shape: Float64Array;
  /** Buckets of the words in order, see `readGrams`. */
  readonly grams: Int32Array;
  /** See `turnsOf`. */
  readonly turns: number;
}

export function featuresOf(text: string): Features {
  const words = readWords(text);
  const frame = readFrame(words);
  return { shape: readShape(text, words, frame), grams: readGrams(words, frame), turns: turnsOf(words) };
}
