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
    ['Old firms in the region hold on to most of the licences.', [], 'states something that can be checked'],
    [
      'Old firms in the region hold on to most of the licences.',
      ['Meta'],
      'states something about Meta that can be checked',
    ],
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

  it('knows a report on its authors’ own study by how they write, some sentences away too', () => {
    const sentence = { text: 'Coverage was 84.7 % for articles behind a paywall.' };
    const context = { sentence, opening: '', isTableRow: false, section: [], names: [] };
    const plain = ['Journals differ.', 'Some are small.', 'Others are not.', 'Both kinds count.'];
    const among = (...far: readonly string[]) => {
      const around = [...plain, ...far].map((text) => ({ text }));
      return detectClaim({ ...context, before: around, behind: around }).confidence;
    };
    const study = among(
      'We drew a sample of 500 articles.',
      'Our dataset holds 56 million records.',
      'Figure 2 shows the coverage of each journal.',
      'We estimated the intervals by simulation.',
    );
    const news = among(
      'The minister said on Monday that the plan was dead.',
      'The company bought two rivals in 2023.',
      'According to the union, wages fell.',
      'The court ruled against the agency in 2024.',
    );
    assert.ok(news > 1.5 * study, `${news} ${study}`);
    const poll = { ...context, sentence: { text: '45 % of voters want a ban on the trade.' } };
    const around = plain.map((text) => ({ text }));
    const { confidence } = detectClaim({ ...poll, before: around, behind: around });
    assert.ok(confidence >= claimThresholds.warning, `${confidence}`);
  });

  it('a table row with a figure is a claim', () => {
    const row = { before: [], behind: [], opening: 'Google', isTableRow: true, section: [], names: [] };
    const sentence = { text: 'Google | $12 billion' };
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
