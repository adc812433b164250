// Owns what kind of character a code unit is, as the splitter of sentences asks.

export function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || (unit > 96 && unit < 123);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Full stop, exclamation and question mark, ellipsis, interrobang, and the full-width forms. */
export function isTerminator(unit: number): boolean {
  if (unit < 64) return unit === 46 || unit === 33 || unit === 63;
  if (unit < 0x2026) return false;
  return unit === 0x2026 || unit === 0x203d || isWideTerminator(unit);
}

/** Stops of Chinese and Japanese: no blank follows them. */
export function isWideTerminator(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;
}

/** The first unit of nearly every emoji, or one that joins or modifies them. */
export function isEmojiUnit(unit: number): boolean {
  if (unit < 0x2600) return unit === 0x200d;
  return (
    unit <= 0x27bf ||
    (unit >= 0xd83c && unit <= 0xd83e) ||
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    unit === 0xfe0f
  );
}

export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit > 8 && unit < 14);
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0x1680 ||
    unit === 0xfeff
  );
}

export function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** A lower-case letter that begins an ordinary word: not "xAI", "o3" or "k-anonymity", which begin sentences as they are. */
export function isLowerWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const isLower = unit < 128 ? unit > 96 && unit < 123 : /\p{Ll}/u.test(text.charAt(at));
  return isLower && !/^\p{Ll}(?:-\p{L}|\p{N}|\p{Ll}{0,9}\p{Lu})/u.test(text.slice(at, at + 11));
}

export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit > 64 && unit < 91 : /\p{Lu}/u.test(text.charAt(at));
}
