// Proves that the expressions which are safe because their input is bounded are: each on texts as hard and as long as it may meet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { slowness } from '../support/gauge.ts';
import { isSoak } from '../support/soak.ts';

/** Code units of the longest sentence; lines, names and labels that expressions run on are shorter. */
const LONGEST = 5000;
/** What one pass over such a text may take on a machine that is not busy, in milliseconds. */
const MOST = 100;
/** Length at which hard texts are looked for. */
const SAMPLE = 400;
/** What they are made of: two of these, over and over. */
const PARTS = [...'aA1 .,-\'()[]@^<>/:_*é"\n'].concat(['the ', 'of ', 'Said ', 'ed ', '\u00a0', '$1']);
/** At the end, so that what is looked for is missed at the last moment. */
const ENDS = ['', '\u0000!'];

const { bounded }: { readonly bounded: readonly string[] } = JSON.parse(
  readFileSync(new URL('../fixtures/expressions.json', import.meta.url), 'utf8'),
);

interface Hard {
  readonly start: string;
  readonly pump: string;
  readonly end: string;
}

const candidates: readonly Hard[] = PARTS.flatMap((one) =>
  PARTS.flatMap((other) => ENDS.map((end) => ({ start: '', pump: one + other, end }))),
);

function textOf({ start, pump, end }: Hard, length: number): string {
  return start + pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + end;
}

/** What finding all that the expression matches takes, in milliseconds. A sticky one is asked at every place. */
function time(expression: RegExp, text: string): number {
  const started = performance.now();
  if (expression.global) expression[Symbol.replace](text, '');
  else if (expression.sticky) {
    for (let at = 0; at < text.length; at += 1) {
      expression.lastIndex = at;
      expression.test(text);
    }
  } else expression.test(text);
  return performance.now() - started;
}

/** The texts that take the expression longest, by a shorter form of them, and what recheck would attack it with. */
function hardest(expression: RegExp): readonly Hard[] {
  const timed = candidates.map((hard) => ({ hard, took: time(expression, textOf(hard, SAMPLE)) }));
  const worst = timed.sort((a, b) => b.took - a.took).slice(0, 6);
  return [...worst.map(({ hard }) => hard), ...attacksOn(expression)];
}

function attacksOn({ source, flags }: RegExp): readonly Hard[] {
  if (!isSoak) return [];
  const found = checkSync(source, flags, { timeout: 2000 });
  if (found.status !== 'vulnerable') return [];
  const { pumps, suffix } = found.attack;
  return pumps.map(({ prefix, pump }) => ({ start: prefix, pump, end: suffix }));
}

describe('regular expressions on bounded text', function () {
  this.timeout(60_000);

  for (const written of bounded) {
    it(`${written.slice(0, 60)} is done with a long sentence in time`, () => {
      const end = written.lastIndexOf('/');
      const expression = new RegExp(written.slice(1, end), written.slice(end + 1));
      for (const hard of hardest(expression)) {
        const text = textOf(hard, LONGEST);
        let took = time(expression, text);
        // The quickest of some tries is the one in which the machine did the least else.
        for (let tries = 1; took > MOST && tries < 6; tries += 1)
          took = Math.min(took, time(expression, text));
        if (took > MOST) took /= slowness();
        assert.ok(took < MOST, `${took.toFixed(0)} ms on ${JSON.stringify(hard)}`);
      }
    });
  }
});
