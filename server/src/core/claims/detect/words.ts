// Owns the words of a sentence as the detector sees them: small letters, shape and a coarse tag.
import { Recent } from '../../text/recent.ts';
import { isDigit } from '../../text/units.ts';
import { hashOf } from './hash.ts';
import { classesOf, closedTag, listedTag } from './lexicon.ts';
import { sensesOf } from './senses.ts';
import { signsOf } from './signs.ts';

/**
 * D determiner, P pronoun, A auxiliary, M modal, I preposition, C conjunction, R adverb, V verb (bare), Z verb in -s,
 * X verb in the past, N participle, G -ing, J adjective, S plural noun, O noun, F capital word that opens, T name,
 * # figure; a mark stands for itself.
 */
export type Tag = string;

/** What a word is on its own, wherever it stands. */
export interface Form {
  /** Small letters, digits as 0, quotes straight. */
  readonly key: string;
  readonly classes: readonly number[];
  /** Places in `senseNames` of what it can speak of. */
  readonly senses: readonly number[];
  /** The tag that it would have with nothing before it. */
  readonly tag: Tag;
  readonly isClosed: boolean;
  readonly isMark: boolean;
  readonly isCapital: boolean;
  readonly isAcronym: boolean;
  readonly isYear: boolean;
  /** Hash of `key` without a plain plural ending, 32 bits. */
  readonly hash: number;
  /** Bits of `signs.ts` that `key` has. */
  readonly signs: number;
}

export interface Word {
  readonly form: Form;
  readonly tag: Tag;
}

/** A sentence longer than this many words is judged by its first ones. */
export const MOST_WORDS = 120;

/** The words and marks of a sentence in order. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const form of readForms(text))
    words.push({ form, tag: form.isClosed || form.tag === '#' ? form.tag : tagHere(form, words) });
  return words;
}

/** As `readWords`, each word as it is on its own. */
export function readForms(text: string): readonly Form[] {
  const forms: Form[] = [];
  let at = 0;
  while (at < text.length && forms.length < MOST_WORDS) {
    const kind = charKind(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const end = kind === MARK ? at + charLength(text, at) : wordEnd(text, at);
    forms.push(formOf(text.slice(at, end)));
    at = end;
  }
  return forms;
}

const [SPACE, MARK, WORD] = [0, 1, 2];
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindOfChar(String.fromCharCode(code)));

function kindOfChar(char: string): number {
  if (/\s/.test(char)) return SPACE;
  return /[\p{L}\p{N}]/u.test(char) ? WORD : MARK;
}

function charKind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (asciiKinds[code] ?? MARK) : kindOfChar(text.slice(at, at + charLength(text, at)));
}

function charLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Where the word at `at` ends: letters, digits, `&`, and single joints (apostrophe, full stop, hyphen, thousands comma) inside it. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128 ? asciiKinds[code] === WORD || code === AMPERSAND : charKind(text, end) === WORD) {
      end += code < 128 ? 1 : charLength(text, end);
      continue;
    }
    if (!JOINTS.has(code) || end + 1 >= text.length || charKind(text, end + 1) !== WORD) break;
    if (code === COMMA && !isDigit(text.charCodeAt(end + 1))) break;
    end += 1;
  }
  return end;
}

const [AMPERSAND, COMMA] = [38, 44];
const JOINTS = new Set(Array.from(",'’.-–", (char) => char.charCodeAt(0)));

/** Prose has few words, used again and again. */
const forms = new Recent<Form>(5000);
const LONGEST_KEPT = 40;

function formOf(text: string): Form {
  return text.length <= LONGEST_KEPT ? forms.of(text, readForm) : readForm(text);
}

function readForm(text: string): Form {
  const small = text.toLowerCase();
  const key = small.replace(/\d/g, '0').replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  const startsWithDigit = /^\d/.test(text);
  const isMark = !/^[\p{L}\p{N}]/u.test(text);
  const isCapital = !isMark && text.charAt(0) !== small.charAt(0);
  const closed = isMark ? key : closedTag(key);
  const classes = classesOf(key);
  const senses = isMark ? [] : sensesOf(key);
  const tag = closed ?? (startsWithDigit ? '#' : openTag(key));
  const isAcronym = isCapital && text.length > 1 && text === text.toUpperCase() && !startsWithDigit;
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(text);
  const hash = hashOf(stemOf(key));
  // One literal, no spreading: all forms then have one shape, which everything that reads them runs faster on.
  return {
    key,
    classes,
    senses,
    tag,
    isClosed: closed !== undefined,
    isMark,
    isCapital,
    isAcronym,
    isYear,
    hash,
    signs: signsOf(key),
  };
}

/** Without its plainest endings, so that "prices" and "price" are one. */
function stemOf(key: string): string {
  if (key.length > 4 && key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return key.length > 3 && endsAsPlural(key) ? key.slice(0, -1) : key;
}

function endsAsPlural(key: string): boolean {
  return key.endsWith('s') && !/(?:ss|us|is)$/.test(key);
}

function openTag(key: string): Tag {
  const listed = listedTag(key);
  if (listed !== undefined) return listed;
  if (key.length > 4 && key.endsWith('ed')) return 'X';
  if (key.length > 4 && key.endsWith('ing')) return 'G';
  if (key.endsWith('ly')) return 'R';
  if (key.length > 5 && /(?:al|ive|ous|ful|ic|able|ible|ary|less|ant|ent)$/.test(key)) return 'J';
  if (!endsAsPlural(key)) return 'O';
  return listedTag(key.slice(0, -1)) === 'V' || listedTag(key.slice(0, -2)) === 'V' ? 'Z' : 'S';
}

/** The tag of an open word after what stands before it. */
function tagHere(form: Form, before: readonly Word[]): Tag {
  const last = before.at(-1);
  if (form.isCapital) {
    const opens = last === undefined || OPENING.has(last.form.key);
    if (!opens || form.isAcronym) return 'T';
    if (form.tag === 'O' || form.tag === 'S' || form.tag === 'J') return 'F';
  }
  if (last === undefined) return form.tag;
  const isNounHere = last.tag === 'D' || last.tag === 'J' || last.tag === '#';
  switch (form.tag) {
    case 'X':
    case 'N':
      return (last.tag === 'R' ? before.at(-2)?.tag : last.tag) === 'A' ? 'N' : form.tag;
    case 'V':
      return isNounHere ? 'O' : 'V';
    case 'Z':
      return isNounHere || last.tag === 'I' ? 'S' : 'Z';
    case 'S':
      return last.tag === 'P' || (last.tag === 'T' && !last.form.key.endsWith('s')) ? 'Z' : 'S';
    default:
      return form.tag;
  }
}

const OPENING = new Set(['.', ':', '!', '?', '"', "'", '(', '*', '-']);
