// Holds the switch for the bundled facts: off in the team's file or the editor they count nowhere, and on a team's own name comes first.
import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification, HoverRequest } from 'vscode-languageserver/node';
import { Folder } from '../cli/support.ts';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const brief = "Meta's deal with Scale AI was worth $14 billion.[^1]\n\n[^1]: A report, 2025.\n";

const team = `schemaVersion: 1
id: rail
title: Rail
sources: [{ id: s, title: A report }]
entities:
  - { id: li, kind: person, name: Li Wang, aliases: [Wang] }
  - { id: mor, kind: organisation, name: Ministry of Rail }
facts:
  - id: role
    subject: li
    about: [mor]
    statement: Li Wang was head of the Ministry of Rail.
    standing: stated
    value: { type: role, role: head, organisation: mor }
    qualifiers: { former: true }
    evidence: [{ source: s, phrase: p }]
`;

async function shows(client: TestClient, open: EditedBrief, word: string): Promise<string> {
  const at = { line: 0, character: brief.indexOf(word) };
  return JSON.stringify(await client.ask(HoverRequest.type, { ...open.id, position: at }));
}

describe('the bundled facts', () => {
  it("are left out on the command line where the team's file says so", async () => {
    const folder = new Folder();
    folder.write('brief.md', brief);
    assert.match((await folder.run(['check', 'brief.md'])).out, /figure-mismatch/);
    assert.match((await folder.run(['facts'])).out, /Meta/);
    folder.write('.policy-notes/config.yaml', 'bundledFacts: false\n');
    folder.write('.policy-notes/rail.yaml', team);
    assert.doesNotMatch((await folder.run(['check', 'brief.md'])).out, /figure-mismatch/);
    const { out, err } = await folder.run(['facts']);
    assert.match(out, /Ministry of Rail/);
    assert.doesNotMatch(out, /Meta/);
    assert.equal(err, '');
    folder.remove();
  });

  it('are left out in the editor by its setting, at once, and are back with it', async () => {
    const folder = new TestFolder();
    const client = await startClient({ folders: [folder.uri()], settings: { bundledFacts: false } });
    const open = await EditedBrief.open(client, brief, folder.uri('brief.md'));
    assert.equal(await shows(client, open, 'Scale AI'), 'null');
    client.settings = { bundledFacts: true };
    const { refreshes } = client;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.refreshes > refreshes, 'the wish to pull anew');
    assert.match(await shows(client, open, 'Scale AI'), /Scale AI/);
    await client.stop();
    folder.remove();
  });

  it('stand behind a name of the team where both have it', async () => {
    const folder = new Folder();
    folder.write('.policy-notes/rail.yaml', team);
    folder.write('brief.md', 'Wang, head of the Ministry of Rail, spoke.[^1]\n\n[^1]: A report, 2025.\n');
    assert.match((await folder.run(['check', 'brief.md'])).out, /outdated-role/);
    folder.remove();
  });
});
