// Owns the trained model of the detector: its weights as they ship, and the score that they give a sentence.
import { readFrame } from './frame.ts';
import { readGrams } from './grams.ts';
import type { KindModel } from './kind.ts';
import { readShape } from './shape.ts';
import { readWords, type Word } from './words.ts';

/** Weights as they are stored: plain numbers, and the rest packed in base64. */
export interface PackedModel {
  /** Signed bytes, one for each bucket; times `scale` they are weights. */
  readonly linear: string;
  readonly scale: number;
  readonly bias: number;
  /** One byte for each inner node of each tree: the place in the shape that it asks about. */
  readonly features: string;
  /** A 32-bit float, little-endian, for each inner node; a larger value goes right. */
  readonly limits: string;
  /** A signed byte for each leaf; times `leafScale` it is a score. */
  readonly leaves: string;
  readonly leafScale: number;
  readonly depth: number;
  readonly base: number;
  /** How much the linear half counts, 0 to 1; the trees count the rest. */
  readonly mix: number;
  /** Signed bytes, see `KindModel`. */
  readonly kinds: string;
  readonly kindBiases: readonly number[];
  /** Confidence is logistic(slope · score + offset); fitted on documents that the weights had not seen (Platt 1999). */
  readonly slope: number;
  readonly offset: number;
}

export interface ClaimModel {
  readonly packed: PackedModel;
  readonly linear: Int8Array;
  readonly features: Uint8Array;
  readonly limits: Float32Array;
  readonly leaves: Int8Array;
  readonly kinds: KindModel;
}

/** What the model reads of a sentence. */
export interface Features {
  readonly shape: Float64Array;
  readonly grams: Uint16Array;
}

export function featuresOf(text: string, words: readonly Word[] = readWords(text)): Features {
  const frame = readFrame(words);
  return { shape: readShape(text, words, frame), grams: readGrams(words, frame) };
}

export function unpackModel(packed: PackedModel): ClaimModel {
  return {
    packed,
    linear: new Int8Array(bytesOf(packed.linear).buffer),
    features: bytesOf(packed.features),
    limits: floatsOf(packed.limits),
    leaves: new Int8Array(bytesOf(packed.leaves).buffer),
    kinds: { weights: new Int8Array(bytesOf(packed.kinds).buffer), biases: packed.kindBiases },
  };
}

/** The confidence, 0 to 1, that a sentence with these features is a claim. */
export function confidenceOf(features: Features, model: ClaimModel): number {
  const { slope, offset } = model.packed;
  return 1 / (1 + Math.exp(-(slope * scoreOf(features, model) + offset)));
}

/** The score (log odds, not calibrated) of a sentence. */
export function scoreOf({ shape, grams }: Features, model: ClaimModel): number {
  const { mix } = model.packed;
  return mix * linearScore(grams, model) + (1 - mix) * treesScore(shape, model);
}

function linearScore(grams: Uint16Array, { linear, packed }: ClaimModel): number {
  let sum = 0;
  for (let place = 0; place < grams.length; place += 1) sum += linear[grams[place] ?? 0] ?? 0;
  return packed.bias + (packed.scale * sum) / Math.sqrt(Math.max(1, grams.length));
}

function treesScore(shape: Float64Array, { features, limits, leaves, packed }: ClaimModel): number {
  const inner = 2 ** packed.depth - 1;
  let [sum, leaf] = [0, 0];
  for (let root = 0; root < features.length; root += inner) {
    let node = 0;
    while (node < inner) {
      const at = root + node;
      const value = shape[features[at] ?? 0] ?? 0;
      node = 2 * node + (value > (limits[at] ?? 0) ? 2 : 1);
    }
    sum += leaves[leaf + node - inner] ?? 0;
    leaf += inner + 1;
  }
  return packed.base + packed.leafScale * sum;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function floatsOf(base64: string): Float32Array {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
}
