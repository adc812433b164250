// Holds what a finding offers over the protocol, and that editor and command line give every rule the same severity.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  SnippetTextEdit,
  TextDocumentContentRequest,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { main } from '../../server/src/cli/main.ts';
import { type RuleId, ruleIds } from '../../server/src/core/rules/registry.generated.ts';
import { TestFolder } from '../support/folder.ts';
import { examplesOf, pageOf } from '../support/rulePages.ts';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

const figure = "Meta's deal with Scale AI was worth $14 billion.[^1]\n\n[^1]: A report of 2025.\n";
const name = 'They signed with ScaleAI.\n';

const ableClient: ClientCapabilities = {
  ...fullClient,
  textDocument: {
    ...fullClient.textDocument,
    publishDiagnostics: { ...fullClient.textDocument?.publishDiagnostics, codeDescriptionSupport: true },
  },
  workspace: {
    ...fullClient.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
};

async function diagnose(client: TestClient, brief: EditedBrief): Promise<readonly Diagnostic[]> {
  const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
  return report.kind === 'full' ? report.items : [];
}

async function find(client: TestClient, brief: EditedBrief, rule: string): Promise<Diagnostic> {
  const found = (await diagnose(client, brief)).find(({ code }) => code === rule);
  assert(found !== undefined, `${rule} finds nothing`);
  return found;
}

async function action(
  client: TestClient,
  brief: EditedBrief,
  rule: string,
  title: RegExp,
): Promise<CodeAction> {
  const diagnostic = await find(client, brief, rule);
  const params = { ...brief.id, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
  const actions = (await client.ask(CodeActionRequest.type, params)) ?? [];
  const found = actions.find((one): one is CodeAction => 'edit' in one && title.test(one.title));
  assert(found !== undefined, `no action "${title}" among ${actions.map((one) => one.title).join(', ')}`);
  return found;
}

describe('what a finding offers', () => {
  let folder: TestFolder;
  let client: TestClient;
  before(async () => {
    folder = new TestFolder();
    client = await startClient({ capabilities: ableClient, folders: [folder.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  it("opens its rule's page, without a network", async () => {
    const brief = await EditedBrief.open(client, figure);
    const href = (await find(client, brief, 'figure-mismatch')).codeDescription?.href ?? '';
    assert.equal(href, 'policy-notes:/rules/figure-mismatch.md');
    const { text } = await client.ask(TextDocumentContentRequest.type, { uri: href });
    assert.equal(text, pageOf('figure-mismatch'));
    for (const rule of ruleIds) {
      const page = await client.ask(TextDocumentContentRequest.type, {
        uri: `policy-notes:/rules/${rule}.md`,
      });
      assert.ok(page.text.startsWith(`# ${rule}\n`));
    }
  });

  it('points to the fact: to its sheet, or in its place where sheets cannot be opened', async () => {
    const brief = await EditedBrief.open(client, figure);
    const [related] = (await find(client, brief, 'figure-mismatch')).relatedInformation ?? [];
    assert.equal(related?.location.uri, 'policy-notes:/facts/meta.md');
    const { textDocumentContent: _, ...workspace } = fullClient.workspace ?? {};
    const plain = await startClient({ capabilities: { ...fullClient, workspace } });
    const same = await EditedBrief.open(plain, figure);
    const found = await find(plain, same, 'figure-mismatch');
    assert.equal(found.codeDescription, undefined);
    assert.deepEqual(found.relatedInformation?.[0]?.location, { uri: same.uri, range: found.range });
    assert.match(found.relatedInformation?.[0]?.message ?? '', /\$15 billion/);
    await plain.stop();
  });

  it('can be silenced with a reason to fill in, or plainly where snippets are not known', async () => {
    const brief = await EditedBrief.open(client, figure);
    const { edit } = await action(client, brief, 'figure-mismatch', /^Silence/);
    const [change] = edit?.documentChanges ?? [];
    assert(TextDocumentEdit.is(change));
    const snippets = change.edits.filter(SnippetTextEdit.is).map(({ snippet }) => snippet.value);
    assert.match(snippets[0] ?? '', /^<!-- policy-notes-disable\S* figure-mismatch -- \$\{1:reason\} -->$/m);
    const plain = await startClient();
    const same = await EditedBrief.open(plain, figure);
    const plainly = await action(plain, same, 'figure-mismatch', /^Silence/);
    assert.doesNotMatch(JSON.stringify(plainly.edit), /snippet|reason/);
    await plain.stop();
  });

  it('lets a team allow a form of a name: a new file, then a further line in it', async () => {
    const brief = await EditedBrief.open(client, name, folder.uri('brief.md'));
    const { edit, title } = await action(client, brief, 'entity-name', /^Allow "ScaleAI"/);
    assert.match(title, /\.policy-notes\/config\.yaml/);
    const [create, change] = edit?.documentChanges ?? [];
    assert.deepEqual(create, {
      kind: 'create',
      uri: folder.uri('.policy-notes/config.yaml'),
      options: { ignoreIfExists: true },
    });
    assert(TextDocumentEdit.is(change));
    const written = applyAll('', change);
    assert.equal(written, 'allowedNames:\n  - ScaleAI\n');

    folder.write('other/.policy-notes/config.yaml', `# Ours\n${written}rules: {} # none\n`);
    const other = await EditedBrief.open(client, 'They met Open AI.\n', folder.uri('other/brief.md'));
    const further = await action(client, other, 'entity-name', /^Allow "Open AI"/);
    const [second] = further.edit?.documentChanges ?? [];
    assert(TextDocumentEdit.is(second));
    const before = readFileSync(new URL(folder.uri('other/.policy-notes/config.yaml')), 'utf8');
    assert.equal(
      applyAll(before, second),
      '# Ours\nallowedNames:\n  - ScaleAI\n  - Open AI\nrules: {} # none\n',
    );
    // Open in the editor, it is changed as it stands there: at its version, under the address that the editor uses.
    const uri = `${folder.uri('other')}/%2Epolicy-notes/config.yaml`;
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 7, text: `# Unsaved\n${before}` },
    });
    const inEditor = await action(client, other, 'entity-name', /^Allow "Open AI"/);
    const [third] = inEditor.edit?.documentChanges ?? [];
    assert(TextDocumentEdit.is(third));
    assert.deepEqual(third.textDocument, { uri, version: 7 });
    assert.match(
      applyAll(`# Unsaved\n${before}`, third),
      /^# Unsaved\n# Ours\nallowedNames:\n {2}- ScaleAI\n {2}- Open AI\n/,
    );
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });

    const allowed = await EditedBrief.open(client, name, folder.uri('other/allowed.md'));
    assert.deepEqual(
      (await diagnose(client, allowed)).filter(({ code }) => code === 'entity-name'),
      [],
    );
  });
});

function applyAll(text: string, { edits }: TextDocumentEdit): string {
  const document = TextDocument.create('file:///config.yaml', 'yaml', 1, text);
  return TextDocument.applyEdits(document, edits.filter(TextEdit.is));
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

describe('every rule in the editor and on the command line', () => {
  /** A brief that breaks the rule, in a folder whose configuration says `config`. */
  const variants: readonly (readonly [folder: string, config: (rule: RuleId) => string])[] = [
    ['plain', () => '{}\n'],
    ['off', (rule) => `rules: { ${rule}: off }\n`],
    ['hint', (rule) => `rules: { ${rule}: hint }\n`],
    ['error', (rule) => `rules: { ${rule}: error }\n`],
  ];
  let folder: TestFolder;
  let client: TestClient;
  before(async () => {
    const stale = readFileSync(new URL('../fixtures/stale.json', import.meta.url), 'utf8');
    folder = new TestFolder({ '.policy-notes/stale.json': stale });
    for (const rule of ruleIds) {
      const bad = examplesOf(pageOf(rule)).find(({ kind }) => kind === 'bad')?.text ?? '';
      for (const [variant, config] of variants) {
        folder.write(`${rule}/${variant}/.policy-notes/config.yaml`, config(rule));
        folder.write(`${rule}/${variant}/brief.md`, bad);
      }
      folder.write(`${rule}/silenced/brief.md`, `<!-- policy-notes-disable-file ${rule} -->\n\n${bad}`);
    }
    client = await startClient({ folders: [folder.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  async function onCommandLine(file: string): Promise<readonly string[]> {
    const printed: string[] = [];
    const io = { cwd: folder.path, env: {}, readStdin: async () => new Uint8Array(), isColoured: false };
    const said = { out: (text: string) => printed.push(text), err: () => {}, today: '2026-01-01' };
    await main(['check', file, '--format', 'json', '--fail-on', 'hint'], '1.0.0', { ...io, ...said });
    const found: { rule: string; severity: string; line: number; column: number; message: string }[] =
      JSON.parse(printed.join(''));
    return found.map((one) => `${one.line}:${one.column} ${one.severity} ${one.rule}: ${one.message}`);
  }

  async function inEditor(file: string): Promise<readonly string[]> {
    const text = readFileSync(new URL(folder.uri(file)), 'utf8');
    const brief = await EditedBrief.open(client, text, folder.uri(file));
    return (await diagnose(client, brief)).map(
      ({ range: { start }, severity = 0, code, message }) =>
        `${start.line + 1}:${start.character + 1} ${SEVERITIES[severity]} ${code}: ${message}`,
    );
  }

  for (const rule of ruleIds) {
    it(`${rule}: as it is, off, a hint, an error, silenced`, async () => {
      const all = new Map<string, readonly string[]>();
      for (const variant of ['plain', 'off', 'hint', 'error', 'silenced']) {
        const file = `${rule}/${variant}/brief.md`;
        const found = await onCommandLine(file);
        assert.deepEqual(await inEditor(file), found, variant);
        all.set(
          variant,
          found.filter((line) => line.includes(` ${rule}: `)),
        );
      }
      assert.ok((all.get('plain') ?? []).length > 0, 'finds something');
      assert.deepEqual(all.get('off'), []);
      assert.deepEqual(all.get('silenced'), []);
      assert.ok((all.get('hint') ?? []).every((line) => line.includes(' hint ')));
      assert.ok((all.get('error') ?? []).some((line) => line.includes(' error ')));
    });
  }
});
