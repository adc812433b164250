// Owns the search in lists that are in order of their place, so that long paragraphs are read in linear time.

/** Index of the first item whose place is `offset` or later; the list's length if there is none. */
export function firstFrom<T>(list: readonly T[], offset: number, placeOf: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && placeOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items whose place is from `from` on and before `until`. */
export function itemsBetween<T>(
  list: readonly T[],
  from: number,
  until: number,
  placeOf: (item: T) => number,
): readonly T[] {
  return list.slice(firstFrom(list, from, placeOf), firstFrom(list, until, placeOf));
}
