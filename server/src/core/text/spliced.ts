// Owns the replacing of a stretch of a long list: a brief may have a hundred thousand pieces, of which a keystroke replaces two.

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
