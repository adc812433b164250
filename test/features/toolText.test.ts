// Holds what language model tools are told: the facts that fit, each with its source, and the findings in a text.
import assert from 'node:assert/strict';
import { checkInWords, factsInWords } from '../../server/src/core/features/toolText.ts';
import { analyse } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';

const DEAL = "- Meta's deal with Scale AI was worth $15 billion.";

describe('facts in words', () => {
  const questions: readonly string[] = [
    "Meta's deal with Scale AI was worth $15 billion.",
    'How much was the deal of Meta with Scale AI worth?',
    'meta-scale-ai-deal-value',
    'scale ai deal worth',
    'deal worth billion',
  ];
  for (const question of questions) {
    it(`${question}: the deal`, () => {
      const lines = factsInWords(bundled, question, 5).split('\n');
      assert.ok(
        lines.some((line) => line.startsWith(DEAL)),
        lines.join('\n'),
      );
      assert.ok(lines.length <= 5);
    });
  }

  it('name the standing, the source and the exact quote', () => {
    assert.match(
      factsInWords(bundled, 'meta-scale-ai-deal-value', 1),
      /^- .* \(stated; id meta-scale-ai-deal-value\)\. Source: Axios, paragraph 4 “Meta Plans .*”.*, which says “.*15 billion.*”\.$/,
    );
  });

  it('are few where few are wanted, and never none or all', () => {
    assert.equal(factsInWords(bundled, 'Meta', 2).split('\n').length, 2);
    assert.equal(factsInWords(bundled, 'Meta', 0).split('\n').length, 1);
    assert.equal(factsInWords(bundled, '', 1000).split('\n').length, 30);
  });

  it('say what there is where nothing fits', () => {
    assert.match(factsInWords(bundled, 'zebras', 5), /^Nothing on record fits "zebras"\. .*\bMeta\b/);
  });
});

describe('a check in words', () => {
  it('counts claims, and has a line for each finding with what is on record', () => {
    const text = `# One\n\n${DEAL.slice(2)}\n\nUnemployment rose by 14 percent in 2024.[^1]\n\n[^1]: TODO\n`;
    const [head, first, second, ...rest] = checkInWords(analyse(text)).split('\n');
    assert.equal(head, '2 claims that need a source, 0 of them sourced; 2 findings.');
    assert.match(
      first ?? '',
      /^- Line 3, warning, unsourced-claim: .*\. Text: “Meta's deal .*” On record: Meta's deal .* \(Axios, paragraph 4\)$/,
    );
    assert.match(second ?? '', /^- Line 7, warning, empty-source: /);
    assert.deepEqual(rest, []);
  });

  it('says so where claims are not judged, and where findings are left out', () => {
    assert.match(checkInWords(analyse('---\nlang: de\n---\n\nWorte.\n')), /^Claims are not judged: .*"de"/);
    const many = 'Unemployment rose by 14 percent in 2024.\n\n'.repeat(70);
    assert.match(checkInWords(analyse(many)), /\n…and 10 more\.$/);
  });

  it('lets no text open a line of its own', () => {
    const text = 'Unemployment rose\nby 14 percent\nin 2024.\n';
    assert.equal(checkInWords(analyse(text)).split('\n').length, 2);
  });
});
