// Owns the tests of the figures that are read in prose.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Quantity } from '../../server/src/core/prose/model.ts';
import { findQuantities } from '../../server/src/core/prose/quantities.ts';

/** Each case: the text, then each figure as `words = value ±half unit, currency or %, unit, approximation`. */
const CASES: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/prose/quantities.json', import.meta.url), 'utf8'),
);

describe('findQuantities', () => {
  assert.ok(Array.isArray(CASES) && CASES.length > 200);
  for (const [text, ...expected] of CASES) {
    assert.ok(typeof text === 'string');
    it(text, () =>
      assert.deepEqual(
        findQuantities(text).map((quantity) => show(text, quantity)),
        expected,
      ),
    );
  }

  it('gives the same frozen list for every text without figures', () => {
    assert.equal(findQuantities('No figure.'), findQuantities(''));
    assert.ok(Object.isFrozen(findQuantities('')));
  });

  it('gives ordered, disjoint spans and finite values', () => {
    const parts =
      '$ € 15 1,200 .5 % billion bn to and – - between from one half a third dozen in June 2025 Q2 [ ( - / US . , ;'.split(
        ' ',
      );
    const texts = fc.array(fc.constantFrom(...parts, ' ', ' ', ' ')).map((all) => all.join(''));
    fc.assert(fc.property(texts, areSound), { numRuns: 3000 });
  });
});

function show(
  text: string,
  { span, type, low, high, halfUnit, currency, unit, date, approximation }: Quantity,
): string {
  const value = type === 'date' ? (date ?? `${low}–${high}`) : `${range(low, high)} ±${short(halfUnit)}`;
  const sign = type === 'percent' ? '%' : currency;
  const hedge = approximation === 'exact' ? undefined : approximation;
  const words = [value, sign, unit, hedge].filter((word) => word !== undefined);
  return `${text.slice(span.start, span.end)} = ${words.join(' ')}`;
}

function range(low: number, high: number): string {
  return low === high ? short(low) : `${short(low)}–${short(high)}`;
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}

function areSound(text: string): void {
  let from = 0;
  for (const { span, low, high, halfUnit } of findQuantities(text)) {
    assert.ok(span.start >= from && span.end > span.start && span.end <= text.length);
    assert.ok(Number.isFinite(low) && Number.isFinite(high) && low <= high && halfUnit > 0);
    from = span.end;
  }
}
