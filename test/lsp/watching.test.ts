// Holds what the client is asked to watch and to tell of: the files that briefs and settings name now, not those before.
import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  RegistrationRequest,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

describe('the files that the client watches', () => {
  let folder: TestFolder;
  let client: TestClient;
  /** What is registered, by id. */
  const registered = new Map<string, string>();
  before(async () => {
    folder = new TestFolder({ 'one.json': '[]', 'two.json': '[]' });
    client = await startClient({
      capabilities: {
        ...fullClient,
        textDocument: { ...fullClient.textDocument, synchronization: { dynamicRegistration: true } },
        workspace: { ...fullClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      folders: [folder.uri()],
    });
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { id, method, registerOptions } of registrations)
        registered.set(id, `${method} ${JSON.stringify(registerOptions)}`);
    });
    client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) registered.delete(id);
    });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  /** Methods whose registration names a file. */
  const naming = (name: string) =>
    [...registered.values()]
      .filter((one) => one.includes(`"**/${name}"`))
      .map((one) => one.split(' ')[0])
      .sort();
  const followed = ['didChange', 'didClose', 'didOpen'].map((one) => `textDocument/${one}`);
  const watched = [...followed, 'workspace/didChangeWatchedFiles'];
  const until = (name: string, methods: readonly string[]) =>
    client.until(() => naming(name).join() === methods.join(), `${name} in ${methods.join()}`);

  it('are those that a brief names now', async () => {
    const brief = await EditedBrief.open(
      client,
      '---\nbibliography: one.json\n---\n\nWords.\n',
      folder.uri('brief.md'),
    );
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    await until('one.json', watched);
    await brief.replace('one.json', 'two.json');
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    await until('two.json', watched);
    await until('one.json', []);
    await brief.close();
    await until('two.json', []);
  });

  it('are those that settings name now, with helps while they are open', async () => {
    for (const [name, other] of [
      ['a.yaml', 'b.yaml'],
      ['b.yaml', 'a.yaml'],
    ] as const) {
      client.settings = { factBases: [name] };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      const helps = ['completion', 'definition', 'diagnostic', ...followed, 'hover'].map((one) =>
        one.includes('/') ? one : `textDocument/${one}`,
      );
      await until(name, [...helps.sort(), 'workspace/didChangeWatchedFiles']);
      await until(other, []);
    }
    assert.deepEqual(client.errors, []);
  });
});
