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

/** A paragraph of Markdown so that it is one: its first sign opens no heading, list or rule. */
export function atLineStart(markdown: string): string {
  return markdown.replace(/^(?=[#+-])|^(\d{1,9})(?=[.)])/, '$1\\');
}

/** An http(s) address as a Markdown link with `text`; the escaped text alone where it is no such address. */
export function linkTo(text: string, url: string | undefined): string {
  return linkAround(escapeMarkdown(text), url);
}

/** An http(s) address as a link that shows it; undefined where it is no such address. */
export function autolink(url: string): string | undefined {
  return /^https?:\/\/[^\s\p{Cc}<>]{1,2000}$/iu.test(url) ? `<${url}>` : undefined;
}

const WEB = /^https?:\/\/[^\s<>()\\"'`/?#]{1,300}(?:[/?#][^\s<>\\"`]{0,2000})?$/i;

/** As `linkTo`, around words that are Markdown already. */
export function linkAround(words: string, url: string | undefined): string {
  if (url === undefined || !WEB.test(url)) return words;
  const written = url.replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${words}](${written})`;
}
