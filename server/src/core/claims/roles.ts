// Owns the reading of roles: where a sentence gives a person a role in an organisation as one held now.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact } from '../facts/model.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Mention } from '../prose/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { isSaidToBeUntrue } from './figures/falsity.ts';
import { isNoStatement } from './place.ts';
import { isOfChangeOver } from './roles/changeOver.ts';
import { circumstance } from './roles/circumstance.ts';
import type { Pair, RoleFound } from './roles/forms.ts';
import { inColumn } from './roles/inColumn.ts';
import { lasting } from './roles/lasting.ts';
import { organisationFirst } from './roles/organisationFirst.ts';
import { isOtherFirm, isOtherOffice } from './roles/otherOffice.ts';
import { personFirst } from './roles/personFirst.ts';
import { inTheirCapitals } from './roles/putInPast.ts';
import { severalAtOnce } from './roles/severalAtOnce.ts';
import { isStillNow } from './roles/stillNow.ts';
import { type IsOfThen, isOfEarlierTime } from './roles/times.ts';
import { titled } from './roles/titled.ts';
import { type Titles, titlesOf } from './roles/titles.ts';
import { isPast, type Role } from './roles/words.ts';
import { liesBefore, recordedOn } from './tense.ts';

/** The heads of the columns that a span of the sentence's text stands in; none outside tables. */
export type HeadOver = (span: Span) => readonly string[];

/** A role given as current that the record has as former. */
export interface CurrentRole extends RoleFound {
  readonly fact: Fact;
  /** Whether it was held at a date. */
  readonly isOfThen: IsOfThen;
}

/** A sentence with more names is a list; each would be read with every other. */
const MOST_MENTIONS = 100;

/** Most units between the two names. */
const NEAR = 70;

/**
 * Former roles that the sentence gives as current. A role is former where the record says so, or where its end lies
 * before `today` (ISO). `headOver`: what heads the column of a table that a stretch of the text stands in. Questions, conditions and sentences about a time before that end are left alone.
 */
export function currentRoles(
  sentence: Sentence,
  facts: FactIndex,
  today: string | undefined,
  headOver: HeadOver,
): readonly CurrentRole[] {
  const found: CurrentRole[] = [];
  if (sentence.mentions.length > MOST_MENTIONS) return found;
  const mentions = sentence.mentions.map(({ item }) => item);
  for (const person of mentions) {
    for (const fact of facts.factsAbout(person.entityId)) {
      const { value } = fact;
      if (value?.type !== 'role' || fact.subject !== person.entityId || !isFormer(fact, today)) continue;
      const role =
        mentions
          .filter(({ entityId }) => entityId === value.organisation)
          .map((organisation) => readPair({ text: sentence.text, headOver }, person, organisation, value))
          .find((one) => one !== undefined) ?? readTitle(sentence.text, person, titlesOf(fact, value, facts));
      if (role === undefined || isSaidToBeUntrue(sentence.text, role.span)) continue;
      const isOfThen = heldUntil(fact, facts, today);
      if (role.how === 'lasting' || !isOfEarlierTime(sentence, role.span, isOfThen))
        found.push({
          fact,
          isOfThen,
          ...role,
          edits: isStillNow(sentence, role, isOfThen) ? [] : role.edits,
        });
    }
  }
  return found.length === 0 || isNoClaim(sentence.text) ? [] : found;
}

function isFormer({ qualifiers: { former, end } }: Fact, today: string | undefined): boolean {
  return former || (end !== null && today !== undefined && end < today.slice(0, end.length));
}

function isNoClaim(text: string): boolean {
  return isNoStatement(text) || readHedges(text).conditional;
}

/** For a date of the sentence, whether the role was held then: up to its end, or before it is known to be over. */
function heldUntil(fact: Fact, facts: FactIndex, today: string | undefined): IsOfThen {
  const { end } = fact.qualifiers;
  if (end !== null) return ({ low, date = String(low) }) => date.slice(0, end.length) <= end;
  const over = recordedOn(fact, facts) ?? today;
  return (date) => over === undefined || liesBefore(date, over);
}

function readPair(
  { text, headOver }: { readonly text: string; readonly headOver: HeadOver },
  person: Mention,
  organisation: Mention,
  role: Role,
): RoleFound | undefined {
  const start = Math.min(person.span.start, organisation.span.start);
  const end = Math.max(person.span.end, organisation.span.end);
  const gap =
    end - start - (person.span.end - person.span.start) - (organisation.span.end - organisation.span.start);
  if (gap < 0 || gap > NEAR) return undefined;
  const pair = { text, person: person.span, organisation: organisation.span, role };
  const found = lasting(pair) ?? readForm(pair) ?? inColumn(pair, headOver);
  if (found === undefined || isOtherOffice(found.span, pair) || isOtherFirm(pair)) return undefined;
  if (found.how === 'lasting') return found;
  return asOfNow(text, found);
}

/** The title that stands with a name, where it says by itself of what it is. */
function readTitle(text: string, { span }: Mention, titles: Titles | undefined): RoleFound | undefined {
  const found = titles === undefined ? undefined : titled({ text, person: span, ...titles });
  return found === undefined ? undefined : asOfNow(text, found);
}

function asOfNow(text: string, found: RoleFound): RoleFound | undefined {
  if (isPast(text, found.span) || isOfChangeOver(text, found.span)) return undefined;
  return { ...found, edits: inTheirCapitals(text, found.edits) };
}

/** The form that the two names stand in; undefined where the sentence gives no role. */
function readForm(pair: Pair): RoleFound | undefined {
  return (
    (pair.person.start < pair.organisation.start ? personFirst(pair) : organisationFirst(pair)) ??
    circumstance(pair) ??
    severalAtOnce(pair)
  );
}
