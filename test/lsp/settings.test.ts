// Holds the settings: asked of the client or told by it, in force at once, and problems said once and no more.
import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

const text = 'Unemployment rose by 14 percent in 2024. Nobody knows why.[^9]\n';

async function codes(client: TestClient, brief: EditedBrief): Promise<readonly unknown[]> {
  const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

describe('settings over the protocol', () => {
  it('are asked of the client before the first findings are told', async () => {
    const client = await startClient({ settings: { rules: { 'unsourced-claim': 'off' } } });
    const brief = await EditedBrief.open(client, text);
    assert.deepEqual(await codes(client, brief), ['undefined-citation']);
    assert.deepEqual(client.registered, ['workspace/didChangeConfiguration']);
    await client.stop();
  });

  it('are asked again when they change, and the client is told to pull anew', async () => {
    const client = await startClient();
    const brief = await EditedBrief.open(client, text);
    assert.deepEqual(await codes(client, brief), ['unsourced-claim', 'undefined-citation']);
    await client.until(() => client.refreshes === 1, 'the first reading');
    client.settings = { rules: { 'undefined-citation': 'off' } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.refreshes === 2, 'the wish to pull anew');
    assert.deepEqual(await codes(client, brief), ['unsourced-claim']);
    client.settings = { citationReach: 'paragraph' };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.refreshes === 3, 'the wish to pull anew');
    assert.deepEqual(await codes(client, brief), ['undefined-citation']);
    await client.stop();
  });

  it('may change while a large brief is read, whose findings are then all of the new ones', async () => {
    const client = await startClient();
    await client.until(() => client.refreshes === 1, 'the first reading');
    const claims = Array.from({ length: 3000 }, (_, index) => `In case ${index}, ${text}`);
    const brief = await EditedBrief.open(client, claims.join('\n'));
    const before = codes(client, brief).catch(() => []);
    client.settings = { rules: { 'undefined-citation': 'off', 'unsourced-claim': 'hint' } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.refreshes === 2, 'the wish to pull anew');
    await before;
    assert.equal((await codes(client, brief)).includes('undefined-citation'), false);
    await client.stop();
  });

  it('of a client that cannot be asked stay as it told them last when folders come', async () => {
    const client = await startClient({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
      folders: [],
    });
    const brief = await EditedBrief.open(client, text);
    const settings = { policyNotes: { rules: { 'undefined-citation': 'off' } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    assert.deepEqual(await codes(client, brief), ['unsourced-claim']);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: 'file:///briefs', name: 'briefs' }], removed: [] },
    });
    assert.deepEqual(await codes(client, brief), ['unsourced-claim']);
    await client.stop();
  });

  it('are taken from what a client tells that cannot be asked', async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    const initializationOptions = { policyNotes: { rules: { 'unsourced-claim': 'off' } } };
    const client = await startClient({ capabilities, initializationOptions });
    const brief = await EditedBrief.open(client, text);
    assert.deepEqual(await codes(client, brief), ['undefined-citation']);
    const settings = { policyNotes: { rules: { 'undefined-citation': 'off' } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    assert.deepEqual(await codes(client, brief), ['unsourced-claim']);
    await client.stop();
  });

  it('that are wrong keep their defaults, and the log says so once', async () => {
    const settings = { citationReach: 'everywhere', rules: { 'no-such-rule': 'error' } };
    const client = await startClient({ settings, expectsErrors: true });
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.refreshes > 1, 'the second reading');
    const brief = await EditedBrief.open(client, text);
    assert.deepEqual(await codes(client, brief), ['unsourced-claim', 'undefined-citation']);
    assert.equal(client.errors.filter((one) => /citationReach/.test(one)).length, 1);
    assert.equal(client.errors.filter((one) => /no-such-rule/.test(one)).length, 1);
    await client.stop();
  });

  it('are read also where the client takes no registrations', async () => {
    const { workspace } = fullClient;
    const capabilities = {
      ...fullClient,
      workspace: { ...workspace, didChangeConfiguration: { dynamicRegistration: false } },
    };
    const settings = { rules: { 'unsourced-claim': 'off' } };
    const client = await startClient({ settings, capabilities });
    const brief = await EditedBrief.open(client, text);
    assert.deepEqual(await codes(client, brief), ['undefined-citation']);
    assert.deepEqual(client.registered, []);
    await client.stop();
  });

  it('that the client fails to tell are those by default', async () => {
    const client = await startClient({ expectsErrors: true });
    client.failsSettings = true;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    assert.notEqual(await client.ask(HoverRequest.type, brief.at('Meta')), null);
    await client.stop();
  });

  it('say which file of the team sets the citation reach for a brief, and to what', async () => {
    const folder = new TestFolder({
      'ours/.policy-notes/config.yaml': 'citationReach: sentence\n',
      'theirs/.policy-notes/config.yaml': 'citationReach: everywhere\nrules: {}\n',
    });
    const settings = { citationReach: 'paragraph' };
    const client = await startClient({ settings, folders: [folder.uri('')], expectsErrors: true });
    const ask = (params: unknown) => client.askRaw('policyNotes/teamReach', params);
    const reachOf = (name: string) => ask({ textDocument: { uri: folder.uri(name) } });
    const file = folder.uri('ours/.policy-notes/config.yaml');
    assert.deepEqual(await reachOf('ours/further/brief.md'), { file, reach: 'sentence' });
    for (const name of ['theirs/brief.md', 'brief.md']) assert.deepEqual(await reachOf(name), {}, name);
    for (const params of [undefined, {}, { textDocument: 5 }]) assert.deepEqual(await ask(params), {});
    await client.stop();
    folder.remove();
  });

  it('are part of what is shown as loaded', async () => {
    const client = await startClient({ settings: { citationReach: 'paragraph' } });
    const brief = await EditedBrief.open(client, text);
    await codes(client, brief);
    const { text: loaded } = await client.ask(TextDocumentContentRequest.type, {
      uri: 'policy-notes:/loaded.md',
    });
    assert.match(loaded, /citation reach: paragraph/);
    await client.stop();
  });
});
