// Owns what is answered about a place in a base: hover, completion, definition.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type Definition,
  type DefinitionLink,
  type Hover,
  type HoverParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { completeInBase } from '../core/bases/completion.ts';
import { hoverInBase } from '../core/bases/hover.ts';
import type { IdKind } from '../core/bases/meaning.ts';
import type { DataTree } from '../core/data/node.ts';
import { dataItemAt } from '../core/features/dataItem.ts';
import { normalise } from '../workspace/addresses.ts';
import { isJson } from '../workspace/baseFile.ts';
import { isBaseName } from '../workspace/places.ts';
import { type DataDocument, treeOf } from './dataDocuments.ts';
import { placeOfItem } from './itemPlaces.ts';
import { toMarkup } from './markup.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

export async function hoverInData(
  session: Session,
  document: DataDocument,
  { position }: HoverParams,
): Promise<Hover | null> {
  const tree = await baseTree(session, document);
  if (tree === undefined) return null;
  const { text } = document;
  const found = hoverInBase(tree, text.offsetAt(position), await session.factsOf(document.uri));
  if (found === undefined) return null;
  return {
    contents: toMarkup(found.markdown, session.abilities.hoverForm),
    range: toRange(document.text, found.span),
  };
}

const ITEM_KINDS: Readonly<Record<IdKind, CompletionItemKind>> = {
  entity: CompletionItemKind.Class,
  source: CompletionItemKind.Reference,
  fact: CompletionItemKind.Text,
  base: CompletionItemKind.File,
};

export async function completionInData(
  session: Session,
  document: DataDocument,
  { position }: CompletionParams,
): Promise<CompletionList | null> {
  if (!(await isBase(session, document))) return null;
  const { text, uri } = document;
  const facts = await session.factsOf(uri);
  const found = completeInBase(
    text.getText(),
    isJson(normalise(uri)) ? 'json' : 'yaml',
    text.offsetAt(position),
    facts,
  );
  const items = found.map(
    ({ label, detail, filterText, subject, edit }, index): CompletionItem => ({
      label,
      kind: subject === undefined ? CompletionItemKind.EnumMember : ITEM_KINDS[subject.kind],
      ...(detail === '' ? {} : { detail }),
      filterText,
      sortText: String(index).padStart(4, '0'),
      textEdit: { range: toRange(document.text, edit.span), newText: edit.newText },
      data: { ...subject, uri },
    }),
  );
  return { isIncomplete: true, items };
}

export async function definitionInData(
  session: Session,
  document: DataDocument,
  { position }: TextDocumentPositionParams,
): Promise<Definition | DefinitionLink[] | null> {
  const tree = await baseTree(session, document);
  const item = dataItemAt(tree?.root, document.text.offsetAt(position));
  if (item === undefined) return null;
  const originSelectionRange = toRange(document.text, item.span);
  const team = await session.teams.of(normalise(document.uri));
  const target = placeOfItem(session, team, item.list, item.id);
  if (target === undefined) return null;
  const { uri, range } = target;
  if (!session.abilities.definitionLinks) return target;
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}

/** The tree of a document that is a base. */
async function baseTree(session: Session, document: DataDocument): Promise<DataTree | undefined> {
  if (!(await isBase(session, document))) return undefined;
  return treeOf(document);
}

/** Whether a document is one of the bases that are in use, and not some other file. */
async function isBase(session: Session, { uri }: DataDocument): Promise<boolean> {
  const written = normalise(uri);
  if (/\/\.policy-notes\/[^/]+$/.test(written))
    return isBaseName(written.slice(written.lastIndexOf('/') + 1));
  const { files } = await session.teams.of(written);
  return files.some(({ file }) => file.uri === written);
}
