// Owns the figures about a sentence as a whole (counts, places, shares) that the trees of the detector ask about.

import type { Frame } from './frame.ts';
import { type WordClass, wordClasses } from './lexicon.ts';
import { readPairs } from './pairs.ts';
import { senseNames } from './senses.ts';
import { Sign } from './signs.ts';
import type { Tag, Word } from './words.ts';

/** Measures beside those of the word classes. */
const MEASURES = {
  words: 0, length: 1, names: 2, firstName: 3, nameShare: 4, acronyms: 5, figures: 6, firstFigure: 7, percent: 8, money: 9,
  years: 10, large: 11, question: 12, ends: 13, colonEnd: 14, quotes: 15, singleQuotes: 16, quoted: 17, opensQuoted: 18,
  brackets: 19, semicolons: 20, colonEarly: 21, maths: 22, verbs: 23, firstVerb: 24, past: 25, firstPast: 26, participles: 27,
  verbsInS: 28, gerunds: 29, present: 30, perfect: 31, passive: 32, negated: 33, nouns: 34, adjectives: 35, adverbs: 36,
  determiners: 37, pronouns: 38, plurals: 39, prepositions: 40, conjunctions: 41, subjectName: 42, subjectPlural: 43,
  subjectPronoun: 44, subjectThe: 45, subjectOwn: 46, subjectThis: 47, subjectLength: 48, opensWith: 49, imperative: 50,
  accordingTo: 51, example: 52, studyFinds: 53, lawRules: 54, namePast: 55, nameVerb: 56, figureUnit: 57, bodies: 58,
} as const; // biome-ignore format: a table

export type Measure = keyof typeof MEASURES;
export type SetMeasure = (name: Measure, value: number) => void;

/** What each place of a shape stands for: for every word class how often and how early it comes, then the measures. */
export const shapeNames: readonly string[] = [
  ...wordClasses.flatMap((name: WordClass) => [name, `${name} first`]),
  ...Object.keys(MEASURES),
  ...senseNames.flatMap((name) => [name, `${name} leads`]),
];
const SENSES_AT = 2 * wordClasses.length + Object.keys(MEASURES).length;

/** Where something does not occur, its place is this. */
export const NOWHERE = 60;

/** The shape of a sentence: one number for each of `shapeNames`. */
export function readShape(text: string, words: readonly Word[], frame: Frame): Float64Array {
  const shape = new Float64Array(shapeNames.length);
  const set: SetMeasure = (name, value) => {
    shape[2 * wordClasses.length + MEASURES[name]] = value;
  };
  readClasses(words, shape);
  readSenses(words, frame, shape);
  readTags(words, set);
  readMarks(text, words, set);
  readSubject(words, set);
  readPairs(words, set);
  return shape;
}

function readClasses(words: readonly Word[], shape: Float64Array): void {
  for (let index = 0; index < wordClasses.length; index += 1) shape[2 * index + 1] = NOWHERE;
  for (let place = 0; place < words.length; place += 1) {
    for (const index of words[place]?.form.classes ?? []) {
      if (shape[2 * index] === 0) shape[2 * index + 1] = Math.min(place, NOWHERE);
      shape[2 * index] = (shape[2 * index] ?? 0) + 1;
    }
  }
}

/** How often each sense comes, and whether the subject, the main verb or what is said to be so has it. */
function readSenses(words: readonly Word[], { subject, verb, predicate }: Frame, shape: Float64Array): void {
  for (let place = 0; place < words.length; place += 1) {
    const leads = place === subject || place === verb || place === predicate;
    for (const sense of words[place]?.form.senses ?? []) {
      const at = SENSES_AT + 2 * sense;
      shape[at] = (shape[at] ?? 0) + 1;
      if (leads) shape[at + 1] = 1;
    }
  }
}

function readTags(words: readonly Word[], set: SetMeasure): void {
  const counts = new Uint8Array(128);
  for (let place = 0; place < words.length; place += 1) {
    const code = words[place]?.tag.charCodeAt(0) ?? 0;
    if (code < 128) counts[code] = (counts[code] ?? 0) + 1;
  }
  const count = (tag: Tag) => counts[tag.charCodeAt(0)] ?? 0;
  const total = Math.max(1, words.length);
  set('words', words.length);
  set('names', count('T'));
  set('nameShare', count('T') / total);
  set('firstName', placeOf(words, 'T'));
  set('figures', count('#'));
  set('firstFigure', placeOf(words, '#'));
  set('past', count('X'));
  set('firstPast', placeOf(words, 'X'));
  set('participles', count('N') / total);
  set('verbsInS', count('Z'));
  set('gerunds', count('G'));
  set('nouns', (count('O') + count('S')) / total);
  set('adjectives', count('J') / total);
  set('adverbs', count('R') / total);
  set('determiners', count('D') / total);
  set('pronouns', count('P') / total);
  set('prepositions', count('I') / total);
  set('conjunctions', count('C') / total);
  set('plurals', count('S'));
  set('brackets', count('('));
  set('semicolons', count(';'));
  set('quotes', count('"'));
  set('singleQuotes', count("'"));
}

function placeOf(words: readonly Word[], tag: Tag): number {
  for (let place = 0; place < words.length && place < NOWHERE; place += 1) {
    if (words[place]?.tag === tag) return place;
  }
  return NOWHERE;
}

const EARLY = 9;

function readMarks(text: string, words: readonly Word[], set: SetMeasure): void {
  let [percent, money, years, large, acronyms, negated, maths, present, colon] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [opened, quoted] = [-1, 0];
  for (let place = 0; place < words.length; place += 1) {
    const form = words[place]?.form;
    if (form === undefined) break;
    const { key, signs } = form;
    if (signs !== 0) {
      if (signs & Sign.percent) percent = 1;
      if (signs & Sign.money) money = 1;
      if (signs & Sign.large) large = 1;
      if (signs & Sign.negation) negated += 1;
      if (form.isMark && signs & Sign.maths) maths += 1;
      if (signs & Sign.present) present += 1;
    }
    if (key === 'cent' && words[place - 1]?.form.key === 'per') percent = 1;
    if (form.isYear) years += 1;
    if (form.isAcronym) acronyms += 1;
    if (key === ':' && place <= EARLY) colon = 1;
    if (key === '"') {
      if (opened >= 0 && quoted === 0) quoted = place - opened - 1;
      opened = place;
    }
  }
  set('percent', percent);
  set('money', money);
  set('years', years);
  set('large', large);
  set('acronyms', acronyms);
  set('negated', negated);
  set('maths', maths);
  set('present', present);
  set('colonEarly', colon);
  set('quoted', quoted);
  set('length', text.length);
  set('opensQuoted', words[0]?.form.key === '"' || words[0]?.form.key === "'" ? 1 : 0);
  const last = lastMark(words);
  set('question', last === '?' ? 1 : 0);
  set('ends', last === '.' || last === '!' ? 1 : 0);
  set('colonEnd', last === ':' ? 1 : 0);
}

/** The mark that ends the sentence, before closing quotes and brackets; empty where a word ends it. */
function lastMark(words: readonly Word[]): string {
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const form = words[place]?.form;
    if (form === undefined || !form.isMark) return '';
    if (!/["')\]*]/.test(form.key)) return form.key;
  }
  return '';
}

const OPENERS = [
  'the', 'a', 'an', 'in', 'if', 'this', 'these', 'it', 'we', 'for', 'however', 'while', 'as', 'i', 'you', 'by', 'when',
  'and', 'but', 'there', 'they', 'that', 'since', 'to', 'our', 'some', 'many', 'such', 'with', 'on', 'at', 'one', 'not',
]; // biome-ignore format: a list of words
export function isVerb(tag: Tag): boolean {
  return tag === 'A' || tag === 'M' || tag === 'V' || tag === 'Z' || tag === 'X';
}

/** What stands before the first verb is taken for the subject. */
function readSubject(words: readonly Word[], set: SetMeasure): void {
  let [first, verbs, names, plurals, pronouns, articles, own, these] = [-1, 0, 0, 0, 0, 0, 0, 0];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) break;
    const { tag, form } = word;
    if (isVerb(tag)) {
      verbs += 1;
      if (first === -1) first = place;
    }
    if (first !== -1) continue;
    if (tag === 'T' || tag === 'F') names += 1;
    else if (tag === 'S') plurals += 1;
    else if (tag === 'P') pronouns += 1;
    if (form.key === 'the') articles += 1;
    if (form.signs & Sign.own) own += 1;
    if (form.signs & Sign.this) these += 1;
  }
  const hasVerb = first !== -1;
  set('firstVerb', hasVerb ? Math.min(first, NOWHERE) : NOWHERE);
  set('verbs', verbs);
  set('subjectLength', hasVerb ? first : 0);
  set('subjectName', hasVerb ? names : 0);
  set('subjectPlural', hasVerb ? plurals : 0);
  set('subjectPronoun', hasVerb ? pronouns : 0);
  set('subjectThe', hasVerb ? articles : 0);
  set('subjectOwn', hasVerb ? own : 0);
  set('subjectThis', hasVerb ? these : 0);
  set('opensWith', OPENERS.indexOf(words[0]?.form.key ?? ''));
  set('imperative', words[0]?.tag === 'V' ? 1 : 0);
}
