// Owns the words that put a role in the past: "former" where it belongs, or a verb in the past.
import type { Span } from '../../text/span.ts';
import { hasBareRole, hasOtherCapacity, hasOtherRole, isOutlasting } from './beside.ts';
import type { WordEdit } from './forms.ts';

const SERVED: ReadonlyMap<string, string> = new Map([
  ['serves', 'formerly served'],
  ['acts', 'formerly acted'],
  ['works', 'formerly worked'],
  ['continues', 'formerly served'],
  ['stays', 'formerly served'],
  ['remains', 'was'],
  ['continues to be', 'was'],
  ['continues to serve', 'formerly served'],
  ['continues to act', 'formerly acted'],
  ['continues to work', 'formerly worked'],
  ['holds', 'formerly held'],
  ['occupies', 'formerly held'],
  ['retains', 'formerly held'],
  ['keeps', 'formerly held'],
]);

/** What stands between a name and a role behind it, and where the words of the role begin. */
interface Link {
  readonly text: string;
  readonly match: RegExpExecArray;
  /** Where the match begins in the text. */
  readonly from: number;
  /** The words of the role, or of its organisation and it: where "former" goes. */
  readonly role: Span;
  /** What stands behind all of it. */
  readonly behind: string;
}

/** Verbs by which the role is said to go on. */
const GOES_ON = /^(?:remains|stays|continues|retains|keeps)\b/i;

/** The verb in the past, where it says that the role goes on or has no article behind it; else "former" before the role. */
export function former({ text, match, from, role, behind }: Link): readonly WordEdit[] {
  // "Wang, as CEO, decides" has no past without its own verb.
  if (/^,?\sas\s/i.test(match[0])) return [];
  const verb = match.groups?.serves ?? match.groups?.holds ?? match.groups?.verb;
  if (verb === undefined) return hasBareRole(behind) ? [] : formerAt(text, role);
  if (GOES_ON.test(verb) && isOutlasting(behind)) return [];
  const start = from + match[0].indexOf(verb);
  const served = SERVED.get(verb.toLowerCase());
  const now = NOW_BEHIND_VERB.exec(text.slice(start + verb.length, role.start))?.[0] ?? '';
  const nowBefore = NOW_BEFORE_VERB.exec(text.slice(from, start))?.[0] ?? '';
  const whole = { start: start - nowBefore.length, end: start + verb.length + now.length };
  const hasNoArticle = whole.end + 1 === role.start;
  if (match.groups?.verb !== undefined && hasOtherRole(behind)) return aloneFormer(text, whole, role);
  if (/\sboth\sas\s$/i.test(text.slice(0, role.start)) || hasOtherCapacity(behind)) return [];
  if (served !== undefined) return [{ span: whole, newText: served }];
  if (hasNoArticle) return [{ span: whole, newText: 'was' }];
  return [
    ...(now === '' ? [] : [{ span: { start: start + verb.length, end: whole.end }, newText: '' }]),
    ...formerAt(text, role),
  ];
}

/** The verb stays in the present, for another role, and "former" goes before this one: "is the former CEO of Scale AI and an adviser". */
function aloneFormer(text: string, verb: Span, role: Span): readonly WordEdit[] {
  const hasNoArticle = verb.end + 1 === role.start;
  if (hasNoArticle)
    return BOTH.test(text.slice(role.start, role.end)) ? [] : [{ span: verb, newText: 'is the former' }];
  const isPlain = text.slice(verb.start, verb.end) === 'is';
  return [...formerAt(text, role), ...(isPlain ? [] : [{ span: verb, newText: 'is' }])];
}

/** "founder and", "founder and the". */
const BOTH = /^(?:[\p{L}-]+\s){1,2}and\s(?:the\s)?/u;

const NOW_WORDS = '(?:currently|now|still|today|presently|at present|once again|again)';
const NOW_BEHIND_VERB = new RegExp(`^\\s${NOW_WORDS}(?=\\s)`);
const NOW_BEFORE_VERB = new RegExp(`(?<=\\s)${NOW_WORDS}\\s$`);

/**
 * "former " put in before the words of a role, or of its organisation and it: in the place of "current", behind what the person
 * still is ("founder and former CEO"), at the start of a sentence with a capital, which the word behind it then loses.
 */
export function formerAt(text: string, { start: at, end }: Span): readonly WordEdit[] {
  const behind = text.slice(at, end);
  const both = BOTH.exec(behind)?.[0];
  if (both !== undefined) return [insertion(at + both.length, 'former ')];
  const now = NOW_OF_ROLE.exec(behind)?.[0];
  if (now !== undefined) return [{ span: { start: at, end: at + now.length }, newText: past(now) }];
  const before = text.slice(Math.max(0, at - 9), at);
  const nowBefore = /\b(?:current|now|still)\s$/i.exec(before)?.[0];
  if (nowBefore !== undefined)
    return [{ span: { start: at - nowBefore.length, end: at }, newText: past(nowBefore) }];
  if (/\ban\s$/i.test(before)) return [{ span: { start: at - 2, end: at }, newText: ' former ' }];
  if (text.slice(0, at).trim() !== '' && !/[“"]$/.test(before)) return [insertion(at, 'former ')];
  const isRole = /^(?:Chief|Head|Chair|President|Director|Boss|Founder|Managing)\b/.test(behind);
  if (!isRole) return [insertion(at, 'Former ')];
  return [{ span: { start: at, end: at + 1 }, newText: `Former ${behind.charAt(0).toLowerCase()}` }];
}

const NOW_OF_ROLE = /^(?:current|currently|now|still)\s/i;

/** "currently " to "formerly ", "Current " to "Former ". */
function past(now: string): string {
  const word = now.trim().toLowerCase() === 'current' ? 'former ' : 'formerly ';
  return /^\p{Lu}/u.test(now) ? `F${word.slice(1)}` : word;
}

function insertion(at: number, newText: string): WordEdit {
  return { span: { start: at, end: at }, newText };
}

/** Small words in capitals: what stands around them is all in capitals, and no acronym. */
const SHOUTED = /(?<![\p{L}\p{N}])(?:AN?|AND|AT|BY|FOR|IS|ITS|OF|THE|TO|WHO|WITH)(?![\p{L}\p{N}])/u;

/** The edits in capitals where the words around are: "THE CHAIR OF THE OFFICE". */
export function inTheirCapitals(text: string, edits: readonly WordEdit[]): readonly WordEdit[] {
  return edits.map((edit) => {
    const { start, end } = edit.span;
    const before = /\S{1,20}\s?$/.exec(text.slice(0, start))?.[0] ?? '';
    const behind = /^\S{0,20}(?:\s\S{1,20})?/.exec(text.slice(start))?.[0] ?? '';
    const isShouted = SHOUTED.test(before + behind) && !/\p{Ll}/u.test(text.slice(start, end) + behind);
    return isShouted ? { ...edit, newText: edit.newText.toUpperCase() } : edit;
  });
}
