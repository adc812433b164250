// Owns web addresses that Markdown takes for words: without their scheme, "(oecd.org/ai)", and in square brackets, "[https://oecd.org/ai]".
import type { Identifier } from './identifiers.ts';

/** In brackets, by itself or behind a comma or semicolon; with a path: a site alone is but named. */
const ADDRESS = /(?<=[(;,] ?)(?:[a-z\d](?:[a-z\d-]{0,40})\.){1,4}[a-z]{2,6}\/[^\s()<>"“”,;]{1,200}(?=[),;])/g;
/** What files and dated versions have in its place. */
const NO_SITE = /\.(?:md|txt|py|js|ts|json|csv|html?|pdf|ya?ml|sh|exe|zip)\//;

/** Addresses in brackets, from left to right, with the address that each stands for. */
export function findBareAddresses(text: string): readonly Identifier[] {
  if (!text.includes('/')) return [];
  return [...withoutScheme(text), ...inSquareBrackets(text)].sort((a, b) => a.span.start - b.span.start);
}

/** One alone in its bracket, or behind "source:". */
const IN_SQUARES = /\[(?:[Ss]ources?: |[Ss]ee )?(https?:\/\/[^\s[\]()<>"“”,;]{3,300})\]/g;

/** To Markdown an address in square brackets is none. */
function inSquareBrackets(text: string): readonly Identifier[] {
  if (!text.includes('://')) return [];
  return Array.from(text.matchAll(IN_SQUARES), ({ index, 0: bracket, 1: url = '' }) => {
    const end = index + bracket.length - 1;
    return { span: { start: end - url.length, end }, url };
  });
}

function withoutScheme(text: string): readonly Identifier[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ index, 0: address }) =>
    NO_SITE.test(address)
      ? []
      : [{ span: { start: index, end: index + address.length }, url: `https://${address}` }],
  );
}
