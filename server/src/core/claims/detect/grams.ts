// Owns the hashed word sequences that the linear half of the detector weighs.
import type { Form, Tag, Word } from './words.ts';

/** Sequences are hashed into this many buckets; a power of two. */
export const BUCKETS = 1 << 15;

/** The buckets of a sentence, each once, ascending: its words alone, in pairs and threes, and its skeleton in twos to fours. */
export function readGrams(words: readonly Word[]): Uint16Array {
  const buckets = new Uint16Array(6 * (words.length + 2));
  const plain = new Int32Array(words.length + 2).fill(EDGE);
  const skeleton = plain.slice();
  for (const [index, { form, tag }] of words.entries()) {
    plain[index + 1] = hashOfForm(form);
    skeleton[index + 1] = form.isClosed ? hashOfForm(form) : hashOfTag(tag);
  }
  const middle = addSequences(plain, 1, 3, 0x51ed, buckets, 0);
  const end = addSequences(skeleton, 2, 4, 0x2f0b, buckets, middle);
  return distinct(buckets.subarray(0, end).sort());
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

function distinct(sorted: Uint16Array): Uint16Array {
  let kept = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const bucket = sorted[index] ?? 0;
    if (index > 0 && bucket === sorted[kept - 1]) continue;
    sorted[kept] = bucket;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

const formHashes = new WeakMap<Form, number>();
const tagHashes = new Map<Tag, number>();

function hashOfForm(form: Form): number {
  let hash = formHashes.get(form);
  if (hash === undefined) {
    hash = hashOf(form.stem);
    formHashes.set(form, hash);
  }
  return hash;
}

/** Open-class tags are few: their hashes are kept. */
function hashOfTag(tag: Tag): number {
  let hash = tagHashes.get(tag);
  if (hash === undefined) {
    hash = hashOf(`<${tag}>`);
    tagHashes.set(tag, hash);
  }
  return hash;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
