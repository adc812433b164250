// Owns completion in briefs as the protocol wants it: the list, and what one item of it says.
import { type CompletionItem, CompletionItemKind, type CompletionParams } from 'vscode-languageserver';
import { completeAt, completionDocumentation } from '../core/features/completion.ts';
import type { Completion, CompletionSubject } from '../core/features/model.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { toMarkup } from './markup.ts';
import { textIn } from './ownValue.ts';
import type { Session } from './session.ts';
import { toTextEdit } from './toLsp.ts';

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
  if (value === undefined) return item;
  return { ...item, documentation: toMarkup(value, session.abilities.detailForm) };
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
