// Owns the signs that a word or mark is by itself: a currency, a negation, a mark of a formula.

export const Sign = {
  percent: 1,
  money: 2,
  large: 4,
  negation: 8,
  maths: 16,
  present: 32,
  own: 64,
  this: 128,
} as const;

const WORDS: readonly (readonly [number, string])[] = [
  [Sign.percent, '% percent'],
  [Sign.money, '$ € £ ¥ ₿ dollars euros pounds'],
  [Sign.negation, 'not no never cannot nobody nothing none nor'],
  [Sign.maths, '{ } = @ ± δ | \\ ≥ ≤ < > ~ _'],
  [Sign.present, 'is are has have do does'],
  [Sign.own, 'we i our my'],
  [Sign.this, 'this these that such those'],
];
const LARGE = /^0{1,3}(?:,000)+|^(?:million|billion|trillion|thousand)s?$/;

const signs = new Map<string, number>();
for (const [sign, words] of WORDS) {
  for (const word of words.split(' ')) signs.set(word, (signs.get(word) ?? 0) | sign);
}

/** The signs of a word in small letters with its digits as 0. */
export function signsOf(key: string): number {
  let found = signs.get(key) ?? 0;
  if (LARGE.test(key)) found |= Sign.large;
  if (key.endsWith("n't")) found |= Sign.negation;
  return found;
}
