// Owns the forms in which a role is a circumstance of what the organisation does: "under CEO Wang", "with Wang as its CEO", "led by Wang".
import { firstFinite, isPastTense } from '../tense.ts';
import { EXTRA, join, type Pair, type RoleFound } from './forms.ts';
import { type Role, roleNames, verbsFor } from './words.ts';

/** "Scale AI, under CEO Wang, wins contracts", "With Wang as CEO, Scale AI wins contracts"; in the past, it won them then. No word mends these. */
export function circumstance(pair: Pair): RoleFound | undefined {
  const { text, person, organisation, role } = pair;
  const [first, last] = person.start < organisation.start ? [person, organisation] : [organisation, person];
  const found =
    first === person
      ? ahead(text.slice(0, first.start), text.slice(first.end, last.start), pair.role)
      : aside(text.slice(first.end, last.start), text.slice(last.end, last.end + NEAR), role);
  if (found === undefined || !goesOnNow(text.slice(last.end + found.behind))) return undefined;
  const { start, end } = join(first, last, text);
  return { span: { start: start - found.before, end: end + found.behind }, edits: [] };
}

/** How far the words behind the names are looked at, in code units. */
const NEAR = 60;

/** How many code units before the first name and behind the last belong to what was found. */
interface Around {
  readonly before: number;
  readonly behind: number;
}

/** "Under CEO Wang, Scale AI", "Under Wang, its CEO, Scale AI", "With Wang as its CEO, Scale AI", "Led by Wang, Scale AI". */
function ahead(before: string, between: string, role: Role): Around | undefined {
  const names = namesOf(role);
  if (isLed(before, between, role)) return { before: 0, behind: 0 };
  const isWith =
    /(?:^|\s)with\s$/i.test(before) && new RegExp(`^\\sas\\s${names},\\s(?:the\\s)?$`, 'iu').test(between);
  if (isWith) return { before: 0, behind: 0 };
  if (!/(?:^|\s)under\s/i.test(before)) return undefined;
  const under = new RegExp(`(?:^|\\s)under\\s(?<named>${names}\\s)?$`, 'iu').exec(before);
  const isClosed = new RegExp(`^(?<named>,\\s${names})?,\\s(?:the\\s)?$`, 'iu').exec(between);
  if (under === null || isClosed === null) return undefined;
  const named = under.groups?.named;
  if (named === undefined && isClosed.groups?.named === undefined) return undefined;
  return { before: named?.length ?? 0, behind: 0 };
}

function isLed(before: string, between: string, role: Role): boolean {
  if (!/(?:led|run|headed|chaired|directed)\sby\s/i.test(before)) return false;
  const participle = new RegExp(
    `(?:^|[,;:]\\s)(?:(?:still|now|currently)\\s)?(?<verb>led|run|headed|chaired|directed)\\sby\\s(?:${namesOf(role)},?\\s)?$`,
    'iu',
  ).exec(before)?.groups?.verb;
  if (participle === undefined || !/^,\s(?:the\s)?$/i.test(between)) return false;
  const verb = participle.toLowerCase();
  return [...verbsFor(role).values()].includes(verb === 'run' ? 'ran' : verb);
}

/** The role as it is named in such a form: "its current CEO". */
function namesOf(role: Role): string {
  return `(?:(?:its|the|current)\\s)*${EXTRA}(?:${roleNames(role)})`;
}

/** "Scale AI, under CEO Wang, …", "Scale AI, under Wang, its CEO, …", "Scale AI, with Wang as CEO, …". */
function aside(between: string, behind: string, named: Role): Around | undefined {
  if (!/^,\s(?:with|under)\s/i.test(between)) return undefined;
  const names = namesOf(named);
  const role = new RegExp(`^(?:,\\s|\\sas\\s)${names}(?![\\p{L}\\p{N}])`, 'iu').exec(behind)?.[0];
  if (/^,\swith\s$/i.test(between))
    return role?.startsWith(' as') === true ? { before: 0, behind: role.length } : undefined;
  if (new RegExp(`^,\\sunder\\s${names}\\s$`, 'iu').test(between)) return { before: 0, behind: 0 };
  const isUnder = /^,\sunder\s$/i.test(between) && role?.startsWith(',') === true;
  return isUnder ? { before: 0, behind: role.length } : undefined;
}

/** Whether what the organisation does, told behind its name or the aside, is told as of now. */
function goesOnNow(behind: string): boolean {
  const verb = firstFinite(`The X ${behind.slice(0, NEAR).replace(/^,/, '')}`);
  return verb !== undefined && !isPastTense(verb);
}
