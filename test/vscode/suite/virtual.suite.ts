// Briefs that are no files on a disk: in a file system in memory, and in the workspace folder, virtual in the web.
import * as vscode from 'vscode';
import { MemoryFiles } from './memory.ts';
import { equal, findings, inWorkspace, ok, placeOf, until } from './support.ts';

const CLAIM = 'Unemployment rose by 14 percent in 2024.';
const BRIEF = `# One\n\n${CLAIM} Words about Acme Robotics and Meta.\n`;
const BASE = `schemaVersion: 1
id: team
title: The team's base
sources:
  - { id: report, type: report, title: A report }
entities:
  - { id: acme, kind: company, name: Acme Robotics }
facts:
  - id: acme-fact
    subject: acme
    statement: Acme builds robots.
    standing: stated
    evidence:
      - { source: report, phrase: so it is }
`;

describe('a brief in a virtual file system', () => {
  let provider: vscode.Disposable;

  before(() => {
    provider = vscode.workspace.registerFileSystemProvider(
      'memfs',
      new MemoryFiles({ '/briefs/one.md': BRIEF }),
      { isReadonly: true },
    );
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    provider.dispose();
  });

  it('has findings, hovers and colours as any other', async () => {
    const uri = vscode.Uri.parse('memfs:/briefs/one.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [finding] = await until('a finding', () => {
      const list = findings(uri);
      return list.length > 0 && list;
    });
    equal(finding && document.getText(finding.range), CLAIM);
    ok((await hoverOn(document, 'Meta')).includes('Axios'), 'no hover on Meta');
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const tokens = await until('colours', () =>
      vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentRangeSemanticTokens',
        uri,
        range,
      ),
    );
    ok(tokens.data.length >= 5, 'no name is coloured');
  });
});

describe('a team in the workspace folder', () => {
  const folder = inWorkspace('team');

  before(async () => {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, '.policy-notes'));
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write('.policy-notes/team.yaml', BASE);
    await write('one.md', BRIEF);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("has its own facts, read by the editor's file system where there is no other", async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'one.md'));
    await vscode.window.showTextDocument(document);
    await until('the hover on a name of the team', async () =>
      (await hoverOn(document, 'Acme Robotics')).includes('Acme builds robots'),
    );
    ok((await hoverOn(document, 'Meta')).includes('Axios'), 'the bundled facts are gone');
  });
});

async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n');
}
