// Owns the test whether a word is a cue where it stands.
import type { Span } from '../../text/span.ts';
import type { Around, CueKind } from './around.ts';
import { cueRows } from './words.ts';

export type { CueKind };

export interface CueTest {
  readonly kind: CueKind;
  /** Where the cue that starts with the word ends, in the same offsets; undefined if the word is none here. */
  readonly test: (text: string, word: Span) => number | undefined;
}

const NONE: readonly CueTest[] = Object.freeze([]);

/** What a word may be the start of. Capitals count only for "May", which is a month. */
export function cueTests(word: string): readonly CueTest[] {
  if (word === 'May') return NONE;
  const found = TESTS.get(word.toLowerCase());
  if (found !== undefined) return found;
  return /n['’]t$/i.test(word) ? CONTRACTED : NONE;
}

/** How far the words around a cue are looked at, in code units. */
const REACH = 32;

function around({ rest, ahead, after, notAfter, notAhead, reach = REACH }: Around): CueTest['test'] {
  return (text, { start, end }) => {
    const behind = text.slice(end, end + reach);
    const before = text.slice(Math.max(0, start - REACH), start);
    const match = rest?.exec(behind);
    if (match === null || (ahead !== undefined && !ahead.test(behind)) || notAhead?.test(behind) === true)
      return undefined;
    if ((after !== undefined && !after.test(before)) || notAfter?.test(before) === true) return undefined;
    return end + (match?.[0].length ?? 0);
  };
}

const TESTS: ReadonlyMap<string, readonly CueTest[]> = tableOf(cueRows);
const CONTRACTED: readonly CueTest[] = [{ kind: 'negation', test: (_text, { end }) => end }];

function tableOf(rows: typeof cueRows): ReadonlyMap<string, readonly CueTest[]> {
  const table = new Map<string, CueTest[]>();
  for (const [kind, words, conditions] of rows) {
    const test = { kind, test: around(conditions) };
    for (const word of new Set(words.split(' '))) table.set(word, [...(table.get(word) ?? []), test]);
  }
  return table;
}
