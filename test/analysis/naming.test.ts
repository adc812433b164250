// Owns the tests of surnames that stand alone in a brief: who was named in full before, wherever, is meant.
import assert from 'node:assert/strict';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import type { Analysis } from '../../server/src/core/analysis/analysis.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { analyse } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';

/** The mentions of the person on record, by the first word of the sentence, heading or note in which they stand. */
function briefWords({ pieces }: Analysis): string {
  return pieces
    .flatMap(({ prose }) =>
      prose.flatMap(({ mentions, readable }) =>
        mentions
          .filter(({ item }) => item.entityId === 'alexandr-wang')
          .map(({ item }) => /\p{L}+/u.exec(readable.text.slice(item.span.end))?.[0] ?? ''),
      ),
    )
    .join(' ');
}

/** Briefs, and the words behind each mention of the person on record. */
const CASES: readonly (readonly [string, string])[] = [
  ['Wang spoke.\n\nWang left.\n', 'spoke left'],
  ['Alexandr Wang spoke.\n\nPlain words.\n\nWang left.\n', 'spoke left'],
  ['Tony Wang spoke.\n\nPlain words.\n\nWang left.\n', ''],
  ['Tony Wang spoke.\n\nAlexandr Wang asked.\n\nWang left.\n', 'asked left'],
  [
    'Alexandr Wang spoke.\n\nTony Wang asked.\n\nWang left.\n\nAlexandr Wang stayed.\n\nWang won.\n',
    'spoke stayed won',
  ],
  ['Wang spoke.\n\nTony Wang asked.\n', 'spoke'],
  ['# Who is Tony Wang?\n\nWang left.\n', ''],
  ['- Tony Wang spoke.\n- Wang left.\n- Alexandr Wang asked, and Wang stayed.\n', 'asked stayed'],
  ['| Who |\n| --- |\n| Tony Wang |\n\nWang left.\n', ''],
  ['> Tony Wang spoke.\n\nWang left.\n', ''],
  ['Wang Yi spoke.\n\nWang left.\n', ''],
  ['Commerce minister Wang spoke.\n\nMr Wang left.\n', ''],
  ['Wang of Tsinghua University spoke.\n\nWang left.\n', ''],
  // Who only wrote something is named for that, and firms are nobody.
  ['Wang et al. (2024) find little.\n\nWang left.\n', 'left'],
  ['Wang Labs made computers.\n\nWang left.\n', 'left'],
  ['It grew.[^1]\n\n[^1]: Tony Wang, “Growth”, 2024.\n\nWang left.\n', 'left'],
  ['Tony Wang spoke.\n\nIt grew.[^1]\n\n[^1]: Alexandr Wang, interview.\n\nWang left.\n', 'interview'],
];

describe('a surname alone in a brief', () => {
  for (const [text, words] of CASES)
    it(`means the person on record before ${JSON.stringify(words)}: ${JSON.stringify(text)}`, () =>
      assert.equal(briefWords(analyse(text)), words));

  it('means somebody else from when he is named further up', () => {
    const start = `Words.\n\n${'Plain words.\n\n'.repeat(40)}Wang left.\n\nAlexandr Wang asked.\n\nWang stayed.\n`;
    const analyser = new BriefAnalyser(bundled);
    let text = BriefText.from(start);
    assert.equal(briefWords(analyser.analyse(text)), 'left asked stayed');
    text = text.edit({ start: 0, end: 5 }, 'Tony Wang spoke');
    const after = analyser.analyse(text);
    assert.equal(briefWords(after), 'asked stayed');
    text = text.edit({ start: 0, end: 4 }, 'Alexandr');
    assert.equal(briefWords(analyser.analyse(text)), 'spoke left asked stayed');
  });

  it('leaves the analysis of pieces alone that name nobody, or where others are named in between', () => {
    const start = `Words.\n\n${'Plain words.\n\n'.repeat(20)}Alexandr Wang asked.\n\nWang stayed.\n`;
    const analyser = new BriefAnalyser(bundled);
    const text = BriefText.from(start);
    const before = analyser.analyse(text);
    const after = analyser.analyse(text.edit({ start: 0, end: 5 }, 'Tony Wang spoke'));
    assert.deepEqual(before.pieces.slice(-8), after.pieces.slice(-8));
    assert.ok(after.pieces.slice(-8).every((piece) => before.pieces.includes(piece)));
  });
});
