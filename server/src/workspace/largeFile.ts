// Owns the reading of a large JSON base: item by item from the chunks that its file comes in, with pauses.

import { readJson } from '../core/data/json.ts';
import { JsonItems, type JsonPart } from '../core/data/jsonItems.ts';
import { Lines } from '../core/data/lines.ts';
import { type DataPath, memberOf, nodeAt, placeOf } from '../core/data/node.ts';
import { BaseReader } from '../core/facts/load.ts';
import { type FactProblem, Raw } from '../core/facts/raw.ts';
import { type Span, shift } from '../core/text/span.ts';
import { nameOf } from './addresses.ts';
import type { BaseFile, PlacedProblem } from './baseFile.ts';
import type { Clock } from './slices.ts';

const LISTS = new Set(['sources', 'entities', 'facts']);
type List = 'sources' | 'entities' | 'facts';

/** So many problems of a large file are kept; who made it has one mistake many times. */
const MOST_PROBLEMS = 1000;
/** A stretch of work without a pause takes about so long, in milliseconds. */
const SLICE = 8;
/** Longer items are not read, in code units: a base has none. */
const LONGEST_ITEM = 1_000_000;

/** Reads a base from the chunks of its text. */
export async function readLargeFile(
  uri: string,
  chunks: AsyncIterable<string>,
  clock: Clock,
): Promise<BaseFile> {
  const reading = new LargeReading(uri);
  let since = clock.now();
  for await (const chunk of chunks) {
    for (const part of reading.items.feed(chunk)) {
      reading.take(part);
      if (clock.now() - since < SLICE) continue;
      await clock.pause();
      since = clock.now();
    }
    if (reading.items.problem !== undefined) break;
  }
  return reading.done();
}

class LargeReading {
  readonly items = new JsonItems(LISTS);
  readonly #uri: string;
  readonly #reader: BaseReader;
  readonly #problems: PlacedProblem[] = [];
  readonly #head: Record<string, unknown> = {};
  readonly #headParts = new Map<string, JsonPart>();
  /** Where the items of each list begin. */
  readonly #offsets: Readonly<Record<List, number[]>> = { sources: [], entities: [], facts: [] };
  #said = 0;

  constructor(uri: string) {
    this.#uri = uri;
    this.#reader = new BaseReader(nameOf(uri).replace(/\.[^.]+$/, ''));
  }

  take(part: JsonPart): void {
    const { key, index, text, offset } = part;
    const value = this.#parse(part);
    if (index === undefined || !isList(key)) {
      this.#headParts.set(key, part);
      Object.defineProperty(this.#head, key, { value, enumerable: true, configurable: true });
      return;
    }
    this.#offsets[key][index] = offset;
    if (value === undefined) return;
    const problems: FactProblem[] = [];
    const raw = new Raw(value, [key, index], problems);
    if (key === 'sources') this.#reader.source(raw);
    else if (key === 'entities') this.#reader.entity(raw);
    else this.#reader.fact(raw);
    if (problems.length > 0) this.#place(problems, text, offset, 2);
  }

  done(): BaseFile {
    this.items.end();
    const { problem, lineStarts, length } = this.items;
    this.#reader.root(this.#head);
    const read = this.#reader.done();
    // Of what breaks off at once, more need not be said.
    const ofHead = problem !== undefined && this.#headParts.size === 0 ? [] : read.problems;
    for (const one of ofHead) {
      const part = this.#headParts.get(String(one.path[0]));
      if (part === undefined) this.#note({ start: 0, end: 1 }, one);
      else this.#place([one], part.text, part.offset, 1);
    }
    if (problem !== undefined)
      this.#note(
        { start: problem.offset, end: problem.offset + 1 },
        { message: problem.message, severity: 'error' },
      );
    const more = this.#said - this.#problems.length;
    if (more > 0)
      this.#problems.unshift({
        span: { start: 0, end: 1 },
        message: `${more} more problems of this file are not shown`,
        severity: 'warning',
      });
    return {
      uri: this.#uri,
      read,
      problems: this.#problems,
      lines: new Lines(Uint32Array.from(lineStarts), length),
      placed: (problems) =>
        problems.map(({ path, message, severity }) => ({ span: this.#startOf(path), message, severity })),
      placeOfItem: (list, index) => this.#startOf([list, index]),
    };
  }

  #parse({ text, offset }: JsonPart): unknown {
    if (text.length > LONGEST_ITEM) {
      this.#note(
        { start: offset, end: offset + 1 },
        { message: 'too long an item, not read', severity: 'error' },
      );
      return undefined;
    }
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      for (const { span, message } of readJson(text).problems)
        this.#note(shift(span, offset), { message, severity: 'error' });
      return undefined;
    }
  }

  /** Notes problems of a part, by the part's text: it is read again only where something is wrong with it. */
  #place(problems: readonly FactProblem[], text: string, offset: number, depth: number): void {
    if (this.#problems.length >= MOST_PROBLEMS) {
      this.#said += problems.length;
      return;
    }
    const { root } = readJson(text);
    for (const problem of problems) {
      const path = problem.path.slice(depth);
      const key = path.at(-1);
      const member =
        problem.at === 'key' ? memberOf(nodeAt(root, path.slice(0, -1)), String(key)) : undefined;
      this.#note(shift(member?.keySpan ?? placeOf(root, path), offset), problem);
    }
  }

  #note(span: Span, { message, severity }: Pick<FactProblem, 'message' | 'severity'>): void {
    this.#said += 1;
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ span, message, severity });
  }

  /** The start of an item: the text of a large file is not kept to find a place in it. */
  #startOf([list, index]: DataPath): Span {
    const start = isList(list) && typeof index === 'number' ? (this.#offsets[list][index] ?? 0) : 0;
    return { start, end: start + 1 };
  }
}

function isList(key: unknown): key is List {
  return key === 'sources' || key === 'entities' || key === 'facts';
}
