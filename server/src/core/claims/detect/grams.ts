// Owns the hashed word sequences that the linear half of the detector weighs.
import type { Frame } from './frame.ts';
import { hashOf } from './hash.ts';
import type { Tag, Word } from './words.ts';

/** Sequences are hashed into this many buckets; a power of two. */
export const BUCKETS = 1 << 17;

/**
 * The buckets of a sentence, each once: its words alone, in pairs and threes; its skeleton in twos to fours; what its words
 * speak of, alone, in pairs and threes; and its frame.
 */
export function readGrams(words: readonly Word[], frame: Frame): Uint32Array {
  const buckets = new Uint32Array(9 * (words.length + 2) + FRAME_PARTS);
  const plain = new Int32Array(words.length + 2).fill(EDGE);
  const skeleton = plain.slice();
  const sensed = plain.slice();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    plain[index + 1] = word.form.hash;
    skeleton[index + 1] = word.form.isClosed ? word.form.hash : hashOfTag(word.tag);
    sensed[index + 1] = senseHash(word);
  }
  const middle = addSequences(plain, 1, 3, 0x51ed, buckets, 0);
  const third = addSequences(skeleton, 2, 4, 0x2f0b, buckets, middle);
  const last = addSequences(sensed, 1, 3, 0x77a1, buckets, third);
  const end = addFrame(words, frame, buckets, last);
  return distinct(buckets.subarray(0, end));
}

const EDGE = 0x1234567;

function addSequences(
  hashes: Int32Array,
  from: number,
  to: number,
  seed: number,
  into: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let start = 0; start < hashes.length; start += 1) {
    let mixed = seed;
    for (let length = 1; length <= to && start + length <= hashes.length; length += 1) {
      mixed = Math.imul(mixed ^ (hashes[start + length - 1] ?? 0), 0x5bd1e995);
      mixed ^= mixed >>> 13;
      if (length < from) continue;
      into[next] = bucketOf(mixed + length);
      next += 1;
    }
  }
  return next;
}

function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & (BUCKETS - 1);
}

/** For each bucket the last sentence that it was seen in, by number, so that nothing need be sorted or cleared. */
const seenIn = new Uint32Array(BUCKETS);
let sentence = 0;

function distinct(buckets: Uint32Array): Uint32Array {
  sentence = (sentence + 1) >>> 0;
  if (sentence === 0) {
    seenIn.fill(0);
    sentence = 1;
  }
  let kept = 0;
  for (let index = 0; index < buckets.length; index += 1) {
    const bucket = buckets[index] ?? 0;
    if (seenIn[bucket] === sentence) continue;
    seenIn[bucket] = sentence;
    buckets[kept] = bucket;
    kept += 1;
  }
  return buckets.slice(0, kept);
}

const tagHashes = new Map<Tag, number>();

/** Open-class tags are few: their hashes are kept. */
function hashOfTag(tag: Tag): number {
  let hash = tagHashes.get(tag);
  if (hash === undefined) {
    hash = hashOf(`<${tag}>`);
    tagHashes.set(tag, hash);
  }
  return hash;
}

/** Stands for the first sense that a word is listed with; without one, for the word itself or its tag, as in the skeleton. */
function senseHash(word: Word | undefined): number {
  if (word === undefined) return EDGE;
  const sense = word.form.senses[0];
  if (sense !== undefined) return 0x3b9a + 0x9e37 * (sense + 1);
  return word.form.isClosed ? word.form.hash : hashOfTag(word.tag);
}

/** So many buckets stand for the frame. */
const FRAME_PARTS = 12;

/** What the subject, the main verb and what is said to be so speak of, how the verb stands, and these together. */
function addFrame(words: readonly Word[], frame: Frame, into: Uint32Array, at: number): number {
  const [subject, verb] = [words[frame.subject], words[frame.verb]];
  const [who, does, what] = [senseHash(subject), senseHash(verb), senseHash(words[frame.predicate])];
  const tag = subject === undefined ? 0 : hashOfTag(subject.tag);
  const stand = standOf(words, frame);
  const parts = [
    [who, 0, 0],
    [who, tag, 0],
    [does, 0, 0],
    [does, stand, 0],
    [what, 0, 0],
    [who, does, 0],
    [who, stand, 0],
    [tag, stand, 0],
    [tag, does, stand],
    [who, does, stand],
    [who, what, 0],
    [subject?.form.hash ?? 0, verb?.form.hash ?? 0, 0],
  ] as const;
  for (const [index, part] of parts.entries()) into[at + index] = bucketOf(mixedOf(part, index));
  return at + parts.length;
}

/** How the verb stands: its tag, the helping verb before it, and that one's tag. */
function standOf(words: readonly Word[], { first, verb }: Frame): number {
  const [helper, main] = [words[first], words[verb]];
  if (helper === undefined || main === undefined) return 0;
  const own = verb === first ? 1 : hashOfTag(main.tag);
  return hashOfTag(helper.tag) ^ own ^ (helper.form.isClosed ? helper.form.hash : 0);
}

function mixedOf(part: readonly number[], seed: number): number {
  let mixed = 0x11f3 + seed;
  for (const hash of part) {
    mixed = Math.imul(mixed ^ hash, 0x5bd1e995);
    mixed ^= mixed >>> 13;
  }
  return mixed;
}
