// Owns how names with letters beyond English are written where these are not at hand: "Muller" and "Mueller" for Müller.

/** Letters that are no other with an accent, by what stands for them. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
]);
const OTHER = /[ßæœøþðđłħıŋ]/g;
/** As German and the languages of the North spell vowels out. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/** In lower case, without accents, each other letter by what stands for it. */
export function plainLetters(lower: string): string {
  return withoutAccents(lower).replace(OTHER, (letter) => OTHERS.get(letter) ?? letter);
}

function withoutAccents(lower: string): string {
  return lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The plainer ways to write a word in lower case, itself among them where it is plain: without accents, also with the other letters kept, and with vowels spelled out. */
export function plainForms(lower: string): readonly string[] {
  const spelled = lower.normalize('NFC').replace(/[äöüøå]/g, (letter) => SPELLED_OUT.get(letter) ?? letter);
  return [...new Set([plainLetters(lower), plainLetters(spelled), withoutAccents(lower)])];
}
