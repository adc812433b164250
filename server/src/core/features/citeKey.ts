// Owns how a key is written in a Pandoc citation.

const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;

/** `@key`, in braces where Pandoc would not read it to its end otherwise; undefined where it cannot be cited at all. */
export function citeKey(key: string): string | undefined {
  if (PLAIN.test(key)) return `@${key}`;
  return key !== '' && /^[^\s{}]+$/.test(key) ? `@{${key}}` : undefined;
}
