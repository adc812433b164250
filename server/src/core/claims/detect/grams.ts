// Owns the hashed word sequences that the linear half of the detector weighs.
import type { Word } from './words.ts';

/** Sequences are hashed into this many buckets; a power of two. */
export const BUCKETS = 1 << 15;

/** The buckets of a sentence, each once, in ascending order: words alone, in pairs and threes, and its skeleton in twos to fours. */
export function readGrams(words: readonly Word[]): Uint16Array {
  const found = new Set<number>();
  const plain = [EDGE, ...words.map(({ key }) => hashOf(stem(key))), EDGE];
  const skeleton = [EDGE, ...words.map(skeletonHash), EDGE];
  addSequences(plain, 1, 3, 0x51ed, found);
  addSequences(skeleton, 2, 4, 0x2f0b, found);
  return Uint16Array.from(found).sort();
}

const EDGE = 0x1234567;

function addSequences(hashes: readonly number[], from: number, to: number, seed: number, into: Set<number>): void {
  for (let start = 0; start < hashes.length; start += 1) {
    let mixed = seed;
    for (let length = 1; length <= to && start + length <= hashes.length; length += 1) {
      mixed = Math.imul(mixed ^ (hashes[start + length - 1] ?? 0), 0x5bd1e995);
      mixed ^= mixed >>> 13;
      if (length >= from) into.add(bucketOf(mixed + length));
    }
  }
}

function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & (BUCKETS - 1);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

const tagHashes = new Map<string, number>();

/** Closed-class words and marks stand for themselves, all others for their tag. */
function skeletonHash({ isClosed, key, tag }: Word): number {
  const shown = isClosed ? key : tag;
  let hash = tagHashes.get(shown);
  if (hash === undefined) {
    hash = hashOf(shown);
    if (tagHashes.size < 2000) tagHashes.set(shown, hash);
  }
  return hash;
}

/** A word without its plainest endings, so that "prices" and "price" share a bucket. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
