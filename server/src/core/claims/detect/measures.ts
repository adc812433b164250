// Owns the measures of a sentence's shape: what each is called, and where it is put.
import { wordClasses } from './lexicon.ts';

/** Measures beside those of the word classes. */
const MEASURES = {
  words: 0, length: 1, names: 2, firstName: 3, nameShare: 4, acronyms: 5, figures: 6, firstFigure: 7, percent: 8, money: 9,
  years: 10, large: 11, question: 12, ends: 13, colonEnd: 14, quotes: 15, singleQuotes: 16, quoted: 17, opensQuoted: 18,
  brackets: 19, semicolons: 20, colonEarly: 21, maths: 22, verbs: 23, firstVerb: 24, past: 25, firstPast: 26, participles: 27,
  verbsInS: 28, gerunds: 29, present: 30, perfect: 31, passive: 32, negated: 33, nouns: 34, adjectives: 35, adverbs: 36,
  determiners: 37, pronouns: 38, plurals: 39, prepositions: 40, conjunctions: 41, subjectName: 42, subjectPlural: 43,
  subjectPronoun: 44, subjectThe: 45, subjectOwn: 46, subjectThis: 47, subjectLength: 48, opensWith: 49, imperative: 50,
  accordingTo: 51, example: 52, studyFinds: 53, lawRules: 54, namePast: 55, nameVerb: 56, figureUnit: 57, bodies: 58,
  poll: 59,
} as const; // biome-ignore format: a table

type Measure = keyof typeof MEASURES;

/** Where the measures begin: for every word class how often and how early it comes stands before them. */
export const MEASURES_AT = 2 * wordClasses.length;
/** Where each measure is put. */
export const At: Readonly<Record<Measure, number>> = placed(MEASURES);

function placed(measures: Readonly<Record<Measure, number>>): Readonly<Record<Measure, number>> {
  const places = { ...measures };
  for (const name of Object.keys(places) as Measure[]) places[name] += MEASURES_AT;
  return places;
}

export const measureNames: readonly string[] = Object.keys(MEASURES);
