// Owns "Insert Citation…" and "Insert Fact…": a pick from all that is known, then one edit of the brief.
import { l10n } from 'vscode';
import { toProtocol } from '../../ranges.ts';
import { applyToBrief } from './apply.ts';
import { askOne, askSeveral } from './ask.ts';
import type { WritingCommand } from './commands.ts';

export const insertCitation: WritingCommand = async (server, { document, selection }, told) => {
  const textDocument = { uri: server.address(document.uri) };
  const keys =
    told.keys ??
    (await askSeveral({
      title: l10n.t('Insert Citation'),
      placeholder: l10n.t('Search by title, author, year or key; tick several, then Enter'),
      find: (query) => server.askFor('policyNotes/sources', { textDocument, query }),
    }));
  if (keys === undefined || keys.length === 0) return;
  const position = told.position ?? toProtocol(selection).end;
  const edit = await server.askFor('policyNotes/insertCitation', { textDocument, position, keys });
  await applyToBrief(server, edit, l10n.t('Citation inserted'));
};

export const insertFact: WritingCommand = async (server, { document, selection }, told) => {
  const textDocument = { uri: server.address(document.uri) };
  const id =
    told.id ??
    (await askOne({
      title: l10n.t('Insert Fact'),
      placeholder: l10n.t('Search all that is on record'),
      find: (query) => server.askFor('policyNotes/facts', { textDocument, query }),
    }));
  if (id === undefined) return;
  const range = told.range ?? toProtocol(selection);
  const { part = 'fact' } = told;
  const edit = await server.askFor('policyNotes/insertFact', { textDocument, range, id, part });
  const said = part === 'fact' ? l10n.t('Fact inserted, with its source') : l10n.t('Citation inserted');
  await applyToBrief(server, edit, said);
};
