// Owns the way of text from facts and briefs into Markdown that an editor renders: shown, never obeyed.

const SPECIAL = /[\\`*_{}[\]()#+\-.!|~<>&"'$=^:@/]/g;

/** Plain text as Markdown that renders as that text: no emphasis, links, images, HTML or autolinks come of it. */
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
