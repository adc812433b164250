// Owns the figures about a sentence as a whole (counts, places, shares) that the trees of the detector ask about.

import type { Frame } from './frame.ts';
import { type WordClass, wordClasses } from './lexicon.ts';
import { At, MEASURES_AT, measureNames } from './measures.ts';
import { readPairs } from './pairs.ts';
import { senseNames } from './senses.ts';
import { Sign } from './signs.ts';
import { surroundingNames } from './surroundings.ts';
import type { Tag, Word } from './words.ts';

const SENSES_AT = MEASURES_AT + measureNames.length;
/** So many places of a shape speak of the sentence's own words; the rest is written by those who read them otherwise. */
export const OWN_PLACES = SENSES_AT + 2 * senseNames.length;
/** Where the score (log odds) of the words in order is put. */
export const ORDER_AT = OWN_PLACES;
/** From where on the surroundings are put. */
export const AROUND_AT = OWN_PLACES + 1;

/**
 * What each place of a shape stands for: for every word class how often and how early it comes, then the measures, the
 * senses, and what else is known.
 */
export const shapeNames: readonly string[] = [
  ...wordClasses.flatMap((name: WordClass) => [name, `${name} first`]),
  ...measureNames,
  ...senseNames.flatMap((name) => [name, `${name} leads`]),
  'words in order',
  ...surroundingNames,
];

/** Where something does not occur, its place is this. */
export const NOWHERE = 60;

/** The shape of a sentence: one number for each of `shapeNames`; those from `OWN_PLACES` on are still 0. */
export function readShape(text: string, words: readonly Word[], frame: Frame): Float64Array {
  const shape = new Float64Array(shapeNames.length);
  readClasses(words, shape);
  readSenses(words, frame, shape);
  readTags(words, shape);
  readMarks(text, words, shape);
  readSubject(words, shape);
  readPairs(words, shape);
  return shape;
}

const NONE: readonly number[] = [];

function readClasses(words: readonly Word[], shape: Float64Array): void {
  for (let index = 0; index < wordClasses.length; index += 1) shape[2 * index + 1] = NOWHERE;
  for (let place = 0; place < words.length; place += 1) {
    const classes = words[place]?.form.classes ?? NONE;
    for (let next = 0; next < classes.length; next += 1) {
      const at = 2 * (classes[next] ?? 0);
      if (shape[at] === 0) shape[at + 1] = Math.min(place, NOWHERE);
      shape[at] = (shape[at] ?? 0) + 1;
    }
  }
}

/** How often each sense comes, and whether the subject, the main verb or what is said to be so has it. */
function readSenses(words: readonly Word[], { subject, verb, predicate }: Frame, shape: Float64Array): void {
  for (let place = 0; place < words.length; place += 1) {
    const senses = words[place]?.form.senses ?? NONE;
    const leads = place === subject || place === verb || place === predicate;
    for (let next = 0; next < senses.length; next += 1) {
      const at = SENSES_AT + 2 * (senses[next] ?? 0);
      shape[at] = (shape[at] ?? 0) + 1;
      if (leads) shape[at + 1] = 1;
    }
  }
}

/** For each tag by its code how often it comes, and where first. */
const counts = new Uint8Array(128);
const firsts = new Uint8Array(128);

function readTags(words: readonly Word[], shape: Float64Array): void {
  counts.fill(0);
  firsts.fill(NOWHERE);
  for (let place = 0; place < words.length; place += 1) {
    const code = words[place]?.tag.charCodeAt(0) ?? 0;
    if (code >= 128) continue;
    if (counts[code] === 0) firsts[code] = Math.min(place, NOWHERE);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const count = (tag: Tag) => counts[tag.charCodeAt(0)] ?? 0;
  const first = (tag: Tag) => firsts[tag.charCodeAt(0)] ?? NOWHERE;
  const total = Math.max(1, words.length);
  shape[At.words] = words.length;
  shape[At.names] = count('T');
  shape[At.nameShare] = count('T') / total;
  shape[At.firstName] = first('T');
  shape[At.figures] = count('#');
  shape[At.firstFigure] = first('#');
  shape[At.past] = count('X');
  shape[At.firstPast] = first('X');
  shape[At.participles] = count('N') / total;
  shape[At.verbsInS] = count('Z');
  shape[At.gerunds] = count('G');
  shape[At.nouns] = (count('O') + count('S')) / total;
  shape[At.adjectives] = count('J') / total;
  shape[At.adverbs] = count('R') / total;
  shape[At.determiners] = count('D') / total;
  shape[At.pronouns] = count('P') / total;
  shape[At.prepositions] = count('I') / total;
  shape[At.conjunctions] = count('C') / total;
  shape[At.plurals] = count('S');
  shape[At.brackets] = count('(');
  shape[At.semicolons] = count(';');
  shape[At.quotes] = count('"');
  shape[At.singleQuotes] = count("'");
}

const EARLY = 9;

function readMarks(text: string, words: readonly Word[], shape: Float64Array): void {
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
  shape[At.percent] = percent;
  shape[At.money] = money;
  shape[At.years] = years;
  shape[At.large] = large;
  shape[At.acronyms] = acronyms;
  shape[At.negated] = negated;
  shape[At.maths] = maths;
  shape[At.present] = present;
  shape[At.colonEarly] = colon;
  shape[At.quoted] = quoted;
  shape[At.length] = text.length;
  shape[At.opensQuoted] = words[0]?.form.key === '"' || words[0]?.form.key === "'" ? 1 : 0;
  const last = lastMark(words);
  shape[At.question] = last === '?' ? 1 : 0;
  shape[At.ends] = last === '.' || last === '!' ? 1 : 0;
  shape[At.colonEnd] = last === ':' ? 1 : 0;
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
function readSubject(words: readonly Word[], shape: Float64Array): void {
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
  shape[At.firstVerb] = hasVerb ? Math.min(first, NOWHERE) : NOWHERE;
  shape[At.verbs] = verbs;
  shape[At.subjectLength] = hasVerb ? first : 0;
  shape[At.subjectName] = hasVerb ? names : 0;
  shape[At.subjectPlural] = hasVerb ? plurals : 0;
  shape[At.subjectPronoun] = hasVerb ? pronouns : 0;
  shape[At.subjectThe] = hasVerb ? articles : 0;
  shape[At.subjectOwn] = hasVerb ? own : 0;
  shape[At.subjectThis] = hasVerb ? these : 0;
  shape[At.opensWith] = OPENERS.indexOf(words[0]?.form.key ?? '');
  shape[At.imperative] = words[0]?.tag === 'V' ? 1 : 0;
}
