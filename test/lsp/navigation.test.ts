// Holds finding one's way over a real connection: highlights, references, symbols, links, renaming, in real folders.
import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentEdit,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { EditedBrief } from './brief.ts';
import { errorOf, startClient, type TestClient } from './harness.ts';

const BASE = `schemaVersion: 1
id: team
title: Team
sources:
  - { id: report, type: report, title: The Acme report, URL: "https://example.org/report" }
entities:
  - { id: acme, kind: company, name: Acme Robotics }
facts:
  - id: acme-staff
    subject: acme
    statement: Acme Robotics has 120 employees.
    standing: stated
    property: staff
    cues: [employees]
    value: { type: number, amount: "120", unit: employees }
    evidence:
      - { source: report, phrase: so it is }
`;
const BIB = '@book{smith, title={On cost}}\n@inbook{part, crossref={smith}}\n';
const head = (path: string) => `---\nbibliography: ${path}\n---\n\n`;

describe('navigation over the protocol', () => {
  let folder: TestFolder;
  let client: TestClient;

  before(async () => {
    folder = new TestFolder({
      '.policy-notes/team.yaml': BASE,
      'refs.bib': BIB,
      'one.md': `${head('refs.bib')}Acme Robotics has 120 employees [@smith].\n`,
      'deep/two.md': `${head('../refs.bib')}By Acme\nRobotics and @smith, see [the report](https://example.org/report).\n`,
      'other.md': '---\nreferences: [{id: smith, title: Another}]\n---\n\nAs [@smith] says of nobody.\n',
      'plain.md': 'Nothing here.\n',
    });
    client = await startClient({ folders: [folder.uri()] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  const shown = (locations: readonly Location[] | null) =>
    (locations ?? []).map(
      ({ uri, range: { start } }) => `${uri.slice(folder.uri().length + 1)}:${start.line}:${start.character}`,
    );
  const open = (text: string, name: string) => EditedBrief.open(client, text, folder.uri(name));
  const references = (brief: EditedBrief, words: string, includeDeclaration = false) =>
    client.ask(ReferencesRequest.type, { ...brief.at(words, 1), context: { includeDeclaration } });

  async function openData(name: string, languageId: string, text: string) {
    const uri = folder.uri(name);
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return (words: string) => {
      const before = text.slice(0, text.indexOf(words)).split('\n');
      return {
        textDocument: { uri },
        position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      };
    };
  }

  it('highlights all mentions, all uses of a footnote, all citations of a source', async () => {
    const brief = await open(
      'Acme Robotics.[^x] Of Acme Robotics.[^x]\n\n[^x]: Note on @nobody.\n',
      'highlight.md',
    );
    const words = async (at: string) =>
      (await client.ask(DocumentHighlightRequest.type, brief.at(at, 2)))?.map(
        ({ range, kind }) => `${brief.textIn(range)} ${kind}`,
      );
    assert.deepEqual(await words('Acme'), ['Acme Robotics 2', 'Acme Robotics 2']);
    assert.deepEqual(await words('[^x]'), ['x 2', 'x 2', 'x 3']);
    assert.deepEqual(await words('nobody'), ['nobody 2']);
    assert.equal(await words('Of'), undefined);
    await brief.close();
  });

  it('finds an entity in all briefs, open or not, and where it is defined', async () => {
    const brief = await open('Led by Acme Robotics.\n', 'plain.md');
    assert.deepEqual(shown(await references(brief, 'Acme')), [
      'deep/two.md:4:3',
      'one.md:4:0',
      'plain.md:0:7',
    ]);
    assert.deepEqual(shown(await references(brief, 'Acme', true)).slice(0, 1), [
      '.policy-notes/team.yaml:6:10',
    ]);
    await brief.replace('Led by Acme Robotics.', 'Nothing here.');
    await brief.close();
  });

  it('finds a source by its key, and only where the key means it', async () => {
    const brief = await EditedBrief.open(client, `${head('refs.bib')}See [@smith].\n`, folder.uri('new.md'));
    assert.deepEqual(shown(await references(brief, 'smith', true)), [
      'refs.bib:0:6',
      'deep/two.md:5:14',
      'new.md:4:6',
      'one.md:4:34',
    ]);
  });

  it('finds a work that is cited by authors and year, from a citation and from its entry', async () => {
    const brief = await open(
      'Up (Lee 2021). Lee (2021) too.\n\n## References\n\n- Lee, B. (2021). Chips.\n',
      'works.md',
    );
    const cited = ['works.md:0:4', 'works.md:0:15'];
    assert.deepEqual(shown(await references(brief, 'Lee 2021')), cited);
    assert.deepEqual(shown(await references(brief, 'Chips', true)), [...cited, 'works.md:4:2']);
    await brief.close();
  });

  it('finds what a base or a bibliography defines', async () => {
    const inBase = await openData('.policy-notes/team.yaml', 'yaml', BASE);
    const ask = async (place: ReturnType<typeof inBase>) =>
      shown(await client.ask(ReferencesRequest.type, { ...place, context: { includeDeclaration: false } }));
    assert.deepEqual(await ask(inBase('acme, kind')), ['deep/two.md:4:3', 'one.md:4:0']);
    assert.deepEqual(await ask(inBase('acme-staff')), ['one.md:4:0']);
    assert.deepEqual(await ask(inBase('report, phrase')), ['deep/two.md:5:25']);
    assert.deepEqual(await ask(inBase('Team')), []);
    const inBib = await openData('refs.bib', 'bibtex', BIB);
    assert.deepEqual(await ask(inBib('smith')), ['deep/two.md:5:14', 'new.md:4:6', 'one.md:4:34']);
  });

  it('answers a cancelled search with that', async () => {
    const brief = await open('By Acme Robotics.\n', 'cancelled.md');
    const source = new CancellationTokenSource();
    const answer = client.ask(
      ReferencesRequest.type,
      { ...brief.at('Acme', 1), context: { includeDeclaration: false } },
      source.token,
    );
    source.cancel();
    assert.match((await errorOf(answer)).message, /cancel/i);
  });

  it('leads from a mention, and from a source of a base, to the base file', async () => {
    const brief = await open('Acme Robotics [@report].\n', 'definition.md');
    for (const [words, place] of [
      ['Acme', '.policy-notes/team.yaml:6:10'],
      ['report', '.policy-notes/team.yaml:4:10'],
    ] as const) {
      const links = await client.ask(DefinitionRequest.type, brief.at(words, 1));
      assert(Array.isArray(links) && links[0] !== undefined && 'targetUri' in links[0]);
      assert.deepEqual(shown([{ uri: links[0].targetUri, range: links[0].targetSelectionRange }]), [place]);
    }
  });

  it('lists entities, facts and sources by name', async () => {
    const names = async (query: string) =>
      (await client.ask(WorkspaceSymbolRequest.type, { query }))?.map(
        (symbol) => `${symbol.name} (${symbol.containerName})`,
      );
    assert.deepEqual(await names('acme rob'), [
      'Acme Robotics (company)',
      'Acme Robotics has 120 employees. (Acme Robotics)',
    ]);
    assert.deepEqual(await names('smith on cost'), ['smith: On cost (refs.bib)']);
    assert.ok((await names('the acme report'))?.includes('report: The Acme report ()'));
    assert.deepEqual(await names('nothing of the kind'), []);
  });

  it('lets addresses in definitions be opened', async () => {
    const brief = await open('A.[^1]\n\n[^1]: See <https://example.org/a>, command:x.\n', 'links.md');
    const links = await client.ask(DocumentLinkRequest.type, brief.id);
    assert.deepEqual(
      links?.map(({ target, range }) => [target, brief.textIn(range)]),
      [['https://example.org/a', 'https://example.org/a']],
    );
  });

  const edits = ({ documentChanges = [] }: WorkspaceEdit) =>
    documentChanges.filter(TextDocumentEdit.is).flatMap((change) =>
      change.edits.map((edit) => {
        assert('newText' in edit);
        return `${change.textDocument.uri.slice(folder.uri().length + 1)}:${edit.range.start.line}:${edit.range.start.character} ${edit.newText}`;
      }),
    );

  it('renames a key in all briefs and in its file, as one edit', async () => {
    const brief = await open(`${head('refs.bib')}See [@smith] and [@{smith}].\n`, 'rename.md');
    const place = await client.ask(PrepareRenameRequest.type, brief.at('smith', 1));
    assert(place !== null && 'placeholder' in place);
    assert.equal(place.placeholder, 'smith');
    const edit = await client.ask(RenameRequest.type, { ...brief.at('smith', 1), newName: 'smith2020' });
    assert(edit !== null);
    assert.deepEqual(edits(edit), [
      'rename.md:4:6 smith2020',
      'rename.md:4:20 smith2020',
      'refs.bib:0:6 smith2020',
      'refs.bib:1:24 smith2020',
      'deep/two.md:5:14 smith2020',
      'new.md:4:6 smith2020',
      'one.md:4:34 smith2020',
    ]);
    await brief.close();
  });

  it('renames a footnote in its brief', async () => {
    const brief = await open('A.[^1] B.[^1]\n\n[^1]: Note.\n', 'footnote.md');
    const edit = await client.ask(RenameRequest.type, { ...brief.at('[^1]', 2), newName: 'cost' });
    assert(edit !== null);
    assert.deepEqual(edits(edit), ['footnote.md:0:4 cost', 'footnote.md:0:11 cost', 'footnote.md:2:2 cost']);
  });

  it('says why it does not rename', async () => {
    const brief = await open('By Acme Robotics [@report], plain.[^1]\n\n[^1]: x\n', 'refused.md');
    const why = async (words: string) =>
      (await errorOf(client.ask(PrepareRenameRequest.type, brief.at(words, 1)))).message;
    assert.match(await why('Acme'), /changed in its fact base/);
    assert.match(await why('report'), /part of a fact base; rename it there/);
    assert.match(await why('plain'), /Only footnote labels and citation keys/);
    const answer = client.ask(RenameRequest.type, { ...brief.at('[^1]', 2), newName: 'a b' });
    assert.match((await errorOf(answer)).message, /no blanks/);
  });
});
