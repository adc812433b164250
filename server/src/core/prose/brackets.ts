// Owns which bracket of a text closes which.

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
