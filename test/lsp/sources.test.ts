// Holds bibliographies over a real connection, in real folders: found, completed, followed, reloaded, and refused where they are hostile.
import assert from 'node:assert/strict';
import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  LocationLink,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { generateBibtex } from '../support/generated.ts';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const brief = (bibliography: string, body: string) => `---\nbibliography: ${bibliography}\n---\n\n${body}\n`;

describe('bibliographies over the protocol', () => {
  let folder: TestFolder;
  let elsewhere: TestFolder;
  let client: TestClient;

  before(async () => {
    elsewhere = new TestFolder({ 'secret.bib': '@book{secret, title={Secret}}' });
    folder = new TestFolder({
      'refs.bib': generateBibtex(500),
      'briefs/more.json': JSON.stringify(
        [{ id: 'oecd2024', title: 'AI outlook', publisher: 'OECD' }],
        null,
        2,
      ),
      'broken.bib': '@book{a, title={A}}\n\n@book{b, title={B}\n',
      'odd.json': `[{"id": "x", "n": ${'['.repeat(100_000)}`,
      'large.bib': '',
      'proto.json': '[{"id": "__proto__", "title": "P"}, {"id": "constructor", "URL": "command:evil"}]',
      'html.bib':
        '@misc{html, title={<img src=x onerror=alert(1)> [a](command:evil) ![b](https://example.org/b.png)}, url={command:evil}}',
    });
    symlinkSync(path.join(elsewhere.path, 'secret.bib'), path.join(folder.path, 'link.bib'));
    truncateSync(fileURLToPath(folder.uri('large.bib')), 50_000_000);
    client = await startClient({ folders: [folder.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
    elsewhere.remove();
  });

  async function findingsIn(opened: EditedBrief): Promise<readonly string[]> {
    const report = await client.ask(DocumentDiagnosticRequest.type, opened.id);
    assert.equal(report.kind, 'full');
    if (report.kind !== 'full') return [];
    return report.items
      .filter(({ code }) => code === 'undefined-citation' || code === 'unreadable-bibliography')
      .map(({ range, message }) => `${opened.textIn(range)}: ${message}`);
  }

  const open = (bibliography: string, body: string, name = 'brief.md') =>
    EditedBrief.open(client, brief(bibliography, body), folder.uri(name));

  it('complete by key, title, author and year, and say what each is', async () => {
    const opened = await open('refs.bib', 'As shown [@study 499].', 'a.md');
    const list = await client.ask(CompletionRequest.type, opened.at('study 499', 9));
    assert(list !== null && !Array.isArray(list));
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['key499'],
    );
    const [item] = list.items;
    assert(item !== undefined);
    assert.match(item.detail ?? '', /20\d\d · Study 499 on /);
    const { documentation } = await client.ask(CompletionResolveRequest.type, item);
    assert.match(JSON.stringify(documentation), /\(https:\/\/example.org\/study\/499\)/);
  });

  it('show the reference on hover, and lead to the entry', async () => {
    const opened = await open('[refs.bib, briefs/more.json]', 'As @key7 and [@oecd2024, p. 3] say.', 'b.md');
    const hover = await client.ask(HoverRequest.type, opened.at('key7', 1));
    assert.match(JSON.stringify(hover?.contents), /Study 7 on .*refs\.bib/);
    assert(hover?.range !== undefined);
    assert.equal(opened.textIn(hover.range), 'key7');
    const links = await client.ask(DefinitionRequest.type, opened.at('oecd2024', 1));
    const link: unknown = Array.isArray(links) ? links[0] : undefined;
    assert(LocationLink.is(link));
    assert.equal(link.targetUri, folder.uri('briefs/more.json'));
    assert.deepEqual(link.targetSelectionRange, {
      start: { line: 2, character: 11 },
      end: { line: 2, character: 19 },
    });
    assert.deepEqual(await findingsIn(opened), []);
  });

  it('mark keys that none of them has, with a fix', async () => {
    const opened = await open('refs.bib', 'As shown [@kex7; @key8].', 'c.md');
    assert.deepEqual(await findingsIn(opened), [
      'kex7: There is no "kex7" in the bibliography; did you mean "key7"?',
    ]);
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['gone.bib', /^gone\.bib: "gone\.bib": there is no such file$/],
    ['broken.bib', /^broken\.bib: "broken\.bib", line 3: the entry "b" is not closed/],
    ['../elsewhere/secret.bib', /outside the workspace folder/],
    ['"/etc/passwd.bib"', /a path that starts at the brief/],
    ['link.bib', /leads out of the workspace folder by a symbolic link/],
    ['large.bib', /larger than 10 MB/],
    ['odd.json', /line 1: nested more than 60 levels deep/],
    ['refs.docx', /expected a BibTeX file/],
    ['https://example.org/refs.bib', /a web address is not opened/],
  ];
  for (const [bibliography, message] of refused)
    it(`say what is wrong with ${bibliography}, at its path, and nothing of keys`, async () => {
      const opened = await open(
        bibliography,
        'As shown [@secret].',
        `refused-${refused.findIndex(([one]) => one === bibliography)}.md`,
      );
      const [finding, ...others] = await findingsIn(opened);
      assert.match(finding ?? '', message);
      assert.deepEqual(others, []);
    });

  it('take names of every object for ordinary keys', async () => {
    const opened = await open('proto.json', 'As @constructor and [@toString] say.', 'proto.md');
    assert.deepEqual(await findingsIn(opened), ['toString: There is no "toString" in the bibliography']);
    const hover = await client.ask(HoverRequest.type, opened.at('constructor', 1));
    assert.match(JSON.stringify(hover?.contents), /constructor/);
    assert.doesNotMatch(JSON.stringify(hover?.contents), /evil/);
  });

  it('show HTML and commands in titles, and obey nothing', async () => {
    const opened = await open('html.bib', 'As @html says.', 'html.md');
    const hover = await client.ask(HoverRequest.type, opened.at('html says', 1));
    const contents: unknown = hover?.contents;
    assert(typeof contents === 'object' && contents !== null && 'value' in contents);
    const text = String(contents.value);
    assert.doesNotMatch(text, /(?<!\\)[<[]|(?<!\\)\]\(/);
    assert.match(text, /evil/);
  });

  it('are read again when they change on disk', async () => {
    folder.write('changing.bib', '@book{old, title={Old}}');
    const opened = await open('changing.bib', 'As @new says.', 'changing.md');
    assert.equal((await findingsIn(opened)).length, 1);
    const { refreshes } = client;
    const uri = folder.write('changing.bib', '@book{new, title={New}}');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    await client.until(() => client.refreshes > refreshes, 'the wish to pull anew');
    assert.deepEqual(await findingsIn(opened), []);
  });

  it('count as they stand in the editor', async () => {
    const uri = folder.write('typed.bib', '');
    const opened = await open('typed.bib', 'As @typed says.', 'typed.md');
    assert.equal((await findingsIn(opened)).length, 1);
    const { refreshes } = client;
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'bibtex', version: 1, text: '@book{typed, title={T}}' },
    });
    await client.until(() => client.refreshes > refreshes, 'the wish to pull anew');
    assert.deepEqual(await findingsIn(opened), []);
  });

  it('are counted in what is loaded', async () => {
    const { text } = await client.ask(TextDocumentContentRequest.type, { uri: 'policy-notes:/loaded.md' });
    assert.match(text, /## Bibliographies\n\n/);
    assert.match(text, /\*\*refs\.bib\*\*: 500 sources/);
    assert.match(text, /\*\*gone\.bib\*\*: not read, there is no such file/);
  });
});
