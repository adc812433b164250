// Owns the quick look whether a text may use something, before it is read as a brief.
import type { FactIndex } from '../facts/factIndex.ts';
import { plainAddress, type Used } from './uses.ts';

/** A test that is true for every text with a use, and false for most without. */
export function mayUse(used: Used, facts: FactIndex): (text: string) => boolean {
  if (used.kind === 'source') {
    const address = used.url === undefined ? undefined : plainAddress(used.url);
    return (text) => text.includes(used.key) || (address !== undefined && text.includes(address));
  }
  if (used.kind === 'footnote') return (text) => text.includes('[^');
  const subject = used.kind === 'entity' ? used.id : facts.fact(used.id)?.subject;
  const entity = subject === undefined ? undefined : facts.entity(subject);
  if (entity === undefined) return () => false;
  // Names may be broken over lines, by emphasis, or be written in capitals: the longest word of each is looked for.
  const words = [entity.name, ...entity.aliases].map((name) => longestWord(name).toLowerCase());
  return (text) => {
    const lower = text.toLowerCase();
    return words.some((word) => lower.includes(word));
  };
}

function longestWord(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
