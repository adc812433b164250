// Owns what stands under tables and lists: lines that name a source, `Source: …`, captions that do, and the notes between.
import { saysNothing } from './emptyNote.ts';
import { titleOfList, withoutAttributes } from './referenceHeading.ts';
import { readBefore } from './sentences/clauses.ts';

/** What a block is to the table or list above it. */
export interface Footing {
  /** A line that names the source of it; a caption that does, which only a table has; a note; a caption. */
  readonly kind: 'source' | 'sourceOfTable' | 'note' | 'caption';
  /** Whether nothing but footnotes name the source: where they say nothing, nothing does. */
  readonly isInNotes: boolean;
}

const OPENS = '^[\\s(["“*_]{0,9}';
const COLON = '[*_]{0,3}\\s{0,3}:';
/** Opens a line that names a source. */
const SOURCE_LINE = new RegExp(
  `${OPENS}(?:(?:Data|Image|Photo|Figure|Chart|Table|Graph|Map) sources?|Sources?(?:\\(s\\))?(?: data| and notes?)?|Notes? and sources?|SOURCES?(?:\\(S\\))?)(?:${COLON}|[*_]{0,3}(?:\\s{1,3}[-–—](?=\\s)|\\s?[–—]))|^\\s{0,3}Sources?\\.\\s(?=\\p{Lu})`,
  'u',
);
/** Opens a line that says what a table was made from, where no verb makes it a sentence: "Data: OECD", "Based on filings with the SEC". */
const MADE_FROM =
  /^[\s(*_]{0,9}(?:Data:\s|(?:(?:Own|Authors?[’']s?) \p{Ll}{4,14}[,;]? )?(?:[Bb]ased (?:up)?on|(?:[Cc]ompiled|[Aa]dapted|[Cc]alculated|[Rr]eproduced|[Tt]aken|[Dd]rawn|Data) from)\s)(?=[^\n]{3})/u;
/** Names of works that are verbs as well. */
const WORK_NAMES =
  /\b(?:reports?|surveys?|reviews?|releases?|lists?|records?|files?)\b(?! (?:an?|the|that|how)\b)/gi;
/** Behind a sentence or in a bracket: "… rounded. Source: filings." */
const SOURCE_BEHIND = `[^|]{1,600}?(?:[.;)\\]]["”*_]{0,3}\\s{1,3}[*_(]{0,3}|\\s[([])(?:Data source|Source|SOURCE)[sS]?${COLON}`;
const NOTE = `${OPENS}(?:Notes?|NOTES?)[*_]{0,3}\\s{0,3}[:.–—]`;
/** "Table 2: ", and ": " of Pandoc. */
const CAPTION = `(?:${OPENS}(?:(?:Table|TABLE|Tab\\.)\\s{1,3}[A-Z\\d][\\dA-Za-z.-]{0,7}|Table|TABLE)(?:${COLON}|[*_]{0,3}(?:[.|]|\\s{0,3}[–—])(?=\\s))|^:\\s)`;
const OPENS_NOTE = new RegExp(NOTE);
const OPENS_CAPTION = new RegExp(CAPTION);
const NOTE_AND_SOURCE = new RegExp(NOTE + SOURCE_BEHIND);
const CAPTION_AND_SOURCE = new RegExp(CAPTION + SOURCE_BEHIND);
/** "* Estimate.", "¹ Estimate.", "(a) Estimate." */
const MARKED_NOTE = /^\s{0,3}(?:[*†‡§¶]{1,3}\s?|[¹²³⁴-⁹ᵃ-ᶜ]{1,2}\s?|\(?[a-f]\)\s)[\p{L}\p{N}]/u;
/** So far a source is looked for, in code units. */
const HEAD = 700;

/**
 * What a text is to the table or list that it may stand under; undefined where it is prose, and where a source line has nothing or a
 * placeholder behind it, as in `Source: TODO`. `inlines`: what stands in it beside words, such as a footnote.
 */
export function footingOf(text: string, inlines: readonly { readonly kind: string }[]): Footing | undefined {
  if (listsByNumber(text)) return undefined;
  const start = text.slice(0, HEAD);
  const source = SOURCE_LINE.exec(start) ?? NOTE_AND_SOURCE.exec(start);
  const opening = source ?? CAPTION_AND_SOURCE.exec(start);
  if (opening !== null) {
    const isInNotes = saysNothing(withoutAttributes(text.slice(opening[0].length).trimEnd()));
    // Tags only dress what stands there.
    const beside = inlines.filter(({ kind }) => kind !== 'html');
    if (isInNotes && beside.length === 0) return undefined;
    return {
      kind: source === null ? 'sourceOfTable' : 'source',
      isInNotes: isInNotes && beside.every(({ kind }) => kind === 'footnote'),
    };
  }
  if (text.length > HEAD) return undefined;
  if (saysWhatFrom(text)) return { kind: 'sourceOfTable', isInNotes: false };
  if (OPENS_NOTE.test(text) || MARKED_NOTE.test(start)) return { kind: 'note', isInNotes: false };
  return OPENS_CAPTION.test(text) ? { kind: 'caption', isInNotes: false } : undefined;
}

/** "Sources:" over lines that begin with numbers: what each is the source of bears its number. */
function listsByNumber(text: string): boolean {
  const end = titleOfList(text)?.end ?? text.length;
  return end < text.length && !/\p{L}/u.test(text.charAt(end));
}

/** A link or mark that is called the source, and no more: "[Source](…)", "Sources: [^1]". */
const ONLY_SOURCE = /^[\s(["“*_]{0,9}(?:Data )?[Ss]ources?[\s)\]"”*_:.]{0,9}$/;
/** Opens a line that says where all that stands above is from: "All figures: [OECD](…)", "Data are from [OECD](…)". */
const ALL_FROM =
  /^[\s(*_]{0,9}(?:(?:All|The|These|Both) )?(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Ss]tatistics|[Vv]alues|[Ee]stimates|[Aa]mounts)(?: (?:above|below|here|shown|cited|in (?:the|this) (?:table|list)))?[*_]{0,3}(?::| (?:(?:are|is|were|was|come|comes) )?(?:taken |drawn |compiled |sourced )?(?:from|by|via|per))\s/;
/** Longer lines, in code units, say more. */
const LONGEST_ORIGIN = 200;

/** Whether a text that cites says of all above it where it is from, and nothing of its own. */
export function saysOrigin(text: string): boolean {
  if (text.length > LONGEST_ORIGIN) return false;
  if (ONLY_SOURCE.test(text)) return true;
  const opening = ALL_FROM.exec(text)?.[0];
  return opening !== undefined && !readBefore(text.slice(opening.length).replace(WORK_NAMES, '')).hasVerb;
}

function saysWhatFrom(text: string): boolean {
  const opening = MADE_FROM.exec(text)?.[0];
  if (opening === undefined) return false;
  const named = text.slice(opening.length).trimEnd();
  return !saysNothing(named) && !readBefore(named.replace(WORK_NAMES, '')).hasVerb;
}
