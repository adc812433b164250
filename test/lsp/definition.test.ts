// Holds go to definition and the documents that the server itself supplies.
import assert from 'node:assert/strict';
import { DefinitionRequest, LocationLink, TextDocumentContentRequest } from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

const text = 'Wang leads Scale AI.[^1]\n\n[^1]: Axios, 2025.\n';

describe('definition over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  async function linkAt(
    words: string,
  ): Promise<{ readonly brief: EditedBrief; readonly link: LocationLink }> {
    const brief = await EditedBrief.open(client, text);
    const answer = await client.ask(DefinitionRequest.type, brief.at(words, 1));
    const link: unknown = Array.isArray(answer) ? answer[0] : answer;
    assert(LocationLink.is(link), `no link but ${JSON.stringify(answer)}`);
    return { brief, link };
  }

  it('leads from a mention to the sheet of its entity, which the server supplies', async () => {
    const { brief, link } = await linkAt('Scale AI');
    assert(link.originSelectionRange !== undefined);
    assert.equal(brief.textIn(link.originSelectionRange), 'Scale AI');
    const sheet = await client.ask(TextDocumentContentRequest.type, { uri: link.targetUri });
    assert.match(sheet.text, /^# Scale AI\n/);
    assert.match(sheet.text, /## Sources\n/);
  });

  it('leads from a footnote reference to its note in the same brief', async () => {
    const { brief, link } = await linkAt('[^1]');
    assert.equal(link.targetUri, brief.uri);
    assert.match(brief.textIn(link.targetRange), /^\[\^1\]: Axios, 2025\./);
  });

  it('leads nowhere from plain words', async () => {
    const brief = await EditedBrief.open(client, text);
    assert.equal(await client.ask(DefinitionRequest.type, brief.at('leads', 2)), null);
  });

  it('shows what is loaded', async () => {
    const { text: loaded } = await client.ask(TextDocumentContentRequest.type, {
      uri: 'policy-notes:/loaded.md',
    });
    assert.match(loaded, /\d+ entities, \d+ facts, \d+ sources?/);
  });

  for (const uri of [
    'policy-notes:/facts/nobody.md',
    'policy-notes:/facts/%E0%A4%A.md',
    'file:///etc/hosts',
    '',
  ])
    it(`says that nothing is on record under "${uri}"`, async () => {
      const { text: sheet } = await client.ask(TextDocumentContentRequest.type, { uri });
      assert.match(sheet, /nothing is on record/i);
    });
});

describe('definition for a client with less', () => {
  it('answers a location where links are not understood', async () => {
    const { workspace } = fullClient;
    const client = await startClient({ capabilities: { workspace: { ...workspace } } });
    const brief = await EditedBrief.open(client, text);
    const answer = await client.ask(DefinitionRequest.type, brief.at('[^1]', 1));
    assert(answer !== null && !Array.isArray(answer));
    assert.equal(answer.uri, brief.uri);
    await client.stop();
  });

  it('leads to no sheet where it could not be shown', async () => {
    const client = await startClient({ capabilities: {} });
    const brief = await EditedBrief.open(client, text);
    assert.equal(await client.ask(DefinitionRequest.type, brief.at('Scale AI', 1)), null);
    assert.equal(client.initialized.capabilities.workspace?.textDocumentContent, undefined);
    await client.stop();
  });
});
