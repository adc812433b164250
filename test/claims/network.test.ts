import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitNetwork, frequentWords } from '../../scripts/train/network.mts';
import { Pass } from '../../scripts/train/networkPass.mts';
import { type NetworkWeights, newWeights, startWeights } from '../../scripts/train/networkWeights.mts';
import { packNetwork } from '../../scripts/train/packing.mts';
import { mulberry32 } from '../../scripts/train/random.mts';
import {
  FILTERS,
  KNOWN_WORDS,
  NO_VECTOR,
  networkScore,
  type PackedNetwork,
  ROWS_OF_WORD,
  readRows,
  TAG_ROWS,
  unpackNetwork,
  VECTOR,
  vocabularyOf,
  WIDTH,
  WORD_ROWS,
} from '../../server/src/core/claims/detect/network.ts';
import { stepsOf } from '../../server/src/core/claims/detect/packed.ts';
import { MOST_WORDS, readWords } from '../../server/src/core/claims/detect/words.ts';

function randomWeights(seed: number): NetworkWeights {
  const random = mulberry32(seed);
  const some = (length: number) => Float64Array.from({ length }, () => 2 * random() - 1);
  return {
    words: some(WORD_ROWS * VECTOR),
    tags: some(TAG_ROWS * VECTOR),
    windows: some(FILTERS * WIDTH * VECTOR),
    output: some(FILTERS),
    filterBiases: some(FILTERS),
    bias: some(1),
  };
}

/** The weights that were packed, as near as packing keeps them. */
function kept(packed: PackedNetwork): NetworkWeights {
  const { words, tags, windows, output, units } = packed;
  const weights = (steps: string, unit: number) => Float64Array.from(stepsOf(steps), (step) => unit * step);
  return {
    words: weights(words, units.words),
    tags: weights(tags, units.tags),
    windows: weights(windows, units.windows),
    output: weights(output, units.output),
    filterBiases: Float64Array.from(packed.filterBiases),
    bias: Float64Array.of(packed.bias),
  };
}

/** The score by the formula: for each filter the strongest answer over all windows, none below 0. */
function scoreByFormula(rows: Uint16Array, weights: NetworkWeights): number {
  const count = rows.length / ROWS_OF_WORD;
  const number = (word: number, place: number) => {
    if (word < 0 || word >= count) return 0;
    const [own, tag] = [rows[ROWS_OF_WORD * word] ?? 0, rows[ROWS_OF_WORD * word + 1] ?? 0];
    return (weights.words[own * VECTOR + place] ?? 0) + (weights.tags[tag * VECTOR + place] ?? 0);
  };
  let score = weights.bias[0] ?? 0;
  for (let filter = 0; filter < FILTERS; filter += 1) {
    const answers = Array.from({ length: count }, (_, middle) => {
      let answer = weights.filterBiases[filter] ?? 0;
      for (let place = 0; place < WIDTH * VECTOR; place += 1) {
        const word = middle + Math.floor(place / VECTOR) - (WIDTH - 1) / 2;
        answer += (weights.windows[filter * WIDTH * VECTOR + place] ?? 0) * number(word, place % VECTOR);
      }
      return answer;
    });
    score += (weights.output[filter] ?? 0) * Math.max(0, ...answers);
  }
  return score;
}

function randomRows(count: number): Uint16Array {
  const random = mulberry32(5 + count);
  return Uint16Array.from({ length: ROWS_OF_WORD * count }, (_, at) =>
    Math.floor(random() * (at % ROWS_OF_WORD === 0 ? WORD_ROWS : TAG_ROWS)),
  );
}

/** Small enough that hardly any filter comes to answer to another window. */
const STEP = 1e-5;

/** Places of a gradient that are not 0, a hundred at most, and some that are. */
function someOf(gradient: Float64Array): number[] {
  const places = [...gradient.keys()].filter((place) => gradient[place] !== 0);
  const every = Math.ceil(places.length / 100);
  return [...places.filter((_, index) => index % every === 0), 0, gradient.length - 1];
}

const sentences: readonly (readonly [string, 0 | 1])[] = [
  'the council fined the bank',
  'the bank fined the council',
  'the court fined the bank',
  'the bank fined the court',
].flatMap((text, index) => Array.from({ length: 20 }, () => [text, index % 2 === 0 ? 1 : 0] as const));

describe('the network of the claim detector', () => {
  it('scores what the formula says', () => {
    const packed = packNetwork([], randomWeights(7));
    const [network, weights] = [unpackNetwork(packed), kept(packed)];
    const row = fc.tuple(fc.nat(WORD_ROWS - 1), fc.nat(TAG_ROWS - 1));
    fc.assert(
      fc.property(fc.array(row, { maxLength: MOST_WORDS }), (list) => {
        const rows = Uint16Array.from(list.flat());
        const expected = scoreByFormula(rows, weights);
        assert.ok(Math.abs(networkScore(rows, network) - expected) < 1e-3, String(expected));
      }),
    );
  });

  for (const [count, label, hiding] of [
    [0, 1, 0],
    [1, 0, 0],
    [2, 1, 0.3],
    [3, 0, 0],
    [MOST_WORDS, 1, 0],
    [MOST_WORDS, 0, 0.3],
  ] as const) {
    it(`learns along the slope of its loss: ${count} words, label ${label}, ${hiding} of it hidden`, () => {
      const lesson = { rows: randomRows(count), label };
      const hidden = { hiddenWords: hiding, hiddenAnswers: hiding };
      const [weights, slopes] = [newWeights(), newWeights()];
      startWeights(weights, mulberry32(3));
      let random = mulberry32(11);
      const pass = new Pass(weights, slopes, hidden, () => random());
      /** The same parts are hidden each time. */
      const loss = () => {
        random = mulberry32(11);
        pass.forget();
        const score = pass.learn(lesson, 1);
        return Math.log1p(Math.exp(label === 1 ? -score : score));
      };
      loss();
      const gradient = slopes.all.slice();
      for (const place of someOf(gradient)) {
        const value = weights.all[place] ?? 0;
        const [above, below] = [STEP, -STEP].map((step) => {
          weights.all[place] = value + step;
          return loss();
        });
        weights.all[place] = value;
        const slope = ((above ?? 0) - (below ?? 0)) / (2 * STEP);
        assert.ok(Math.abs(slope - (gradient[place] ?? 0)) < 1e-6, `${place}: ${slope}`);
      }
    });
  }

  it('gives known words a row of their own, and others one by their ending', () => {
    const vocabulary = vocabularyOf(['bank', 'the']);
    const words = readWords('The bank reorganizes, the trust reorganizes.');
    const rows = Array.from(readRows(words, vocabulary)).filter((_, place) => place % ROWS_OF_WORD === 0);
    assert.deepEqual([rows[0], rows[1], rows[4]], [1, 0, 1]);
    assert.equal(rows[2], rows[6]);
    assert.ok(rows.slice(2, 4).every((row) => row >= KNOWN_WORDS && row < WORD_ROWS));
  });

  it('knows each word again after packing, whatever its characters', () => {
    const known = ['"', '\\\\', '\ufffc', '\ud800', "it's", '__proto__', 'constructor'];
    const packed: PackedNetwork = JSON.parse(JSON.stringify(packNetwork(known, randomWeights(1))));
    const { vocabulary } = unpackNetwork(packed);
    assert.deepEqual(
      [...vocabulary],
      [...known.entries()].map(([row, word]) => [word, row]),
    );
  });

  it('takes a mark that it does not know for nothing', () => {
    const rows = readRows(readWords('→ \ufffc'), vocabularyOf(['the']));
    assert.deepEqual(Array.from(rows), [NO_VECTOR, 0, NO_VECTOR, 0]);
  });

  it('learns who did what to whom, where the words are the same; twice the same', () => {
    const words = sentences.map(([text]) => readWords(text));
    const known = frequentWords(words);
    assert.deepEqual(known.slice(0, 3), ['bank', 'fined', 'the']);
    const rows = words.map((list) => readRows(list, vocabularyOf(known)));
    const options = { epochs: 20, batch: 8, rate: 0.01, hiddenWords: 0.1, hiddenAnswers: 0.1, seed: 1 };
    const lessons = sentences.map(([, label], index) => ({ rows: rows[index] ?? new Uint16Array(), label }));
    const weights = fitNetwork(lessons, options);
    const network = unpackNetwork(packNetwork(known, weights));
    for (const [index, row] of rows.entries())
      assert.equal(networkScore(row, network) > 0 ? 1 : 0, lessons[index]?.label, sentences[index]?.[0]);
    assert.deepEqual(fitNetwork(lessons, options), weights);
  });
});
