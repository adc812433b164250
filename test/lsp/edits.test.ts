// Holds random editing over the connection: whatever was typed, the answers are those about the text as it now is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { edit, markdown, type RandomEdit } from '../support/markdown.ts';
import { isSoak } from '../support/soak.ts';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

describe('random editing over the protocol', function () {
  this.timeout(isSoak ? 600_000 : 60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('ends with the findings of the same text opened afresh', () =>
    fc.assert(
      fc.asyncProperty(
        markdown,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 })),
        async (text, batches) => {
          const brief = await EditedBrief.open(client, text);
          for (const batch of batches) {
            await change(brief, batch);
            // Nobody waits for these: they must do no harm under the edits to come.
            client.ask(DocumentDiagnosticRequest.type, brief.id).catch(() => {});
            client
              .ask(HoverRequest.type, { ...brief.id, position: { line: 1, character: 3 } })
              .catch(() => {});
          }
          const fresh = await EditedBrief.open(client, brief.text);
          assert.deepEqual(await findings(brief), await findings(fresh));
          await brief.close();
          await fresh.close();
        },
      ),
      { seed: 20250613, numRuns: isSoak ? 3000 : 150, endOnFailure: true },
    ));

  async function findings(brief: EditedBrief): Promise<unknown> {
    const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
    assert(report.kind === 'full');
    return report.items;
  }

  /** One notification with several changes, each about the text that the one before it left. */
  async function change(brief: EditedBrief, edits: readonly RandomEdit[]): Promise<void> {
    let draft = TextDocument.create(brief.uri, 'markdown', 0, brief.text);
    const changes = edits.map(({ at, length, text }) => {
      const total = draft.getText().length;
      const start = Math.floor(at * total);
      const range = {
        start: draft.positionAt(start),
        end: draft.positionAt(Math.min(total, start + length)),
      };
      draft = TextDocument.update(draft, [{ range, text }], 0);
      return { range, text };
    });
    await brief.change(changes);
  }
});
