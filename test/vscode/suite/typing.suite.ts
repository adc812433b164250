// What a writer gets while typing: names in colour, snippets, ghost text.
import * as vscode from 'vscode';
import { equal, ok, openText, until } from './support.ts';

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
