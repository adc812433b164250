// Owns counts that stand before what they are the size of: "a 69,000-strong workforce".

const STRONG = /^-strong(?= \p{Ll})/u;

/** Where "-strong" ends behind a number that ends at `end`; undefined where it does not stand there. */
export function strongEnd(text: string, end: number): number | undefined {
  const length = STRONG.exec(text.slice(end, end + 9))?.[0].length;
  return length === undefined ? undefined : end + length;
}
