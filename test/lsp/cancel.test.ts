// Holds what happens to requests that are cancelled or overtaken by an edit: an error answer, never an empty result.
import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { errorOf, startClient, type TestClient } from './harness.ts';

describe('requests cancelled or overtaken', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const requests: readonly {
    readonly name: string;
    readonly ask: (brief: EditedBrief, token: CancellationTokenSource['token']) => Promise<unknown>;
  }[] = [
    { name: 'hover', ask: (brief, token) => client.ask(HoverRequest.type, brief.at('Meta'), token) },
    {
      name: 'completion',
      ask: (brief, token) => client.ask(CompletionRequest.type, brief.at('Meta', 4), token),
    },
    {
      name: 'definition',
      ask: (brief, token) => client.ask(DefinitionRequest.type, brief.at('Meta'), token),
    },
    {
      name: 'diagnostics',
      ask: (brief, token) => client.ask(DocumentDiagnosticRequest.type, brief.id, token),
    },
    {
      name: 'code actions',
      ask: (brief, token) => {
        const start = brief.positionOf('Meta');
        const params = { ...brief.id, range: { start, end: start }, context: { diagnostics: [] } };
        return client.ask(CodeActionRequest.type, params, token);
      },
    },
  ];

  for (const { name, ask } of requests) {
    it(`${name}: cancelled in mid-flight is an error`, async () => {
      const brief = await EditedBrief.open(client, largeBrief(name));
      const source = new CancellationTokenSource();
      const answer = errorOf(ask(brief, source.token));
      source.cancel();
      assert.equal((await answer).code, LSPErrorCodes.RequestCancelled);
      await brief.close();
    });

    it(`${name}: overtaken by an edit is an error, and asked again an answer`, async () => {
      const brief = await EditedBrief.open(client, largeBrief(`${name} again`));
      const token = new CancellationTokenSource().token;
      const overtaken = errorOf(ask(brief, token));
      await brief.replace('Words about', 'More words about');
      const { code, data } = await overtaken;
      if (name === 'diagnostics') {
        // VS Code's client takes "content modified" for an empty report here, and the findings would vanish.
        assert.equal(code, LSPErrorCodes.ServerCancelled);
        assert.deepEqual(data, { retriggerRequest: true });
      } else assert.equal(code, LSPErrorCodes.ContentModified);
      assert.notEqual(await ask(brief, token), null);
      await brief.close();
    });
  }

  it('answers about other briefs while a large one is read', async () => {
    const large = await EditedBrief.open(client, largeBrief('meanwhile'));
    let isRead = false;
    const reading = client.ask(DocumentDiagnosticRequest.type, large.id).then(() => {
      isRead = true;
    });
    const small = await EditedBrief.open(client, 'Words about Meta.\n');
    assert.notEqual(await client.ask(HoverRequest.type, small.at('Meta')), null);
    assert(!isRead, 'the large brief was read before the small one was answered');
    await reading;
    await large.close();
  });

  const longRequests: readonly {
    readonly name: string;
    /** Asks what takes long, of which only the answer to the request itself is left to make. */
    readonly prepare: () => Promise<(token: CancellationTokenSource['token']) => Promise<unknown>>;
  }[] = [
    {
      name: 'the check of a closed brief',
      prepare: async () => (token) =>
        client.connection.sendRequest(
          'policyNotes/checkClosed',
          { uri: 'file:///briefs/closed.md', text: largeBrief('closed') },
          token,
        ),
    },
    {
      name: 'the check of a text',
      prepare: async () => (token) =>
        client.connection.sendRequest('policyNotes/checkText', { text: largeBrief('text') }, token),
    },
    {
      name: 'claims that are not judged yet',
      prepare: async () => {
        const text = largeBrief('judged').replaceAll('2024.', '2024.[^1]');
        const brief = await EditedBrief.open(client, `${text}\n\n[^1]: Axios, 2025.\n`);
        await client.ask(DocumentDiagnosticRequest.type, brief.id);
        return (token) => client.connection.sendRequest('policyNotes/claims', brief.id, token);
      },
    },
  ];
  for (const { name, prepare } of longRequests) {
    it(`${name}: left off as soon as it is cancelled`, async () => {
      const ask = await prepare();
      const other = await EditedBrief.open(client, 'Words about Meta.\n');
      const source = new CancellationTokenSource();
      let isOver = false;
      const answer = errorOf(ask(source.token)).finally(() => {
        isOver = true;
      });
      // Its answer says that the long one is under way.
      await client.ask(HoverRequest.type, other.at('Meta'));
      source.cancel();
      const small = await EditedBrief.open(client, largeBrief('meanwhile').slice(0, 30_000));
      await client.ask(DocumentDiagnosticRequest.type, small.id);
      assert(isOver, 'it was worked on');
      assert.equal((await answer).code, LSPErrorCodes.RequestCancelled);
    }).timeout(30_000);
  }

  it('answers every request of a typist from the text at that version, or says that it is overtaken', async () => {
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    const answers: Promise<void>[] = [];
    for (let count = 0; count < 200; count += 1) {
      await brief.replace('Words', count % 7 === 6 ? 'Words\n\nWords' : 'Wordy Words');
      const { version } = brief;
      const expected = brief.positionOf('Meta');
      const hover = client.ask(HoverRequest.type, brief.at('Meta'));
      answers.push(
        hover.then(
          (answer) => assert.deepEqual(answer?.range?.start, expected, `version ${version}`),
          (error) => assert.equal(error.code, LSPErrorCodes.ContentModified, `version ${version}`),
        ),
      );
    }
    await Promise.all(answers);
  });
});

/** Words about Meta, and so many claims behind them that reading all takes a good while. No two are alike. */
function largeBrief(title: string): string {
  const claims = Array.from(
    { length: 4000 },
    (_, index) => `For ${title} in case ${index}, unemployment rose by ${index % 90} percent in 2024.`,
  );
  return `Words about Meta.\n\n${claims.join('\n\n')}\n`;
}
