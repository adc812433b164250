// Owns the kind of a claim and the reason in words.
import type { Features } from './features.ts';
import { stepsOf } from './packed.ts';
import { OWN_PLACES, shapeNames } from './shape.ts';

export type ClaimKind =
  | 'figure'
  | 'event'
  | 'finding'
  | 'attribution'
  | 'law'
  | 'product'
  | 'comparison'
  | 'trend';

/** In the order of the packed weights. */
export const claimKinds: readonly ClaimKind[] = [
  'figure',
  'event',
  'finding',
  'attribution',
  'law',
  'product',
  'comparison',
  'trend',
];

/** Steps into which each figure of a shape is cut; each has a weight for each kind. */
const STEPS = 4;
const WORDS_AT = STEPS * OWN_PLACES;
/** The words in order are brought to so many buckets; a power of two. */
const WORDS = 1 << 13;
export const KIND_BUCKETS = WORDS_AT + WORDS;

/** What the weights for kinds look at: for each figure of the shape its step, and the words in order. */
export function kindFeatures({ shape, grams }: Features): Uint16Array {
  const own = OWN_PLACES;
  const features = new Uint16Array(own + grams.length);
  for (let index = 0; index < own; index += 1) features[index] = STEPS * index + stepOf(shape[index] ?? 0);
  for (let index = 0; index < grams.length; index += 1)
    features[own + index] = WORDS_AT + ((grams[index] ?? 0) & (WORDS - 1));
  return features;
}

/** None, little, some, much; shares are cut as if they were out of twenty, places from the end where there is none. */
function stepOf(value: number): number {
  if (value <= 0) return 0;
  const size = value < 1 ? 20 * value : value;
  return size <= 1 ? 1 : size <= 6 ? 2 : 3;
}

/** Weights for kinds as they are stored. */
export interface PackedKinds {
  /** Steps (`stepsOf`): the weights. */
  readonly steps: string;
  readonly scale: number;
  readonly biases: readonly number[];
}

/** Weights for kinds: for each kind a signed byte for each bucket, times `scale` a weight; and for each kind a bias. */
export interface KindModel {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly biases: readonly number[];
}

export function unpackKinds({ steps, scale, biases }: PackedKinds): KindModel {
  return { weights: stepsOf(steps), scale, biases };
}

/** The kind that a sentence most likely is if it is a claim. */
export interface LikeliestKind {
  readonly kind: ClaimKind;
  /** Whether it is of that kind more likely than not. */
  readonly isLikely: boolean;
}

/** The kind whose weights speak most for it. */
export function likeliestKind(read: Features, { weights, scale, biases }: KindModel): LikeliestKind {
  if (isPlainFigure(read.shape)) return { kind: 'figure', isLikely: true };
  const features = kindFeatures(read);
  const unit = scale / Math.sqrt(features.length);
  let [best, most]: [ClaimKind, number] = ['figure', Number.NEGATIVE_INFINITY];
  for (const [index, kind] of claimKinds.entries()) {
    const score = (biases[index] ?? 0) + unit * sumOf(features, weights, index * KIND_BUCKETS);
    if (score > most) [best, most] = [kind, score];
  }
  // A score is in log odds.
  return { kind: best, isLikely: most > 0 };
}

function sumOf(features: Uint16Array, weights: Int8Array, start: number): number {
  let sum = 0;
  for (let place = 0; place < features.length; place += 1)
    sum += weights[start + (features[place] ?? 0)] ?? 0;
  return sum;
}

const at = (name: string) => shapeNames.indexOf(name);
const [FIGURES, MONEY, PERCENT] = [at('figures'), at('money'), at('percent')];
const REPORTED = [at('studyFinds'), at('accordingTo'), at('quotes'), at('reporting')];

/** A share or an amount of money that nobody else is said to have found or said. */
function isPlainFigure(shape: Float64Array): boolean {
  const has = (place: number) => (shape[place] ?? 0) > 0;
  return has(FIGURES) && (has(MONEY) || has(PERCENT)) && !REPORTED.some(has);
}

const REASONS: Readonly<Record<ClaimKind, string>> = {
  figure: 'states a figure',
  event: 'reports an event',
  finding: 'reports what a study found',
  attribution: 'reports what somebody said',
  law: 'says what a law or standard requires',
  product: 'states what an organisation or product does',
  comparison: 'makes a comparison',
  trend: 'states a trend',
};

/**
 * Why such a sentence needs a source, in words that follow "this sentence …"; `name`: whom it mentions first. A kind is named
 * only where it is likely: a wrong reason makes a right warning look wrong.
 */
export function reasonFor({ kind, isLikely }: LikeliestKind, name: string | undefined): string {
  if (!isLikely) return `states something ${name === undefined ? '' : `about ${name} `}that can be checked`;
  if (name === undefined || kind === 'law' || kind === 'finding') return REASONS[kind];
  if (kind === 'product') return `states what ${name} does or has`;
  if (kind === 'attribution') return `reports a statement by or about ${name}`;
  if (kind === 'event') return `reports an event involving ${name}`;
  if (kind === 'comparison') return `makes a comparison with ${name} in it`;
  return `${REASONS[kind]} about ${name}`;
}
