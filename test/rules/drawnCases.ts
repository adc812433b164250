// Owns the drawn cases of rules: a sentence a line, with marks around the words that a rule must find.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildFactIndex, type FactIndex } from '../../server/src/core/facts/factIndex.ts';
import { bundled } from '../support/bundled.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

const folder = new URL('../fixtures/rules/', import.meta.url);

const teams = ['pharma', 'grid', 'tech', 'office', 'civic', 'works', 'press', 'trade', 'ports'].map(
  (name) => {
    const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
    return { name, ...loadFactBase(parse(text), name) };
  },
);

/** What is wrong with the bases of the fixtures, which are those of teams, on other fields than the bundled one. */
export const baseProblems = teams.flatMap(({ problems }) => problems);
const bases: ReadonlyMap<string, FactIndex> = new Map([
  ['bundled', bundled],
  ...teams.map(({ name, base }): [string, FactIndex] => [name, buildFactIndex([base])]),
]);

/** The facts of a base by its name; those that are bundled where there is none such. */
export function factsOf(base: string): FactIndex {
  return bases.get(base) ?? bundled;
}

export interface DrawnCase {
  readonly rule: string;
  readonly facts: FactIndex;
  readonly text: string;
  /** Spans that the rule must find: offsets into `text`. */
  readonly found: readonly { readonly start: number; readonly end: number }[];
  /** The text after the preferred fix, where the case says it. */
  readonly fixed: string | undefined;
}

/** All cases, file by file: `<rule>.<base>.txt`. */
export const drawnCases: readonly DrawnCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const [rule = '', base = ''] = name.split('.');
    const facts = factsOf(base);
    return readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((line) => ({ rule, facts, ...readCase(line) }));
  });

function readCase(line: string): Pick<DrawnCase, 'text' | 'found' | 'fixed'> {
  const [marked = '', fixed] = line.split(' ⇒ ');
  const found: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=⟦)|(?<=⟧)/)) {
    const words = part.replace(/[⟦⟧]/g, '');
    if (part.startsWith('⟦')) found.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, found, fixed };
}

/** The text with marks around the spans. */
export function draw(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let drawn = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    drawn += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return drawn + text.slice(at);
}
