// Owns a large base, made up from a seed: names share words as real ones do, facts are about few entities each.

/** Numbers from 0 to 1 from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST = 'Global National United Northern Atlantic Pacific Central Advanced Applied General'.split(' ');
const SECOND =
  'Data Systems Energy Health Policy Robotics Finance Transport Research Media Water Cloud'.split(' ');
const LAST = 'Institute Agency Group Partners Labs Council Foundation Holdings Company Authority'.split(' ');
const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to va wen xi yor zel tan'.split(' ');
const VERBS = 'opened announced funded published bought leads reviewed built signed joined'.split(' ');

export interface Size {
  readonly entities: number;
  readonly aliases: number;
  readonly facts: number;
}

/** The base as a JSON text, in parts that need not be joined. Statements name their entities. */
export function* largeBase(size: Size, seed = 1): Generator<string> {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const made = (index: number) => {
    let word = '';
    for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 20)) word += SYLLABLES[rest % 20] ?? '';
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const name = (index: number) =>
    index % 3 === 0
      ? `${FIRST[index % 10] ?? ''} ${SECOND[index % 12] ?? ''} ${LAST[index % 7] ?? ''} ${index}`
      : `${made(index)} ${LAST[index % 10] ?? ''}`;
  yield '{"schemaVersion":1,"id":"large","title":"A large base","sources":[{"id":"s","title":"A report"}],"entities":[\n';
  const each = Math.round(size.aliases / size.entities);
  for (let index = 0; index < size.entities; index += 1) {
    const aliases = Array.from(
      { length: each },
      (_, at) => `${name(index)} ${['Inc', 'Ltd', 'Trust'][at] ?? at}`,
    );
    const entity = {
      id: `e-${index}`,
      kind: index % 5 === 0 ? 'person' : 'company',
      name: name(index),
      aliases,
    };
    yield `${index > 0 ? ',\n' : ''}${JSON.stringify(entity)}`;
  }
  yield '],"facts":[\n';
  for (let index = 0; index < size.facts; index += 1) {
    const subject = Math.floor(random() * size.entities);
    const other = Math.floor(random() * size.entities);
    const fact = {
      id: `f-${index}`,
      subject: `e-${subject}`,
      about: [`e-${other}`],
      statement: `${name(subject)} ${pick(VERBS)} a ${pick(SECOND).toLowerCase()} programme with ${name(other)}.`,
      standing: 'stated',
      evidence: [{ source: 's', locator: `page ${index % 300}`, phrase: `${pick(VERBS)} a programme` }],
    };
    yield `${index > 0 ? ',\n' : ''}${JSON.stringify(fact)}`;
  }
  yield ']}\n';
}
