// Holds answers that wait for files to the version that they speak of: overtaken by an edit meanwhile, they say so.
import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  LSPErrorCodes,
  RenameRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { ClientFiles } from './clientFiles.ts';
import { errorOf, fullClient, startClient, type TestClient } from './harness.ts';

const BASE = `schemaVersion: 1
id: team
title: Team
entities:
  - { id: acme, kind: company, name: Acme Robotics }
facts: []
`;
const head = '---\nbibliography: refs.bib\n---\n\n';

describe('answers that wait for files', () => {
  const files = new ClientFiles({
    '.policy-notes/team.yaml': BASE,
    '.policy-notes/config.yaml': 'allowedNames: []\n',
    'refs.bib': '@book{smith, title={On cost}}\n',
    'closed.md': `${head}As @smith says.\n`,
  });
  let client: TestClient;
  before(async () => {
    client = await startClient({ capabilities: fullClient, folders: [files.folder], files });
  });
  after(() => client.stop());

  /** The error that a request is answered with where `edit` comes while it waits for a file. */
  async function overtaken(file: string, ask: () => Promise<unknown>, edit: () => Promise<void>) {
    const held = files.hold(file);
    const answer = errorOf(ask());
    await Promise.race([held.asked, answer]);
    await edit();
    held.release();
    return (await answer).code;
  }

  const open = (name: string, text: string) => EditedBrief.open(client, head + text, files.uri(name));
  const rename = (brief: EditedBrief) =>
    client.ask(RenameRequest.type, { ...brief.at('smith', 1), newName: 'smith2020' });

  it('renaming: the brief is edited while others are searched', async () => {
    const brief = await open('a.md', 'See [@smith].\n');
    const code = await overtaken(
      'closed.md',
      () => rename(brief),
      () => brief.replace('See', 'Do see'),
    );
    assert.equal(code, LSPErrorCodes.ContentModified);
    assert.notEqual(await rename(brief), null);
    await brief.close();
  });

  it('renaming: another brief is edited after it was searched', async () => {
    const brief = await open('b.md', 'See [@smith].\n');
    const other = await open('a.md', 'Also @smith.\n');
    const code = await overtaken(
      'closed.md',
      () => rename(brief),
      () => other.replace('Also', 'And also'),
    );
    assert.equal(code, LSPErrorCodes.ContentModified);
    await other.close();
    await brief.close();
  });

  it('renaming: another brief is opened after its file was searched', async () => {
    files.write('d.md', 'Nothing.\n');
    const brief = await open('e.md', 'See [@smith].\n');
    let other: EditedBrief | undefined;
    const code = await overtaken(
      'd.md',
      () => rename(brief),
      async () => {
        other = await open('closed.md', 'Otherwise, as @smith says.\n');
      },
    );
    assert.equal(code, LSPErrorCodes.ContentModified);
    await other?.close();
    await brief.close();
  });

  it('code actions: the brief is edited while the settings of the team are read', async () => {
    const brief = await open('c.md', 'Led by AcmeRobotics.\n');
    const start = brief.positionOf('AcmeRobotics', 2);
    const ask = () =>
      client.ask(CodeActionRequest.type, {
        ...brief.id,
        range: { start, end: start },
        context: { diagnostics: [] },
      });
    assert.match(JSON.stringify(await ask()), /allowedNames|config\.yaml/);
    const code = await overtaken('.policy-notes/config.yaml', ask, () => brief.replace('Led', 'Not led'));
    assert.equal(code, LSPErrorCodes.ContentModified);
    await brief.close();
  });

  it('definition in a base: it is edited while the team is looked for', async () => {
    const uri = files.uri('.policy-notes/team.yaml');
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 1, text: BASE },
    });
    const start = { line: 0, character: 0 };
    const text = BASE.replace('facts: []', 'facts: [{ id: f, subject: acme }]');
    const edit = (version: number) =>
      client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [version === 2 ? { text } : { range: { start, end: start }, text: '# A team\n' }],
      });
    const held = files.hold('.policy-notes');
    await edit(2);
    await held.asked;
    const at = text.slice(0, text.indexOf('subject: acme') + 10).split('\n');
    const answer = errorOf(
      client.ask(DefinitionRequest.type, {
        textDocument: { uri },
        position: { line: at.length - 1, character: at.at(-1)?.length ?? 0 },
      }),
    );
    await edit(3);
    held.release();
    assert.equal((await answer).code, LSPErrorCodes.ContentModified);
  });
});
