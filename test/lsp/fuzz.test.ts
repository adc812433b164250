// Holds the server against random traffic, right and wrong: alive at the end, and right about what is left open.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { markdown } from '../support/markdown.ts';
import { isSoak } from '../support/soak.ts';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const uris = [1, 2, 3].map((number) => `file:///fuzz/${number}.md`);
const requests = [
  'textDocument/hover',
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/definition',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'workspace/textDocumentContent',
  'policyNotes/overview',
  'inventedForThis',
];
const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'initialized',
];

const number = fc.oneof(fc.nat(20), fc.integer(), fc.double(), fc.constantFrom(-1, 2 ** 31, 2 ** 53, 1e300));
const position = fc.record({ line: number, character: number }, { requiredKeys: [] });
const range = fc.oneof(
  fc.record({ start: position, end: position }, { requiredKeys: [] }),
  fc.constant(null),
  fc.jsonValue(),
);
const document = fc.record(
  {
    uri: fc.constantFrom(...uris),
    version: fc.integer(),
    languageId: fc.constant('markdown'),
    text: markdown,
  },
  { requiredKeys: ['uri'] },
);
const params = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(fc.object(), fc.array(fc.jsonValue()), fc.constant(undefined)) },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        textDocument: document,
        position,
        range,
        context: fc.oneof(fc.record({ diagnostics: fc.constant([]) }), fc.jsonValue()),
        contentChanges: fc.array(fc.record({ range, text: markdown }, { requiredKeys: ['text'] }), {
          maxLength: 4,
        }),
        previousResultId: fc.string(),
        label: fc.string(),
        data: fc.jsonValue(),
        settings: fc.jsonValue(),
      },
      { requiredKeys: ['textDocument'] },
    ),
  },
);
const message = fc.oneof(
  fc.record({ request: fc.constantFrom(...requests), params, isCancelled: fc.boolean() }),
  fc.record({ notification: fc.constantFrom(...notifications), params }),
);

describe('random traffic', function () {
  this.timeout(isSoak ? 600_000 : 60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient({ expectsErrors: true });
  });
  after(async () => {
    // An item that makes no sense comes back as it was sent; that is no fault of the server.
    const { problems } = client.traffic;
    const own = problems.filter((problem) => !problem.startsWith('completionItem/resolve'));
    problems.splice(0, problems.length, ...own);
    await client.stop();
  });

  it('leaves the server alive, every request answered, and right', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 20, maxLength: 60 }),
        markdown,
        async (messages, text) => {
          const answers: Promise<unknown>[] = [];
          for (const one of messages) {
            if ('notification' in one) void client.tellRaw(one.notification, one.params);
            else {
              const source = new CancellationTokenSource();
              const answer = client.connection.sendRequest(one.request, one.params, source.token);
              answers.push(answer.catch(() => {}));
              if (one.isCancelled) source.cancel();
            }
          }
          await Promise.all(answers);
          await checkServing(text);
        },
      ),
      { seed: 20250613, numRuns: isSoak ? 2000 : 100, endOnFailure: true },
    ));

  /** One of the briefs that the traffic was about, opened anew, has the findings of a brief never spoken of. */
  async function checkServing(text: string): Promise<void> {
    const known = await EditedBrief.open(client, text, uris[0]);
    const fresh = await EditedBrief.open(client, text);
    const reports = await Promise.all(
      [known, fresh].map((brief) => client.ask(DocumentDiagnosticRequest.type, brief.id)),
    );
    const [one, other] = reports.map((report) => (report.kind === 'full' ? report.items : undefined));
    assert(one !== undefined);
    assert.deepEqual(one, other);
    await fresh.close();
  }
});
