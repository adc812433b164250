// What a writer gets in a brief: findings, hover, completion, quick fixes, go to definition, commands, settings.
import * as vscode from 'vscode';
import { equal, findings, ok, open, openText, placeOf, until } from './support.ts';

const CLAIM = "Meta's deal with Scale AI was worth $15 billion.";

describe('a brief', () => {
  let brief: vscode.TextDocument;

  before(async () => {
    brief = await open('brief.md');
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has its findings, each on the text that it speaks of', async () => {
    const found = await until('findings', () => {
      const list = findings(brief.uri);
      return list.length > 0 && list;
    });
    const codes = new Set(found.map(({ code }) => (typeof code === 'object' ? code.value : code)));
    for (const rule of ['unsourced-claim', 'undefined-citation', 'empty-source', 'unused-source']) {
      ok(codes.has(rule), `no finding of ${rule}, only ${[...codes].join(', ')}`);
    }
    const texts = found.map(({ range }) => brief.getText(range));
    ok(texts.includes('[^3]'), `the undefined footnote is not marked exactly: ${JSON.stringify(texts)}`);
    ok(
      texts.includes('Llama 4 did worse than the rival models of OpenAI and Anthropic.'),
      'no finding on a claim',
    );
  });

  it('shows facts on hover over a name, for the name only', async () => {
    const name = placeOf(brief, 'Meta is reportedly').start;
    const [hover] = await hoversAt(brief, name.translate(0, 1));
    ok(hover, 'no hover on Meta');
    ok(textOf(hover).includes('Axios'), `no source in the hover: ${textOf(hover)}`);
    ok(hover.range && brief.getText(hover.range) === 'Meta', 'the hover is not for exactly "Meta"');
    equal((await hoversAt(brief, name.translate(0, 4))).length, 0, 'hovers on the blank behind the name');
    const [claim] = await hoversAt(brief, name.translate(0, 8));
    ok(claim && textOf(claim).includes('On record'), 'no hover on the claim that the record holds');
    const plain = placeOf(brief, 'Is that enough').start;
    equal((await hoversAt(brief, plain)).length, 0, 'hovers where nothing is on record');
  });

  it('opens the sheet of a name as a read-only document', async () => {
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      brief.uri,
      placeOf(brief, 'Meta is reportedly').start,
    );
    const [target] = links.map((link) => ('targetUri' in link ? link.targetUri : link.uri));
    ok(target, 'no definition for Meta');
    const sheet = await vscode.workspace.openTextDocument(target);
    ok(sheet.getText().includes('Scale AI'), `not the sheet of Meta: ${sheet.getText().slice(0, 200)}`);
    equal(
      vscode.workspace.fs.isWritableFileSystem(target.scheme) === true,
      false,
      'the sheet can be written',
    );
  });

  it('completes names after @', async () => {
    const document = await openText('It names @');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
      '@',
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.includes('Scale AI'), `Scale AI is not offered: ${labels.slice(0, 20).join(', ')}`);
  });

  it('cites the record by a quick fix: marker and definition in one edit', async () => {
    const document = await openText(`# Cost\n\n${CLAIM}\n`);
    const finding = await until('a finding', () => findings(document.uri)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const cite = actions.find(({ title }) => title.startsWith('Cite the record'));
    ok(cite?.edit, `no fix that cites: ${actions.map(({ title }) => title).join(' | ')}`);
    ok(await vscode.workspace.applyEdit(cite.edit), 'the edit was refused');
    const lines = document.getText().trimEnd().split('\n');
    ok(/^\[\^[^\]]+\]:.*Axios/.test(lines.at(-1) ?? ''), `the note is not at the end: ${lines.at(-1)}`);
    ok(
      lines.some((line) => line.startsWith(`${CLAIM}[^`)),
      'no marker behind the claim',
    );
    await until('the finding to go', () => findings(document.uri).length === 0);
  });

  it('keeps up with typing, and with undo', async () => {
    const document = await openText('# Cost\n\nWe believe that it is a start.\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), `\n${CLAIM}\n`);
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    await until('a finding', () => findings(document.uri).length === 1);
    await vscode.commands.executeCommand('undo');
    await until('the finding to go', () => findings(document.uri).length === 0);
  });

  it('takes the severity of a rule from the settings', async () => {
    const document = await openText(`# Cost\n\n${CLAIM}\n`);
    await until('a finding', () => findings(document.uri).length === 1);
    const settings = vscode.workspace.getConfiguration('policyNotes');
    await settings.update('rules', { 'unsourced-claim': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await until('the finding to go', () => findings(document.uri).length === 0);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the finding to come back', () => findings(document.uri).length === 1);
  });

  it('goes on after "Restart Server"', async () => {
    await vscode.commands.executeCommand('policyNotes.restartServer');
    const document = await openText(`# Cost\n\n${CLAIM}\n`);
    await until('a finding of the new server', () => findings(document.uri).length === 1);
    const [hover] = await hoversAt(brief, placeOf(brief, 'Meta is reportedly').start);
    ok(hover, 'no hover from the new server');
  });

  it('shows what is loaded', async () => {
    await vscode.commands.executeCommand('policyNotes.showLoaded');
    const text = await until('the list', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'policy-notes' && shown.getText();
    });
    ok(/[1-9]\d* facts/.test(text), `no facts in what is loaded: ${text.slice(0, 200)}`);
  });

  it('has no findings in a file that is not Markdown', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: `${CLAIM}\n`,
    });
    await vscode.window.showTextDocument(document);
    // Markdown that is opened after it is answered after it.
    const later = await openText(`# Cost\n\n${CLAIM}\n`);
    await until('a finding in Markdown', () => findings(later.uri).length === 1);
    equal(findings(document.uri).length, 0, 'findings in plain text');
  });
});

function hoversAt(document: vscode.TextDocument, position: vscode.Position): Thenable<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
}

function textOf(hover: vscode.Hover): string {
  return hover.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}
