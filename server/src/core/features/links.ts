// Owns the addresses in footnotes and link definitions that an editor lets its user open.
import type { Analysis } from '../analysis/analysis.ts';
import { type Span, shift } from '../text/span.ts';

export interface DocumentLink {
  readonly span: Span;
  /** http(s) only. */
  readonly url: string;
}

const ADDRESS = /https?:\/\/[^\s<>"'`\\]{1,2000}/g;

/** Web addresses in definitions, in order of their place; nothing but http(s) is ever a link. */
export function definitionLinks(analysis: Analysis): readonly DocumentLink[] {
  return analysis.pieces.flatMap(({ reading, piece }, index) =>
    reading.definitions.flatMap(({ content }) => {
      const base = analysis.text.startOf(index) + content.start;
      const text = piece.text.slice(content.start, content.end);
      return Array.from(text.matchAll(ADDRESS), ({ index: at, 0: found }) => {
        const url = trimmed(found);
        return { span: shift({ start: at, end: at + url.length }, base), url };
      });
    }),
  );
}

/** Without what ends the sentence or the brackets around an address rather than the address itself. */
function trimmed(address: string): string {
  let url = address.replace(/[.,;:!?*_]+$/, '');
  for (const [open, close] of ['()', '[]']) {
    while (url.endsWith(close ?? '') && count(url, close ?? '') > count(url, open ?? ''))
      url = url.slice(0, -1);
  }
  return url.replace(/[.,;:!?*_]+$/, '');
}

function count(text: string, unit: string): number {
  return text.split(unit).length - 1;
}
