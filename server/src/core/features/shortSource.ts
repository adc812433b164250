// Owns the short name of what a note names: who wrote or published it, or the law itself.
import { findIdentifiers } from '../prose/identifiers.ts';
import { findLegalCitations } from '../prose/legalCitations.ts';

/** So many characters of a name have room behind a marker. */
const LONGEST = 30;

/**
 * Who wrote or published what a note names, which most begin with: up to the first comma, stop, quotation mark or
 * bracket; behind a title in quotation marks the first name there; of an address the host; a law by itself. At most 30
 * characters. Undefined where the note names nobody.
 */
export function shortSource(note: string): string | undefined {
  const plain = note
    .slice(0, 400)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*_`\\]|^\s*(?:see(?: also)?|source|cf\.?)\s*:?\s+/gi, '')
    .trim();
  if (POINTS_ELSEWHERE.test(plain) || NO_NAME.test(plain) || isIdentifier(plain)) return undefined;
  const law = lawIn(plain);
  if (law !== undefined) return law === '' || law.length > LONGEST ? undefined : law;
  const host = /^<?https?:\/\/(?:www\.)?([^/\s>?#:]+)/i.exec(plain)?.[1];
  const name = host ?? (TITLE.test(plain) ? behindTitle(plain) : nameAtStart(plain));
  return name === undefined || name === '' ? undefined : shortened(name);
}

/** A name that has room, else as many of its words as have. */
export function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).replace(/\s\S*$/, '')}…` : name;
}

/** What stands for a work that another note names. */
const POINTS_ELSEWHERE =
  /^(?:ibid(?:em)?|id|idem|eadem|op\. ?cit|loc\. ?cit|supra|infra|above|below|passim)(?=[.,;:]|$| (?:at|p|pp|note|n)\b)/i;
const NO_NAME = /^(?:todo|tbd|tk|fixme|xxx+|\?+)(?=[.,;:]|$)/i;

/** "doi:10.1000/x", "urn:isbn:…", "ISBN 978…": a work by its number names nobody. */
function isIdentifier(plain: string): boolean {
  if (/^(?!https?:)[a-z][\w-]{0,15}:(?=\S)/i.test(plain)) return true;
  if (/^(?:doi|arxiv|isbn|issn|pmid|pmcid|celex|ecli|ssrn|urn)\b[\s:]{0,3}\d/i.test(plain)) return true;
  return !/^<?https?:/i.test(plain) && findIdentifiers(plain)[0]?.span.start === 0;
}

/** "Regulation (EU) 2024/1689", "No. 12": the number is part of what an act is called. */
const ACT =
  /^\p{Lu}\p{L}{2,24}(?: \p{L}{2,24}){0,3} \((?:EU|EC|EEC|Euratom)(?:, (?:EU|EC|EEC|Euratom))?\) (?:No\.? )?\d{1,4}\/\d{1,4}/u;
/** "47 U.S.C.": a volume and what it is one of. */
const VOLUME = /^\d{1,4} (?:\p{Lu}\. ?){2}/u;

/** The law or decision that a note begins with, without the place in it; empty where where it ends cannot be told. */
function lawIn(plain: string): string | undefined {
  const act = ACT.exec(plain)?.[0];
  if (act !== undefined) return act;
  const first = findLegalCitations(plain)[0];
  if (first?.start === 0) return /^[^,]*/.exec(plain.slice(0, first.end))?.[0].trim();
  return VOLUME.test(plain) ? '' : undefined;
}

/** What ends a name, but for an apostrophe and the stops of initials in it. */
const NAME = /^(?:[^,.;:“”"'’‘«»()[\]<>\n]|(?<=\p{L})['’](?=\p{L})|(?<=(?<!\p{L})\p{L})\.)+/u;

function nameAtStart(text: string): string | undefined {
  return NAME.exec(text)?.[0].trim();
}

/** A title in quotation marks, straight or curly, with the mark that closes it. */
const TITLE = /^(?:“[^”]{1,300}”|"[^"]{1,300}"|«[^»]{1,300}»|‘[^‘]{1,300}?’(?!\p{L}))[,.;:]?\s/u;
/** So many parts of what stands behind a title are looked at. */
const MOST_PARTS = 3;

/** The first part behind the title that is a name: it begins with a capital and has no number, as dates and pages do. */
function behindTitle(plain: string): string | undefined {
  const rest = plain.replace(TITLE, '').replace(/^(?:by|in|for)\s*:?\s/i, '');
  const parts = rest.split(/[,;]\s/, MOST_PARTS).map((part) => nameAtStart(part));
  return parts.find((part) => part !== undefined && /^(?:the )?\p{Lu}/u.test(part) && !/\d/.test(part));
}
