// Holds the tokens of mentions: which words, which kind, and only those that were asked for.
import assert from 'node:assert/strict';
import { mentionTokens } from '../../server/src/core/features/mentionTokens.ts';
import { analyse } from '../support/analyse.ts';

function tokensOf(text: string, from = 0, to = text.length): readonly string[] {
  const analysis = analyse(text);
  return mentionTokens(analysis, { start: from, end: to }).map(
    ({ span, kind }) => `${kind}: ${analysis.text.slice(span)}`,
  );
}

describe('tokens of mentions', () => {
  const cases: readonly (readonly [text: string, tokens: readonly string[]])[] = [
    [
      'Meta hired Alexandr Wang.\n\n# Llama 4\n',
      ['company: Meta', 'person: Alexandr Wang', 'model: Llama 4'],
    ],
    ['| Company |\n| - |\n| Google |\n', ['company: Google']],
    ['A deal with **Scale\nAI** of Meta.\n', ['company: Scale', 'company: AI', 'company: Meta']],
    ['> A deal with Scale\n> AI.\n', ['company: Scale', 'company: AI']],
    ['Words.[^1]\n\n[^1]: OpenAI, 2025.\n', ['company: OpenAI']],
    ['`Meta` and <!-- Meta --> and https://meta.example/Meta and me@Meta.\n', []],
    ['---\ntitle: Meta\n---\n\n```\nMeta\n```\n', []],
    ['', []],
  ];
  for (const [text, tokens] of cases) {
    it(`${JSON.stringify(text)}: ${tokens.length}`, () => assert.deepEqual(tokensOf(text), tokens));
  }

  it('gives those in the range alone', () => {
    const text = 'Meta.\n\nGoogle and OpenAI.\n\nAnthropic.\n';
    assert.deepEqual(tokensOf(text, 8, 9), ['company: Google']);
    assert.deepEqual(tokensOf(text, 7, 24), ['company: Google', 'company: OpenAI']);
    assert.deepEqual(tokensOf(text, 5, 6), []);
  });
});
