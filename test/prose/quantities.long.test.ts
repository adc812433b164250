// Owns the test that figures are read in linear time, in texts that are made to be slow to read.
import { findQuantities } from '../../server/src/core/prose/quantities.ts';

describe('findQuantities, of much', () => {
  for (const [name, text] of [
    ['digits', '1'.repeat(1_000_000)],
    ['groups', '1,234'.repeat(100_000)],
    ['commas', '1,'.repeat(200_000)],
    ['small numbers', '1 '.repeat(200_000)],
    ['number words', 'one '.repeat(100_000)],
    ['hundreds', 'hundred and '.repeat(50_000)],
    ['dollar signs', '$'.repeat(300_000)],
    ['hedges', 'about '.repeat(100_000)],
    ['years', '2020-'.repeat(100_000)],
    ['months', 'June 1 '.repeat(50_000)],
    ['blanks', `1${' '.repeat(500_000)}`],
    ['shares', 'three in '.repeat(50_000)],
  ] as const) {
    it(`reads many ${name} in linear time`, () => {
      findQuantities(text);
    }).timeout(3000);
  }
});
