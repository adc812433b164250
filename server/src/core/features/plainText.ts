// Owns our Markdown as plain text, for clients that render none.

/**
 * What our own Markdown says: the inverse of `escape.ts` and of the marks that features set. All signs that are not
 * escaped there are ours, so that none of a text are lost.
 */
export function plainTextOf(markdown: string): string {
  return markdown.replace(OURS, (mark, escaped?: string, shown?: string, address?: string, url?: string) => {
    if (escaped !== undefined) return escaped;
    if (mark === '&amp;') return '&';
    if (mark === '&lt;') return '<';
    return url === undefined ? (address ?? shown ?? '') : ` (${url})`;
  });
}

/** An escaped sign, an entity, words as code, an address by itself, the end of a link, emphasis, the start of a link. */
const OURS =
  /\\([!-/:-@[-`{-~])|&amp;|&lt;|`([^`]{0,2000})`|<(https?:[^<>\s]{1,2000})>|\]\((https?:[^()\s]{1,9000})\)|\*{1,2}|\[/gi;
