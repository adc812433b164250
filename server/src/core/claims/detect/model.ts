// Owns the trained model of the detector: its weights as they ship, and the score that they give a sentence.
import { readFrame } from './frame.ts';
import { type GistModel, gistScore } from './gist.ts';
import { readGrams } from './grams.ts';
import type { KindModel } from './kind.ts';
import { AROUND_AT, ORDER_AT, readShape } from './shape.ts';
import { setSurroundings } from './surroundings.ts';
import { readForms, readWords } from './words.ts';

/** Weights as they are stored: plain numbers, and the rest packed in base64. */
export interface PackedModel {
  /** For the words in order: signed bytes, one for each bucket; times `scale` they are weights. */
  readonly linear: string;
  readonly scale: number;
  readonly bias: number;
  /** See `GistModel`: signed bytes. */
  readonly gist: string;
  readonly gistScale: number;
  readonly gistBias: number;
  /** One byte for each inner node of each tree: the place in the shape that it asks about. */
  readonly features: string;
  /** One byte for each inner node: which of `limits` it compares with; a larger value goes right. `ALL_LEFT`: none does. */
  readonly cuts: string;
  /** 32-bit floats, little-endian: the limits of each place of the shape, one place after the other. */
  readonly limits: string;
  /** How many limits each place of the shape has. */
  readonly limitCounts: string;
  /** A signed byte for each leaf; times `leafScale` it is a score. */
  readonly leaves: string;
  readonly leafScale: number;
  readonly depth: number;
  readonly base: number;
  /** Signed bytes, see `KindModel`. */
  readonly kinds: string;
  readonly kindBiases: readonly number[];
  /** Confidence is logistic(slope · score + offset); fitted on documents that the weights had not seen (Platt 1999). */
  readonly slope: number;
  readonly offset: number;
}

/** Stands in `cuts` for a node that sends every value left. */
export const ALL_LEFT = 255;

export interface ClaimModel {
  readonly packed: PackedModel;
  readonly linear: Int8Array;
  readonly gist: GistModel;
  readonly features: Uint8Array;
  /** The limit of each inner node. */
  readonly limits: Float64Array;
  readonly leaves: Int8Array;
  readonly kinds: KindModel;
}

/** What the model reads of a sentence. */
export interface Features {
  readonly shape: Float64Array;
  readonly grams: Uint16Array;
}

export function featuresOf(text: string): Features {
  const words = readWords(text);
  const frame = readFrame(words);
  return { shape: readShape(text, words, frame), grams: readGrams(words, frame) };
}

/** The gist of a sentence: the log odds that it is a claim, by its words alone. */
export function gistOf(text: string, { gist }: ClaimModel): number {
  return gistScore(readForms(text), gist);
}

export function unpackModel(packed: PackedModel): ClaimModel {
  const features = bytesOf(packed.features);
  return {
    packed,
    linear: signedBytesOf(packed.linear),
    gist: { weights: signedBytesOf(packed.gist), scale: packed.gistScale, bias: packed.gistBias },
    features,
    limits: limitsOf(packed, features),
    leaves: signedBytesOf(packed.leaves),
    kinds: { weights: signedBytesOf(packed.kinds), biases: packed.kindBiases },
  };
}

function limitsOf(packed: PackedModel, features: Uint8Array): Float64Array {
  const [cuts, counts, values] = [bytesOf(packed.cuts), bytesOf(packed.limitCounts), floatsOf(packed.limits)];
  const starts: number[] = [];
  let start = 0;
  for (const count of counts) {
    starts.push(start);
    start += count;
  }
  return Float64Array.from(cuts, (cut, node) =>
    cut === ALL_LEFT
      ? Number.POSITIVE_INFINITY
      : (values[(starts[features[node] ?? 0] ?? 0) + cut] ?? Number.POSITIVE_INFINITY),
  );
}

/** The gists of the sentences around one, the nearest first; that of the sentence itself where it stands alone. */
export interface Surroundings {
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/** The confidence, 0 to 1, that a sentence with these features is a claim. */
export function confidenceOf(features: Features, around: Surroundings, model: ClaimModel): number {
  const { slope, offset } = model.packed;
  return 1 / (1 + Math.exp(-(slope * scoreOf(features, around, model) + offset)));
}

/** The score (log odds, not calibrated) of a sentence. Completes its shape. */
export function scoreOf({ shape, grams }: Features, around: Surroundings, model: ClaimModel): number {
  shape[ORDER_AT] = orderScore(grams, model);
  setSurroundings(around.before, around.behind, shape, AROUND_AT);
  return treesScore(shape, model);
}

/** The score of the words in their order. */
function orderScore(grams: Uint16Array, { linear, packed }: ClaimModel): number {
  let sum = 0;
  for (let place = 0; place < grams.length; place += 1) sum += linear[grams[place] ?? 0] ?? 0;
  return packed.bias + (packed.scale * sum) / Math.sqrt(Math.max(1, grams.length));
}

function treesScore(shape: Float64Array, { features, limits, leaves, packed }: ClaimModel): number {
  const { depth } = packed;
  const inner = 2 ** depth - 1;
  let [sum, leaf] = [0, 0];
  for (let root = 0; root < features.length; root += inner) {
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const at = root + node;
      const isAbove = (shape[features[at] ?? 0] ?? 0) > (limits[at] ?? 0);
      node = 2 * node + (isAbove ? 2 : 1);
    }
    sum += leaves[leaf + node - inner] ?? 0;
    leaf += inner + 1;
  }
  return packed.base + packed.leafScale * sum;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

function signedBytesOf(base64: string): Int8Array {
  return new Int8Array(bytesOf(base64).buffer);
}

function floatsOf(base64: string): Float32Array {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
}
