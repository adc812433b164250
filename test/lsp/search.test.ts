// Holds the search through closed briefs to the facts and settings of the moment, whatever it has found before.
import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification, ReferencesRequest } from 'vscode-languageserver/node';
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
