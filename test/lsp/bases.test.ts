// Holds a team's own bases over a real connection, in real folders: found, followed as they change, apart in each folder.
import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
} from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

/** A small base about one company. */
function base(name: string, statement: string): string {
  return `schemaVersion: 1
id: team
title: The team's base
sources:
  - { id: report, type: report, title: A report }
entities:
  - { id: acme, kind: company, name: ${name} }
facts:
  - id: acme-fact
    subject: acme
    statement: ${statement}
    standing: stated
    evidence:
      - { source: report, phrase: so it is }
`;
}

const text = 'The work of Acme Robotics goes on.\n';

async function hoverOn(client: TestClient, brief: EditedBrief, words = 'Acme'): Promise<string> {
  const hover = await client.ask(HoverRequest.type, brief.at(words, 1));
  return JSON.stringify(hover?.contents ?? '');
}

describe("a team's bases over the protocol", () => {
  let folder: TestFolder;
  let other: TestFolder;
  let client: TestClient;

  before(async () => {
    folder = new TestFolder({
      '.policy-notes/team.yaml': base('Acme Robotics', 'Acme builds robots.'),
      'deep/er/brief.md': text,
      'nested/.policy-notes/own.json': JSON.stringify({
        schemaVersion: 1,
        id: 'own',
        title: 'Own',
        sources: [{ id: 's' }],
        entities: [{ id: 'acme', kind: 'company', name: 'Acme Robotics' }],
        facts: [
          {
            id: 'f',
            subject: 'acme',
            statement: 'Acme is nested.',
            standing: 'stated',
            evidence: [{ source: 's', phrase: 'p' }],
          },
        ],
      }),
    });
    other = new TestFolder({ '.policy-notes/team.yml': base('Acme Robotics', 'Acme of the other folder.') });
    client = await startClient({ folders: [folder.uri(), other.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
    other.remove();
  });

  const tellChanged = (uri: string) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });

  it('are found upward from the brief, the nearest folder deciding, each workspace folder for itself', async () => {
    const here = await EditedBrief.open(client, text, folder.uri('deep/er/brief.md'));
    assert.match(await hoverOn(client, here), /Acme builds robots/);
    const nested = await EditedBrief.open(client, text, folder.uri('nested/brief.md'));
    assert.match(await hoverOn(client, nested), /Acme is nested/);
    const there = await EditedBrief.open(client, text, other.uri('brief.md'));
    assert.match(await hoverOn(client, there), /of the other folder/);
    const nowhere = await EditedBrief.open(client, text, 'file:///nowhere/brief.md');
    assert.doesNotMatch(await hoverOn(client, nowhere), /Acme/);
  });

  it('are found where the client ends the address of a folder with a slash', async () => {
    const alone = await startClient({ folders: [`${folder.uri('nested')}/`] });
    const nested = await EditedBrief.open(alone, text, folder.uri('nested/deep/other.md'));
    assert.match(await hoverOn(alone, nested), /Acme is nested/);
    await alone.stop();
  });

  it('are read again when a file changes, comes or goes, and the client is told to pull anew', async () => {
    const brief = await EditedBrief.open(client, text, folder.uri('changing.md'));
    const refreshed = async (uri: string) => {
      const { refreshes } = client;
      await tellChanged(uri);
      await client.until(() => client.refreshes > refreshes, 'the wish to pull anew');
    };
    await refreshed(folder.write('.policy-notes/team.yaml', base('Acme Robotics', 'Acme builds boats.')));
    assert.match(await hoverOn(client, brief), /Acme builds boats/);
    folder.remove('.policy-notes/team.yaml');
    await refreshed(folder.uri('.policy-notes/team.yaml'));
    assert.doesNotMatch(await hoverOn(client, brief), /Acme/);
    await refreshed(folder.write('.policy-notes/renamed.yaml', base('Acme Robotics', 'Acme is back.')));
    assert.match(await hoverOn(client, brief), /Acme is back/);
  });

  it('count as they stand in the editor, saved or not', async () => {
    const brief = await EditedBrief.open(client, text, folder.uri('unsaved.md'));
    const uri = folder.write('.policy-notes/team.yaml', base('Acme Robotics', 'Acme as saved.'));
    const { refreshes } = client;
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri,
        languageId: 'yaml',
        version: 1,
        text: base('Acme Robotics', 'Acme as typed.').replace('acme-fact', 'typed-fact'),
      },
    });
    await client.until(() => client.refreshes > refreshes, 'the wish to pull anew');
    assert.match(await hoverOn(client, brief), /Acme as typed/);
  });
});

describe("what a finding says of a fact in the team's file", () => {
  const fact = `    subject: acme
    standing: stated
    property: headcount
    cues: [employees, staff]
    evidence:
      - { source: report, phrase: so it is }
`;
  const valued = (value: string, above = '') => `schemaVersion: 1
id: team
title: The team's base
sources:
  - { id: report, type: report, title: A report }
entities:
  - { id: acme, kind: company, name: Acme Robotics }
facts:
${above}  - id: acme-staff
${fact}    statement: Acme Robotics has ${value} employees.
    value: { type: number, amount: "${value}", unit: employees }
`;

  const { textDocumentContent: _, ...workspace } = fullClient.workspace ?? {};
  const withoutSheets = { ...fullClient, workspace };

  for (const sheets of [true, false])
    it(`leads to its place in that file, also as it moves, ${sheets ? 'with' : 'without'} sheets`, async () => {
      const folder = new TestFolder({ '.policy-notes/team.yaml': valued('400') });
      const client = await startClient({
        folders: [folder.uri()],
        capabilities: sheets ? fullClient : withoutSheets,
      });
      const brief = await EditedBrief.open(client, 'Acme Robotics has 700 employees.\n', folder.uri('a.md'));
      const place = async () => {
        const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
        const items = report.kind === 'full' ? report.items : [];
        const found = items.find(({ code }) => code === 'figure-mismatch');
        const [first] = found?.relatedInformation ?? [];
        return `${first?.location.uri.split('/').at(-1)}:${first?.location.range.start.line}`;
      };
      assert.equal(await place(), 'team.yaml:8');
      const { refreshes } = client;
      folder.write('.policy-notes/team.yaml', valued('400', '  # A remark.\n'));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: folder.uri('.policy-notes/team.yaml'), type: FileChangeType.Changed }],
      });
      await client.until(() => client.refreshes > refreshes, 'the base');
      assert.equal(await place(), 'team.yaml:9');
      await client.stop();
      folder.remove();
    });
});
