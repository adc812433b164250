// Owns brackets: which square bracket of a text closes which, and the wide ones of Chinese and Japanese keyboards.

/** Where each bracket that is closed closes, by where it opens: offsets into `text`. Square ones unless others are named. Linear. */
export function matchBrackets(text: string, opener = '[', closer = ']'): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf(opener); at >= 0 && at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === opener) open.push(at);
    else if (unit === closer) {
      const start = open.pop();
      if (start !== undefined) closers.set(start, at);
    }
  }
  return closers;
}

/** The text with wide brackets as the narrow ones, unit for unit: "（Smith, 2024）", "【12】". */
export function withNarrowBrackets(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[［【]/g, '[')
    .replace(/[］】]/g, ']');
}

const WIDE = /[（［【]/;
