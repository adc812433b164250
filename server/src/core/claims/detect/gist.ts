// Owns the gist of a sentence: what its words say by themselves, by which it speaks for its neighbours.
import { wordClasses } from './lexicon.ts';
import { senseNames } from './senses.ts';
import type { Form } from './words.ts';

/** Words are hashed into this many buckets; a power of two. */
const WORD_BUCKETS = 1 << 12;
const SENSES_AT = WORD_BUCKETS;
const CLASSES_AT = SENSES_AT + senseNames.length;
const TAGS_AT = CLASSES_AT + wordClasses.length;
const TAGS = 128;
const ACRONYM = TAGS_AT + TAGS;
const YEAR = ACRONYM + 1;
const NAME = ACRONYM + 2;
export const GIST_BUCKETS = ACRONYM + 3;

/** What of a word counts. */
type Told = Pick<Form, 'hash' | 'senses' | 'classes' | 'tag' | 'isAcronym' | 'isYear'>;

/** What a word brings to the gist wherever it stands: itself, what it speaks of, what it does, its tag and form. */
export function gistBuckets(form: Told): readonly number[] {
  const mixed = Math.imul(form.hash ^ (form.hash >>> 15), 0x2c1b3c6d);
  const buckets = [(mixed ^ (mixed >>> 12)) & (WORD_BUCKETS - 1)];
  for (const sense of form.senses) buckets.push(SENSES_AT + sense);
  for (const one of form.classes) buckets.push(CLASSES_AT + one);
  buckets.push(TAGS_AT + (form.tag.charCodeAt(0) % TAGS));
  if (form.isAcronym) buckets.push(ACRONYM);
  if (form.isYear) buckets.push(YEAR);
  return buckets;
}

/** The buckets of a sentence, each as often as it comes; for training. */
export function gistRow(forms: readonly Form[]): Uint16Array {
  return Uint16Array.from(
    forms.flatMap((form, place) => (isName(form, place) ? [...form.gist, NAME] : form.gist)),
  );
}

/** A signed byte for each bucket; times `scale` they are weights. */
export interface GistModel {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
}

/** The score (log odds) of a sentence by its words alone, the same as that of its `gistRow`. */
export function gistScore(forms: readonly Form[], { weights, scale, bias }: GistModel): number {
  let [sum, count] = [0, 0];
  for (let place = 0; place < forms.length; place += 1) {
    const form = forms[place];
    if (form === undefined) break;
    for (let index = 0; index < form.gist.length; index += 1) sum += weights[form.gist[index] ?? 0] ?? 0;
    count += form.gist.length;
    if (!isName(form, place)) continue;
    sum += weights[NAME] ?? 0;
    count += 1;
  }
  return bias + (scale * sum) / Math.sqrt(Math.max(1, count));
}

function isName(form: Form, place: number): boolean {
  return form.isCapital && place > 0;
}
