// Owns where the web addresses in running text stand: which of the signs around an address belong to it.
import type { Span } from '../text/span.ts';

export interface WebAddress {
  readonly span: Span;
  /** http(s) only, as written. */
  readonly url: string;
}

/** As far as an address can reach at the most; a straight or curly quotation mark is no part of one. */
const RUN = /https?:\/\/[^\s\p{Cc}<>"“”„«»`\\|]{1,2000}/giu;
/** What ends a sentence or a quotation rather than an address. */
const TRAIL = ".,;:!?*_~'‘’…–—";

/** The addresses in a text, in order. */
export function findWebAddresses(text: string): readonly WebAddress[] {
  const found: WebAddress[] = [];
  const run = new RegExp(RUN);
  for (let match = run.exec(text); match !== null; match = run.exec(text)) {
    const start = match.index;
    const url = withoutTrail(match[0].slice(0, closeOfBrackets(match[0])));
    // Behind the bracket that ends this one another may begin at once: "](https://a.org)[b](https://b.org)".
    run.lastIndex = start + Math.max(url.length, 'http://'.length);
    if (!/^https?:\/?\/?$/i.test(url)) found.push({ span: { start, end: start + url.length }, url });
  }
  return found;
}

function withoutTrail(run: string): string {
  let end = run.length;
  while (end > 0 && TRAIL.includes(run.charAt(end - 1))) end -= 1;
  return run.slice(0, end);
}

/** Index of the first bracket that closes none of those opened in the run; its length without one. */
function closeOfBrackets(run: string): number {
  const open: string[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const sign = run.charAt(at);
    if (sign === '(' || sign === '[') open.push(sign === '(' ? ')' : ']');
    else if ((sign === ')' || sign === ']') && open.pop() !== sign) return at;
  }
  return run.length;
}
