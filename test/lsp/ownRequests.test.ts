// Holds our own requests to `lsp/protocol.ts`: the claims of a brief, and the tree of facts.
import assert from 'node:assert/strict';
import type { Requests } from '../../server/src/lsp/protocol.ts';
import { EditedBrief } from './brief.ts';
import { errorOf, startClient, type TestClient } from './harness.ts';

describe('our own requests', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const ask = async <Name extends keyof Requests>(name: Name, params: Requests[Name]['params']) =>
    (await client.askRaw(name, params)) as Requests[Name]['result'];

  const claim = 'Unemployment rose by 14 percent in 2024.';

  it('claims: by section, with ranges in the version that they name', async () => {
    const brief = await EditedBrief.open(client, `# 🦙 One\r\n\r\n${claim}\r\n`);
    const before = await ask('policyNotes/claims', brief.id);
    await brief.replace('# 🦙 One', '# 🦙 Two\r\n\r\nNew.');
    const { version, sections } = await ask('policyNotes/claims', brief.id);
    assert.deepEqual([before.version, version], [1, 2]);
    const [section] = sections;
    assert.equal(section?.title, '🦙 Two');
    assert.equal(brief.textIn(section.range).includes('Two'), true);
    const [row] = section.claims;
    assert(row !== undefined);
    assert.equal(brief.textIn(row.range), claim);
    assert.deepEqual([row.state, row.sources], ['unsourced', []]);
    assert.match(row.reasons.join(), /no source/);
  });

  it('claims: the language where they are not judged; an error for a document that is not open', async () => {
    const brief = await EditedBrief.open(client, `---\nlang: de\n---\n\n${claim}\n`);
    assert.equal((await ask('policyNotes/claims', brief.id)).otherLanguage, 'de');
    const error = await errorOf(
      client.askRaw('policyNotes/claims', { textDocument: { uri: 'file:///no.md' } }),
    );
    assert.match(error.message, /not open/);
  });

  it('factChildren: level by level, each name with the address of its sheet', async () => {
    const kinds = await ask('policyNotes/factChildren', {});
    assert(kinds.length > 0);
    const names = await ask('policyNotes/factChildren', { parent: 'kind:company', query: 'scale' });
    const scale = names.find((row) => row.type === 'entity' && row.label === 'Scale AI');
    assert.equal(scale?.sheet, 'policy-notes:/facts/scale-ai.md');
    for (const params of [undefined, null, { parent: 5 }, { query: [] }, { parent: 'entity:x' }])
      assert(Array.isArray(await client.askRaw('policyNotes/factChildren', params)), JSON.stringify(params));
  });

  it('report: for a panel, as a page, as Markdown', async () => {
    const brief = await EditedBrief.open(client, `# One\n\n${claim}\n`);
    const report = (format: 'panel' | 'html' | 'markdown', file?: string) =>
      ask('policyNotes/report', { ...brief.id, format, ...(file === undefined ? {} : { file }) });
    const panel = await report('panel');
    assert.match(panel.text, /^<main>[\s\S]*data-place="2 0 2 40"/);
    assert.match(panel.style, /--vscode-foreground/);
    assert.match((await report('html')).text, /^<!DOCTYPE html>/);
    assert.match((await report('markdown', 'a.md')).text, /\[line 3\]\(<a\.md#L3>\)/);
  });

  it('previewMarks: by the letters of a block', async () => {
    const brief = await EditedBrief.open(client, `# One\n\n${claim}\n`);
    const [block] = await ask('policyNotes/previewMarks', brief.id);
    assert.equal(block?.letters, claim.replace(/[^a-z0-9]/gi, ''));
    assert.deepEqual(
      block.marks.map(({ start, end, kind }) => [start, end, kind]),
      [[0, block.letters.length, 'unsourced']],
    );
  });
});
