// Holds documents of unusual size and shape over the connection.
import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

describe('documents of any size', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  for (const text of ['', '\n', '\uFEFF', '\r\n\r\n', ' ', '\u0000', '---\n', '\uD800']) {
    it(`${JSON.stringify(text)}: every request is answered`, async () => {
      const brief = await EditedBrief.open(client, text);
      const start = { line: 0, character: 0 };
      const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
      assert.deepEqual(report.kind === 'full' && report.items, []);
      assert.equal(await client.ask(HoverRequest.type, { ...brief.id, position: start }), null);
      await client.ask(CompletionRequest.type, { ...brief.id, position: start });
      const range = { start, end: start };
      const context = { diagnostics: [] };
      assert.deepEqual(await client.ask(CodeActionRequest.type, { ...brief.id, range, context }), []);
    });
  }

  it('5 MB: findings, hover and edits', async () => {
    const paragraph = (index: number) =>
      `In case ${index}, unemployment among graduates rose by ${index % 90} percent in 2024, and nobody at all knows why that is so.\n\n`;
    let text = '';
    for (let index = 0; text.length < 5e6; index += 1) text += paragraph(index);
    const brief = await EditedBrief.open(client, `${text}The end is about Meta.\n`);
    const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
    assert.equal(report.kind === 'full' && report.items.length, 1001);
    for (const words of ['The end', 'The very end', 'The bitter end']) {
      await brief.replace('The end', words);
      const hover = await client.ask(HoverRequest.type, brief.at('Meta', 2));
      assert.equal(hover?.range && brief.textIn(hover.range), 'Meta');
      await brief.replace(words, 'The end');
    }
    await brief.close();
  });

  it('over the limit: says on the first line that it is not checked', async () => {
    const brief = await EditedBrief.open(client, 'Words about Meta.\n'.repeat(1_200_000));
    const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
    assert(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ message }) => /too long to be checked/.test(String(message))),
      [true],
    );
    await brief.change([{ text: 'Words about Meta.\n' }]);
    const again = await client.ask(DocumentDiagnosticRequest.type, brief.id);
    assert.deepEqual(again.kind === 'full' && again.items, []);
    await brief.close();
  });
});
