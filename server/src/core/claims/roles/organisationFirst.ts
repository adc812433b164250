// Owns the forms in which the organisation's name comes first: "Scale AI CEO Alexandr Wang", "the CEO of Scale AI, Alexandr Wang".
import { firstFinite, isPastTense } from '../tense.ts';
import { AND_ALSO, EXTRA, IS, join, OF, type Pair, type RoleFound } from './forms.ts';
import { formerAt } from './putInPast.ts';
import { isNamed, roleNames, verbsFor } from './words.ts';

export function organisationFirst(pair: Pair): RoleFound | undefined {
  return (
    compound(pair) ??
    object(pair) ??
    ofThenPerson(pair) ??
    ledBy(pair) ??
    whose(pair) ??
    listed(pair) ??
    had(pair)
  );
}

/** "Scale AI CEO Alexandr Wang", "Scale AI's chief executive, Wang", "Scale AI (CEO: Wang)", "Scale AI and its CEO Wang", "Scale AI's Wang". */
function compound({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  const span = join(organisation, person, text);
  if (/^['’]s?\s$/.test(between)) {
    const { start } = person;
    return { span, edits: [{ span: { start, end: start }, newText: `former ${role.role} ` }], how: 'tie' };
  }
  if (!isNamed(role, between)) return undefined;
  const match = new RegExp(
    `^(?<link>['’]s?\\s|\\s\\(|\\s[|–—-]\\s|:\\s|,?\\sand\\sits\\s|,?\\s(?:with|through|via)\\sits\\s|\\s)(?:current\\s)?(?<extra>${EXTRA})(?:${roleNames(role)})(?<also>${AND_ALSO})(?:,?\\s|\\s\\(|:\\s|\\s\\|\\s|,?\\s${IS}\\s)$`,
    'iu',
  ).exec(between);
  const link = match?.groups?.link;
  if (link === undefined) return undefined;
  // "Scale AI fired CEO Alexandr Wang": the role is not before a name, but behind a verb.
  if (link === ' ' && firstFinite(`The X ${match?.groups?.extra}`) !== undefined) return undefined;
  // "CEO and founder": of the two, only one is former.
  if (match?.groups?.also !== '') return { span, edits: [] };
  const isBare = link.trim() === '' && !/\sand\s/.test(between);
  const start = isBare ? organisation.start : organisation.end + link.length;
  return { span, edits: formerAt(text, { start, end: person.start }) };
}

/** Verbs by which somebody gets or loses a role. */
const CHANGES =
  /^(?:appoints|axes|chooses|demotes|dismisses|drops|elects|fires|hires|lets|loses|makes|misses|mourns|names|needs|nominates|ousts|picks|poaches|recruits|releases|remembers|removes|replaces|sacks|seeks|selects|suspends|wants)$/;

/** "Scale AI backs its CEO, Alexandr Wang"; in the past, he was that then. */
function object({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  if (!isNamed(role, between)) return undefined;
  const match = new RegExp(
    `^\\s(?:\\p{Ll}+ly\\s|also\\s)?(?<verb>\\p{Ll}+s)\\sits\\s(?:current\\s)?${EXTRA}(?:${roleNames(role)}),?\\s$`,
    'u',
  ).exec(between);
  const verb = match?.groups?.verb;
  if (match === null || verb === undefined || CHANGES.test(verb)) return undefined;
  const finite = firstFinite(`The X ${verb}`);
  if (finite === undefined || isPastTense(finite)) return undefined;
  const start = organisation.end + match[0].indexOf(' its ') + ' its '.length;
  return { span: { start, end: person.end }, edits: formerAt(text, { start, end: person.start }) };
}

const OF_LINK = new RegExp(`^(?:,?\\s|\\s\\(|,?\\s${IS}\\s|(:)\\s|\\s(\\|)\\s)$`);

/** "the CEO of Scale AI, Alexandr Wang", "CEO of Scale AI: Alexandr Wang", "CEO, Scale AI: Alexandr Wang". */
function ofThenPerson({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const link = OF_LINK.exec(text.slice(organisation.end, person.start));
  const words = text.slice(0, organisation.start);
  if (link === null || /^['’]/.test(text.slice(person.end)) || !isNamed(role, words)) return undefined;
  const isList = link[1] !== undefined || link[2] !== undefined;
  const before = new RegExp(
    `(?:^|\\s)((?:${roleNames(role)})${AND_ALSO}(?:\\s${OF}${isList ? '|,\\s' : ''}))$`,
    'iu',
  ).exec(words)?.[1];
  if (before === undefined) return undefined;
  const start = organisation.start - before.length;
  // "As CEO of Scale AI, Wang decides" has no past without its own verb.
  const isCapacity = /\bas\s(?:the\s|its\s|current\s)*$/i.test(text.slice(0, start));
  return {
    span: { start, end: person.end },
    edits: isCapacity ? [] : formerAt(text, { start, end: organisation.end }),
  };
}

/** "Scale AI is led by Wang", "Scale AI, run by its CEO, Wang,", "Scale AI (led by Wang)". */
function ledBy({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  if (!/(?:led|run|headed|chaired)\sby\s/i.test(between)) return undefined;
  const match = new RegExp(
    `^(?<before>,?\\s(?:which\\s)?|\\s[–—-]\\s|\\s\\()(?<phrase>(?<is>(?:is|remains|stays)\\s)?(?:(?:still|now|currently)\\s)?(?<verb>led|run|headed|chaired))\\sby\\s(?:(?:(?:its|the)\\s)?${EXTRA}(?:${roleNames(role)}),?\\s)?$`,
    'iu',
  ).exec(between);
  const { before = '', phrase = '', is, verb = '' } = match?.groups ?? {};
  if (match === null || verbsFor(role).size === 0) return undefined;
  const start = organisation.end + before.length;
  const newText = `${is === undefined ? '' : 'was '}formerly ${verb}`;
  return {
    span: join(organisation, person, text),
    edits: [{ span: { start, end: start + phrase.length }, newText }],
  };
}

/** "Scale AI, whose CEO is Wang", "Scale AI, whose chief executive, Wang,". */
function whose({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  if (!isNamed(role, between)) return undefined;
  const match = new RegExp(
    `^,?\\swhose\\s(?:current\\s)?(?<role>${EXTRA}(?:${roleNames(role)}))(?:,?\\s${IS}\\s|,\\s|\\s)$`,
    'iu',
  ).exec(between);
  const words = match?.groups?.role;
  if (words === undefined) return undefined;
  const start = organisation.end + between.lastIndexOf(words);
  return {
    span: join(organisation, person, text),
    edits: formerAt(text, { start, end: start + words.length }),
  };
}

/** "Scale AI: Alexandr Wang (CEO)", "| Scale AI | Alexandr Wang | CEO |". */
function listed({ text, person, organisation, role }: Pair): RoleFound | undefined {
  if (!/^(?::|\s[|–—-])\s$/.test(text.slice(organisation.end, person.start))) return undefined;
  const behind = new RegExp(
    `^(?<link>\\s\\(|,\\s|\\s\\|\\s)${EXTRA}(?:${roleNames(role)})(?<close>\\)|(?=[,.;]|\\s\\||$))`,
    'iu',
  ).exec(text.slice(person.end, person.end + 80));
  const link = behind?.groups?.link;
  if (behind === null || link === undefined) return undefined;
  const end = person.end + behind[0].length;
  return {
    span: { start: organisation.start, end },
    edits: formerAt(text, { start: person.end + link.length, end }),
  };
}

/** "Scale AI has Alexandr Wang as its chief executive". */
function had({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const match = /^\s(?:(?:now|still|currently)\s)?has\s$/.exec(text.slice(organisation.end, person.start));
  const behind = new RegExp(
    `^\\sas\\s(?:its|the|their)\\s${EXTRA}(?:${roleNames(role)})(?![\\p{L}\\p{N}])`,
    'iu',
  ).exec(text.slice(person.end, person.end + 80));
  if (match === null || behind === null) return undefined;
  const has = { start: organisation.end + 1, end: person.start - 1 };
  return {
    span: { start: organisation.start, end: person.end + behind[0].length },
    edits: [{ span: has, newText: 'formerly had' }],
  };
}
