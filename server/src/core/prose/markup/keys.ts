// Owns the reading of lists of citation keys: "roe2021, lee2020".
import type { Span } from '../../text/span.ts';

const KEY = /[^,;"'{}]{1,300}/g;

/** The keys in a list, which commas or semicolons part, each with its span; `start`: where the list itself stands. */
export function keysIn(
  list: string,
  start: number,
): readonly { readonly key: string; readonly span: Span }[] {
  return Array.from(list.matchAll(KEY), ({ 0: item, index }) => {
    const key = item.trim().replace(/^@/, '');
    const end = start + index + item.trimEnd().length;
    return { key, span: { start: end - key.length, end } };
  }).filter(({ key }) => key !== '');
}
