// Owns "Save Selection as Fact…": statement, entity, standing and source are asked for in turn, then one edit of a base.
import { l10n, Range } from 'vscode';
import type { NewSource, Standing } from '../../../../server/src/lsp/protocol.ts';
import { toProtocol, toRange } from '../../ranges.ts';
import type { Server } from '../../server.ts';
import { applyToBase } from './apply.ts';
import { askChoice, askOne, askText } from './ask.ts';
import { askSubject } from './askEntity.ts';
import type { WritingCommand } from './commands.ts';
import { pickBase } from './pickBase.ts';

/** A quote is to show the fact, not to stand for the source. In code units. */
const LONGEST_QUOTE = 300;

export const saveFact: WritingCommand = async (server, editor, told) => {
  const title = l10n.t('Save Selection as Fact');
  const { document, selection } = editor;
  const textDocument = { uri: server.address(document.uri) };
  const chosen = told.range === undefined ? selection : toRange(told.range);
  // Without a selection the line is meant.
  const range = chosen.isEmpty
    ? document.lineAt(chosen.start.line).range
    : new Range(chosen.start, chosen.end);
  const draft = await server.askFor('policyNotes/draftFact', { textDocument, range: toProtocol(range) });
  const statement = await askText({
    title,
    prompt: l10n.t('The fact in one sentence, as people will read it'),
    value: draft.statement,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A fact needs a statement') : undefined),
  });
  if (statement === undefined) return;
  const subject = await askSubject(server, editor, title, range);
  if (subject === undefined) return;
  const standing = await askStanding(title);
  if (standing === undefined) return;
  const source = await askSource(server, textDocument, title, draft);
  if (source === undefined) return;
  const locator = await askText({
    title,
    prompt: l10n.t('Where in the source? (may stay empty)'),
    placeHolder: l10n.t('page 12, paragraph 4, section 2'),
  });
  if (locator === undefined) return;
  const phrase = await askText({
    title,
    prompt: l10n.t('The words of the source that show it: a short exact quote'),
    validateInput: (text) =>
      text.trim() === '' || text.trim().length > LONGEST_QUOTE
        ? l10n.t('A fact needs a quote of at most {0} characters as evidence', LONGEST_QUOTE)
        : undefined,
  });
  if (phrase === undefined) return;
  const base = await pickBase(server, editor, title);
  if (base === undefined) return;
  const fact = {
    statement: statement.trim(),
    subject,
    standing,
    source,
    locator: locator.trim(),
    phrase: phrase.trim(),
  };
  const written = await server.askFor('policyNotes/saveFact', { textDocument, base, fact });
  await applyToBase(server, written, l10n.t('Saved the fact in {0}', written.name));
};

async function askStanding(title: string): Promise<Standing | undefined> {
  const standings: readonly (readonly [Standing, string, string])[] = [
    ['stated', l10n.t('Stated'), l10n.t('the source states it as a fact')],
    ['reported', l10n.t('Reported'), l10n.t('the source reports that others say so')],
    ['analysis', l10n.t('Analysis'), l10n.t('the source judges or concludes it')],
    ['forecast', l10n.t('Forecast'), l10n.t('the source expects it')],
  ];
  const picked = await askChoice(
    title,
    l10n.t('How does the source put it?'),
    standings.map(([id, label, description]) => ({ id, label, description, detail: '' })),
  );
  return standings.find(([id]) => id === picked)?.[0];
}

const NEW = 'new source';

async function askSource(
  server: Server,
  textDocument: { readonly uri: string },
  title: string,
  { sources, url }: { readonly sources: readonly string[]; readonly url: string },
): Promise<NewSource | undefined> {
  const key = await askOne({
    title,
    placeholder: l10n.t('Where does it come from?'),
    find: async (query) => {
      const found = await server.askFor('policyNotes/sources', { textDocument, query });
      // What the selection cites comes first.
      const isCited = ({ id }: { readonly id: string }) => sources.includes(id);
      return [...found.filter(isCited), ...found.filter((one) => !isCited(one))];
    },
    extra: { id: NEW, label: l10n.t('$(add) New source…'), description: '', detail: '' },
  });
  if (key === undefined) return undefined;
  if (key !== NEW) return { key };
  const name = await askText({
    title,
    prompt: l10n.t('Title of the source'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A source needs a title') : undefined),
  });
  if (name === undefined) return undefined;
  const address = await askText({
    title,
    prompt: l10n.t('Its address on the web (may stay empty)'),
    value: url,
    placeHolder: 'https://…',
    validateInput: (text) =>
      text.trim() === '' || /^https?:\/\/\S+$/i.test(text.trim())
        ? undefined
        : l10n.t('An address starts with http:// or https://'),
  });
  return address === undefined ? undefined : { title: name.trim(), url: address.trim() };
}
