// Holds code lenses and inlay hints over the connection: off unless set, what they say, and where a click goes.
import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ShowDocumentParams,
  ShowDocumentRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient } from './harness.ts';

const CLAIM = 'Unemployment rose by 14 percent in 2024.';
const text = `# One\r\n\r\n🦙 Exports fell by 30 percent in 2023.[^1] ${CLAIM}\r\n\r\n## Two\r\n\r\nWords.\r\n\r\n[^1]: Axios, 2025.\r\n`;
const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('lenses and hints over the protocol', () => {
  const capabilities = {
    ...fullClient,
    window: { showDocument: { support: true } },
    workspace: {
      ...fullClient.workspace,
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
  };

  it('are off until they are set, and then asked for anew', async () => {
    const client = await startClient({ capabilities });
    const anew: string[] = [];
    client.connection.onRequest(CodeLensRefreshRequest.type, () => void anew.push('lenses'));
    client.connection.onRequest(InlayHintRefreshRequest.type, () => void anew.push('hints'));
    const brief = await EditedBrief.open(client, text);
    assert.deepEqual(await client.ask(CodeLensRequest.type, brief.id), []);
    assert.deepEqual(await client.ask(InlayHintRequest.type, { ...brief.id, range: all }), []);
    const before = anew.length;
    client.settings = { codeLens: true, inlayHints: true };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => anew.length >= before + 2, 'the wish to ask anew');
    assert.equal((await client.ask(CodeLensRequest.type, brief.id))?.length, 1);
    assert.equal((await client.ask(InlayHintRequest.type, { ...brief.id, range: all }))?.length, 1);
    await client.stop();
  });

  it('say how many claims a section has; a click goes to the first without a source', async () => {
    const client = await startClient({ capabilities, settings: { codeLens: true } });
    const shown: ShowDocumentParams[] = [];
    client.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const brief = await EditedBrief.open(client, text);
    const [lens] = (await client.ask(CodeLensRequest.type, brief.id)) ?? [];
    assert.equal(lens?.command?.title, '2 claims, 1 unsourced');
    assert.equal(lens && brief.textIn(lens.range), '# One');
    assert(lens?.command !== undefined);
    assert.deepEqual(client.initialized.capabilities.executeCommandProvider?.commands, [
      lens.command.command,
    ]);
    const { command, arguments: given = [] } = lens.command;
    await client.ask(ExecuteCommandRequest.type, { command, arguments: given });
    assert.equal(shown[0]?.uri, brief.uri);
    assert.equal(shown[0]?.selection && brief.textIn(shown[0].selection), CLAIM);
    for (const odd of [[], [1, 2], [brief.uri, { start: 1 }]])
      assert.equal(await client.ask(ExecuteCommandRequest.type, { command, arguments: odd }), null);
    assert.equal(shown.length, 1);
    await brief.replace(CLAIM, `${CLAIM}[^1]`);
    const [after] = (await client.ask(CodeLensRequest.type, brief.id)) ?? [];
    assert.equal(after?.command?.title, '2 claims, all sourced');
    await client.stop();
  });

  it('count and lead to what is without a source where the record says otherwise, too', async () => {
    const client = await startClient({ capabilities, settings: { codeLens: true } });
    const wrong = "Meta's deal with Scale AI was worth $25 billion.";
    const brief = await EditedBrief.open(client, `# T\n\n${wrong}\n`);
    const [lens] = (await client.ask(CodeLensRequest.type, brief.id)) ?? [];
    assert.equal(lens?.command?.title, '1 claim, 1 unsourced');
    assert.equal(brief.textIn(lens.command.arguments?.[1]), wrong);
    await brief.replace(wrong, `${wrong} [Axios](https://example.org/a)`);
    const [after] = (await client.ask(CodeLensRequest.type, brief.id)) ?? [];
    assert.equal(after?.command?.title, '1 claim, all sourced');
    await client.stop();
  });

  it('are titles alone in a client that shows no documents', async () => {
    const client = await startClient({ settings: { codeLens: true } });
    const brief = await EditedBrief.open(client, text);
    const [lens] = (await client.ask(CodeLensRequest.type, brief.id)) ?? [];
    assert.deepEqual(lens?.command, { title: '2 claims, 1 unsourced', command: '' });
    await client.stop();
  });

  it('show the source behind a marker in the range', async () => {
    const client = await startClient({ settings: { inlayHints: true } });
    const brief = await EditedBrief.open(client, text);
    const hints = (await client.ask(InlayHintRequest.type, { ...brief.id, range: all })) ?? [];
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position]),
      [['Axios', brief.positionOf('[^1]', 4)]],
    );
    const end = { start: brief.positionOf('Two'), end: brief.positionOf('Words') };
    assert.deepEqual(await client.ask(InlayHintRequest.type, { ...brief.id, range: end }), []);
    await client.stop();
  });
});
