// What a writer gets while typing: names in colour, snippets, ghost text, lenses, findings that wait.
import * as vscode from 'vscode';
import { equal, findings, ok, openText, placeOf, until } from './support.ts';

describe('while typing', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('colours names by kind', async () => {
    const document = await openText('Words.\n\nMeta hired Alexandr Wang for Llama 4.\n');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const found = await until('semantic tokens', async () => {
      const [legend, tokens] = await Promise.all([
        ask<vscode.SemanticTokensLegend>('vscode.provideDocumentRangeSemanticTokensLegend', document, all),
        ask<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', document, all),
      ]);
      return legend && tokens && namesOf(tokens, legend);
    });
    equal(found, ['policyCompany', 'policyPerson', 'policyModel']);
    const inMarkdown = vscode.workspace.getConfiguration('editor', document);
    equal(inMarkdown.get('semanticHighlighting.enabled'), true, 'semantic highlighting in Markdown');
  });

  it('has snippets for a brief, a footnote, a source and a silencing comment', async () => {
    const document = await openText('');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    const labels = list.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const prefix of ['policy-brief', 'footnote', 'fnsource', 'policy-notes-disable'])
      ok(labels.includes(prefix), `no snippet ${prefix}: ${labels.join(', ')}`);
  });

  it('takes ghost text into the brief, and one undo takes it back', async () => {
    const document = await openText("Meta's deal with Scale A");
    await takeGhost(document);
    equal(document.getText(), "Meta's deal with Scale AI");
    await vscode.commands.executeCommand('type', { text: ' was worth ' });
    const before = document.getText();
    await takeGhost(document);
    equal(document.getText(), "Meta's deal with Scale AI was worth $15 billion");
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'after one undo');
  });
});

describe('a claim that is being typed', () => {
  const claim = "Meta's deal with Scale AI was worth $15 billion.";
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is flagged when the cursor leaves it', async () => {
    const document = await openText('Words.[^9]\n\n');
    const codes = () =>
      findings(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('the first finding', () => codes().length === 1);
    await moveTo(document.positionAt(document.getText().length));
    for (const letter of claim) await vscode.commands.executeCommand('type', { text: letter });
    // A finding that comes with the same report shows that the claim has been read.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '[^9]').end, '[^8]');
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    await until(
      'the second marker',
      () => codes().filter((code) => code === 'undefined-citation').length === 2,
    );
    equal(codes().includes('unsourced-claim'), false, 'flagged while it is typed');
    await moveTo(new vscode.Position(0, 2));
    await until('the claim', () => codes().includes('unsourced-claim'));
  });
});

describe('lenses and hints', () => {
  const settings = () => vscode.workspace.getConfiguration('policyNotes');
  const off = { codeLens: undefined, inlayHints: undefined };

  async function set(values: object): Promise<void> {
    for (const [name, value] of Object.entries(values))
      await settings().update(name, value, vscode.ConfigurationTarget.Global);
  }

  after(async () => {
    await set(off);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are off, and on when they are set', async () => {
    const claim = 'Unemployment rose by 14 percent in 2024.';
    const document = await openText(`# One\n\n${claim}\n\nWords.[^1]\n\n[^1]: Axios, 2025.\n`);
    await until('a finding', () => findings(document.uri).length === 1);
    const lenses = async () =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        )
      ).filter(({ command }) => command !== undefined && / claims?, /.test(command.title));
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
    equal((await lenses()).length, 0, 'lenses by default');
    equal((await hints()).length, 0, 'hints by default');
    await set({ codeLens: true, inlayHints: true });
    const [lens] = await until('a lens', async () => {
      const list = await lenses();
      return list.length > 0 && list;
    });
    equal(lens?.command?.title, '1 claim, 1 unsourced');
    const [hint] = await until('a hint', async () => {
      const list = await hints();
      return list.length > 0 && list;
    });
    equal(hint?.label, 'Axios');
    const { command, arguments: given = [] } = lens?.command ?? { command: '' };
    await vscode.commands.executeCommand(command, ...given);
    const selected = await until('the claim', () => {
      const { selection } = vscode.window.activeTextEditor ?? {};
      return selection !== undefined && !selection.isEmpty && selection;
    });
    equal(document.getText(selected), claim, 'where the lens leads');
  });
});

/** Puts the cursor there, and waits until the editor has it: what is typed goes to where it has it. */
async function moveTo(position: vscode.Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'no editor');
  if (editor.selection.active.isEqual(position)) return;
  const moved = new Promise<void>((resolve) => {
    const listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor !== editor || selections[0]?.active.isEqual(position) !== true) return;
      listening.dispose();
      resolve();
    });
  });
  editor.selection = new vscode.Selection(position, position);
  await moved;
}

/** Puts the cursor at the end, asks for ghost text until some is there, and takes it. */
async function takeGhost(document: vscode.TextDocument): Promise<void> {
  const before = document.getText();
  const end = document.positionAt(before.length);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(end, end);
  await until('ghost text', async () => {
    await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
    await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
    return document.getText() !== before;
  });
}

function ask<T>(
  command: string,
  document: vscode.TextDocument,
  range: vscode.Range,
): Thenable<T | undefined> {
  return vscode.commands.executeCommand<T>(command, document.uri, range);
}

/** Type names of the tokens in order. */
function namesOf(
  { data }: vscode.SemanticTokens,
  { tokenTypes }: vscode.SemanticTokensLegend,
): readonly (string | undefined)[] {
  return Array.from(data)
    .filter((_, index) => index % 5 === 3)
    .map((type) => tokenTypes[type]);
}
