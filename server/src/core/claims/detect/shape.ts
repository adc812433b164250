// Owns the figures about a sentence as a whole (counts, places, shares) that the trees of the detector ask about.
import { wordClasses } from './lexicon.ts';
import type { Word } from './words.ts';

const OTHER = [
  'words', 'length', 'names', 'firstName', 'nameShare', 'acronyms', 'figures', 'percent', 'money', 'year',
  'large', 'question', 'ends', 'colonEnd', 'quotes', 'quoted', 'opensQuoted', 'brackets', 'semicolons', 'firstVerb',
  'verbs', 'past', 'firstPast', 'participles', 'verbsInS', 'gerunds', 'present', 'perfect', 'negated', 'nouns',
  'adjectives', 'adverbs', 'determiners', 'pronouns', 'plurals', 'marks', 'subjectName', 'subjectPlural', 'subjectPronoun', 'subjectThe',
  'subjectOwn', 'subjectThis', 'subjectLength', 'opensWith', 'imperative', 'accordingTo', 'example', 'colonEarly', 'maths', 'capitalOpens',
  'placesFigure', 'namePast', 'nameVerb', 'figureUnit', 'studyFinds', 'lawRules', 'nameOfCompany', 'passive',
] as const; // biome-ignore format: a table of names

type OtherName = (typeof OTHER)[number];

/** What each place of a shape stands for: for every word class how often and how early it comes, then the rest. */
export const shapeNames: readonly string[] = [
  ...wordClasses.flatMap((name) => [`${name}`, `${name}@`]),
  ...OTHER,
];
const AT: ReadonlyMap<string, number> = new Map(OTHER.map((name, index) => [name, 2 * wordClasses.length + index]));

/** Where something does not occur, its place is this. */
const NOWHERE = 60;
const OPENERS = [
  'the', 'a', 'an', 'in', 'if', 'this', 'these', 'it', 'we', 'for', 'however', 'while', 'as', 'i', 'you', 'by', 'when',
  'and', 'but', 'there', 'they', 'that', 'since', 'to', 'our', 'some', 'many', 'such', 'with', 'on', 'at', 'one', 'not',
];

/** The shape of a sentence: one number for each of `shapeNames`. */
export function readShape(text: string, words: readonly Word[]): Float64Array {
  const shape = new Float64Array(shapeNames.length);
  for (let index = 0; index < wordClasses.length; index += 1) shape[2 * index + 1] = NOWHERE;
  const set = (name: OtherName, value: number): void => {
    shape[AT.get(name) ?? 0] = value;
  };
  const tags: Record<string, number> = {};
  for (const [place, word] of words.entries()) {
    tags[word.tag] = (tags[word.tag] ?? 0) + 1;
    for (const index of word.classes) {
      shape[2 * index] = (shape[2 * index] ?? 0) + 1;
      shape[2 * index + 1] = Math.min(shape[2 * index + 1] ?? NOWHERE, place);
    }
  }
  const count = (tag: string): number => tags[tag] ?? 0;
  const total = Math.max(1, words.length);
  set('words', words.length);
  set('length', text.length);
  set('names', count('T'));
  set('firstName', placeOf(words, 'T'));
  set('nameShare', count('T') / total);
  set('figures', count('#'));
  set('past', count('X'));
  set('firstPast', placeOf(words, 'X'));
  set('participles', count('N') / total);
  set('verbsInS', count('Z'));
  set('gerunds', count('G'));
  set('present', wordCount(words, PRESENT));
  set('nouns', (count('O') + count('S')) / total);
  set('adjectives', count('J') / total);
  set('adverbs', count('R') / total);
  set('determiners', count('D') / total);
  set('pronouns', count('P') / total);
  set('plurals', count('S'));
  set('marks', words.filter(({ isClosed, classes, tag }) => isClosed && classes.length === 0 && tag.length === 1 && !/[A-Z#]/.test(tag)).length);
  readText(text, set);
  readSubject(words, set);
  readPairs(words, set);
  return shape;
}

const PRESENT = new Set(['is', 'are', 'has', 'have', 'do', 'does']);

function wordCount(words: readonly Word[], among: ReadonlySet<string>): number {
  let count = 0;
  for (const { key } of words) if (among.has(key)) count += 1;
  return count;
}

function placeOf(words: readonly Word[], tag: string): number {
  const place = words.findIndex((word) => word.tag === tag);
  return place === -1 ? NOWHERE : place;
}

function readText(text: string, set: (name: OtherName, value: number) => void): void {
  const trimmed = text.trimEnd().replace(/["'”’)\]*]+$/, '');
  const last = trimmed.charAt(trimmed.length - 1);
  set('question', last === '?' ? 1 : 0);
  set('ends', last === '.' || last === '!' ? 1 : 0);
  set('colonEnd', last === ':' ? 1 : 0);
  set('percent', /%|\bper ?cent\b/i.test(text) ? 1 : 0);
  set('money', /[$€£¥₿]\s?\d|\b(?:dollars|euros|pounds)\b/.test(text) ? 1 : 0);
  set('year', (text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).length);
  set('large', /\d,\d{3}\b|\b(?:million|billion|trillion|thousand)s?\b/i.test(text) ? 1 : 0);
  const quotes = text.match(/["“”]/g)?.length ?? 0;
  set('quotes', quotes + 0.5 * (text.match(/[‘’]/g)?.length ?? 0));
  set('quoted', /["“]([^"“”]{1,2000})["”]/.exec(text)?.[1]?.length ?? 0);
  set('opensQuoted', /^["“‘']/.test(text) ? 1 : 0);
  set('brackets', text.match(/\(/g)?.length ?? 0);
  set('semicolons', text.match(/;/g)?.length ?? 0);
  set('colonEarly', /^[^:]{2,60}:\s/.test(text) ? 1 : 0);
  set('maths', /[$@{}=±Δ|\\]|≥|≤/.test(text.replace(/\$\d/g, '')) ? 1 : 0);
  set('example', /\b(?:for example|for instance|e\.g\.|such as)/i.test(text) ? 1 : 0);
  set('accordingTo', /\baccording to\b/i.test(text) ? 1 : 0);
  set('acronyms', text.match(/\b\p{Lu}{2,}\b/gu)?.length ?? 0);
  set('perfect', /\b(?:has|have) (?:\w+ )?(?:been|\w+ed|become|grown|seen|made|led|shown|found|given|taken)\b/.test(text) ? 1 : 0);
  set('passive', /\b(?:is|are|was|were|been) (?:\w+ly )?(?:\w{2,}ed|made|known|shown|found|given|taken|seen|held|built)\b/.test(text) ? 1 : 0);
  set('negated', text.match(/\b(?:not|no|never|cannot)\b|n['’]t\b/gi)?.length ?? 0);
}

function readSubject(words: readonly Word[], set: (name: OtherName, value: number) => void): void {
  const verb = words.findIndex(({ tag }) => tag === 'A' || tag === 'M' || tag === 'V' || tag === 'Z' || tag === 'X');
  set('firstVerb', verb === -1 ? NOWHERE : verb);
  set('verbs', words.filter(({ tag }) => tag === 'A' || tag === 'M' || tag === 'V' || tag === 'Z' || tag === 'X').length);
  const subject = verb === -1 ? [] : words.slice(0, verb);
  set('subjectLength', subject.length);
  set('subjectName', subject.filter(({ tag }) => tag === 'T').length);
  set('subjectPlural', subject.filter(({ tag }) => tag === 'S').length);
  set('subjectPronoun', subject.filter(({ tag }) => tag === 'P').length);
  set('subjectThe', subject.some(({ key }) => key === 'the') ? 1 : 0);
  set('subjectOwn', subject.some(({ key }) => key === 'we' || key === 'i' || key === 'our' || key === 'my') ? 1 : 0);
  set('subjectThis', subject.some(({ key }) => key === 'this' || key === 'these' || key === 'that' || key === 'such') ? 1 : 0);
  const first = words[0];
  set('opensWith', first === undefined ? -1 : OPENERS.indexOf(first.key));
  set('imperative', first?.tag === 'V' ? 1 : 0);
  set('capitalOpens', first?.isCapital === true ? 1 : 0);
}

const COMPANY = /^(?:inc|corp|ltd|llc|gmbh|university|institute|department|ministry|commission|council|foundation|agency|act|court|bank|party)$/;

function readPairs(words: readonly Word[], set: (name: OtherName, value: number) => void): void {
  const study = wordClasses.indexOf('study');
  const finding = wordClasses.indexOf('finding');
  const law = wordClasses.indexOf('law');
  const ruling = wordClasses.indexOf('ruling');
  let [hasStudy, hasLaw, studyFinds, lawRules, namePast, nameVerb, unit, company] = [false, false, 0, 0, 0, 0, 0, 0];
  for (const [place, { tag, classes, key, isCapital }] of words.entries()) {
    const before = words[place - 1];
    if (hasStudy && classes.includes(finding)) studyFinds = 1;
    if (hasLaw && classes.includes(ruling)) lawRules = 1;
    if (classes.includes(study)) hasStudy = true;
    if (classes.includes(law)) hasLaw = true;
    const follows = before?.tag === 'T' || before?.tag === 'F';
    if (follows && tag === 'X') namePast = 1;
    if (follows && (tag === 'Z' || tag === 'A')) nameVerb = 1;
    if (before?.tag === '#' && (tag === 'S' || tag === 'O' || tag === '%')) unit = 1;
    if (isCapital && COMPANY.test(key)) company += 1;
  }
  set('studyFinds', studyFinds);
  set('lawRules', lawRules);
  set('namePast', namePast);
  set('nameVerb', nameVerb);
  set('figureUnit', unit);
  set('nameOfCompany', company);
  const figure = words.findIndex(({ tag }) => tag === '#');
  set('placesFigure', figure === -1 ? NOWHERE : figure);
}
