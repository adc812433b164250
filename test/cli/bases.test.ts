// Holds the command line to the editor: same text, same folder, same bases and settings, same findings.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { EditedBrief } from '../lsp/brief.ts';
import { startClient } from '../lsp/harness.ts';
import { Folder } from './support.ts';

const base = (id: string, name: string, amount: string) => `schemaVersion: 1
id: ${id}
title: Base ${id}
sources: [{ id: s-${id}, title: A report }]
entities:
  - { id: e-${id}, kind: company, name: ${name} }
  - { id: grant-office, kind: organisation, name: Grant Office }
facts:
  - id: f-${id}
    subject: e-${id}
    about: [grant-office]
    statement: ${name}'s grant from the Grant Office was $${amount} million.
    standing: stated
    property: grant
    cues: [grant]
    value: { type: money, amount: "${amount}000000", currency: USD }
    evidence: [{ source: s-${id}, phrase: p }]
`;

const brief = `# Grants

Acme Robotics's grant from the Grant Office was $7 million.

Beta Labs had a grant of $9 million from the Grant Office. Acme Robotic is small.
`;

describe("a team's bases on the command line", () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('.policy-notes/team.yaml', base('a', 'Acme Robotics', '5'));
    folder.write('more/facts/beta.json', JSON.stringify({ nothing: 'here' }));
    folder.write('more/facts/beta.yaml', base('b', 'Beta Labs', '3'));
    folder.write(
      '.policy-notes/config.yaml',
      'factBases: ["more/**/*.yaml"]\nrules: { unsourced-claim: hint }\n',
    );
    folder.write('briefs/brief.md', brief);
  });
  after(() => folder.remove());

  it('give the findings that the editor shows', async () => {
    const ran = await folder.run(['check', 'briefs/brief.md', '--format', 'json', '--fail-on', 'error']);
    const report: unknown = JSON.parse(ran.out);
    const listed = JSON.stringify(report);
    assert.match(listed, /figure-mismatch/);
    assert.match(listed, /entity-name/);

    const address = pathToFileURL(realpathSync(folder.path)).href;
    const client = await startClient({ folders: [address] });
    const document = await EditedBrief.open(client, brief, `${address}/briefs/brief.md`);
    const answer = await client.ask(DocumentDiagnosticRequest.type, document.id);
    assert(answer.kind === 'full');
    const shown = answer.items.map(({ code, range, message }) => [code, range.start.line + 1, message]);
    assert.deepEqual(findingsIn(report), shown);
    assert.equal(shown.filter(([code]) => code === 'figure-mismatch').length, 2);
    await client.stop();
  });

  it('say what is wrong with a base, on standard error, and check on', async () => {
    folder.write('.policy-notes/bad.yaml', 'schemaVersion: 1\nid: bad\ntitle: Bad\nfacts:\n  - { id: x }\n');
    const ran = await folder.run(['check', 'briefs/brief.md']);
    assert.match(ran.err, /\.policy-notes\/bad\.yaml:5:\d+: error: "subject" is missing/);
    assert.match(ran.out, /figure-mismatch/);
    assert.equal(ran.code, 2);
    assert.match((await folder.run(['facts', 'acme'])).out, /Acme Robotics's grant/);
  });
});

describe('the exit code of a check', () => {
  const clean = 'Should agencies buy open models?\n';
  const warned = base('b', 'Acme Robotics', '5');
  const bases: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
    ['sound', base('a', 'Acme Robotics', '5'), 0, /^$/],
    ['one with a warning', warned.replace('    standing', '    standpoint: x\n    standing'), 0, /warning: /],
    ['one with an error', warned.replace('subject: e-b', 'subject: e-c'), 2, /error: /],
    ['no YAML', 'facts: [\n', 2, /error: not valid YAML/],
    ['not UTF-8', Uint8Array.from([0xff]), 2, /error: this file is not UTF-8/],
  ];
  for (const [what, content, code, err] of bases) {
    it(`is ${code} where the base in force is ${what}`, async () => {
      const folder = new Folder();
      folder.write('.policy-notes/team.yaml', content);
      folder.write('brief.md', clean);
      const ran = await folder.run(['check', '.']);
      assert.match(ran.err, err);
      assert.equal(ran.code, code, ran.err);
      assert.match(ran.out, /1 file checked/);
      folder.remove();
    });
  }
});

describe('settings in a file of another name', () => {
  for (const name of ['config.yml', 'config.json', 'Config.yaml']) {
    it(`are not taken for a base: ${name}`, async () => {
      const folder = new Folder();
      folder.write(`.policy-notes/${name}`, '{ "rules": { "unsourced-claim": "off" } }\n');
      folder.write('brief.md', 'Should agencies buy open models?\n');
      const ran = await folder.run(['check', 'brief.md']);
      assert.equal(
        ran.err,
        `.policy-notes/${name}:1:1: error: settings belong in config.yaml, so nothing of this file is in force\n`,
      );
      assert.equal(ran.code, 2);
      folder.write(`.policy-notes/${name}`, JSON.stringify({ schemaVersion: 1, id: 'own', title: 'Own' }));
      assert.equal((await folder.run(['check', 'brief.md'])).err, '');
      folder.remove();
    });
  }
});

function findingsIn(report: unknown): readonly unknown[] {
  const text = JSON.stringify(report);
  const found: unknown[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (
      typeof value === 'object' &&
      value !== null &&
      'rule' in value &&
      'line' in value &&
      'message' in value
    )
      found.push([value.rule, value.line, value.message]);
    return value;
  });
  return found;
}
