// Owns the way of text from facts and briefs into Markdown that an editor renders: shown, never obeyed.

/** What means something in the middle of a line; addresses are broken up so that no autolink comes of them. */
const SPECIAL = /[\\`*_[\]<>~|&@]|:(?=\/\/)|(?<=\bwww)\./gi;

/**
 * Plain text as Markdown that renders as that text wherever it stands behind other words of its line: no emphasis,
 * links, images, HTML or autolinks come of it. Line ends become blanks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(SPECIAL, (character) =>
      character === '&' ? '&amp;' : character === '<' ? '&lt;' : `\\${character}`,
    );
}

/** An http(s) address as a Markdown link with `text`; the escaped text alone where it is no such address. */
export function linkTo(text: string, url: string | undefined): string {
  const shown = escapeMarkdown(text);
  if (url === undefined || !/^https?:\/\/[^\s<>()\\"'`]{1,2000}$/i.test(url)) return shown;
  return `[${shown}](${url})`;
}
