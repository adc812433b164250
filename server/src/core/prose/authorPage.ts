// Owns citations by author and page, as the Modern Language Association has them: "(Smith 45)", "(Lee and Kim 12–13; Roe 7)".
import type { Span } from '../text/span.ts';
import { readNames } from './authorYear.ts';

/** What may cite a work of the brief's own list by its authors alone. */
export interface AuthorPage {
  /** From the first author to the page. */
  readonly span: Span;
  readonly authors: readonly string[];
  /** "et al." stands behind the authors: there are more. */
  readonly hasMore: boolean;
}

/** Not what may be a year. */
const PAGE = /(?=\d)(?<=[\p{L}.”"’] )(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,4}(?:[–-]\d{1,4})?(?=[);])/gu;
/** Further left than this no bracket is looked for, in code units. */
const REACH = 120;
const BEFORE_NAMES = /^\s?(?:(?:see|cf\.|qtd\. in|see also) )?$/i;

/** Candidates from left to right: in round brackets, with nothing but names before the page. */
export function findAuthorPages(text: string): readonly AuthorPage[] {
  if (!text.includes('(')) return [];
  return Array.from(text.matchAll(PAGE)).flatMap(({ index, 0: page }) => {
    const before = text.slice(Math.max(0, index - REACH), index).replaceAll('\n', ' ');
    const open = before.lastIndexOf('(');
    const part = before.slice(Math.max(open, before.lastIndexOf(';')) + 1);
    const names = open < 0 || before.includes(')', open) ? undefined : readNames(part);
    if (names === undefined || !BEFORE_NAMES.test(part.slice(0, names.at))) return [];
    const { authors, hasMore, at } = names;
    return [{ span: { start: index - part.length + at, end: index + page.length }, authors, hasMore }];
  });
}
