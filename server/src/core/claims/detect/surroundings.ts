// Owns what the sentences around one tell about it, from what each is by itself: claims stand together, and so does what authors
// say of their own study.
import { type WordClass, wordClasses } from './lexicon.ts';
import { At } from './measures.ts';

/** So many sentences on each side count: they tell what kind of text it is. */
export const MOST_NEIGHBOURS = 12;
/** So many of them count the more, the nearer they stand. */
const NEAR = 4;

/** What a sentence tells those around it. */
export interface Neighbour {
  /** Its score alone (log odds), in steps of `SCORE_STEP`. */
  readonly score: number;
  /** A bit for each of `habitNames` that it has. */
  readonly habits: number;
}

/** The sentences around one, the nearest first; at least one. */
export interface Surroundings {
  readonly before: readonly Neighbour[];
  readonly behind: readonly Neighbour[];
}

/** Says nothing about others: it may as well be a claim as not. */
const NEUTRAL: Neighbour = { score: 0, habits: 0 };

/** The surroundings of a sentence among its neighbours, the nearest first. One without neighbours has a neutral one. */
export function surroundingsOf<T>(
  before: readonly T[],
  behind: readonly T[],
  neighbour: (one: T) => Neighbour,
): Surroundings {
  if (before.length + behind.length === 0) return { before: [NEUTRAL], behind: [] };
  return { before: before.map(neighbour), behind: behind.map(neighbour) };
}

/** Habits of writing that tell a report on one's own study from one on the world, by the word class that shows them. */
const HABITS: readonly WordClass[] = ['we', 'i', 'own', 'study', 'reporting'];
const habitNames = [...HABITS, 'years', 'past', 'we in the past'] as const;
const placesOfHabits = [...HABITS.map((name) => 2 * wordClasses.indexOf(name)), At.years, At.past];
const WE_IN_THE_PAST = 1 << placesOfHabits.length;

/** The habits of a sentence by its own shape. */
export function habitsOf(shape: Float64Array): number {
  let habits = 0;
  for (let index = 0; index < placesOfHabits.length; index += 1)
    if ((shape[placesOfHabits[index] ?? 0] ?? 0) > 0) habits |= 1 << index;
  if ((shape[At.subjectOwn] ?? 0) > 0 && (shape[At.past] ?? 0) > 0) habits |= WE_IN_THE_PAST;
  return habits;
}

/** Finer would tell no more, and nearly every key typed in a sentence would have those around it judged anew. */
const SCORE_STEP = 0.25;

/** What a sentence with this score alone (log odds) and this shape tells those around it. */
export function neighbourWith(score: number, shape: Float64Array): Neighbour {
  return { score: SCORE_STEP * Math.round(score / SCORE_STEP), habits: habitsOf(shape) };
}

const OF_A_STUDY = (1 << HABITS.indexOf('own')) | WE_IN_THE_PAST;
/** Where so many sentences write as authors do of their own study, that is what the text is. */
const STUDY_SHARE = 0.3;

/** Whether a sentence with these habits, or the sentences around it, speak of their authors' own study. */
export function isOwnStudy(habits: number, { before, behind }: Surroundings): boolean {
  const isOne = (one: { readonly habits: number }) => (one.habits & OF_A_STUDY) !== 0;
  const around = before.filter(isOne).length + behind.filter(isOne).length;
  return isOne({ habits }) || around >= STUDY_SHARE * (before.length + behind.length);
}

const nearNames = ['around', 'before', 'behind', 'most around', 'right before', 'right behind'] as const;
/** What is told: in the order of the places in a shape. */
export const surroundingNames: readonly string[] = [
  ...nearNames,
  'far around',
  ...habitNames.map((name) => `${name} far around`),
];

/**
 * Writes what `surroundingNames` lists into `shape` from `at` on: of the nearest, which count the less the farther they stand,
 * and of all, which count the same.
 */
export function setSurroundings(around: Surroundings, shape: Float64Array, at: number): void {
  setNear(around, shape, at);
  setFar(around, shape, at + nearNames.length);
}

function setNear({ before, behind }: Surroundings, shape: Float64Array, at: number): void {
  const [sumBefore, weightBefore] = weighted(before);
  const [sumBehind, weightBehind] = weighted(behind);
  const weight = weightBefore + weightBehind;
  const near = (sumBefore + sumBehind) / Math.max(1, weight);
  shape[at] = near;
  shape[at + 1] = weightBefore === 0 ? near : sumBefore / weightBefore;
  shape[at + 2] = weightBehind === 0 ? near : sumBehind / weightBehind;
  shape[at + 3] = most(before, most(behind, Number.NEGATIVE_INFINITY));
  shape[at + 4] = before[0]?.score ?? near;
  shape[at + 5] = behind[0]?.score ?? near;
}

function weighted(neighbours: readonly Neighbour[]): readonly [sum: number, weight: number] {
  let [sum, weight] = [0, 0];
  for (let index = 0; index < Math.min(NEAR, neighbours.length); index += 1) {
    sum += (neighbours[index]?.score ?? 0) / (index + 1);
    weight += 1 / (index + 1);
  }
  return [sum, weight];
}

function most(neighbours: readonly Neighbour[], least: number): number {
  let found = least;
  for (let index = 0; index < Math.min(NEAR, neighbours.length); index += 1)
    found = Math.max(found, neighbours[index]?.score ?? found);
  return found;
}

/** The mean score, and for each habit the share of the sentences that have it. */
function setFar({ before, behind }: Surroundings, shape: Float64Array, at: number): void {
  const share = 1 / (before.length + behind.length);
  shape.fill(0, at, at + 1 + habitNames.length);
  addFar(before, share, shape, at);
  addFar(behind, share, shape, at);
}

function addFar(neighbours: readonly Neighbour[], share: number, shape: Float64Array, at: number): void {
  for (let index = 0; index < neighbours.length; index += 1) {
    const { score, habits } = neighbours[index] ?? NEUTRAL;
    shape[at] = (shape[at] ?? 0) + share * score;
    for (let habit = 0; habit < habitNames.length; habit += 1)
      shape[at + 1 + habit] = (shape[at + 1 + habit] ?? 0) + share * ((habits >> habit) & 1);
  }
}
