// Holds code actions: each applies as it is sent, takes its finding away and leaves the others.
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const wang = 'Alexandr Wang leads the initiative at Meta after a $15 billion deal with Scale AI.';
const claim = 'Unemployment among graduates rose by 14 percent in 2024.';

describe('code actions over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  async function diagnose(brief: EditedBrief): Promise<readonly Diagnostic[]> {
    const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
    return report.kind === 'full' ? report.items : [];
  }

  async function actionsFor(brief: EditedBrief, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    return actionsIn(brief, diagnostic.range, [diagnostic]);
  }

  async function actionsIn(
    brief: EditedBrief,
    range: Diagnostic['range'],
    diagnostics: Diagnostic[],
    only?: string[],
  ): Promise<readonly CodeAction[]> {
    const context = { diagnostics, ...(only === undefined ? {} : { only }) };
    const answer = await client.ask(CodeActionRequest.type, { ...brief.id, range, context });
    return (answer ?? []).filter((one): one is CodeAction => 'edit' in one);
  }

  it('offers once what mends two findings', async () => {
    const text = "Experts say that Meta's deal with Scale AI was worth $15 billion.\n";
    const brief = await EditedBrief.open(client, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 60 } };
    const answer = await client.ask(CodeActionRequest.type, {
      ...brief.id,
      range,
      context: { diagnostics: [] },
    });
    const both = (answer ?? []).filter(({ title }) => title === 'Mark as needing a citation');
    const rules = both.map((one) => ('diagnostics' in one ? one.diagnostics?.map(({ code }) => code) : []));
    assert.deepEqual(rules, [['vague-attribution', 'unsourced-claim']]);
  });

  const texts: readonly (readonly [rule: string, text: string])[] = [
    ['unsourced-claim', `${wang}\n`],
    ['unsourced-claim', `# Title\r\n\r\n${wang} 🦙\r\n\r\nMore words.\r\n`],
    ['unsourced-claim', `- ${claim}\n- Another item.\n`],
    ['undefined-citation', 'Words.[^2]\n'],
    ['unused-source', 'Words.\n\n[^1]: Axios, 2025.\n'],
    ['empty-source', 'Words.[^1]\n\n[^1]: TODO\n'],
  ];
  for (const [rule, text] of texts) {
    it(`${rule} in ${JSON.stringify(text.slice(0, 30))}: each action takes the finding away and brings no other`, async () => {
      const found = await diagnose(await EditedBrief.open(client, text));
      const target = found.find(({ code }) => code === rule);
      assert(target !== undefined);
      const titles = (await actionsFor(await EditedBrief.open(client, text), target)).map(
        ({ title }) => title,
      );
      assert(titles.length > 0, 'no action is offered');
      for (const title of titles) {
        const brief = await EditedBrief.open(client, text);
        const action = (await actionsFor(brief, target)).find((one) => one.title === title);
        await brief.apply(editsOf(action, brief));
        // What an action leaves open is filled in by the writer.
        if (brief.text.includes('Source: TODO'))
          await brief.replace('Source: TODO', 'Source: filings of 2025');
        const others = found.filter(({ code }) => code !== rule);
        assert.deepEqual(
          codesOf(await diagnose(brief)),
          codesOf(others),
          `after "${title}": ${JSON.stringify(brief.text)}`,
        );
      }
    });
  }

  it('cites the source of a fact with marker and note in one edit', async () => {
    const brief = await EditedBrief.open(client, `${wang}\n`);
    const [finding] = await diagnose(brief);
    assert(finding !== undefined);
    const cite = (await actionsFor(brief, finding)).find(({ title }) => title.startsWith('Cite the record'));
    assert.deepEqual(cite?.diagnostics?.[0]?.range, finding.range);
    await brief.apply(editsOf(cite, brief));
    assert.match(brief.text, /Scale AI\.\[\^\S+\]\n\n\[\^\S+\]: Axios/);
    assert.deepEqual(await diagnose(brief), []);
  });

  it('offers nothing where there is no finding', async () => {
    const brief = await EditedBrief.open(client, 'Plain words.\n');
    const start = brief.positionOf('Plain');
    assert.deepEqual(await actionsIn(brief, { start, end: start }, []), []);
  });

  it('holds to the kinds that are asked for', async () => {
    const brief = await EditedBrief.open(client, 'Words.\n\n[^1]: Axios, 2025.\n');
    const [finding] = await diagnose(brief);
    assert(finding !== undefined);
    const kinds = async (...only: string[]) => [
      ...new Set((await actionsIn(brief, finding.range, [finding], only)).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    assert.deepEqual(await kinds('refactor'), []);
    assert.deepEqual(await kinds('quick'), []);
    assert.deepEqual(await kinds(''), ['quickfix']);
  });

  it('takes a single kind without a list, and null, as older clients send them', async () => {
    const brief = await EditedBrief.open(client, 'Words.\n\n[^1]: Axios, 2025.\n');
    const [finding] = await diagnose(brief);
    const ask = async (only: unknown) => {
      const context = { diagnostics: [], only };
      return client.askRaw('textDocument/codeAction', { ...brief.id, range: finding?.range, context });
    };
    const [one, any] = [await ask('quickfix'), await ask(null)];
    assert.ok(Array.isArray(one) && one.length > 0, JSON.stringify(one));
    assert.deepEqual(any, one);
  });

  for (const only of ['source', 'source.fixAll', 'source.fixAll.policyNotes']) {
    it(`fixes all that is safe when asked for ${only}, from anywhere`, async () => {
      const brief = await EditedBrief.open(client, 'Words.\n\nWhat of ScaleAI?\n\n[^2]: Axios, 2024.\n');
      const start = brief.positionOf('Words');
      const actions = await actionsIn(brief, { start, end: start }, [], [only]);
      assert.equal(actions.length, 1);
      for (const action of actions) {
        assert.equal(action.kind, 'source.fixAll.policyNotes');
        const before = (await diagnose(brief)).length;
        await brief.apply(editsOf(action, brief));
        assert((await diagnose(brief)).length < before, 'no finding is gone');
        assert.match(brief.text, /Scale AI\?\n\n\[\^2\]: Axios, 2024\.\n$/);
      }
    });
  }

  it('sends plain changes to a client that knows no versions', async () => {
    const plain = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
    const brief = await EditedBrief.open(plain, `${claim}\n`);
    const start = brief.positionOf(claim);
    const actions = await plain.ask(CodeActionRequest.type, {
      ...brief.id,
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const [action] = (actions ?? []).filter((one): one is CodeAction => 'edit' in one);
    assert(action?.edit?.changes?.[brief.uri] !== undefined);
    assert.equal(action.edit.documentChanges, undefined);
    await plain.stop();
  });
});

function codesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** The edits of an action, which must be of this brief at this version. */
function editsOf(action: CodeAction | undefined, brief: EditedBrief): readonly TextEdit[] {
  const change = action?.edit?.documentChanges?.[0];
  assert(TextDocumentEdit.is(change), 'no versioned edit');
  assert.equal(action?.edit?.documentChanges?.length, 1);
  assert.deepEqual(change.textDocument, { uri: brief.uri, version: brief.version });
  return change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
}
