// Owns bibliographies made for tests: as many entries as are asked for, the same for the same seed.

const FAMILIES = [
  'Smith',
  'M{\\"u}ller',
  "Garc{\\'i}a",
  "O'Neil",
  'van der Berg',
  'Zhang',
  'K{\\"o}nig',
  '{European Commission}',
];
const WORDS =
  "the of open source models policy regulation artificial intelligence {EU} compute governance evaluating frontier risks data access \\& safety {\\'E}tudes".split(
    ' ',
  );
const TYPES = ['article', 'book', 'techreport', 'misc', 'inproceedings'];

/** Numbers from 0 to below 1 by a linear congruential generator (the constants are those of ANSI C). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** A BibTeX file with entries `key0`, `key1`, …; entry n has the number n in its title and address. */
export function generateBibtex(count: number, seed = 42): string {
  const next = random(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const entries = Array.from({ length: count }, (_, index) => {
    const authors = Array.from({ length: 1 + Math.floor(next() * 3) }, () => `${pick(FAMILIES)}`);
    const title = Array.from({ length: 6 }, () => pick(WORDS)).join(' ');
    const abstract = Array.from({ length: 60 }, () => pick(WORDS)).join(' ');
    return `@${pick(TYPES)}{key${index},
  author = {${authors.join(' and ')}},
  title = {Study ${index} on ${title}},
  year = ${2000 + Math.floor(next() * 25)},
  journal = {Journal of ${pick(WORDS)}},
  url = {https://example.org/study/${index}},
  abstract = {${abstract}}
}`;
  });
  return `% made for tests, seed ${seed}\n${entries.join('\n\n')}\n`;
}
