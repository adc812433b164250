// Owns the words beside the names of a role and its organisation that make it another role: "deputy CEO", "CEO of Scale AI rival X".
import type { Span } from '../../text/span.ts';
import type { Pair } from './forms.ts';
import { isNamed, roleNames } from './words.ts';

/** Behind a name, what somebody else is to its bearer. */
const IS_OTHER_FIRM =
  /^\s(?:affiliate|ally|backer|challenger|client|competitor|contractor|creditor|customer|offshoot|owner|parent|partner|reseller|rival|shareholder|spin-?off|spin-?out|subcontractor|subsidiary|supplier|user|vendor)s?\b(?!\sand\b)/u;

/** Whether the organisation is only named for whom another one stands beside: "Scale AI rival X". */
export function isOtherFirm({ text, organisation: { end } }: Pair): boolean {
  return IS_OTHER_FIRM.test(text.slice(end, end + 20));
}

/** Ranks below or beside a role. */
const RANKS = 'deputy|vice|assistant|associate|junior|shadow|honorary|alternate|substitute|stand-in';
/** A part of the organisation or of its work. */
const PARTS =
  'accounting|ai|art|artistic|audit|brand|business|campaigns?|clinical|commercial|communications?|community|compliance|content|country|creative|curriculum|customer|data|design|development|digital|diversity|editorial|education|engineering|ethics|events?|exhibitions?|facilities|finance|financial|fundraising|government|growth|hr|human resources|information|infrastructure|innovation|investments?|it|lab|laboratory|legal|local|logistics|marketing|media|medical|membership|music|news|operating|operations|outreach|people|personnel|planning|policy|press|privacy|procurement|product|production|programmes?|programs?|project|quality|regional|research|revenue|risk|safety|sales|science|scientific|security|software|sports|staff|strategy|sustainability|tax|technical|technology|training|treasury|branch|area|district|division|divisional|department|departmental|national|global|international|europe|european|asia|asian|africa|african|america|american|emea|apac|eu|uk|us|china|india|japan|german|germany|french|france';

/** Whether the words of a role are those of another one: the record has it under a name of its own, if at all. */
export function isOtherOffice(found: Span, { text, person, organisation, role }: Pair): boolean {
  if (!isNamed(role, text.slice(Math.max(0, found.start - LONGEST_BEFORE), found.end))) return false;
  const names = roleNames(role);
  const other = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${RANKS}|${PARTS})[\\s-](?:${names})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const [first, last] = person.start < organisation.start ? [person, organisation] : [organisation, person];
  // What stands in the names is no word of a role.
  const parts = [
    { start: Math.max(0, found.start - LONGEST_BEFORE), end: first.start },
    { start: first.end, end: last.start },
    { start: last.end, end: found.end },
  ];
  const own = new RegExp(`^(?:${names})$`, 'iu');
  return parts.some(({ start, end }) =>
    [...text.slice(start, end).matchAll(other)].some(
      ({ 0: words, index }) => start + index + words.length > found.start && !own.test(words),
    ),
  );
}

const OTHER_RANK = new RegExp(`^(?:${RANKS}|${PARTS}|acting|borough|interim|county|lord|night|under)$`, 'iu');

/** Whether a word right before a title makes it another one: "deputy mayor". */
export function isOfOtherRank(word: string): boolean {
  return OTHER_RANK.test(word);
}

/** Of the words before what was found, in code units. */
const LONGEST_BEFORE = 20;
