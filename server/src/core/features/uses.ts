// Owns where a brief uses things: an entity, a fact, a source, a footnote. What highlights, references and renaming share.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import { matchesOf } from '../claims/claim.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Citation } from '../prose/sentence.ts';
import type { CitableSource, SourcePlace } from '../sources/library.ts';
import { type Span, shift } from '../text/span.ts';
import { citationAt, findAt, mentionAt } from './at.ts';
import { notesOf } from './notes.ts';
import { type UseBeside, usesBeside } from './usesBeside.ts';
import { findWebAddresses } from './webAddresses.ts';

/** Something that briefs use. */
export type Used =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'fact'; readonly id: string }
  /** `home`: what defines the key, as `homeOf` gives it; the same key elsewhere is another source. */
  | { readonly kind: 'source'; readonly key: string; readonly home: string; readonly url: string | undefined }
  | { readonly kind: 'footnote'; readonly label: string };

export interface Use {
  readonly span: Span;
  /** The place that defines it rather than one that refers to it. */
  readonly isDefinition: boolean;
}

/** All uses in one brief by the name of what is used, and what it takes to tell sources apart. */
export interface BriefUses {
  readonly byName: ReadonlyMap<string, readonly Use[]>;
  /** What defines each key that is cited. */
  readonly homes: ReadonlyMap<string, string>;
  /** Labels of the footnotes that name a web address. */
  readonly notesNaming: ReadonlyMap<string, readonly string[]>;
}

/** What stands at `offset`, with its place; the cursor may also stand right behind it. `brief`: the brief's address. */
export function usedAt(
  analysis: Analysis,
  offset: number,
  brief: string,
): { readonly used: Used; readonly span: Span } | undefined {
  return exactly(analysis, offset, brief) ?? (offset > 0 ? exactly(analysis, offset - 1, brief) : undefined);
}

/** All uses in a brief, in order of their place. */
export function usesOf(analysis: Analysis, used: Used, brief: string): readonly Use[] {
  return pick(used.kind === 'fact' ? usesOfFacts(analysis) : usesIn(analysis, brief), used, brief);
}

/** The uses of one thing among all of a brief, in order of their place. */
export function pick({ byName, homes, notesNaming }: BriefUses, used: Used, brief: string): readonly Use[] {
  const names: string[] = [];
  const notes: string[] = [];
  if (used.kind === 'entity' || used.kind === 'fact') names.push(`${used.kind} ${used.id}`);
  else if (used.kind === 'footnote') names.push(`footnote ${used.label}`);
  else {
    if ((homes.get(used.key) ?? brief) === used.home) names.push(`key ${used.key}`);
    const address = used.url === undefined ? undefined : plainAddress(used.url);
    if (address !== undefined) {
      names.push(`address ${address}`);
      notes.push(...(notesNaming.get(address) ?? []));
    }
  }
  const uses = names.flatMap((name) => byName.get(name) ?? []);
  // What a footnote names is used where the footnote is referred to.
  const cited = notes
    .flatMap((label) => byName.get(`footnote ${label}`) ?? [])
    .filter(({ isDefinition }) => !isDefinition);
  return [...uses, ...cited].sort((a, b) => a.span.start - b.span.start);
}

const known = new WeakMap<Analysis, BriefUses>();

/** All uses in a brief but for those of facts, made once for an analysis. */
export function usesIn(analysis: Analysis, brief: string): BriefUses {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const byName = new Map<string, Use[]>();
  const notesNaming = new Map<string, string[]>();
  const homes = new Map<string, string>();
  for (const [index, piece] of analysis.pieces.entries()) {
    const base = analysis.text.startOf(index);
    for (const { name, span } of usesInPiece(piece))
      add(byName, name, { span: shift(span, base), isDefinition: false });
  }
  for (const { label, labelSpan, text } of notesOf(analysis)) {
    add(byName, `footnote ${label}`, { span: labelSpan, isDefinition: true });
    for (const address of new Set(findWebAddresses(text).map(({ url }) => plainAddress(url))))
      add(notesNaming, address, label);
  }
  for (const { key, keySpan } of analysis.frontMatter.references) {
    const source = analysis.library.find(key);
    if (source?.place.kind === 'brief') add(byName, `key ${key}`, { span: keySpan, isDefinition: true });
  }
  for (const name of byName.keys()) {
    const source = name.startsWith('key ') ? analysis.library.find(name.slice(4)) : undefined;
    if (source !== undefined) homes.set(source.key, homeOf(source.place, brief));
  }
  const uses = { byName, homes, notesNaming };
  known.set(analysis, uses);
  return uses;
}

/** The sentences that restate facts, by fact. */
export function usesOfFacts(analysis: Analysis): BriefUses {
  const byName = new Map<string, Use[]>();
  for (const [index, piece] of analysis.pieces.entries()) {
    const base = analysis.text.startOf(index);
    for (const { name, span } of factsInPiece(piece, analysis.facts))
      add(byName, name, { span: shift(span, base), isDefinition: false });
  }
  return { byName, homes: new Map(), notesNaming: new Map() };
}

/** What defines a source: the address of its file, of the brief itself, or the fact bases. */
function homeOf(place: SourcePlace, brief: string): string {
  if (place.kind === 'file') return place.uri;
  return place.kind === 'brief' ? brief : BASES;
}

/** Home of the sources of fact bases. */
export const BASES = 'bases';

export function usedSource({ key, source, place }: CitableSource, brief: string): Used {
  return { kind: 'source', key, home: homeOf(place, brief), url: source.url };
}

function exactly(analysis: Analysis, offset: number, brief: string) {
  const isAt = ({ start, end }: Span) => start <= offset && offset < end;
  const citation = citationAt(analysis, offset) ?? findAt(analysis, offset, usesBeside);
  if (citation?.item.kind === 'footnote')
    return { used: { kind: 'footnote', label: citation.item.label } as const, span: citation.span };
  if (citation?.item.kind === 'pandoc') {
    const { key } = citation.item;
    const source = analysis.library.find(key);
    const unknown = { kind: 'source', key, home: brief, url: undefined } as const;
    return { used: source === undefined ? unknown : usedSource(source, brief), span: citation.span };
  }
  const note = notesOf(analysis).find(({ labelSpan }) => isAt(withMark(labelSpan)));
  if (note !== undefined)
    return { used: { kind: 'footnote', label: note.label } as const, span: note.labelSpan };
  const own = analysis.frontMatter.references.find(({ keySpan }) => isAt(keySpan));
  const ownSource = own === undefined ? undefined : analysis.library.find(own.key);
  if (own !== undefined && ownSource !== undefined)
    return { used: usedSource(ownSource, brief), span: own.keySpan };
  const mention = mentionAt(analysis, offset);
  if (mention === undefined) return undefined;
  return { used: { kind: 'entity', id: mention.item.entityId } as const, span: mention.span };
}

/** The label of a definition with the bracket and caret before it. */
function withMark({ start, end }: Span): Span {
  return { start: Math.max(0, start - 2), end };
}

interface NamedUse {
  readonly name: string;
  /** In the piece. */
  readonly span: Span;
}

const inPieces = new WeakMap<PieceAnalysis['prose'], readonly NamedUse[]>();

function usesInPiece(piece: PieceAnalysis): readonly NamedUse[] {
  const { prose } = piece;
  const before = inPieces.get(prose);
  if (before !== undefined) return before;
  const inProse = prose.flatMap(({ mentions, citations, block }) => [
    ...mentions.map(({ item, source }) => ({ name: `entity ${item.entityId}`, span: source })),
    ...citations.flatMap((citation) => citationUse(citation, block.footnote !== undefined)),
  ]);
  const starts = new Set(inProse.map(({ span }) => span.start));
  const beside = usesBeside(piece).filter(({ nameSpan }) => !starts.has(nameSpan.start));
  const uses = [...inProse, ...beside.map(({ item, nameSpan }) => ({ name: nameOf(item), span: nameSpan }))];
  inPieces.set(prose, uses);
  return uses;
}

function citationUse(citation: Citation, isInNote: boolean): readonly NamedUse[] {
  if (citation.kind === 'footnote') return [{ name: nameOf(citation), span: citation.labelSpan }];
  if (citation.kind === 'pandoc') return [{ name: nameOf(citation), span: citation.keySpan }];
  // A footnote's address counts where the footnote is referred to.
  return isInNote || citation.kind !== 'link'
    ? []
    : [{ name: `address ${plainAddress(citation.url)}`, span: citation.span }];
}

function nameOf(item: UseBeside['item']): string {
  return item.kind === 'footnote' ? `footnote ${item.label}` : `key ${item.key}`;
}

function factsInPiece({ claims }: PieceAnalysis, facts: FactIndex): readonly NamedUse[] {
  return claims.flatMap(({ sentence }) =>
    matchesOf(sentence, facts)
      .filter(({ strength }) => strength === 'restates')
      .map(({ fact }) => ({ name: `fact ${fact.id}`, span: sentence.span })),
  );
}

function add<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}

/** An address without what does not make another page of it. */
export function plainAddress(url: string): string {
  return url
    .replace(/^(?:https?:)?\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/[/.,;]+$/, '');
}
