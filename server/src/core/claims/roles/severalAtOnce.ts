// Owns the form in which as many people are given as many roles: "the CEOs of Scale AI and OpenAI, Wang and Altman".
import type { Span } from '../../text/span.ts';
import type { Pair, RoleFound } from './forms.ts';
import { isNamed, roleNames } from './words.ts';

/** So much text before and behind the names is read, in code units. */
const LOOK = 160;
const OF_NAME = /^(?:of|the|de|van|von|al)$|^[\p{Lu}\p{N}]/u;

function isName(words: string): boolean {
  return /^(?:the )?\p{Lu}/u.test(words) && words.split(' ').every((word) => OF_NAME.test(word));
}

interface Item extends Span {
  /** Whether "and" stands before it. */
  readonly isLast: boolean;
}

/** Who stands in one list where the organisation does in the other, of two that are as long. No words put one of them alone in the past. */
export function severalAtOnce({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const from = Math.max(0, Math.min(person.start, organisation.start) - LOOK);
  const to = Math.max(person.end, organisation.end);
  const head = headIn(text.slice(from, organisation.start), role);
  if (head === undefined) return undefined;
  const start = from + head.start;
  const firms = listFrom(text, from + head.end, to + LOOK);
  if (firms.length < 2) return undefined;
  const isBehind = person.start > organisation.start;
  const people = isBehind
    ? listFrom(text, (firms.at(-1)?.end ?? to) + 2, to + LOOK)
    : listUpTo(text, start, firms.length);
  const at = firms.findIndex((item) => item.start <= organisation.start && organisation.end <= item.end);
  const one = people[at];
  if (at < 0 || one === undefined || people.length !== firms.length) return undefined;
  if (one.start > person.start || person.end > one.end) return undefined;
  const [first, last] = isBehind ? [start, people.at(-1)?.end] : [people[0]?.start, firms.at(-1)?.end];
  if (first === undefined || last === undefined) return undefined;
  // "For Wang and Altman, the CEOs of Scale AI and OpenAI are": of whom more is told is not who was named.
  if (!isBehind && !/^(?:[,.;:!?)]|$)/.test(text.slice(last))) return undefined;
  return { span: { start: first, end: last }, edits: [] };
}

/** "CEOs of ", the last before the organisation. */
function headIn(before: string, role: Pair['role']): Span | undefined {
  if (!isNamed(role, before)) return undefined;
  const head = [
    ...before.matchAll(new RegExp(`(?<![\\p{L}-])(?:${roleNames(role)})s\\s(?:of|at)\\s`, 'giu')),
  ].at(-1);
  return head === undefined ? undefined : { start: head.index, end: head.index + head[0].length };
}

/** The names of "A, B and C" from an offset on. */
function listFrom(text: string, from: number, to: number): readonly Item[] {
  const items: Item[] = [];
  let isLast = false;
  for (let at = from; at < to; ) {
    const [words = ''] = /^[\p{L}\p{N}.&'’ -]*/u.exec(text.slice(at, to)) ?? [];
    const and = words.indexOf(' and ');
    const name = (and < 0 ? words : words.slice(0, and)).replace(/\.$/, '');
    const own: string = isLast ? withoutVerb(name) : name;
    if (!isName(own)) return [];
    items.push({ start: at, end: at + own.length, isLast });
    if (isLast) return items;
    const behind: string | undefined = /^(?:,?\sand\s|,\s)/.exec(
      text.slice(at + own.length, at + own.length + 6),
    )?.[0];
    if (behind === undefined) return [];
    isLast = behind.includes('and');
    at += own.length + behind.length;
  }
  return [];
}

/** "Altman met": what begins in small letters is no part of the last name. */
function withoutVerb(words: string): string {
  return /^.*?(?=\s(?!(?:of|the|de|van|von|al)\s)\p{Ll}|$)/u.exec(words)?.[0] ?? words;
}

/** The `count` names of a list that ends with a comma before an offset. */
function listUpTo(text: string, end: number, count: number): readonly Item[] {
  const before = text.slice(Math.max(0, end - LOOK), end).replace(/,\s(?:the\s)?$/, '');
  if (before.length === end) return [];
  const parts = before.split(/(,?\sand\s|,\s)/);
  const items: Item[] = [];
  let at = Math.max(0, end - LOOK);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0)
      items.push({ start: at, end: at + part.length, isLast: (parts[index - 1] ?? '').includes('and') });
    at += part.length;
  }
  const list = items.slice(-count);
  const isList = list.every(
    (item, index) => item.isLast === (index === count - 1) && isName(text.slice(item.start, item.end)),
  );
  return isList ? list : [];
}
