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
