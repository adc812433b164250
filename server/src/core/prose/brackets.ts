// Owns which square bracket of a text closes which.

/** Where each square bracket that is closed closes, by where it opens: offsets into `text`. Linear. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 91) open.push(at);
    else if (unit === 93) {
      const start = open.pop();
      if (start !== undefined) closers.set(start, at);
    }
  }
  return closers;
}
