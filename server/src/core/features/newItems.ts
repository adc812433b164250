// Owns new entities, sources and facts as they are written to a base: their ids, and their members in the usual order.

import type { Addition } from '../data/addItems.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity, Source, SourceName, Standing } from '../facts/model.ts';
import type { Library } from '../sources/library.ts';
import { alsoNamed, checkable } from './newFactValue.ts';

/** An entity that exists, or one to be made. */
export type NewSubject = { readonly id: string } | { readonly name: string; readonly kind: string };

/** A source that can be cited already, or one to be made; at least one of title and address is given. */
export type NewSource = { readonly key: string } | { readonly title: string; readonly url: string };

export interface NewFact {
  readonly statement: string;
  readonly subject: NewSubject;
  readonly standing: Standing;
  readonly source: NewSource;
  /** Where in the source; may be empty. */
  readonly locator: string;
  /** Exact quote; may be empty. */
  readonly phrase: string;
}

/** What a new fact needs in a base: itself, its entity and its source where no base has them. */
export function factAdditions(fact: NewFact, facts: FactIndex, library: Library): readonly Addition[] {
  const subject = 'id' in fact.subject ? undefined : entityAddition(fact.subject, facts);
  const subjectId = 'id' in fact.subject ? fact.subject.id : (subject?.id ?? '');
  const source = sourceAddition(fact.source, facts, library);
  const { statement, standing, locator, phrase } = fact;
  const entity = subject === undefined ? facts.entity(subjectId) : { ...unnamed, ...subject.item };
  const { about, ...checked } = entity === undefined ? noneElse : tellOf(oneLine(statement), entity, facts);
  const words = statement.split(/\s+/).slice(0, 6).join(' ');
  const id = freeId(
    `${subjectId}-${slug(withoutStart(words, subjectId))}`,
    (one) => facts.fact(one) !== undefined,
  );
  const evidence = {
    source: source.id,
    ...(locator === '' ? {} : { locator }),
    ...(phrase === '' ? {} : { phrase }),
  };
  return [
    ...(source.item === undefined ? [] : [{ list: 'sources', item: source.item }]),
    ...(subject === undefined ? [] : [{ list: 'entities', item: subject.item }]),
    {
      list: 'facts',
      item: {
        id,
        subject: subjectId,
        ...(about.length === 0 ? {} : { about }),
        statement: oneLine(statement),
        standing,
        ...checked,
        evidence: [evidence],
      },
    },
  ];
}

const unnamed = { aliases: [], notAliases: [], requireContext: [] };
const noneElse = { about: [] };

/** Whom else a statement names, and what of it can be checked. */
function tellOf(statement: string, subject: Entity, facts: FactIndex) {
  const about = alsoNamed(statement, subject, facts);
  return { about, ...checkable(statement, subject, about, facts) };
}

/** A new entity with an id that no other has. */
export function entityAddition(
  { name, kind }: { readonly name: string; readonly kind: string },
  facts: FactIndex,
): { readonly id: string; readonly item: Pick<Entity, 'id' | 'kind' | 'name'> } {
  const id = freeId(slug(name), (one) => facts.entity(one) !== undefined);
  return { id, item: { id, kind, name: oneLine(name) } };
}

/** The text of a new base. `id` and `title` as people would write them. */
export function newBase(id: string, title: string): string {
  return `# Facts of this team, for Policy Notes: who is written about, where things come from, what is on record.
schemaVersion: 1
id: ${JSON.stringify(id)}
title: ${JSON.stringify(title)}

# Where facts come from, as CSL-JSON items: { id: …, title: …, URL: … }
sources: []

# Companies, people, models, laws: { id: …, kind: …, name: …, aliases: [ … ] }
entities: []

# What is on record: "Policy Notes: Save Selection as Fact…" adds to this list.
facts: []
`;
}

/** Letters and digits of a name with hyphens between them, as ids are by habit. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).replace(/-+$/, '') || 'item';
}

function sourceAddition(
  source: NewSource,
  facts: FactIndex,
  library: Library,
): { readonly id: string; readonly item?: object } {
  if ('key' in source) {
    const known = library.find(source.key);
    // What only a bibliography or the front matter has is copied: a base must stand without the brief.
    if (known === undefined || known.place.kind === 'base') return { id: source.key };
    return { id: source.key, item: cslItem(known.source) };
  }
  const { title, url } = source;
  const host = /^https?:\/\/(?:www\.)?([^/]+)/i.exec(url)?.[1] ?? '';
  const id = freeId(
    slug(title === '' ? host : title.split(/\s+/).slice(0, 6).join(' ')),
    (one) => facts.source(one) !== undefined || library.has(one),
  );
  const item = {
    id,
    type: url === '' ? 'document' : 'webpage',
    ...(title === '' ? {} : { title: oneLine(title) }),
    ...(url === '' ? {} : { URL: url }),
  };
  return { id, item };
}

/** A source as CSL-JSON. */
function cslItem(source: Source): object {
  const { id, type, title, author = [], publisher, containerTitle, issued, url } = source;
  const parts = issued?.split('-').map(Number) ?? [];
  const isDate = parts.length > 0 && parts.every((part) => Number.isInteger(part) && part > 0);
  return {
    id,
    type,
    ...(title === undefined ? {} : { title }),
    ...(author.length === 0 ? {} : { author: author.map(cslName) }),
    ...(containerTitle === undefined ? {} : { 'container-title': containerTitle }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(issued === undefined ? {} : { issued: isDate ? { 'date-parts': [parts] } : { literal: issued } }),
    ...(url === undefined ? {} : { URL: url }),
  };
}

function cslName({ family, given, literal }: SourceName): object {
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(literal === undefined ? {} : { literal }),
  };
}

/** The words without the name that the id says already. */
function withoutStart(words: string, subjectId: string): string {
  const plain = slug(words);
  return plain.startsWith(`${subjectId}-`) ? plain.slice(subjectId.length + 1) : words;
}

function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
