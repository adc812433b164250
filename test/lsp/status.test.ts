// Holds the numbers for a client's status: asked for, and told when they changed.
import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { pause, startClient, type TestClient } from './harness.ts';

interface Analysed {
  readonly uri: string;
  readonly version: number;
  readonly overview: Readonly<Record<string, unknown>>;
}

describe('the numbers of a brief', () => {
  let client: TestClient;
  const told: Analysed[] = [];
  before(async () => {
    client = await startClient({ initializationOptions: { notifications: true } });
    client.connection.onNotification('policyNotes/analysed', (params: Analysed) => {
      told.push(params);
    });
  });
  after(() => client.stop());

  const claim = 'Unemployment rose by 14 percent in 2024';

  it('are answered on request', async () => {
    const brief = await EditedBrief.open(client, `${claim}.[^1] ${claim}.\n\n[^1]: Axios, 2025.\n`);
    const answer = await client.askRaw('policyNotes/overview', brief.id);
    assert(typeof answer === 'object' && answer !== null);
    const { entities, facts, sources, ...rest } = { entities: 0, facts: 0, sources: 0, ...answer };
    assert.deepEqual(rest, { claims: 2, sourced: 1 });
    assert(entities > 5 && facts > 20 && sources > 0);
  });

  it('name the language where claims are not judged', async () => {
    const brief = await EditedBrief.open(client, `---\nlang: de\n---\n\n${claim}.\n`);
    const answer = await client.askRaw('policyNotes/overview', brief.id);
    assert.match(JSON.stringify(answer), /"claims":0,"sourced":0,"otherLanguage":"de"/);
  });

  it('are told after diagnostics, and again only when they changed', async () => {
    const brief = await EditedBrief.open(client, `${claim}.\n`);
    const toldOf = () => told.filter(({ uri }) => uri === brief.uri);
    const pull = () => client.ask(DocumentDiagnosticRequest.type, brief.id);
    await pull();
    await client.until(() => toldOf().length === 1, 'the numbers');
    await brief.replace('14', '15');
    await pull();
    await pause(400);
    assert.equal(toldOf().length, 1, 'told again though nothing changed');
    await brief.replace(`${claim.replace('14', '15')}.`, 'No claim.');
    await pull();
    await client.until(() => toldOf().length === 2, 'the new numbers');
    assert.deepEqual(
      toldOf().map(({ version, overview: { claims, sourced } }) => [version, claims, sourced]),
      [
        [1, 1, 0],
        [3, 0, 0],
      ],
    );
  });

  it('are told with the version that they are of', async () => {
    const brief = await EditedBrief.open(client, 'No claim.\n');
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    await brief.replace('No claim.', `${claim}.`);
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    const toldOf = () => told.filter(({ uri }) => uri === brief.uri);
    await client.until(() => toldOf().some(({ overview }) => overview.claims === 1), 'the numbers');
    assert.equal(toldOf().at(-1)?.version, 2);
  });

  it('of a closed brief are not told', async () => {
    const brief = await EditedBrief.open(client, `${claim}.\n`);
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    await brief.close();
    await pause(400);
    assert.deepEqual(
      told.filter(({ uri }) => uri === brief.uri),
      [],
    );
  });

  for (const [asks, isTold] of [
    [true, true],
    [false, false],
  ] as const) {
    it(`are ${isTold ? '' : 'not '}told to a client with pushed findings that ${asks ? 'asks' : 'does not ask'} for it`, async () => {
      const pushed = await startClient({ capabilities: {}, initializationOptions: { notifications: asks } });
      const names: string[] = [];
      for (const name of ['policyNotes/analysed', 'policyNotes/changed'])
        pushed.connection.onNotification(name, () => {
          names.push(name);
        });
      const brief = await EditedBrief.open(pushed, `${claim}.\n`);
      await pushed.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
      await pushed.until(() => pushed.published.some(({ uri }) => uri === brief.uri), 'the findings');
      await pause(400);
      assert.deepEqual(
        [...new Set(names)].sort(),
        isTold ? ['policyNotes/analysed', 'policyNotes/changed'] : [],
      );
      await pushed.stop();
    });
  }
});
