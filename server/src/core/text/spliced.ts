// Owns what two versions of a long list share, and the replacing of the stretch between: a brief may have a hundred thousand pieces, of which a keystroke replaces two.

/** The list with what stands from `from` up to `until` replaced by `fresh`; the list itself stays as it is. */
export function spliced<T>(list: readonly T[], from: number, until: number, fresh: readonly T[]): T[] {
  if (fresh.length !== until - from) return list.slice(0, from).concat(fresh, list.slice(until));
  return overwritten(list.slice(), from, fresh);
}

/** As `spliced`, of a list that nobody else holds: where as many go as come, it is changed itself. */
export function splicedInPlace<T>(list: T[], from: number, until: number, fresh: readonly T[]): T[] {
  return fresh.length === until - from ? overwritten(list, from, fresh) : spliced(list, from, until, fresh);
}

function overwritten<T>(list: T[], from: number, fresh: readonly T[]): T[] {
  for (const [index, item] of fresh.entries()) list[from + index] = item;
  return list;
}

/** How many items at the beginning are the same in both. */
export function sameStart(a: readonly unknown[], b: readonly unknown[]): number {
  const shorter = Math.min(a.length, b.length);
  let count = 0;
  while (count < shorter && a[count] === b[count]) count += 1;
  return count;
}

/** How many items at the end are the same in both, behind `head` at the beginning. */
export function sameEnd(a: readonly unknown[], b: readonly unknown[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
