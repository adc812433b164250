// Owns the turns of phrase that real documents use otherwise than our own sentences, from which the trees have most of what they know.
import { isPerfectAt } from './perfect.ts';
import type { Word } from './words.ts';

/** The order is that of the weights, which `npm run train:claims` fits on the shared sentences alone. */
export const turnNames = [
  // How things are by now.
  'now',
  // What somebody else has done, or what has become of it.
  'has done',
  'way',
  'percentage',
  // A figure that is no year and no percentage.
  'figure',
  // What others think.
  'think',
  'problem',
  // What goes on about what was said.
  'this',
  'most',
  'called',
  'was',
  'causes',
  'colon',
  // What grows or falls.
  'grows',
] as const;

type TurnName = (typeof turnNames)[number];

export const TURN_COUNT = turnNames.length;

function bit(name: TurnName): number {
  return 1 << turnNames.indexOf(name);
}

const [HAS_DONE, FIGURE, THINK, THIS, WAS, COLON] = (
  ['has done', 'figure', 'think', 'this', 'was', 'colon'] as const
).map(bit) as [number, number, number, number, number, number];
/** Where authors report their own study these are of their results, and tell nothing. */
const OF_RESULTS = bit('percentage') | FIGURE | WAS;

const WORDS = new Map(
  Object.entries({
    now: 'now currently recently increasingly',
    way: 'way ways',
    percentage: '% percent cent',
    think:
      'believe believes believed think thinks thought oppose opposes opposed favor favors favour favours want wants wanted agree agrees agreed supported',
    problem:
      'problem problems challenge challenges issue issues risk risks harm harms threat threats concern concerns',
    most: 'most least largest biggest highest lowest fastest first only best worst',
    called: 'called defined mean means term',
    was: 'was were had did',
    causes: 'cause causes caused',
    grows:
      'grow grows grew grown growing growth rise rises rose risen rising increase increases increased increasing decline declines declined declining surge surges surged expand expands expanded expanding spread spreads spreading widespread',
  } satisfies Partial<Record<TurnName, string>>).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, number] => [word, bit(name as TurnName)]),
  ),
);
/** With a word right behind. */
const PAIRS: ReadonlyMap<string, readonly [next: string, turn: number]> = new Map([
  ['known', ['as', bit('called')]],
  ['refer', ['to', bit('called')]],
  ['refers', ['to', bit('called')]],
  ['lead', ['to', bit('causes')]],
  ['leads', ['to', bit('causes')]],
  ['led', ['to', bit('causes')]],
]);
const OPENERS = new Set('this that these those it they such'.split(' '));
const NUMBER = /^0[0.,]*$/;
const WE = new Set(['we', 'i']);
const YOU = new Set(['you', 'our', 'your']);

/** The turns of phrase in a sentence: a bit for each, the first the lowest. */
export function turnsOf(words: readonly Word[]): number {
  let turns = OPENERS.has(words[0]?.form.key ?? '') ? THIS : 0;
  let [isOfWe, isOfYou] = [false, false];
  for (let place = 0; place < words.length; place += 1) {
    const { form, tag } = words[place] as Word;
    const { key } = form;
    const next = words[place + 1]?.form.key;
    turns |= WORDS.get(key) ?? 0;
    const pair = PAIRS.get(key);
    if (pair !== undefined && pair[0] === next) turns |= pair[1];
    if (tag === '#' && !form.isYear && next !== '%' && NUMBER.test(key)) turns |= FIGURE;
    else if (key === ':' && next !== undefined) turns |= COLON;
    else if (isPerfectAt(words, place)) turns |= HAS_DONE;
    isOfWe ||= WE.has(key);
    isOfYou ||= YOU.has(key);
  }
  // What we had, think or have done is ours.
  if (isOfWe) turns &= ~WAS;
  return isOfWe || isOfYou ? turns & ~(HAS_DONE | THINK) : turns;
}

/** Those that count where authors report their own study. */
export function turnsInStudy(turns: number): number {
  return turns & ~OF_RESULTS;
}

/** Whether any of them says less where authors report their own study. */
export function speakOfResults(turns: number): boolean {
  return (turns & OF_RESULTS) !== 0;
}

/** What they add to the log odds. */
export function turnsScore(turns: number, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1)
    if ((turns >> index) & 1) sum += weights[index] ?? 0;
  return sum;
}
