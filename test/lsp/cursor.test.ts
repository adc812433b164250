// Holds the wait of a new finding for the cursor: pulled and pushed, with result ids, and that nothing else waits.
import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

const CLAIM = 'Unemployment among graduates rose by 14 percent in 2024.';
const OTHER = 'Exports of steel fell by 30 percent in 2023.';

/** A brief with the writer's cursor in it, which the server is told of. */
class Desk {
  readonly client: TestClient;
  readonly brief: EditedBrief;
  #resultId: string | undefined;
  #items: readonly Diagnostic[] = [];

  constructor(client: TestClient, brief: EditedBrief) {
    this.client = client;
    this.brief = brief;
  }

  static async open(client: TestClient, text: string): Promise<Desk> {
    const desk = new Desk(client, await EditedBrief.open(client, text));
    await desk.found();
    return desk;
  }

  /** Puts the cursor behind these words, as a click does. */
  async click(words: string): Promise<void> {
    const position = this.brief.positionOf(words, words.length);
    await this.client.tellRaw('policyNotes/cursor', { uri: this.brief.uri, position });
  }

  /** Writes `text` behind `words`, and leaves the cursor behind it. */
  async type(words: string, text: string): Promise<void> {
    await this.brief.replace(words, words + text);
    await this.click(words + text);
  }

  /** Words under unsourced claims, as a client that pulls shows them. */
  async found(): Promise<readonly string[]> {
    const previous = this.#resultId === undefined ? {} : { previousResultId: this.#resultId };
    const report = await this.client.ask(DocumentDiagnosticRequest.type, { ...this.brief.id, ...previous });
    if (report.kind === 'full') this.#items = report.items;
    this.#resultId = report.resultId;
    return this.#items
      .filter(({ code }) => code === 'unsourced-claim')
      .map(({ range }) => this.brief.textIn(range));
  }
}

describe('a claim that is being typed', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.until(() => client.refreshes > 0, 'the first settings');
  });
  after(() => client.stop());

  async function refreshed(what: () => Promise<void>): Promise<void> {
    const before = client.refreshes;
    await what();
    await client.until(() => client.refreshes > before, 'the wish to pull anew');
  }

  it('is flagged once the cursor leaves it, and not before', async () => {
    const desk = await Desk.open(client, 'Words.\n\nA line.\n');
    await desk.click('A line.');
    await desk.type('A line.', ` ${CLAIM.slice(0, -1)}`);
    assert.deepEqual(await desk.found(), []);
    await desk.type('in 2024', '.');
    assert.deepEqual(await desk.found(), []);
    await desk.type('in 2024.', ' ');
    assert.deepEqual(await desk.found(), []);
    await refreshed(() => desk.click('Words.'));
    assert.deepEqual(await desk.found(), [CLAIM]);
    // It stands now: going back into it, and writing there, does not take it away.
    await desk.click('Unemployment');
    assert.deepEqual(await desk.found(), [CLAIM]);
    await desk.type('Unemployment', ' among');
    assert.deepEqual(await desk.found(), [CLAIM.replace('among', 'among among')]);
  });

  it('is flagged when the next sentence or line begins', async () => {
    const desk = await Desk.open(client, 'A line.\n');
    await desk.click('A line.');
    await desk.type('A line.', ` ${CLAIM}`);
    assert.deepEqual(await desk.found(), []);
    await desk.type(CLAIM, ' And');
    assert.deepEqual(await desk.found(), [CLAIM]);
    await desk.type(' And', ` so on.\n\n${OTHER}`);
    assert.deepEqual(await desk.found(), [CLAIM]);
    await desk.type(OTHER, '\n');
    assert.deepEqual(await desk.found(), [CLAIM, OTHER]);
  });

  it('may go on in the next line', async () => {
    const desk = await Desk.open(client, 'A line.\n');
    await desk.click('A line.');
    await desk.type('A line.', ' Unemployment rose by 14 percent in 2024');
    await desk.type('in 2024', '\r\n');
    assert.deepEqual(await desk.found(), []);
  });

  it('is flagged when another document comes to the front', async () => {
    const desk = await Desk.open(client, 'A line.\n');
    await desk.click('A line.');
    await desk.type('A line.', ` ${CLAIM}`);
    assert.deepEqual(await desk.found(), []);
    await refreshed(() => client.tellRaw('policyNotes/cursor', {}));
    assert.deepEqual(await desk.found(), [CLAIM]);
  });

  it('is cleared at once when a source is typed', async () => {
    const desk = await Desk.open(client, `${CLAIM}\n\n[^1]: Axios, 2025.\n`);
    await desk.click('rose');
    assert.deepEqual(await desk.found(), [CLAIM], 'what an opened brief says is not new');
    await desk.type(CLAIM, '[^1]');
    assert.deepEqual(await desk.found(), []);
  });

  it('does not take the place of one behind it that stood', async () => {
    const desk = await Desk.open(client, `${CLAIM}\n`);
    assert.deepEqual(await desk.found(), [CLAIM]);
    await desk.brief.replace(CLAIM, `${OTHER} ${CLAIM}`);
    await desk.click(OTHER);
    assert.deepEqual(await desk.found(), [CLAIM]);
    await refreshed(() => desk.click(CLAIM));
    assert.deepEqual(await desk.found(), [OTHER, CLAIM]);
  });

  it('leaves the answer "unchanged" while it waits, also over edits', async () => {
    const desk = await Desk.open(client, `${CLAIM}\n\nA line.\n`);
    await desk.click('A line.');
    const first = await client.ask(DocumentDiagnosticRequest.type, desk.brief.id);
    for (const [words, text] of [
      ['A line.', ' Exports of steel fell by 30 percent in 2023'],
      ['in 2023', '.'],
    ] as const) {
      await desk.type(words, text);
      const params = { ...desk.brief.id, ...(first.resultId && { previousResultId: first.resultId }) };
      const report = await client.ask(DocumentDiagnosticRequest.type, params);
      assert.deepEqual(report, { kind: 'unchanged', resultId: first.resultId });
    }
  });

  it('is flagged where the settings make it a finding', async () => {
    const off = await startClient({ settings: { rules: { 'unsourced-claim': 'off' } } });
    await off.until(() => off.refreshes > 0, 'the first settings');
    const desk = await Desk.open(off, `${CLAIM}\n`);
    await desk.click('rose');
    assert.deepEqual(await desk.found(), []);
    off.settings = {};
    await off.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await off.until(() => off.refreshes > 1, 'the new settings');
    assert.deepEqual(await desk.found(), [CLAIM]);
    await off.stop();
  });

  it('takes odd messages for no cursor', async () => {
    const desk = await Desk.open(client, 'A line.\n');
    for (const params of [null, 7, [], { uri: 3 }, { uri: desk.brief.uri, position: { line: 'x' } }])
      await client.tellRaw('policyNotes/cursor', params);
    await desk.brief.replace('A line.', CLAIM);
    assert.deepEqual(await desk.found(), [CLAIM]);
  });

  it('waits in a client that is pushed its findings too', async () => {
    const { diagnostic: _, ...textDocument } = fullClient.textDocument ?? {};
    const pushed = await startClient({ capabilities: { ...fullClient, textDocument } });
    const brief = await EditedBrief.open(pushed, 'Words.[^9]\n\nA line.\n');
    await pushed.until(() => pushed.published.length > 0, 'the first findings');
    const move = (words: string) =>
      pushed.tellRaw('policyNotes/cursor', {
        uri: brief.uri,
        position: brief.positionOf(words, words.length),
      });
    await move('A line.');
    await brief.replace('A line.', CLAIM);
    await move(CLAIM);
    await brief.replace('[^9]', '');
    await pushed.until(() => pushed.published.at(-1)?.diagnostics.length === 0, 'the marker to go');
    await move('Words.');
    await pushed.until(() => pushed.published.at(-1)?.diagnostics.length === 1, 'the finding');
    await pushed.stop();
  });

  it('does not wait in a client that says nothing of a cursor, or cannot be asked to pull anew', async () => {
    const { diagnostics: _, ...workspace } = fullClient.workspace ?? {};
    const plain = await startClient({ capabilities: { ...fullClient, workspace } });
    const desk = await Desk.open(plain, 'A line.\n');
    await desk.click('A line.');
    await desk.type('A line.', ` ${CLAIM}`);
    assert.deepEqual(await desk.found(), [CLAIM]);
    await plain.stop();
  });
});
