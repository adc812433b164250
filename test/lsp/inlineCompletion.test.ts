// Holds ghost text over the connection: what is offered, that it applies, when it is not, and the setting.
import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  InlineCompletionRequest,
  InlineCompletionTriggerKind,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

describe('inline completion over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const automatic = { triggerKind: InlineCompletionTriggerKind.Automatic };

  async function offered(brief: EditedBrief, words: string, context = automatic) {
    const answer = await client.ask(InlineCompletionRequest.type, {
      ...brief.at(words, words.length),
      context,
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  it('offers the rest of a name and the figure of a fact, as edits that apply', async () => {
    assert.equal(client.initialized.capabilities.inlineCompletionProvider, true);
    const brief = await EditedBrief.open(client, 'Words 🦙.\r\n\r\nThe deal of Meta with Scale A');
    const [name] = await offered(brief, 'Scale A');
    assert(name?.range !== undefined && typeof name.insertText === 'string');
    await brief.apply([{ range: name.range, newText: name.insertText }]);
    await brief.replace('Scale AI', 'Scale AI was worth ');
    const [figure] = await offered(brief, 'was worth ');
    assert(figure?.range !== undefined && typeof figure.insertText === 'string');
    await brief.apply([{ range: figure.range, newText: figure.insertText }]);
    assert.equal(brief.text, 'Words 🦙.\r\n\r\nThe deal of Meta with Scale AI was worth $15 billion');
    assert.deepEqual(await offered(brief, '$15 billion'), []);
  });

  it('offers nothing while a list of completions is open', async () => {
    const brief = await EditedBrief.open(client, 'Anth');
    const range = { start: brief.positionOf('Anth'), end: brief.positionOf('Anth', 4) };
    const context = { ...automatic, selectedCompletionInfo: { range, text: 'Anthem' } };
    assert.deepEqual(await offered(brief, 'Anth', context), []);
    assert.equal((await offered(brief, 'Anth')).length, 1);
  });

  it('offers nothing where the setting turns it off', async () => {
    const brief = await EditedBrief.open(client, 'Anth');
    const change = (settings: unknown) => {
      client.settings = settings;
      return client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    };
    const refreshes = client.refreshes;
    await change({ ghostText: false });
    await client.until(() => client.refreshes > refreshes, 'the settings');
    assert.deepEqual(await offered(brief, 'Anth'), []);
    await change({ ghostText: 'yes' });
    await client.until(() => client.refreshes > refreshes + 1, 'the settings');
    assert.equal((await offered(brief, 'Anth')).length, 1);
  });
});
