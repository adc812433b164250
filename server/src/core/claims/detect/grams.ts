// Owns the hashed word sequences that the linear half of the detector weighs.
import { hashOf } from './hash.ts';
import type { Tag, Word } from './words.ts';

/** Sequences are hashed into this many buckets; a power of two. */
export const BUCKETS = 1 << 15;

/** The buckets of a sentence, each once: its words alone, in pairs and threes, and its skeleton in twos to fours. */
export function readGrams(words: readonly Word[]): Uint16Array {
  const buckets = new Uint16Array(6 * (words.length + 2));
  const plain = new Int32Array(words.length + 2).fill(EDGE);
  const skeleton = plain.slice();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    plain[index + 1] = word.form.hash;
    skeleton[index + 1] = word.form.isClosed ? word.form.hash : hashOfTag(word.tag);
  }
  const middle = addSequences(plain, 1, 3, 0x51ed, buckets, 0);
  const end = addSequences(skeleton, 2, 4, 0x2f0b, buckets, middle);
  return distinct(buckets.subarray(0, end));
}

const EDGE = 0x1234567;

function addSequences(
  hashes: Int32Array,
  from: number,
  to: number,
  seed: number,
  into: Uint16Array,
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

function distinct(buckets: Uint16Array): Uint16Array {
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
