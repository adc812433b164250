// Bibliographies and the writing commands in a real editor: keys completed and followed, files reloaded, edits undone.
import * as vscode from 'vscode';
import { generateBibtex } from '../../support/generated.ts';
import { equal, findings, inWorkspace, ok, placeOf, until } from './support.ts';

const BRIEF = `---
bibliography:
  - sources/refs.bib
  - sources/more.json
---

# Costs

As @key499 and [@oecd2024, p. 3] show, models are cheap.
`;

describe('bibliographies', () => {
  let brief: vscode.TextDocument;

  before(async () => {
    await write('sources/refs.bib', generateBibtex(500));
    await write('sources/more.json', JSON.stringify([{ id: 'oecd2024', title: 'AI outlook' }], null, 2));
    await write('sources/brief.md', BRIEF.replaceAll('sources/', ''));
    brief = await show('sources/brief.md');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace('sources'), { recursive: true });
  });

  it('complete by title, among 500 entries and more', async () => {
    await type('\nSee [@study 77');
    const list = await until('the entry', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        brief.uri,
        brief.positionAt(brief.getText().length),
      );
      return found.items.some(({ label }) => nameOf(label) === 'key77') && found;
    });
    const item = list.items.find(({ label }) => nameOf(label) === 'key77');
    ok(item?.range !== undefined, 'no range');
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => !brief.getText().includes('study 77'));
  });

  it('jump to the entry in BibTeX and in CSL-JSON', async () => {
    for (const [words, file, text] of [
      ['key499', 'refs.bib', 'key499'],
      ['oecd2024', 'more.json', 'oecd2024'],
    ] as const) {
      const link = await until(`the definition of ${words}`, async () => {
        const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          brief.uri,
          placeOf(brief, words).start.translate(0, 1),
        );
        return links[0];
      });
      ok(link.targetUri.path.endsWith(file), `leads to ${link.targetUri.path}`);
      const target = await vscode.workspace.openTextDocument(link.targetUri);
      ok(link.targetSelectionRange, 'no selection');
      equal(target.getText(link.targetSelectionRange), text, 'the key');
    }
  });

  it('say the reference on hover', async () => {
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      brief.uri,
      placeOf(brief, 'key499').start.translate(0, 1),
    );
    const said = (hover?.contents ?? [])
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    ok(said.includes('Study 499 on'), said);
  });

  it('count as they stand in the editor, and again when they change on disk', async () => {
    const undefinedKeys = () => codes(brief).filter((code) => code === 'undefined-citation').length;
    equal(undefinedKeys(), 0, 'findings at first');
    const json = await show('sources/more.json');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(json.uri, placeOf(json, 'oecd2024'), 'oecd2025');
    await vscode.workspace.applyEdit(edit);
    await until('the key to be unknown', () => undefinedKeys() === 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the key to be known again', () => undefinedKeys() === 0);
    await write('sources/more.json', '[]');
    await until('the key to be unknown after the file changed', () => undefinedKeys() === 1);
    await write('sources/more.json', '[{"id": "oecd2024"}]');
    await until('the key to be known once more', () => undefinedKeys() === 0);
  });

  it('are cited by a command, in one step that undo takes back', async () => {
    const editor = await vscode.window.showTextDocument(brief);
    const before = brief.getText();
    const end = placeOf(brief, 'are cheap').end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('policyNotes.insertCitation', { keys: ['key1', 'key2'] });
    ok(brief.getText().includes('are cheap [@key1; @key2].'), brief.getText());
    await vscode.commands.executeCommand('undo');
    equal(brief.getText(), before, 'after one undo');
  });

  it('are renamed with all uses, in the brief and in the file', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      brief.uri,
      placeOf(brief, 'key499').start.translate(0, 1),
      'smith2020',
    );
    equal(
      edit.entries().map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`),
      ['brief.md 1', 'refs.bib 1'],
    );
  });

  it('change nothing where a question is turned away', async () => {
    await vscode.window.showTextDocument(brief);
    const before = brief.getText();
    const running = vscode.commands.executeCommand('policyNotes.insertFact');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await running;
    equal(brief.getText(), before, 'the brief');
  });

  it('change nothing at whatever question a fact is turned away', async () => {
    await vscode.window.showTextDocument(brief);
    const before = brief.getText();
    // The sixth, for the words of the source, takes no empty answer.
    for (let answered = 0; answered < 6; answered += 1) {
      let isAsking = true;
      const running = vscode.commands
        .executeCommand('policyNotes.saveSelectionAsFact', {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        })
        .then(() => {
          isAsking = false;
        });
      for (let question = 0; question < answered; question += 1) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
      ok(isAsking, `question ${answered + 1} is not asked`);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await running;
    }
    equal(brief.getText(), before, 'the brief');
  });

  async function type(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(brief.uri, brief.positionAt(brief.getText().length), text);
    await vscode.window.showTextDocument(brief);
    await vscode.workspace.applyEdit(edit);
  }
});

function nameOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}

function codes({ uri }: vscode.TextDocument): readonly string[] {
  return findings(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
}

async function show(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}
