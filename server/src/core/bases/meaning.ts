// Owns what the members of a base mean, by the way that leads to them: which hold ids, and which one of a few words.
import type { DataPath } from '../data/node.ts';
import { usualKinds } from '../facts/kinds.ts';

export type IdKind = 'entity' | 'source' | 'fact' | 'base';

export type Meaning =
  /** The id of something: `isOwn` where it is what gives the id. */
  | { readonly kind: 'id'; readonly of: IdKind; readonly isOwn: boolean }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** A word that others in the base may have used already. */
  | { readonly kind: 'usual'; readonly member: 'kind' | 'property'; readonly words: readonly string[] };

const STANDINGS = ['stated', 'reported', 'analysis', 'forecast'];
const VALUE_TYPES = ['money', 'percent', 'number', 'date', 'role'];
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'INR', 'CHF', 'CAD', 'AUD', 'KRW'];
const SOURCE_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'chapter',
  'dataset',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'paper-conference',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'thesis',
  'webpage',
];

/** Ways through a base, `*` for an index, and what stands at their end. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['extends/*', { kind: 'id', of: 'base', isOwn: false }],
  ['id', { kind: 'id', of: 'base', isOwn: true }],
  ['sources/*/id', { kind: 'id', of: 'source', isOwn: true }],
  ['sources/*/type', { kind: 'word', words: SOURCE_TYPES }],
  ['entities/*/id', { kind: 'id', of: 'entity', isOwn: true }],
  ['entities/*/kind', { kind: 'usual', member: 'kind', words: usualKinds }],
  ['facts/*/id', { kind: 'id', of: 'fact', isOwn: true }],
  ['facts/*/subject', { kind: 'id', of: 'entity', isOwn: false }],
  ['facts/*/about/*', { kind: 'id', of: 'entity', isOwn: false }],
  ['facts/*/standing', { kind: 'word', words: STANDINGS }],
  ['facts/*/property', { kind: 'usual', member: 'property', words: [] }],
  ['facts/*/value/type', { kind: 'word', words: VALUE_TYPES }],
  ['facts/*/value/currency', { kind: 'word', words: CURRENCIES }],
  ['facts/*/value/organisation', { kind: 'id', of: 'entity', isOwn: false }],
  ['facts/*/qualifiers/former', { kind: 'word', words: ['true', 'false'] }],
  ['facts/*/evidence/*/source', { kind: 'id', of: 'source', isOwn: false }],
  ['facts/*/supersededBy', { kind: 'id', of: 'fact', isOwn: false }],
]);

/** What stands at the end of a path; undefined for free text and all else. */
export function meaningOf(path: DataPath): Meaning | undefined {
  return MEANINGS.get(path.map((part) => (typeof part === 'number' ? '*' : part)).join('/'));
}
