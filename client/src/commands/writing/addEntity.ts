// Owns "Add Entity…": a name becomes an entity of a fact base.
import { l10n } from 'vscode';
import { toProtocol } from '../../ranges.ts';
import { applyToBase } from './apply.ts';
import { askText } from './ask.ts';
import { askKind } from './askEntity.ts';
import type { WritingCommand } from './commands.ts';
import { pickBase } from './pickBase.ts';

export const addEntity: WritingCommand = async (server, editor, told) => {
  const title = l10n.t('Add Entity');
  const { document, selection } = editor;
  const textDocument = { uri: server.address(document.uri) };
  const suggested =
    told.name ??
    (selection.isEmpty
      ? ((
          await server.askFor('policyNotes/unknownName', {
            textDocument,
            position: toProtocol(selection).end,
          })
        )?.name ?? '')
      : document.getText(selection));
  const name = await askText({
    title,
    prompt: l10n.t('The name as it should be written'),
    value: suggested.trim().slice(0, 200),
    validateInput: (text) => (text.trim() === '' ? l10n.t('An entity needs a name') : undefined),
  });
  if (name === undefined) return;
  const kind = await askKind(server, editor, title);
  if (kind === undefined) return;
  const base = await pickBase(server, editor, title);
  if (base === undefined) return;
  const written = await server.askFor('policyNotes/addEntity', {
    textDocument,
    base,
    name: name.trim(),
    kind,
  });
  await applyToBase(server, written, l10n.t('Added “{0}” to {1}', name.trim(), written.name));
};
