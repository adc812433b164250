// Owns the table of requests: which feature answers what, as the protocol wants it.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  type Definition,
  type DefinitionLink,
  type Hover,
  type HoverParams,
  MarkupKind,
  type Range,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { completeAt, completionDocumentation } from '../core/features/completion.ts';
import { definitionAt } from '../core/features/definition.ts';
import { hoverAt } from '../core/features/hover.ts';
import type { Completion, CompletionSubject, DefinitionTarget } from '../core/features/model.ts';
import { normalise } from '../workspace/addresses.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { placeOfItem } from './itemPlaces.ts';
import { textIn } from './ownValue.ts';
import type { Session } from './session.ts';
import { toRange, toTextEdit } from './toLsp.ts';

export function hover({ document, analysis }: AnalysedDocument, { position }: HoverParams): Hover | null {
  const found = hoverAt(analysis, fromPosition(document.text, position));
  if (found === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: toRange(document.text, found.span),
  };
}

export function completion(
  { document, analysis }: AnalysedDocument,
  { position, context }: CompletionParams,
) {
  const list = completeAt(analysis, fromPosition(document.text, position), context?.triggerCharacter);
  return {
    isIncomplete: list.isIncomplete,
    items: list.items.map((item) => toCompletionItem(item, document)),
  };
}

const ITEM_KINDS: Readonly<Record<CompletionSubject['kind'], CompletionItemKind>> = {
  entity: CompletionItemKind.Class,
  fact: CompletionItemKind.Text,
  note: CompletionItemKind.Reference,
  source: CompletionItemKind.Reference,
};

function toCompletionItem(item: Completion, { uri, text }: AnalysedDocument['document']): CompletionItem {
  return {
    label: item.label,
    kind: ITEM_KINDS[item.subject.kind],
    detail: item.detail,
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: toTextEdit(text, item.edit),
    data: { ...item.subject, uri },
    ...(item.additionalEdits.length > 0
      ? { additionalTextEdits: item.additionalEdits.map((edit) => toTextEdit(text, edit)) }
      : {}),
  };
}

/** Adds the documentation; all that it takes travels in the item. */
export async function resolveCompletion(session: Session, item: CompletionItem): Promise<CompletionItem> {
  textIn(item, 'label');
  const subject = subjectOf(item.data);
  const facts = await session.factsOf(uriOf(item.data));
  const value = subject === undefined ? undefined : completionDocumentation(facts, subject);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** The document that an item was offered in; what counts as known depends on it. */
function uriOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('uri' in data)) return '';
  return typeof data.uri === 'string' ? data.uri : '';
}

function subjectOf(data: unknown): CompletionSubject | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  if (data.kind === 'note' && 'text' in data && typeof data.text === 'string')
    return { kind: 'note', text: data.text };
  if (data.kind === 'source' && 'text' in data && typeof data.text === 'string') {
    const url = 'url' in data && typeof data.url === 'string' ? data.url : undefined;
    return { kind: 'source', text: data.text, url };
  }
  const isNamed = data.kind === 'entity' || data.kind === 'fact';
  if (!isNamed || !('id' in data) || typeof data.id !== 'string') return undefined;
  return data.kind === 'entity' ? { kind: 'entity', id: data.id } : { kind: 'fact', id: data.id };
}

export async function definition(
  session: Session,
  { document, analysis }: AnalysedDocument,
  { position }: TextDocumentPositionParams,
): Promise<Definition | DefinitionLink[] | null> {
  const found = definitionAt(analysis, fromPosition(document.text, position));
  if (found === undefined) return null;
  const place = await placeOf(session, found.target, document);
  if (place === undefined) return null;
  const { uri, range, selection } = place;
  if (!session.abilities.definitionLinks) return { uri, range: selection };
  const originSelectionRange = toRange(document.text, found.origin);
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: selection }];
}

interface Place {
  readonly uri: string;
  readonly range: Range;
  /** What is selected there, inside the range. */
  readonly selection: Range;
}

async function placeOf(
  session: Session,
  target: DefinitionTarget,
  { uri, text }: AnalysedDocument['document'],
): Promise<Place | undefined> {
  if (target.kind === 'file') return target;
  if (target.kind === 'place') {
    const range = toRange(text, target.span);
    return { uri, range, selection: range };
  }
  const team = await session.teams.of(normalise(uri));
  const place =
    target.kind === 'entity'
      ? placeOfItem(session, team, 'entities', target.entityId)
      : placeOfItem(session, team, 'sources', target.sourceId);
  return place === undefined ? undefined : { ...place, selection: place.range };
}
