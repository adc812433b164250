// Holds pulled diagnostics: what they say, where, and that nothing is sent again that the client has.
import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const claim = 'Unemployment among graduates rose by 14 percent in 2024.';

describe('diagnostics by pull', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  function pull(brief: EditedBrief, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return client.ask(DocumentDiagnosticRequest.type, {
      ...brief.id,
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async function items(brief: EditedBrief): Promise<readonly Diagnostic[]> {
    const report = await pull(brief);
    assert(report.kind === 'full');
    return report.items;
  }

  const cases: readonly (readonly [text: string, findings: readonly string[]])[] = [
    ['', []],
    ['Plain words.\n', []],
    [`${claim}\n`, [`unsourced-claim "${claim}"`]],
    [`# Title\r\n\r\n🦙 中文. ${claim}\r\n`, [`unsourced-claim "${claim}"`]],
    [`${claim}[^1]\n\n[^1]: Axios, 2025.\n`, []],
    ['Words.[^2]\n', ['undefined-citation "[^2]"']],
    ['Words.[^1]\n\n[^1]: TODO\n', ['empty-source "TODO"']],
    ['Words.\n\n[^1]: Axios, 2025.\n', ['unused-source "[^1]: Axios, 2025."']],
    [`<!-- policy-notes-disable-next-line unsourced-claim -->\n${claim}\n`, []],
  ];
  for (const [text, findings] of cases) {
    it(`${JSON.stringify(text)}: ${findings.length === 0 ? 'nothing' : findings.join(', ')}`, async () => {
      const brief = await EditedBrief.open(client, text);
      const found = await items(brief);
      assert.deepEqual(
        found.map(({ code, range }) => `${code} "${brief.textIn(range)}"`),
        findings,
      );
      for (const { source, severity } of found) {
        assert.equal(source, 'policy-notes');
        assert(severity !== undefined);
      }
    });
  }

  it('marks what is not used as unnecessary', async () => {
    const brief = await EditedBrief.open(client, 'Words.\n\n[^1]: Axios, 2025.\n');
    assert.deepEqual((await items(brief))[0]?.tags, [DiagnosticTag.Unnecessary]);
  });

  it('answers "unchanged" while nothing changed, also after edits elsewhere in the line', async () => {
    const brief = await EditedBrief.open(client, `Some words.\n\n${claim}\n\nLast words.\n`);
    const first = await pull(brief);
    assert(first.kind === 'full' && first.resultId !== undefined);
    assert.deepEqual(await pull(brief, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await brief.replace('Last words', 'The very last words');
    assert.deepEqual(await pull(brief, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  });

  it('answers in full when findings moved, came or went', async () => {
    const brief = await EditedBrief.open(client, `Some words.\n\n${claim}\n`);
    let last = await pull(brief);
    const edits: readonly (readonly [string, string, number])[] = [
      ['Some words.', 'Some words.\n\nMore.', 1],
      ['More.', 'More words, and a note.[^5]', 2],
      ['[^5]', '', 1],
      [claim, 'Nothing here.', 0],
    ];
    for (const [words, newText, count] of edits) {
      await brief.replace(words, newText);
      const report = await pull(brief, last.resultId);
      assert(report.kind === 'full', `after "${newText}"`);
      assert.equal(report.items.length, count, `after "${newText}"`);
      for (const { code, range } of report.items)
        assert.equal(brief.textIn(range), code === 'unsourced-claim' ? claim : '[^5]');
      last = report;
    }
  });

  it('does not take the id of one brief for that of another', async () => {
    const one = await EditedBrief.open(client, `${claim}\n`);
    const other = await EditedBrief.open(client, `${claim}\n`);
    const { resultId } = await pull(one);
    assert.equal((await pull(other, resultId)).kind, 'full');
    assert.equal((await pull(other, 'no such id')).kind, 'full');
  });

  it('sends a thousand and says how many are left out, the gravest first', async () => {
    const unused = Array.from({ length: 1200 }, (_, index) => `[^n${index}]: A source, 2024.`);
    const brief = await EditedBrief.open(client, `Words.\n\n${unused.join('\n')}\n\n${claim}\n`);
    const found = await items(brief);
    assert.equal(found.length, 1001);
    assert.match(String(found[0]?.message), /^201 more findings/);
    assert.equal(found.at(-1)?.code, 'unsourced-claim');
  });

  it('pushes nothing to a client that pulls', () => assert.deepEqual(client.published, []));
});
