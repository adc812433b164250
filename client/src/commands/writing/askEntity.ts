// Owns the questions about entities: which one is meant, and of what kind a new one is.
import { l10n, type Range, type TextEditor } from 'vscode';
import type { NewSubject } from '../../../../server/src/lsp/protocol.ts';
import { toProtocol } from '../../ranges.ts';
import type { Server } from '../../server.ts';
import { askChoice, askOne, askText } from './ask.ts';

const NEW = 'new entity';

/** An entity on record, those named in the range first, or a new one. */
export async function askSubject(
  server: Server,
  editor: TextEditor,
  title: string,
  range: Range,
): Promise<NewSubject | undefined> {
  const textDocument = { uri: server.address(editor.document.uri) };
  const id = await askOne({
    title,
    placeholder: l10n.t('Whom or what is the fact about?'),
    find: (query) => server.askFor('policyNotes/entities', { textDocument, query, range: toProtocol(range) }),
    extra: { id: NEW, label: l10n.t('$(add) New entity…'), description: '', detail: '' },
  });
  if (id === undefined) return undefined;
  if (id !== NEW) return { id };
  const name = await askText({
    title,
    prompt: l10n.t('The name as it should be written'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('An entity needs a name') : undefined),
  });
  if (name === undefined) return undefined;
  const kind = await askKind(server, editor, title);
  return kind === undefined ? undefined : { name: name.trim(), kind };
}

export async function askKind(
  server: Server,
  { document }: TextEditor,
  title: string,
): Promise<string | undefined> {
  const textDocument = { uri: server.address(document.uri) };
  const { kinds } = await server.askFor('policyNotes/bases', { textDocument });
  const other = 'another kind';
  const picked = await askChoice(title, l10n.t('What is it?'), [
    ...kinds.map((kind) => ({ id: kind, label: kind, description: '', detail: '' })),
    { id: other, label: l10n.t('Another kind…'), description: '', detail: '' },
  ]);
  if (picked !== other) return picked;
  return askText({
    title,
    prompt: l10n.t('What is it, in one word?'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A kind is needed') : undefined),
  });
}
