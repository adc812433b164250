// Holds the diagnostics in base files over a real connection: each mistake in its place, in files open or not.
import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestFolder } from '../support/folder.ts';
import { startClient, type TestClient } from './harness.ts';

const faulty = `schemaVersion: 1
id: faulty
title: A base with mistakes
sources:
  - { id: report, type: report, title: A report, URL: "command:evil" }
entities:
  - { id: acme, kind: company, name: Acme }
  - { id: acme, kind: company, name: Acme Again }
  - { id: other, kind: company, name: Other, aliases: [Acme] }
  - { id: nameless, kind: company }
  - { id: meta, kind: company, name: Meta Platforms }
facts:
  - { id: no-entity, subject: nobody, statement: So it is., standing: stated, evidence: [{ source: report, phrase: p }] }
  - { id: no-source, subject: acme, statement: So it is., standing: stated, evidence: [{ source: gone, phrase: p }] }
  - { id: no-evidence, subject: acme, statement: So it is., standing: stated }
  - { id: sure, subject: acme, statement: So it is., standing: certain, evidence: [{ source: report, phrase: p }] }
  - { id: sum, subject: acme, statement: So it is., standing: stated, value: { type: money, amount: many, currency: USD }, evidence: [{ source: report, phrase: p }] }
  - { id: old, subject: acme, statement: So it is., standing: stated, supersededBy: newer, evidence: [{ source: report, phrase: p }] }
  - { id: typo, subject: acme, statment: So it is., standing: stated, evidence: [{ source: report, phrase: p }] }
  - { id: good, subject: acme, statement: It is good., standing: stated, evidence: [{ source: report, phrase: p }] }
`;

/** What is marked, and what is said of it. */
const expected: readonly (readonly [string, RegExp])[] = [
  ['"command:evil"', /expected an address/],
  ['acme', /the id "acme" is used twice/],
  ['Acme', /"Acme" also names "acme"/],
  ['id', /"name" is missing/],
  ['meta', /the entity "meta" is also in the base "policy-notes"/],
  ['nobody', /there is no entity "nobody"/],
  ['gone', /there is no source "gone"/],
  ['id', /a fact needs evidence/],
  ['certain', /expected one of stated, reported, analysis, forecast/],
  ['many', /expected a decimal number/],
  ['newer', /there is no fact "newer"/],
  ['statment', /there is no "statment" here/],
  ['id', /"statement" is missing/],
];

describe('diagnostics in base files', () => {
  let folder: TestFolder;
  let client: TestClient;
  before(async () => {
    folder = new TestFolder({ '.policy-notes/faulty.yaml': faulty });
    client = await startClient({ folders: [folder.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  function check(text: string, diagnostics: readonly Diagnostic[]): void {
    const document = TextDocument.create('file:///x', 'yaml', 1, text);
    const found = diagnostics.map(
      ({ range, message }) => [document.getText(range), String(message)] as const,
    );
    for (const [words, message] of expected)
      assert.ok(
        found.some(([marked, said]) => marked === words && message.test(said)),
        `${message} on "${words}" is not among ${JSON.stringify(found, null, 1)}`,
      );
    assert.equal(found.length, expected.length, JSON.stringify(found, null, 1));
    assert.ok(diagnostics.every(({ code }) => code === 'fact-base'));
  }

  const lastPushed = (uri: string) => client.published.findLast((one) => one.uri === uri);

  it('are told of a file that is not open, and no brief either', async () => {
    const uri = folder.uri('.policy-notes/faulty.yaml');
    await client.until(() => lastPushed(uri) !== undefined, 'the problems');
    check(faulty, lastPushed(uri)?.diagnostics ?? []);
  });

  it('are answered for an open one as it stands, and not pushed beside', async () => {
    const uri = folder.uri('.policy-notes/faulty.yaml');
    const text = `# A comment more.\n${faulty}`;
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const report = await client.ask(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    assert(report.kind === 'full');
    check(text, report.items);
    await client.until(() => lastPushed(uri)?.diagnostics.length === 0, 'the pushed ones to go');
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await client.until(() => lastPushed(uri)?.diagnostics.length === expected.length, 'the problems again');
  });
});
