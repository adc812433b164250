// Holds pushed diagnostics, for clients that cannot pull: versioned, only when changed, cleared on close.
import assert from 'node:assert/strict';
import { HoverRequest } from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { pause, startClient, type TestClient } from './harness.ts';

const claim = 'Unemployment among graduates rose by 14 percent in 2024.';

describe('diagnostics by push', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ capabilities: {} });
  });
  after(() => client.stop());

  const publishedFor = ({ uri }: EditedBrief) => client.published.filter((one) => one.uri === uri);

  /** Waits until the diagnostics of this version are there. */
  const settled = (brief: EditedBrief) =>
    client.until(
      () => publishedFor(brief).some(({ version }) => version === brief.version),
      `the diagnostics of version ${brief.version}`,
    );

  it('offers no pull', () => assert.equal(client.initialized.capabilities.diagnosticProvider, undefined));

  it('sends those of an opened brief with its version', async () => {
    const brief = await EditedBrief.open(client, `${claim}\n`);
    await settled(brief);
    assert.deepEqual(
      publishedFor(brief).map(({ version, diagnostics }) => [version, diagnostics.map(({ code }) => code)]),
      [[1, ['unsourced-claim']]],
    );
  });

  it('sends again only what changed', async () => {
    const brief = await EditedBrief.open(client, `Some words.\n\n${claim}\n`);
    await settled(brief);
    await brief.replace('Some words', 'Some other words');
    await client.ask(HoverRequest.type, brief.at('other'));
    await brief.replace(claim, 'Nothing.');
    await settled(brief);
    assert.deepEqual(
      publishedFor(brief).map(({ version, diagnostics }) => [version, diagnostics.length]),
      [
        [1, 1],
        [3, 0],
      ],
    );
  });

  it('after a flood of edits ends with those of the last version', async () => {
    const brief = await EditedBrief.open(client, 'Words.\n');
    for (let count = 0; count < 50; count += 1)
      await brief.replace('Words', count % 2 ? 'Words' : 'Words Words');
    await brief.replace('Words', `${claim} Words`);
    await settled(brief);
    const last = publishedFor(brief).at(-1);
    assert.equal(last?.version, brief.version);
    assert.deepEqual(
      last?.diagnostics.map(({ range }) => brief.textIn(range)),
      [claim],
    );
  });

  it('takes them away when the brief is closed, and sends none after that', async () => {
    const brief = await EditedBrief.open(client, `${claim}\n`);
    await settled(brief);
    await brief.close();
    await client.until(() => publishedFor(brief).at(-1)?.diagnostics.length === 0, 'the empty diagnostics');
    await pause(100);
    assert.deepEqual(publishedFor(brief).at(-1)?.diagnostics, []);
  });

  it('sends none for a large brief that is closed while it is read', async () => {
    const brief = await EditedBrief.open(client, largeBrief);
    await brief.close();
    const other = await EditedBrief.open(client, `${claim}\n`);
    await settled(other);
    await pause(1500);
    assert.deepEqual(publishedFor(brief).at(-1)?.diagnostics, []);
  });

  it('sends those of a brief that is closed while it is read, and opened again with another text', async () => {
    const before = await EditedBrief.open(client, largeBrief);
    await before.close();
    const brief = await EditedBrief.open(client, 'Words.[^7]\n', before.uri);
    await client.until(() => publishedFor(brief).at(-1)?.diagnostics.length === 1, 'the finding');
    await pause(500);
    assert.equal(publishedFor(brief).at(-1)?.diagnostics[0]?.code, 'undefined-citation');
  });
});

/** Its reading takes a good while. */
const largeBrief = Array.from({ length: 4000 }, (_, index) => `In case ${index}: ${claim}\n`).join('\n');
