// Owns the question which headings stand over lists of works.

/**
 * What stands under a heading: `works` and nothing else ("References", "Endnotes"), or works `amongProse`, as under "Sources", "Notes" and
 * "Further reading", which as often tell of them.
 */
export type ReferenceHeading = 'works' | 'amongProse';

const WORKS =
  '(?:references?(?: lists?)?|bibliograph(?:y|ies)|works (?:cited|consulted)|literature|citations?|end ?-?notes|foot ?-?notes|source lists?)';
const SOURCES = '(?:sources?(?:\\(s\\))?|notes|readings?)';
const WHICH =
  '(?:(?:select(?:ed)?|key|cited|further|main|additional|recommended|suggested|primary|secondary|bibliographic(?:al)?|general|full|annotated|online|web|legal|data|image|photo|figure|table|chart|cited) )';
/** Which sources; before "literature" and "notes" these say what a section tells of. */
const OF_SOURCES =
  '(?:(?:research|academic|scholarly|scientific|official|external|government|news|media|policy|numbered|complete|detailed|supporting|related|relevant) ){1,2}(?:sources?|references|citations?|bibliography)';
const ITEM = `(?:${WHICH}{0,2}(?:${WORKS}|${SOURCES})|${OF_SOURCES})(?: (?:cited|used|consulted))?`;
const OTHER = '(?:acknowledge?ments?|credits|links|resources|abbreviations)';
const LIST = `(?:(?:lists?|table) of )?${ITEM}(?:(?:, | and |, and | & )(?:${ITEM}|${OTHER})){0,3}`;
const WHOSE =
  '(?: (?:for|to|of|in|from) (?:this |the )?(?:chapter|part|section|brief|report|article|paper|annex|appendix|page)(?: [\\da-z]{1,5})?)?';
/** "References (selected)" */
const ASIDE =
  '(?: \\((?:a )?(?:select(?:ed|ion)?|partial|abridged|annotated|alphabetical|numbered|key|main|further|cited|continued|cont\\.?|in (?:alphabetical )?order(?: of (?:appearance|citation|mention))?)\\))?';
const HEADING = new RegExp(`^${LIST}${WHOSE}${ASIDE}\\W{0,3}$`);
const SURE = new RegExp(`\\b${WORKS}\\b|^lists? of\\b`);
/** "7. ", "IV) ", "Annex B: ", "3.2 " before the words. */
const NUMBERING =
  /^\W{0,3}(?:(?:annexe?|appendix|part|chapter|section)(?: (?:\d{1,3}|[a-z]|[ivx]{1,5}))?\s?[.:)–—-]\s?)?(?:(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.):]{0,2}\s)?\W{0,3}/;

/** What the heading says stands under it; undefined where it is no heading of works. */
export function referenceHeading(title: string): ReferenceHeading | undefined {
  const words = withoutAttributes(title).toLowerCase();
  if (words.length >= LONGEST) return undefined;
  const plain = HEADING.test(words) ? words : withoutNumbering(words);
  if (!HEADING.test(plain)) return undefined;
  return SURE.test(plain) ? 'works' : 'amongProse';
}

/** A heading without what numbers it: "7. ", "IV) ", "Annex B: ", "3.2 ". */
export function withoutNumbering(title: string): string {
  return title.replace(NUMBERING, '');
}

/** A heading without the attributes that Pandoc, Quarto and MkDocs write behind it: "References {#refs .unnumbered}", "{-}". */
export function withoutAttributes(title: string): string {
  return title.replace(ATTRIBUTES, '');
}

const ATTRIBUTES = / {0,3}\{[^{}]{0,80}\}$/;
/** In code units. */
const LONGEST = 80;

/** What opens a list of works in a paragraph, and where what is listed in the same paragraph begins. */
export interface ListTitle {
  readonly title: string;
  /** The text's length where nothing is. */
  readonly end: number;
}

/** The heading in all but markup that a paragraph is, "References", or begins with, "Sources:" over lines that begin with "[1]" or "Smith, J.". */
export function titleOfList(text: string): ListTitle | undefined {
  const [opening, line = ''] = TITLE_LINE.exec(text) ?? [];
  if (opening === undefined || referenceHeading(line) === undefined) return undefined;
  const below = text.slice(opening.length, opening.length + LONGEST);
  if (below !== '' && !OPENS_ENTRY.test(below)) return undefined;
  return { title: line.trim().replace(/\s?:$/, ''), end: opening.length };
}

const TITLE_LINE = /^([*_\s]{0,9}\p{Lu}[\p{L}\p{N} ,&()]{1,78}[\p{L})]\s?:?[*_ ]{0,9})(?:$|\n\s{0,3}(?=\S))/u;
/** What an entry below it begins with: a number as it may be written, or an author. */
const OPENS_ENTRY =
  /^(?:\[\d{1,3}\]|\(\d{1,3}\)\s|\d{1,3}[.)]?\s{1,4}["“\p{Lu}]|[⁰¹²³⁴-⁹]{1,3}|\^\[?\d{1,3}\]?\^|\p{Lu}[\p{L}’'-]{1,40}, \p{Lu}\.)/u;

/** Whether what stands under these headings, outermost first, may be an entry of a list of works. */
export function isUnderReferences(headings: readonly string[]): boolean {
  return headings.some((title) => referenceHeading(title) !== undefined);
}
