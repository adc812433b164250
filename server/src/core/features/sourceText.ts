// Owns how a source is shown as Markdown: the formatted reference and where it is defined.
import type { CitableSource } from '../sources/library.ts';
import { referenceInWords } from '../sources/reference.ts';
import { escapeMarkdown, linkTo } from './escape.ts';

/** A reference as one line of Markdown: its words escaped, its address as a link where it is http(s). */
export function referenceMarkdown(words: string, url: string | undefined): string {
  const shown = escapeMarkdown(words);
  return url === undefined ? shown : `${shown}. ${linkTo(url, url)}`;
}

/** A source for a hover: the reference, and the file that defines it. */
export function sourceMarkdown({ key, source, place }: CitableSource): string {
  const where =
    place.kind === 'file'
      ? `in ${fileName(place.uri)}`
      : place.kind === 'brief'
        ? 'in the front matter'
        : 'in a fact base';
  const reference = referenceMarkdown(referenceInWords(source), source.url);
  return `${reference}\n\n\`${key.replaceAll('`', '')}\` · ${escapeMarkdown(where)}`;
}

/** The last part of an address, readable. */
function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
