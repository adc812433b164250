// Owns the tests of citations of law.
import assert from 'node:assert/strict';
import { findLegalCitations } from '../../server/src/core/prose/legalCitations.ts';
import { cited } from '../support/cited.ts';

/** A text, then what in it cites law. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  ['Hosts are immune (42 U.S.C. § 1983(a)(2)).', '42 U.S.C. § 1983(a)(2)'],
  ['It is in 15 USC 9401 and 15 U.S.C.A. § 1.', '15 USC 9401', '15 U.S.C.A. § 1'],
  [
    'It is in 16 C.F.R. § 312.2, 45 CFR 164.512 and 21 C.F.R. pt. 11.',
    '16 C.F.R. § 312.2',
    '45 CFR 164.512',
    '21 C.F.R. pt. 11',
  ],
  [
    'See 88 Fed. Reg. 75,191; 136 Stat. 1366; Pub. L. No. 117-167.',
    '88 Fed. Reg. 75,191',
    '136 Stat. 1366',
    'Pub. L. No. 117-167',
  ],
  [
    'See Cal. Civ. Code §§ 1798.100, 1798.105 and N.Y. Gen. Bus. Law § 899-aa.',
    'Cal. Civ. Code §§ 1798.100, 1798.105',
    'N.Y. Gen. Bus. Law § 899-aa',
  ],
  [
    'Doe v. Acme Co., Inc., 141 S. Ct. 1183, 1190–92 (2021), held so.',
    'Doe v. Acme Co., Inc., 141 S. Ct. 1183, 1190–92 (2021)',
  ],
  [
    'In re Acme Corp. Sec. Litig., 12 F. Supp. 3d 45 (D.D.C. 2013).',
    'In re Acme Corp. Sec. Litig., 12 F. Supp. 3d 45 (D.D.C. 2013)',
  ],
  [
    'It fell. Doe v. Poe, 9 F.4th 34 (2d Cir. 2021) (holding that it fell).',
    'Doe v. Poe, 9 F.4th 34 (2d Cir. 2021) (holding that it fell)',
  ],
  [
    'It is Doe v. Poe, 2021 WL 51715, at 3, or 12 Cal. App. 5th 33.',
    'Doe v. Poe, 2021 WL 51715, at 3',
    '12 Cal. App. 5th 33',
  ],
  [
    'Doe v Poe [2019] UKSC 12; [2000] 1 WLR 45; [2015] EWCA Civ 7; R. v. Lee, 2019 SCC 65.',
    'Doe v Poe [2019] UKSC 12',
    '[2000] 1 WLR 45',
    '[2015] EWCA Civ 7',
    'R. v. Lee, 2019 SCC 65',
  ],
  [
    '(Joined Cases C-293/12 and C-594/12, Digital Rights, EU:C:2014:238, para. 24)',
    'Joined Cases C-293/12 and C-594/12',
    'EU:C:2014:238, para. 24',
  ],
  ['(OJ L 119, 4.5.2016, p. 1; App. no. 47143/06)', 'OJ L 119, 4.5.2016, p. 1', 'App. no. 47143/06'],
  ['(Art. 83(4) GDPR; Article 5 of the AI Act)', 'Art. 83(4) GDPR', 'Article 5 of the AI Act'],
  // The act named before in the sentence; a section may be the brief's own.
  ['The AI Act requires oversight (Art. 14).', 'Art. 14'],
  ['Under the GDPR people may ask (see Articles 13 and 22; recital 71).', 'Articles 13 and 22', 'recital 71'],
  ['The Online Safety Act requires it (s. 9), and so on.', 's. 9'],
  ['The AI Act bans it. Ministries pay half (Art. 14).'],
  ['The firm pays half (Art. 14).'],
  ['The AI Act requires audits (section 3) (Annex 2) (para. 4).'],
  ['Actors pay half (Art. 14) and act on it (s. 9).'],
  [
    '(see Regulation (EU) 2016/679, Art. 17) (Online Safety Act 2023, ss 12 and 14)',
    'Regulation (EU) 2016/679, Art. 17',
    'Online Safety Act 2023, ss 12 and 14',
  ],
  [
    'It rose (Directive 2014/65/EU, art. 4; recital 3 of the Data Act).',
    'Directive 2014/65/EU, art. 4',
    'recital 3 of the Data Act',
  ],
  // Documents by their number, in brackets behind what they are cited for
  ['It rose (COM(2020) 65 final, p. 4).', 'COM(2020) 65 final, p. 4'],
  ['It rose (European Commission, SWD(2020) 12; CELEX 32016R0679).', 'SWD(2020) 12', 'CELEX 32016R0679'],
  ['It rose (A/HRC/48/31, para. 4; S/RES/2686).', 'A/HRC/48/31, para. 4', 'S/RES/2686'],
  [
    'It rose (see BR-Drs. 12/21, S. 3), then fell (§ 12 Abs. 2 TKG).',
    'BR-Drs. 12/21, S. 3',
    '§ 12 Abs. 2 TKG',
  ],
  [
    'It rose (HL Deb 4 May 2022, vol 81, col 7; SI 2018/506).',
    'HL Deb 4 May 2022, vol 81, col 7',
    'SI 2018/506',
  ],
  ['It rose (S. 12, 117th Cong. (2021)). It fell (E.O. 13,960).', 'S. 12, 117th Cong. (2021)', 'E.O. 13,960'],
  ['It rose (GAO-21-519SP, p. 3; H.R. Rep. No. 115-9).', 'GAO-21-519SP, p. 3', 'H.R. Rep. No. 115-9'],
  ['It rose (T-12/19, Doe v Commission).', 'T-12/19, Doe v Commission'],
  [
    'It rose (Doe v. Poe Ltd., No. 1:22-cv-00123 (S.D.N.Y. Mar. 3, 2022)).',
    'Doe v. Poe Ltd., No. 1:22-cv-00123 (S.D.N.Y. Mar. 3, 2022)',
  ],
  // A number that a law only goes by, in running text or behind its name
  ['It backs the proposal (COM(2020) 65 final) and the Doe Act (H.R. 12, 117th Cong.).'],
  ['It cut tests (A/B, S/M/L), rooms (C-12) and firms (H.R. 12 staff; No. 12 of 30).'],
  ['It proposed COM(2020) 65 final in 2020, and E.O. 13960 holds.'],
  ['Prices (GAO-21-519SP says that they fell) rose (the order, E.O. 13,960, came later).'],
  // Mentions of laws and courts, and what only looks like it
  ['The AI Act (Regulation (EU) 2024/1689) and Section 230 apply (the Digital Services Act).'],
  ['Under Article 17 GDPR it may. See (Section 4) and (Article 5), and (Annex III).'],
  ['On 3 Nov. 2020, 12 U.S. firms paid 40 US 50 bills, $12 U.S. 500 each.'],
  ['The U.S. Code and the N.Y. Times; Roe v. Lee; in 2021 PC 300 sold; [2020] Data 12; (2020) WHO 12.'],
  ['Case 3 of C-12 and Cases A-1/2; Title 47; Part 11.'],
];

describe('findLegalCitations', () => {
  for (const [text, ...expected] of CASES)
    it(text, () =>
      assert.deepEqual(
        findLegalCitations(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );

  for (const part of [
    '(Art. 5 ',
    'A v. ',
    '§ 1, ',
    '12 U.S. ',
    'Cal. Civ. ',
    '1 A. B. ',
    '(COM(2021) ',
    '(A/B/',
    '(§ 1 ',
  ])
    it(`reads many ${JSON.stringify(part)} in linear time`, () => {
      findLegalCitations(part.repeat(20_000));
    }).timeout(4000);
});

describe('a sentence that only cites law', () => {
  for (const behind of [
    '47 U.S.C. § 230(c)(1).',
    'See 47 U.S.C. § 230(c)(1).',
    'See Doe v. Poe, 410 U.S. 113, 152 (1973).',
    'See, e.g., Doe v. Poe, 12 F.3d 4 (9th Cir. 1993); see also Cal. Civ. Code § 1798.100.',
    '(Case C-131/12, Google Spain, EU:C:2014:317.)',
    'Doe v Poe [2019] UKSC 12.',
  ])
    it(`belongs to the one before it: ${behind}`, () => {
      const [first, second] = cited(`It rose by 4 % in 2020. ${behind} The rest fell.`, 'sentence');
      assert.ok((first?.sources.length ?? 0) > 0);
      assert.equal(second?.text, 'The rest fell.');
      assert.deepEqual(second?.sources, []);
    });

  it('is none where it says something', () => {
    const [first] = cited('It rose by 4 % in 2020. Doe v. Poe, 410 U.S. 113 (1973), banned it.', 'sentence');
    assert.deepEqual(first?.sources, []);
  });
});
