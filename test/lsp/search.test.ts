// Holds the search through closed briefs to the facts and settings of the moment, whatever it has found before.
import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  ReferencesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const head = '---\nbibliography: refs.bib\n---\n\n';

describe('the search through closed briefs', () => {
  let folder: TestFolder;
  let client: TestClient;
  before(async () => {
    folder = new TestFolder({
      'more/acme.yaml':
        'schemaVersion: 1\nid: more\ntitle: More\nentities:\n  - { id: acme, kind: company, name: Acme Robotics }\nfacts: []\n',
      'refs.bib': '@book{smith, title={On cost}}\n',
      'closed.md': `${head}Of Acme Robotics [@smith].\n`,
    });
    client = await startClient({ folders: [folder.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  it('knows names of a base that a setting brings in after the first search', async () => {
    const brief = await EditedBrief.open(
      client,
      `${head}By Acme Robotics [@smith].\n`,
      folder.uri('open.md'),
    );
    const namesFor = async (words: string) => {
      const found = await client.ask(ReferencesRequest.type, {
        ...brief.at(words, 1),
        context: { includeDeclaration: false },
      });
      return found?.map(({ uri }) => uri.slice(folder.uri().length + 1));
    };
    assert.deepEqual(await namesFor('smith'), ['closed.md', 'open.md']);
    client.settings = { factBases: ['more/*.yaml'] };
    const { refreshes } = client;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.refreshes > refreshes, 'the settings');
    assert.deepEqual(await namesFor('Acme'), ['closed.md', 'open.md']);
  });
});

describe('a bibliography that no open brief names', () => {
  let folder: TestFolder;
  let client: TestClient;
  const bib = '@book{smith, title={On cost}}\n\n@book{lee, title={Chips}}\n';
  before(async () => {
    folder = new TestFolder({ 'refs.bib': bib, 'closed.md': `${head}It rose [@smith].\n` });
    client = await startClient({ folders: [folder.uri()] });
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: folder.uri('refs.bib'), languageId: 'bibtex', version: 1, text: bib },
    });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  const usesOf = async (line: number, includeDeclaration: boolean) => {
    const found = await client.ask(ReferencesRequest.type, {
      textDocument: { uri: folder.uri('refs.bib') },
      position: { line, character: 7 },
      context: { includeDeclaration },
    });
    return found?.map(({ uri, range }) => `${uri.slice(folder.uri().length + 1)}:${range.start.line}`);
  };

  it('leads from its keys to the briefs that cite them', async () => {
    assert.deepEqual(await usesOf(0, false), ['closed.md:4']);
    assert.deepEqual(await usesOf(2, false), []);
  });

  it('has the entry itself among its uses where that is asked for', async () => {
    assert.deepEqual(await usesOf(0, true), ['refs.bib:0', 'closed.md:4']);
    assert.deepEqual(await usesOf(2, true), ['refs.bib:2']);
  });

  it('has its sources among the symbols of the workspace', async () => {
    const found = (await client.ask(WorkspaceSymbolRequest.type, { query: 'smith' })) ?? [];
    assert.deepEqual(
      found.map(({ name }) => name),
      ['smith: On cost'],
    );
  });
});
