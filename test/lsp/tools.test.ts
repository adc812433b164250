// Holds the requests behind language model tools: answers in words, also to odd questions and about long texts.
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { errorOf, startClient, type TestClient } from './harness.ts';

const LOOK_UP = 'policyNotes/lookUpFacts';
const CHECK = 'policyNotes/checkText';

describe('tools over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('answer what is on record', async () => {
    const answer = String(await client.askRaw(LOOK_UP, { query: 'deal of Meta with Scale AI', limit: 3 }));
    assert.match(answer, /\$15 billion.*Axios/);
    assert.ok(answer.split('\n').length <= 3);
  });

  it('answer what is found in a text that nobody has opened', async () => {
    const text = 'Unemployment rose by 14 percent in 2024.\n';
    assert.match(
      String(await client.askRaw(CHECK, { text })),
      /1 claims?.*\n- Line 1, warning, unsourced-claim/,
    );
    assert.match(String(await client.askRaw(CHECK, { text: '' })), /^0 claims/);
  });

  it('say how far a long text was read', async () => {
    const answer = String(await client.askRaw(CHECK, { text: 'Plain words here.\n\n'.repeat(30_000) }));
    assert.match(answer, /Only the first 400000 characters were checked\.$/);
  }).timeout(60_000);

  it('answer odd questions without failing', async () => {
    for (const params of [null, {}, { query: 7 }, { query: '', limit: -3 }, { query: 'x'.repeat(10_000) }])
      assert.equal(typeof (await client.askRaw(LOOK_UP, params)), 'string');
    for (const params of [null, {}, { text: 7 }])
      assert.match(String(await client.askRaw(CHECK, params)), /^0 claims/);
  });

  it('can be cancelled', async () => {
    const source = new CancellationTokenSource();
    const text = 'Unemployment rose by 14 percent in 2024.\n\n'.repeat(9000);
    const answer = client.connection.sendRequest(CHECK, { text }, source.token);
    source.cancel();
    assert.equal((await errorOf(answer)).code, -32800);
  });
});
