// Holds the writing commands' requests over a real connection, in real folders: what they offer, and the one edit of each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodeActionRequest, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { readFactBase } from '../../server/src/core/facts/load.ts';
import type { WritingRequests } from '../../server/src/lsp/protocol.ts';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { errorOf, fullClient, startClient, type TestClient } from './harness.ts';

const BASE = `# ours
schemaVersion: 1
id: team
title: Team
sources: []
# who
entities:
  - id: acme # the client
    kind: company
    name: Acme Robotics
facts: []
`;
const capabilities = {
  ...fullClient,
  workspace: {
    ...fullClient.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

describe('writing over the protocol', () => {
  let folder: TestFolder;
  let client: TestClient;

  before(async () => {
    folder = new TestFolder({
      '.policy-notes/team.yaml': BASE,
      '.policy-notes/more.json':
        '{\n\t"schemaVersion": 1,\n\t"id": "more",\n\t"title": "More",\n\t"entities": []\n}\n',
      '.policy-notes/broken.yaml': 'schemaVersion: 1\nid: broken\ntitle: Broken\nfacts: [\n',
      'refs.bib':
        '@book{smith, author={Smith, Ann}, title={On cost}, year=2020, url={https://example.org/a}}\n@book{jones, title={B}}\n',
    });
    client = await startClient({
      capabilities,
      folders: [folder.uri()],
      initializationOptions: { commands: true },
    });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  const open = (text: string, name: string) => EditedBrief.open(client, text, folder.uri(name));
  const ask = <Name extends keyof WritingRequests>(name: Name, params: WritingRequests[Name]['params']) =>
    client.askRaw(name, params) as Promise<WritingRequests[Name]['result']>;

  /** The text of a file with the edits of it; fails where the edit is not of this one file. */
  function after1(edit: WorkspaceEdit, uri: string, text: string): string {
    const changes = (edit.documentChanges ?? []).filter(TextDocumentEdit.is);
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument.uri),
      [uri],
    );
    const edits = changes
      .flatMap((change) => change.edits)
      .flatMap((one) => ('newText' in one && 'range' in one ? [one] : []));
    return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits);
  }
  const onDisk = (name: string) => readFileSync(fileURLToPath(folder.uri(name)), 'utf8');

  it('offers sources by any word, and cites several at once as the brief does', async () => {
    const brief = await open(
      '---\nbibliography: refs.bib\n---\n\nIt is cheap.[^1]\n\n[^1]: A note.\n',
      'cite.md',
    );
    const found = await ask('policyNotes/sources', { ...brief.id, query: 'smith 2020' });
    assert.deepEqual(found, [
      { id: 'smith', label: 'On cost', description: 'Smith 2020', detail: '@smith · refs.bib' },
    ]);
    const position = brief.positionOf('It is cheap.', 12);
    const edit = await ask('policyNotes/insertCitation', { ...brief.id, position, keys: ['smith', 'jones'] });
    assert.equal(
      after1(edit, brief.uri, brief.text),
      '---\nbibliography: refs.bib\n---\n\nIt is cheap.[^2][^3][^1]\n\n[^1]: A note.\n[^2]: Smith, Ann, “On cost”, 2020. <https://example.org/a>\n[^3]: “B”.\n',
    );
  });

  it('cites by key where the brief declares its sources and has no footnotes, or where the setting says so', async () => {
    const brief = await open('---\nbibliography: refs.bib\n---\n\nIt is cheap.\n', 'pandoc.md');
    const position = brief.positionOf('cheap', 5);
    const edit = await ask('policyNotes/insertCitation', { ...brief.id, position, keys: ['smith', 'jones'] });
    assert.match(after1(edit, brief.uri, brief.text), /It is cheap \[@smith; @jones\]\./);
    const gone = await errorOf(
      ask('policyNotes/insertCitation', { ...brief.id, position, keys: ['nobody'] }),
    );
    assert.match(gone.message, /not there any more/);
  });

  it('inserts a fact as a sentence with its source', async () => {
    const brief = await open('# Cost\n\n', 'fact.md');
    const [fact] = await ask('policyNotes/facts', { ...brief.id, query: '$15 billion scale' });
    assert.ok(fact);
    const start = brief.positionOf('# Cost', 8);
    const edit = await ask('policyNotes/insertFact', {
      ...brief.id,
      range: { start, end: start },
      id: fact.id,
      part: 'fact',
    });
    assert.match(
      after1(edit, brief.uri, brief.text),
      /^# Cost\n\n.*\$15 billion\.\[\^1\]\n\n\[\^1\]: Axios, .*\n$/,
    );
    const cited = await ask('policyNotes/insertFact', {
      ...brief.id,
      range: { start: brief.positionOf('# Cost'), end: brief.positionOf('# Cost', 6) },
      id: fact.id,
      part: 'citation',
    });
    assert.match(after1(cited, brief.uri, brief.text), /^# Cost\[\^1\]\n\n\[\^1\]: Axios, .*\n$/);
  });

  it('drafts a fact from a selection: its words, whom it names, what it cites', async () => {
    const text =
      '---\nbibliography: refs.bib\n---\n\n**Acme Robotics** has 120 staff [@smith, p. 3].[^1] More.\n\n[^1]: At https://example.org/staff.\n';
    const brief = await open(text, 'draft.md');
    const range = { start: brief.positionOf('**Acme'), end: brief.positionOf('.[^1]', 1) };
    assert.deepEqual(await ask('policyNotes/draftFact', { ...brief.id, range }), {
      statement: 'Acme Robotics has 120 staff.',
      entities: ['acme'],
      sources: ['smith'],
      url: 'https://example.org/staff',
    });
    const [first] = await ask('policyNotes/entities', { ...brief.id, query: '', range });
    assert.equal(first?.label, 'Acme Robotics');
  });

  const fact = {
    statement: 'Acme Robotics has 120 staff.',
    subject: { id: 'acme' },
    standing: 'stated',
    source: { key: 'smith' },
    locator: 'p. 3',
    phrase: '120 people work there',
  } as const;

  it('saves a fact in the base that is picked, with its source, and keeps comments and order', async () => {
    const brief = await open('---\nbibliography: refs.bib\n---\n\nText.\n', 'save.md');
    const { bases } = await ask('policyNotes/bases', brief.id);
    assert.deepEqual(bases.map(({ description }) => description).sort(), [
      '.policy-notes/broken.yaml',
      '.policy-notes/more.json',
      '.policy-notes/team.yaml',
    ]);
    const base = folder.uri('.policy-notes/team.yaml');
    const { edit, uri, name } = await ask('policyNotes/saveFact', { ...brief.id, base, fact });
    assert.equal(name, '.policy-notes/team.yaml');
    const now = after1(edit, uri, BASE);
    const { base: read, problems } = readFactBase(parse(now), 'team');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      read.facts.map(({ statement, subject }) => [statement, subject]),
      [[fact.statement, 'acme']],
    );
    assert.deepEqual(
      read.sources.map(({ id, title }) => [id, title]),
      [['smith', 'On cost']],
    );
    for (const line of BASE.split('\n').filter((one) => !one.includes('[]')))
      assert.ok(now.split('\n').includes(line), line);
  });

  it('adds an entity to a base in JSON, with its indentation', async () => {
    const brief = await open('Text.\n', 'entity.md');
    const base = folder.uri('.policy-notes/more.json');
    const { edit, uri } = await ask('policyNotes/addEntity', {
      ...brief.id,
      base,
      name: 'Bank of England',
      kind: 'organisation',
    });
    const now = after1(edit, uri, onDisk('.policy-notes/more.json'));
    assert.ok(now.includes('\t"entities": [\n\t\t{\n\t\t\t"id": "bank-of-england",\n'), now);
  });

  it('makes a new base under a free name', async () => {
    const { edit, uri, name } = await ask('policyNotes/newBase', { folder: folder.uri(), title: 'Team' });
    assert.equal(name, '.policy-notes/team-2.yaml');
    assert.deepEqual(edit.documentChanges?.[0], {
      kind: 'create',
      uri,
      options: { overwrite: false, ignoreIfExists: false },
    });
  });

  it('refuses what it cannot write, in words', async () => {
    const brief = await open('Text.\n', 'refused.md');
    const why = async (base: string) =>
      (
        await errorOf(
          ask('policyNotes/saveFact', {
            ...brief.id,
            base,
            fact: { ...fact, source: { title: 'T', url: '' } },
          }),
        )
      ).message;
    assert.match(
      await why(folder.uri('.policy-notes/broken.yaml')),
      /broken\.yaml is not valid YAML; mend it first/,
    );
    assert.match(await why(folder.uri('refused.md')), /not there any more/);
    assert.match(await why('file:///etc/passwd'), /not there any more/);
    const outside = await errorOf(ask('policyNotes/newBase', { folder: 'file:///etc', title: 'x' }));
    assert.match(outside.message, /Open a folder first/);
  });

  it('offers its commands as code actions', async () => {
    const brief = await open('Mistral AI raised $600 million in June 2024.\n', 'actions.md');
    const titles = async (start: number, end: number) => {
      const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
      const actions = await client.ask(CodeActionRequest.type, {
        ...brief.id,
        range,
        context: { diagnostics: [] },
      });
      return (actions ?? []).filter(({ command }) => command !== undefined).map(({ title }) => title);
    };
    assert.deepEqual(await titles(3, 3), ['Insert a citation…', 'Add “Mistral AI” to a fact base…']);
    assert.deepEqual(await titles(0, 40), ['Insert a citation…', 'Save the selection as a fact…']);
  });
});
