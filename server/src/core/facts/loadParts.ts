// Owns the reading of sources, entities and facts from untyped data.
import { readIssued } from './issued.ts';
import { meantKind } from './kinds.ts';
import type { Entity, Evidence, Fact, FactValue, Qualifiers, Source, SourceName } from './model.ts';
import { officesOf } from './offices.ts';
import type { Raw } from './raw.ts';

const ENTITY_MEMBERS = new Set([
  'id',
  'kind',
  'name',
  'aliases',
  'notAliases',
  'requireContext',
  'description',
  'sameAs',
]);
const FACT_MEMBERS = new Set([
  'id',
  'subject',
  'about',
  'statement',
  'standing',
  'property',
  'cues',
  'value',
  'qualifiers',
  'evidence',
  'review',
  'supersededBy',
]);
const EVIDENCE_MEMBERS = new Set(['source', 'locator', 'phrase']);
const QUALIFIER_MEMBERS = new Set(['asOf', 'start', 'end', 'former']);
const REVIEW_MEMBERS = new Set(['by', 'on', 'due']);
const VALUE_MEMBERS: Readonly<Record<FactValue['type'], ReadonlySet<string>>> = {
  money: new Set(['type', 'amount', 'currency', 'tolerance']),
  percent: new Set(['type', 'amount', 'unit', 'tolerance']),
  number: new Set(['type', 'amount', 'unit', 'tolerance']),
  date: new Set(['type', 'date']),
  role: new Set(['type', 'role', 'aliases', 'organisation']),
};

/** Reads a CSL-JSON item, as far as it is used here. */
export function loadSource(raw: Raw): Source | undefined {
  if (!raw.isTable()) return undefined;
  const id = raw.at('id').text();
  if (id === undefined) return undefined;
  if (isBare(raw))
    raw.complain('this source says nothing but its id; expected a title, an author or an address', 'warning');
  const url = httpAddress(raw.at('URL').isMissing ? raw.at('url') : raw.at('URL'));
  return {
    id,
    type: raw.at('type').optionalText() ?? 'document',
    author: raw
      .at('author')
      .items()
      .flatMap((name) => loadName(name) ?? []),
    ...optional('title', raw.at('title').optionalText()),
    ...optional('publisher', raw.at('publisher').optionalText()),
    ...optional('containerTitle', raw.at('container-title').optionalText()),
    ...optional('issued', readIssued(raw.at('issued'))),
    ...optional('url', url),
  };
}

/** Whether an item says nothing of what it is. */
function isBare({ value }: Raw): boolean {
  return Object.entries(value ?? {}).every(
    ([name, member]) => name === 'id' || name === 'type' || ['', null, undefined].includes(member),
  );
}

/** Reads an entity. */
export function loadEntity(raw: Raw): Entity | undefined {
  if (!raw.isTable()) return undefined;
  raw.complainOfOthers(ENTITY_MEMBERS);
  const id = raw.at('id').text();
  const kind = raw.at('kind').text();
  const name = raw.at('name').text();
  const meant = kind === undefined ? undefined : meantKind(kind);
  if (meant !== undefined)
    raw.at('kind').complain(`"${kind}" is none of the usual kinds; did you mean "${meant}"?`, 'warning');
  if (id === undefined || kind === undefined || name === undefined) return undefined;
  return {
    id,
    kind,
    name,
    aliases: raw.at('aliases').texts(),
    notAliases: raw.at('notAliases').texts(),
    requireContext: raw.at('requireContext').texts(),
    ...optional('description', raw.at('description').optionalText()),
    ...optional('sameAs', httpAddress(raw.at('sameAs'))),
  };
}

/** Reads a fact. One without sound evidence is no fact. */
export function loadFact(raw: Raw): Fact | undefined {
  if (!raw.isTable()) return undefined;
  raw.complainOfOthers(FACT_MEMBERS);
  const id = raw.at('id').text();
  const subject = raw.at('subject').text();
  const statement = raw.at('statement').text();
  const standing = raw.at('standing').oneOf(['stated', 'reported', 'analysis', 'forecast']);
  const given = raw.at('evidence');
  const evidence = given.items().flatMap((item) => loadEvidence(item) ?? []);
  // Of evidence that is not sound it is said what is wrong with it.
  if (given.isMissing || (Array.isArray(given.value) && given.value.length === 0))
    given.complain('a fact needs evidence: at least one source with a phrase');
  if (id === undefined || subject === undefined || statement === undefined) return undefined;
  if (standing === undefined || evidence.length === 0) return undefined;
  return {
    id,
    subject,
    about: raw.at('about').texts(),
    statement,
    standing,
    cues: raw.at('cues').texts(),
    qualifiers: loadQualifiers(raw.at('qualifiers')),
    evidence,
    review: loadReview(raw.at('review')),
    supersededBy: loadSuccessor(raw.at('supersededBy'), id),
    ...optional('property', raw.at('property').optionalText()),
    ...optional('value', loadValue(raw.at('value'))),
  };
}

function loadSuccessor(raw: Raw, id: string): string | null {
  const successor = raw.optionalText() ?? null;
  if (successor !== id) return successor;
  raw.complain('a fact is not superseded by itself; expected the id of another', 'warning');
  return null;
}

function loadEvidence(raw: Raw): Evidence | undefined {
  if (!raw.isTable()) return undefined;
  raw.complainOfOthers(EVIDENCE_MEMBERS);
  const source = raw.at('source').text();
  if (source === undefined) return undefined;
  const locator = raw.at('locator').optionalText() ?? '';
  const phrase = raw.at('phrase').optionalText() ?? '';
  if (phrase === '')
    raw.at('phrase').complain('"phrase" is missing: a short exact quote that shows it', 'warning');
  return { source, locator, phrase };
}

/** One for all facts that say nothing of it. */
const noReview: Fact['review'] = { by: null, on: null, due: null };

function loadReview(raw: Raw): Fact['review'] {
  if (raw.isMissing || !raw.isTable()) return noReview;
  raw.complainOfOthers(REVIEW_MEMBERS);
  const by = raw.at('by').optionalText() ?? null;
  return { by, on: raw.at('on').date(), due: raw.at('due').date() };
}

const noQualifiers: Qualifiers = { asOf: null, start: null, end: null, former: false };

function loadQualifiers(raw: Raw): Qualifiers {
  if (raw.isMissing || !raw.isTable()) return noQualifiers;
  raw.complainOfOthers(QUALIFIER_MEMBERS);
  const former = raw.at('former');
  if (!former.isMissing && typeof former.value !== 'boolean') former.complain('expected true or false');
  return {
    asOf: raw.at('asOf').date(),
    start: raw.at('start').date(),
    end: raw.at('end').date(),
    former: former.value === true,
  };
}

function loadValue(raw: Raw): FactValue | undefined {
  if (raw.isMissing || !raw.isTable()) return undefined;
  const type = raw.at('type').oneOf(['money', 'percent', 'number', 'date', 'role']);
  if (type !== undefined) raw.complainOfOthers(VALUE_MEMBERS[type]);
  if (type === 'date') {
    if (raw.at('date').isMissing) return raw.at('date').complain('a date value needs a date');
    const date = raw.at('date').date();
    return date === null ? undefined : { type, date };
  }
  if (type === 'role') return loadRole(raw);
  if (type === undefined) return undefined;
  const amount = decimal(raw.at('amount'));
  const tolerance = share(raw.at('tolerance'));
  if (amount === undefined) return undefined;
  if (type === 'percent') return { type, amount, tolerance };
  if (type === 'number')
    return { type, amount, tolerance, ...optional('unit', raw.at('unit').optionalText()) };
  const currency = raw.at('currency').text();
  if (currency === undefined) return undefined;
  if (!/^[A-Z]{3}$/.test(currency))
    return raw.at('currency').complain('expected a currency code such as USD');
  return { type, amount, currency, tolerance };
}

function loadRole(raw: Raw): FactValue | undefined {
  const role = raw.at('role').text();
  if (role === undefined) return undefined;
  const aliases = raw.at('aliases').texts();
  const organisation = raw.at('organisation').optionalText();
  if (organisation === undefined && officesOf([role, ...aliases], []).length === 0)
    raw.complain(
      'briefs are not checked for a role without "organisation", unless its name says of what: "minister of rail"',
      'warning',
    );
  return { type: 'role', role, aliases, ...optional('organisation', organisation) };
}

/** A decimal number, as text so that no digit is lost. */
function decimal(raw: Raw): string | undefined {
  const text = raw.text();
  if (text === undefined || /^-?\d{1,30}(?:\.\d{1,30})?$/.test(text)) return text;
  return raw.complain('expected a decimal number in digits, such as "15000000000"');
}

/** A share between 0 and 1; 0 where it is missing. */
function share(raw: Raw): number {
  if (raw.isMissing) return 0;
  if (typeof raw.value === 'number' && raw.value >= 0 && raw.value <= 1) return raw.value;
  raw.complain('expected a number from 0 to 1');
  return 0;
}

function httpAddress(raw: Raw): string | undefined {
  const text = raw.optionalText();
  if (text === undefined || /^https?:\/\/[^\s]+$/i.test(text)) return text;
  return raw.complain('expected an address that starts with http:// or https://', 'warning');
}

function loadName(raw: Raw): SourceName | undefined {
  if (!raw.isTable()) return undefined;
  return {
    ...optional('family', raw.at('family').optionalText()),
    ...optional('given', raw.at('given').optionalText()),
    ...optional('literal', raw.at('literal').optionalText()),
  };
}

/** A member that is only there with a value. */
function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [K in Name]?: Value } {
  const table: { [K in Name]?: Value } = {};
  if (value !== undefined) table[name] = value;
  return table;
}
