// Owns the reading of roles: where a sentence gives a person a role in an organisation as one held now.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact, FactValue } from '../facts/model.ts';
import type { Mention } from '../prose/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';

/** A role given as current that the record has as former. Spans are offsets into the sentence's text. */
export interface CurrentRole {
  readonly fact: Fact;
  /** All of it: "Scale AI CEO Alexandr Wang". */
  readonly span: Span;
  /** What makes it former: words put in, or a verb replaced. */
  readonly edit: { readonly span: Span; readonly newText: string };
}

type Role = Extract<FactValue, { type: 'role' }>;

/** Former roles that the sentence gives as current. */
export function currentRoles(sentence: Sentence, facts: FactIndex): readonly CurrentRole[] {
  const found: CurrentRole[] = [];
  const mentions = sentence.mentions.map(({ item }) => item);
  for (const person of mentions) {
    for (const fact of facts.factsAbout(person.entityId)) {
      const { value } = fact;
      if (value?.type !== 'role' || !fact.qualifiers.former || fact.subject !== person.entityId) continue;
      const role = mentions
        .filter(({ entityId }) => entityId === value.organisation)
        .map((organisation) => readPair(sentence.text, person, organisation, value))
        .find((one) => one !== undefined);
      if (role !== undefined) found.push({ fact, ...role });
    }
  }
  return found;
}

type Found = Omit<CurrentRole, 'fact'>;

/** Most units between the two names. */
const NEAR = 70;

/** Words that put a role in the past, wherever they stand near it. */
const PAST =
  /\b(?:former(?:ly)?|ex|previous(?:ly)?|once|past|until|then|ousted|departed|retired|outgoing|erstwhile|was|were|had|served|used to|late|left|leaving|ran|led|headed|before|stepped|resigned|quit|at the time|alum(?:nus)?|veteran)\b|\bex-|\bthen-/i;

function readPair(text: string, person: Mention, organisation: Mention, value: Role): Found | undefined {
  const [first, last] =
    person.span.start < organisation.span.start ? [person, organisation] : [organisation, person];
  const between = text.slice(first.span.end, last.span.start);
  if (between.length > NEAR || first.span.end > last.span.start) return undefined;
  const around =
    text.slice(Math.max(0, first.span.start - 40), first.span.start) +
    between +
    text.slice(last.span.end, last.span.end + 30);
  if (PAST.test(around)) return undefined;
  const roles = [value.role, ...value.aliases].map(escaped).join('|');
  const read = first === person ? personFirst : organisationFirst;
  return read(text, { first, last, between, roles, value });
}

interface Pair {
  readonly first: Mention;
  readonly last: Mention;
  readonly between: string;
  readonly roles: string;
  readonly value: Role;
}

/** "Wang, chief executive of Scale AI", "Wang is the CEO of Scale AI", "Wang, who leads Scale AI". */
function personFirst(_text: string, { first, last, between, roles }: Pair): Found | undefined {
  const span = { start: first.span.start, end: last.span.end };
  const named = new RegExp(
    `^,?\\s(?:(?:who\\s)?is\\s|as\\s)?(?:the\\s|its\\s|an?\\s)?(?:[\\p{L}-]+\\s){0,2}?(${roles})\\s(?:of|at|for)\\s(?:the\\s)?$`,
    'iu',
  ).exec(between);
  if (named !== null) {
    const at =
      first.span.end + named[0].search(new RegExp(`(?:${roles})\\s(?:of|at|for)\\s(?:the\\s)?$`, 'iu'));
    return { span, edit: { span: { start: at, end: at }, newText: 'former ' } };
  }
  const verb = /^,?\s(?:who\s)?(leads|heads|runs)\s$/i.exec(between);
  if (verb === null) return undefined;
  const start = first.span.end + between.indexOf(verb[1] ?? '');
  const past =
    { leads: 'formerly led', heads: 'formerly headed', runs: 'formerly ran' }[
      (verb[1] ?? '').toLowerCase()
    ] ?? '';
  return { span, edit: { span: { start, end: start + (verb[1]?.length ?? 0) }, newText: past } };
}

/** "Scale AI CEO Alexandr Wang", "Scale AI's chief executive, Wang", "the CEO of Scale AI, Wang", "Scale AI's Wang". */
function organisationFirst(text: string, { first, last, between, roles, value }: Pair): Found | undefined {
  const span = { start: first.span.start, end: last.span.end };
  if (/^['’]s?\s$/.test(between)) {
    const at = last.span.start;
    return { span, edit: { span: { start: at, end: at }, newText: `former ${value.role} ` } };
  }
  const between2 = new RegExp(`^(['’]s?)?\\s(?:[\\p{L}-]+\\s(?:and\\s)?){0,2}?(${roles}),?\\s$`, 'iu').exec(
    between,
  );
  if (between2 !== null) {
    const isPossessive = between2[1] !== undefined;
    const at = isPossessive ? first.span.end + (between2[1]?.length ?? 0) + 1 : first.span.start;
    return { span, edit: { span: { start: at, end: at }, newText: 'former ' } };
  }
  const before = new RegExp(`(?:^|\\s)((?:${roles})\\s(?:of|at)\\s)$`, 'iu').exec(
    text.slice(0, first.span.start),
  );
  if (before === null || !/^,?\s$/.test(between)) return undefined;
  const at = first.span.start - (before[1]?.length ?? 0);
  return {
    span: { start: at, end: last.span.end },
    edit: { span: { start: at, end: at }, newText: 'former ' },
  };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s');
}
