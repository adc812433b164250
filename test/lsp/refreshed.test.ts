// Holds pushed diagnostics to what is known last: what changes while they are being made is not lost.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { ClientFiles } from './clientFiles.ts';
import { pause, startClient, type TestClient } from './harness.ts';

describe('pushed diagnostics', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const lastOf = (uri: string) =>
    client.published.findLast((one) => one.uri === uri)?.diagnostics.map(({ code }) => code);

  it('are those of the settings that come while a brief is being read', async () => {
    const files = new ClientFiles({ 'refs.bib': '@book{smith, title={On cost}}\n' });
    client = await startClient({ capabilities: {}, folders: [files.folder], files });
    const other = await EditedBrief.open(client, 'Words about Meta.\n', files.uri('other.md'));
    const held = files.hold('refs.bib');
    const brief = await EditedBrief.open(
      client,
      '---\nbibliography: refs.bib\n---\n\nWords.[^7] Unemployment rose by 14 percent in 2024.\n',
      files.uri('brief.md'),
    );
    await held.asked;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { policyNotes: { rules: { 'undefined-citation': 'off' } } },
    });
    // Its answer says that the settings have arrived.
    await client.ask(HoverRequest.type, other.at('Meta'));
    held.release();
    await client.until(
      () => JSON.stringify(lastOf(brief.uri)) === '["unsourced-claim"]',
      'the findings under the new settings',
    );
  });

  it('of a base are those of its last text, though what was found before comes later', async () => {
    const [team, config] = ['.policy-notes/team.yaml', 'sub/.policy-notes/config.yaml'];
    const base = (entity: string) =>
      `schemaVersion: 1\nid: team\ntitle: Team\nentities: [${entity}]\nfacts: []\n`;
    const files = new ClientFiles({ [team]: base('{ id: acme, kind: company }'), [config]: '' });
    const heldTeam = files.hold(team);
    client = await startClient({ capabilities: {}, folders: [files.folder], files });
    await heldTeam.asked;
    const heldConfig = files.hold(config);
    await EditedBrief.open(client, 'Words.\n', files.uri('sub/brief.md'));
    await heldConfig.asked;
    const other = await EditedBrief.open(client, 'Words about Meta.\n', files.uri('other.md'));
    heldTeam.release();
    // The base is read; its problems are not told before those of the settings are known.
    await client.ask(HoverRequest.type, other.at('Meta'));
    files.write(team, base('{ id: acme, kind: company, name: Acme }'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: files.uri(team), type: FileChangeType.Changed }],
    });
    await pause(500);
    heldConfig.release();
    await client.until(() => lastOf(files.uri(team))?.length === 0, 'the mended base to be without problems');
  });
});
