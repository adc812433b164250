// Owns the tests of what may be done with a fact for a sentence that speaks of the same: name its source, cite it, or neither.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isOwnVoice } from '../../server/src/core/claims/backing/ownVoice.ts';
import { saysNoMore } from '../../server/src/core/claims/backing/saysNoMore.ts';
import { backingOf } from '../../server/src/core/claims/backing.ts';
import { matchable } from '../../server/src/core/claims/claim.ts';
import { vagueVoice } from '../../server/src/core/claims/vague.ts';
import { factsOf } from '../rules/drawnCases.ts';
import { analyse } from '../rules/mistakes.ts';

const lines = readFileSync(new URL('../fixtures/matching/backing.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

function useOf(base: string, id: string, text: string): string {
  const facts = factsOf(base);
  const [claim] = analyse(text, facts).pieces.flatMap(({ claims }) => claims);
  assert(claim !== undefined && facts.fact(id) !== undefined);
  const fact = backingOf(claim.sentence, facts).find((one) => one.id === id);
  if (fact === undefined) return 'none';
  const voice = vagueVoice(text)?.span;
  const isNamed =
    voice !== undefined && isOwnVoice(fact) && saysNoMore(matchable(claim.sentence), fact, facts, voice);
  return isNamed ? 'named' : 'cited';
}

describe('the source of a fact', () => {
  for (const line of lines) {
    const [use = '', base = '', id = '', text = ''] = line.split('\t');
    it(`is ${use} for: ${text}`, () => assert.equal(useOf(base, id, text), use));
  }
});
