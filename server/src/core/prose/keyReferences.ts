// Owns citations by a key of the brief's own list: "[R1]", "[OECD21, p. 4; R2]".
import type { Span } from '../text/span.ts';
import { withoutLocators } from './numericReferences.ts';

/** A bracket of keys; whether it cites, a list of works with such keys tells. */
export interface KeyReference {
  /** The bracket with its edges. */
  readonly span: Span;
  /** As written, at least one. */
  readonly keys: readonly string[];
}

const NONE: readonly never[] = Object.freeze([]);
/** Part of an expression with the flag `u`; with a capital or digit in it, or a Roman numeral: no "[sic]". */
export const KEY =
  '(?:(?=[\\p{Ll}.:+&_/-]{0,30}[\\p{Lu}\\d])[\\p{L}\\p{N}][\\p{L}\\p{N}.:+&_/-]{0,30}|[ivxl]{1,7})';
const BRACKET = /\[[^[\]]{1,120}\](?![(:])/g;
const WHOLE_KEY = new RegExp(`^${KEY}$`, 'u');

/** Brackets that hold nothing but keys, with where in the source and a "see", from left to right; offsets into `text`. */
export function findKeyReferences(text: string): readonly KeyReference[] {
  if (!text.includes('[')) return NONE;
  return Array.from(text.matchAll(BRACKET)).flatMap(({ index, 0: bracket }) => {
    const keys = withoutLocators(bracket.slice(1, -1))
      .split(/[,;]/)
      .map((key) => key.trim());
    const isCitation = keys.every((key) => WHOLE_KEY.test(key)) && keys.some((key) => /\D/.test(key));
    return isCitation ? [{ span: { start: index, end: index + bracket.length }, keys }] : [];
  });
}
