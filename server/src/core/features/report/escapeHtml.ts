// Owns the way of text from facts and briefs into HTML: shown, never obeyed.

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Plain text as HTML that shows that text, between tags and in quoted attributes. Control characters become blanks. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[&<>"']/g, (character) => REFERENCES.get(character) ?? character);
}
