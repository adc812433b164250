// Owns whether a known name in a text is only a part of a longer one, of somebody or something else: "Kestrel Foods", "Mei Li Wang".
import type { Entity } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import { isFurtherGivenName, isTitle, opensAdjunct } from './givenNames.ts';
import { goesOnByHyphen } from './hyphens.ts';
import {
  isField,
  isLegalForm,
  isOfItsOwn,
  isPartOfLaw,
  makesOtherLaw,
  makesOtherName,
} from './organisationNouns.ts';
import { isLand, isNation, isTime } from './states.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 80;

type Named = Pick<Entity, 'kind' | 'name'>;

/** The known names next to one in the text, which are names of their own. */
export interface NextNames {
  readonly before: Span | undefined;
  readonly behind: Span | undefined;
}

/** Whether the name at `span` goes on, or begins before it. */
export function isPartOfLonger(span: Span, text: string, entity: Named, next: NextNames): boolean {
  const behind = next.behind?.start === span.end + 1 ? [] : capitalsBehind(span, text);
  const isLonger =
    entity.kind === 'person'
      ? isLongerPerson(span, text, behind, next)
      : goesOn(behind, text.slice(span.start, span.end), entity) || sharesField(span, text);
  return isLonger && !isInTitleCase(span, text);
}

const CAPITALS_BEHIND = /^(?:[ \u00a0]|\n(?!\n))(?:\p{Lu}[\p{L}\p{N}’'&./-]*(?:[ \u00a0]|\n(?!\n))?){1,5}/u;

/** The words in capitals right behind a name, up to what ends them. */
function capitalsBehind({ end }: Span, text: string): readonly string[] {
  const [run] = CAPITALS_BEHIND.exec(text.slice(end, end + NEAR)) ?? [];
  if (run === undefined) return [];
  const words = run.trim().split(/\s+/);
  const last = words.findIndex((word) => /[.’']s?$/.test(word));
  return (last < 0 ? words : words.slice(0, last + 1)).map((word) => word.replace(/[’']s?$|\.$/u, ''));
}

/** Whether the words behind the name of a firm, body, law or place make it another one. */
function goesOn(behind: readonly string[], written: string, { kind, name }: Named): boolean {
  const [first, second] = behind;
  if (first === undefined || isOfItsOwn(first) || isTime(first) || isLegalForm(first)) return false;
  if (kind === 'law') return !isPartOfLaw(first) && behind.some(makesOtherLaw);
  // "Nordbahn Technik GmbH" is a firm of that name.
  if (
    behind.findIndex(isLegalForm) > 0 ||
    behind.some((word, at) => namesOther(word, behind[at + 1], written, kind))
  )
    return true;
  if (OF_FIELD.test(written)) return isField(first);
  // Other words behind the short form of a name, "Kestrel" for Kestrel Rail, or behind a place make other names.
  const rest = name.startsWith(`${written} `) ? name.slice(written.length + 1) : '';
  const isShort = kind === 'place' || (kind !== 'model' && /^\p{Lu}\p{Ll}/u.test(rest));
  return isShort && /^\p{Lu}\p{Ll}/u.test(first) && (second === undefined || !isOfItsOwn(second));
}

/** "Apple Foundation" and "Amazon Watch", which watches over the river, but not "Apple Foundation Models", "Google Street View" and "Apple Watch". */
function namesOther(word: string, next: string | undefined, written: string, kind: Entity['kind']): boolean {
  const isProduct = (word === 'Watch' && written !== 'Amazon') || (next !== undefined && PRODUCT.test(next));
  if (kind === 'company' && isProduct) return false;
  return makesOtherName(word);
}

const PRODUCT = /^(?:API|Apps?|Cloud|Models?|Tools?|View|Workspace)$/;

/** Names that end in what the office is for. */
const OF_FIELD = /^(?:Ministry|Department|Secretariat|Agency|Office|Authority|Institute|Board) (?:of|for) /;
const AND_FIELD = /^(?:,\s\p{Lu}[\p{L}-]+){0,4},?\s(?:and|&)\s(\p{Lu}[\p{L}-]+)/u;

/** "Ministry of Health and Welfare", "Ministry of Health, Labour and Welfare". */
function sharesField({ start, end }: Span, text: string): boolean {
  if (!OF_FIELD.test(text.slice(start, end))) return false;
  const field = AND_FIELD.exec(text.slice(end, end + NEAR))?.[1];
  return field !== undefined && isField(field);
}

/** Before a name that is one of a kind: "the Democrat Nadia Hale". */
const DETERMINER = /^(?:an?|the|its|their|our|his|her|this|that)$/i;

function isLongerPerson(span: Span, text: string, behind: readonly string[], next: NextNames): boolean {
  if (isCompound(span, text, next)) return true;
  const [first] = behind;
  if (first !== undefined && isFurtherName(first)) return true;
  if (!/\s/.test(text.slice(span.start, span.end))) return false;
  if (next.before?.end === span.start - 1) return false;
  const words = text.slice(Math.max(0, span.start - NEAR), span.start);
  if (!/\s$/.test(words.slice(-1))) return false;
  const [word = '', before = '', office = ''] = words.trimEnd().split(/\s+/).toReversed();
  if (/^(?:of|for|to)$/.test(before) && isTitle(office)) return false;
  return isFurtherGivenName(word) && !opensAdjunct(before) && !DETERMINER.test(before);
}

/** "Wang-Castro", "the Wang–Landau algorithm", "Chen-Wang", "Li-ion"; but "Wang-led", and with another name on record "Zuckerberg-Wang". */
function isCompound({ start, end }: Span, text: string, next: NextNames): boolean {
  const after = text.slice(end, end + NEAR);
  const isJoined =
    HYPHEN_LETTER.test(after) || (/^–\p{Lu}/u.test(after) && !/\s/.test(text.slice(start, end)));
  if (isJoined && !goesOnByHyphen(after) && next.behind?.start !== end + 1) return true;
  return COMPOUND_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) && next.before?.end !== start - 1;
}

const HYPHEN_LETTER = /^[\u2010\u2011-]\p{L}/u;
const COMPOUND_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{1,20}[\u2010\u2011–-]$/u;

/** A family name, or what is called after somebody; not "Nadia Hale Monday", "Nadia Hale Jr". */
function isFurtherName(word: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,}/u.test(word) && !isTime(word) && !isOfItsOwn(word) && !isNation(word) && !isLand(word)
  );
}

/** In a title all words have capitals but for the short ones, and say nothing. */
export function isInTitleCase({ start, end }: Span, text: string): boolean {
  const around = `${text.slice(Math.max(0, start - NEAR), start)} ${text.slice(end, end + NEAR)}`;
  const words = around.match(LONGER_WORD) ?? [];
  return words.length >= LEAST_IN_TITLE && words.every((word) => /^\p{Lu}/u.test(word));
}

const LONGER_WORD =
  /(?<![\p{L}\p{N}’'-])(?!(?:and|but|for|from|into|nor|over|the|via|with)(?!\p{L}))\p{L}{3,}/gu;
/** Fewer words are a name in a cell or item. */
const LEAST_IN_TITLE = 3;
