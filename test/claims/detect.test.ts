import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ClaimKind, claimThresholds, detectClaim } from '../../server/src/core/claims/detect.ts';

function judged(text: string, names: readonly string[] = [], section: readonly string[] = []) {
  return detectClaim({
    sentence: { text },
    before: [],
    behind: [],
    opening: text,
    isTableRow: false,
    section,
    names,
  });
}

describe('the claim detector', () => {
  const kinds: readonly (readonly [ClaimKind, string])[] = [
    ['figure', 'Sales rose by 12 % to 4 billion dollars in 2023.'],
    ['event', 'Meta bought half of the company in June 2025.'],
    ['finding', 'A study of 400 schools found that pupils learned less.'],
    ['attribution', 'The minister told reporters that the plan was dead.'],
    ['law', 'The Digital Services Act requires platforms to publish their rules.'],
  ];
  for (const [kind, text] of kinds) {
    it(`sees a claim of the kind ${kind}: ${text}`, () => {
      const judgement = judged(text);
      assert.ok(judgement.isClaim, String(judgement.confidence));
      assert.equal(judgement.kind, kind);
    });
  }

  const reasons: readonly (readonly [string, readonly string[], string])[] = [
    ['Meta spent $39 billion in 2024.', ['Meta'], 'states a figure about Meta'],
    ['Sales rose by 12 % in 2023.', [], 'states a figure'],
    ['A study of 400 schools found that pupils learned less.', ['Google'], 'reports what a study found'],
    ['The minister told reporters that the plan was dead.', [], 'reports what somebody said'],
  ];
  for (const [text, names, reason] of reasons) {
    it(`says why: ${reason}`, () => assert.equal(judged(text, names).reason, reason));
  }

  it('bands stand in order', () => {
    const { warning, hint, claim } = claimThresholds;
    assert.ok(0 < claim && claim <= hint && hint <= warning && warning < 1);
  });

  it('is less sure under a heading for methods, and sure of nothing under references', () => {
    const text = 'Sales rose by 12 % in 2023.';
    assert.ok(judged(text, [], ['Results']).confidence < judged(text).confidence);
    assert.ok(!judged(text, [], ['Brief', 'References']).isClaim);
  });

  it('stands by its neighbours: the same sentence is more of a claim among claims than among advice', () => {
    const sentence = { text: 'The scheme covers nine in ten of them.' };
    const context = { sentence, opening: '', isTableRow: false, section: [], names: [] };
    const among = (...texts: readonly string[]) => {
      const around = texts.map((text) => ({ text }));
      return detectClaim({ ...context, before: around, behind: around }).confidence;
    };
    const claims = among(
      'In 2023 Germany paid 4 billion euros to 900,000 firms.',
      'Unemployment fell by 2 % in 2022.',
    );
    const advice = among('You should ask a friend first.', 'Let us now turn to what we can do together.');
    assert.ok(claims > advice, `${claims} ${advice}`);
  });

  it('a table row with a figure is a claim', () => {
    const row = { before: [], behind: [], opening: 'Google', isTableRow: true, section: [], names: [] };
    const sentence = { text: 'Google $12 billion' };
    assert.ok(detectClaim({ ...row, sentence }).confidence >= claimThresholds.warning);
  });

  it('gives a confidence from 0 to 1 for any text, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { confidence } = judged(text);
        assert.ok(confidence >= 0 && confidence <= 1);
        assert.deepEqual(judged(text), judged(text));
      }),
      { numRuns: 200 },
    );
  });
});
