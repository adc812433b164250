// Owns the hashed word sequences that the linear half of the detector weighs.
import type { Frame } from './frame.ts';
import { hashOf } from './hash.ts';
import { MOST_WORDS, type Tag, type Word } from './words.ts';

/** Sequences are hashed into this many buckets; a power of two. */
export const BUCKETS = 1 << 17;

/** So many buckets stand for the frame. */
const FRAME_PARTS = 12;
const MOST_HASHES = MOST_WORDS + 2;
/** Of the sentence in hand: the hashes of its words, with an edge on either side, and its buckets, before each is there once. */
const plain = new Int32Array(MOST_HASHES);
const skeleton = new Int32Array(MOST_HASHES);
const sensed = new Int32Array(MOST_HASHES);
const buckets = new Int32Array(9 * MOST_HASHES + FRAME_PARTS);

/**
 * The buckets of a sentence, each once: its words alone, in pairs and threes; its skeleton in twos to fours; what its words
 * speak of, alone, in pairs and threes; and its frame. At most `MOST_WORDS` words.
 */
export function readGrams(words: readonly Word[], frame: Frame): Int32Array {
  const count = words.length + 2;
  plain[0] = skeleton[0] = sensed[0] = EDGE;
  plain[count - 1] = skeleton[count - 1] = sensed[count - 1] = EDGE;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    plain[index + 1] = word.form.hash;
    skeleton[index + 1] = word.form.isClosed ? word.form.hash : hashOfTag(word.tag);
    sensed[index + 1] = senseHash(word);
  }
  let end = addSequences({ hashes: plain, count, shortest: 1, longest: 3, seed: 0x51ed }, 0);
  end = addSequences({ hashes: skeleton, count, shortest: 2, longest: 4, seed: 0x2f0b }, end);
  end = addSequences({ hashes: sensed, count, shortest: 1, longest: 3, seed: 0x77a1 }, end);
  return distinct(addFrame(words, frame, end));
}

const EDGE = 0x1234567;

/** Sequences of the first `count` hashes, from the shortest to the longest. */
interface Sequences {
  readonly hashes: Int32Array;
  readonly count: number;
  readonly shortest: number;
  readonly longest: number;
  readonly seed: number;
}

/** Writes into `buckets` from `at` on, and returns where it ends. */
function addSequences({ hashes, count, shortest, longest, seed }: Sequences, at: number): number {
  let next = at;
  for (let start = 0; start < count; start += 1) {
    let sequence = seed;
    for (let length = 1; length <= longest && start + length <= count; length += 1) {
      sequence = mixed(sequence, hashes[start + length - 1] ?? 0);
      if (length < shortest) continue;
      buckets[next] = bucketOf((sequence + length) | 0);
      next += 1;
    }
  }
  return next;
}

function mixed(into: number, hash: number): number {
  const product = Math.imul(into ^ hash, 0x5bd1e995);
  return product ^ (product >>> 13);
}

function bucketOf(hash: number): number {
  const product = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (product ^ (product >>> 12)) & (BUCKETS - 1);
}

/**
 * For each bucket the last sentence that it was seen in, by number, so that nothing need be sorted, and seldom cleared. A byte
 * each, so that all of it stays close to the processor.
 */
const seenIn = new Uint8Array(BUCKETS);
const MOST_NUMBERS = 255;
let sentence = 0;

/** The first `count` of `buckets`, each once. */
function distinct(count: number): Int32Array {
  if (sentence === MOST_NUMBERS) {
    seenIn.fill(0);
    sentence = 0;
  }
  sentence += 1;
  const here = sentence;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const bucket = buckets[index] ?? 0;
    if (seenIn[bucket] === here) continue;
    seenIn[bucket] = here;
    buckets[kept] = bucket;
    kept += 1;
  }
  return buckets.slice(0, kept);
}

/** Tags of the open classes are ASCII: their hashes by code. */
const tagHashes = Int32Array.from({ length: 128 }, (_, code) => hashOf(`<${String.fromCharCode(code)}>`));

function hashOfTag(tag: Tag): number {
  return tagHashes[tag.charCodeAt(0)] ?? 0;
}

/** Stands for the first sense that a word is listed with; without one, for the word itself or its tag, as in the skeleton. */
function senseHash(word: Word | undefined): number {
  if (word === undefined) return EDGE;
  const sense = word.form.senses[0];
  if (sense !== undefined) return 0x3b9a + 0x9e37 * (sense + 1);
  return word.form.isClosed ? word.form.hash : hashOfTag(word.tag);
}

/**
 * What the subject, the main verb and what is said to be so speak of, how the verb stands, and these together. Writes into
 * `buckets` from `at` on, and returns where it ends.
 */
function addFrame(words: readonly Word[], frame: Frame, at: number): number {
  const [subject, verb] = [words[frame.subject], words[frame.verb]];
  const [who, does, what] = [senseHash(subject), senseHash(verb), senseHash(words[frame.predicate])];
  const tag = subject === undefined ? 0 : hashOfTag(subject.tag);
  const stand = standOf(words, frame);
  buckets[at] = frameBucket(0, who, 0, 0);
  buckets[at + 1] = frameBucket(1, who, tag, 0);
  buckets[at + 2] = frameBucket(2, does, 0, 0);
  buckets[at + 3] = frameBucket(3, does, stand, 0);
  buckets[at + 4] = frameBucket(4, what, 0, 0);
  buckets[at + 5] = frameBucket(5, who, does, 0);
  buckets[at + 6] = frameBucket(6, who, stand, 0);
  buckets[at + 7] = frameBucket(7, tag, stand, 0);
  buckets[at + 8] = frameBucket(8, tag, does, stand);
  buckets[at + 9] = frameBucket(9, who, does, stand);
  buckets[at + 10] = frameBucket(10, who, what, 0);
  buckets[at + 11] = frameBucket(11, subject?.form.hash ?? 0, verb?.form.hash ?? 0, 0);
  return at + FRAME_PARTS;
}

function frameBucket(part: number, first: number, second: number, third: number): number {
  return bucketOf(mixed(mixed(mixed(0x11f3 + part, first), second), third));
}

/** How the verb stands: its tag, the helping verb before it, and that one's tag. */
function standOf(words: readonly Word[], { first, verb }: Frame): number {
  const [helper, main] = [words[first], words[verb]];
  if (helper === undefined || main === undefined) return 0;
  const own = verb === first ? 1 : hashOfTag(main.tag);
  return hashOfTag(helper.tag) ^ own ^ (helper.form.isClosed ? helper.form.hash : 0);
}
