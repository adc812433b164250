// Owns the linear learner: logistic regression over sets of buckets, by L-BFGS, the same result on every run.

export interface LinearModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface LinearData {
  /** Buckets of each row; each counts 1 / sqrt(their number). */
  readonly rows: readonly (Uint16Array | Int32Array)[];
  /** 0 or 1 for each row. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

const MEMORY = 8;
const STEPS = 60;

/** Fits weights that minimise weighted log loss plus `|w|² / (2 · strength)`; `buckets` is the number of features. */
export function fitLogistic(data: LinearData, buckets: number, strength: number): LinearModel {
  const flat = flattened(data.rows);
  let point = new Float64Array(buckets + 1);
  let { loss, gradient } = lossAt(point, flat, data, strength);
  const moves: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const direction = directionOf(gradient, moves);
    const slope = dot(direction, gradient);
    let size = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = point;
    let reached = { loss, gradient };
    for (let tries = 0; tries < 25; tries += 1, size /= 2) {
      next = point.map((value, index) => value + size * (direction[index] ?? 0));
      reached = lossAt(next, flat, data, strength);
      if (reached.loss <= loss + 1e-4 * size * slope) break;
    }
    const s = next.map((value, index) => value - (point[index] ?? 0));
    const y = reached.gradient.map((value, index) => value - (gradient[index] ?? 0));
    const curvature = dot(s, y);
    if (curvature > 1e-12) moves.push({ s, y, rho: 1 / curvature });
    if (moves.length > MEMORY) moves.shift();
    const gain = loss - reached.loss;
    [point, loss, gradient] = [next, reached.loss, reached.gradient];
    if (gain < 1e-5 * loss) break;
  }
  return { weights: point.slice(0, buckets), bias: point[buckets] ?? 0 };
}

/** The score (log odds) of a row. */
export function linearScore(model: LinearModel, row: Uint16Array | Int32Array): number {
  let sum = 0;
  for (const bucket of row) sum += model.weights[bucket] ?? 0;
  return model.bias + sum / Math.sqrt(Math.max(1, row.length));
}

/** The rows one behind the other: row `i` is `buckets` from `starts[i]` to `starts[i + 1]`. */
interface FlatRows {
  readonly buckets: Uint32Array;
  readonly starts: Uint32Array;
}

function flattened(rows: LinearData['rows']): FlatRows {
  const starts = new Uint32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.length;
  const buckets = new Uint32Array(starts.at(-1) ?? 0);
  for (const [index, row] of rows.entries()) buckets.set(row, starts[index]);
  return { buckets, starts };
}

function lossAt(point: Float64Array, { buckets, starts }: FlatRows, data: LinearData, strength: number) {
  const { labels, weights } = data;
  const bias = point.length - 1;
  const gradient = point.map((value) => value / strength);
  gradient[bias] = 0;
  let loss = 0;
  for (let index = 0; index < bias; index += 1) loss += (point[index] ?? 0) ** 2;
  loss /= 2 * strength;
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    const scale = 1 / Math.sqrt(Math.max(1, end - start));
    let sum = 0;
    for (let place = start; place < end; place += 1) sum += point[buckets[place] ?? 0] ?? 0;
    const score = (point[bias] ?? 0) + sum * scale;
    const sign = labels[index] === 1 ? 1 : -1;
    const weight = weights[index] ?? 1;
    const margin = sign * score;
    loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
    const pull = (-sign * weight) / (1 + Math.exp(margin));
    gradient[bias] = (gradient[bias] ?? 0) + pull;
    const step = pull * scale;
    for (let place = start; place < end; place += 1) {
      const bucket = buckets[place] ?? 0;
      gradient[bucket] = (gradient[bucket] ?? 0) + step;
    }
  }
  return { loss, gradient };
}

function directionOf(
  gradient: Float64Array,
  moves: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of moves.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    for (let index = 0; index < q.length; index += 1) q[index] = (q[index] ?? 0) - alpha * (y[index] ?? 0);
  }
  const last = moves.at(-1);
  const scale = last === undefined ? 1 : 1 / (last.rho * dot(last.y, last.y));
  for (let index = 0; index < q.length; index += 1) q[index] = (q[index] ?? 0) * scale;
  for (const [place, { s, y, rho }] of moves.entries()) {
    const beta = rho * dot(y, q);
    const change = (alphas[place] ?? 0) - beta;
    for (let index = 0; index < q.length; index += 1) q[index] = (q[index] ?? 0) + change * (s[index] ?? 0);
  }
  return q.map((value) => -value);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
