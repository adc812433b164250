// What a writer gets from the checks against the record: the rule's page, the record's figure, silencing, names allowed.
import * as vscode from 'vscode';
import { equal, findings, inWorkspace, ok, openText, until } from './support.ts';

const WRONG = "Meta's deal with Scale AI was worth US$14bn.[^1]\n\n[^1]: A report of 2025.\n";

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function findingOf(rule: string, document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(document.uri).find((one) => ruleOf(one) === rule));
}

async function fix(document: vscode.TextDocument, { range }: vscode.Diagnostic, title: string) {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const found = actions.find((one) => one.title.startsWith(title));
  ok(found?.edit, `no fix "${title}", only ${actions.map((one) => one.title).join(' | ')}`);
  return found.edit;
}

describe('checks against the record', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('name a rule that opens its page, and the fact', async () => {
    const document = await openText(WRONG);
    const { code, relatedInformation } = await findingOf('figure-mismatch', document);
    ok(typeof code === 'object', 'the rule has no page');
    const page = await vscode.workspace.openTextDocument(code.target);
    ok(page.getText().startsWith('# figure-mismatch\n'), `not the page: ${page.getText().slice(0, 80)}`);
    const sheet = await vscode.workspace.openTextDocument(
      relatedInformation?.[0]?.location.uri ?? document.uri,
    );
    ok(sheet.getText().includes('$15 billion'), 'the finding does not lead to the fact');
  });

  it("take the record's figure, in the notation of the brief", async () => {
    const document = await openText(WRONG);
    const found = await findingOf('figure-mismatch', document);
    ok(
      await vscode.workspace.applyEdit(await fix(document, found, 'Take the figure')),
      'the edit was refused',
    );
    ok(document.getText().includes('worth US$15bn.'), document.getText());
    await until('the finding to go', () =>
      findings(document.uri).every((one) => ruleOf(one) !== 'figure-mismatch'),
    );
  });

  it('are silenced with a place for the reason', async () => {
    const document = await openText(`# Cost\n\nThey signed with ScaleAI.\n`);
    const found = await findingOf('entity-name', document);
    ok(
      await vscode.workspace.applyEdit(await fix(document, found, 'Silence entity-name')),
      'the edit was refused',
    );
    await until('the comment', () => document.getText().includes('entity-name -- reason -->'));
    await until('the finding to go', () =>
      findings(document.uri).every((one) => ruleOf(one) !== 'entity-name'),
    );
  });

  it('leave a name alone that the team has allowed', async () => {
    const document = await openText('They signed with ScaleAI, and ScaleAI agreed.\n');
    const found = await findingOf('entity-name', document);
    const config = inWorkspace('.policy-notes/config.yaml');
    ok(
      await vscode.workspace.applyEdit(await fix(document, found, 'Allow "ScaleAI"')),
      'the edit was refused',
    );
    const written = await vscode.workspace.openTextDocument(config);
    ok(written.getText().includes('- ScaleAI'), `not in the settings: ${written.getText()}`);
    await until('the findings to go', () =>
      findings(document.uri).every((one) => ruleOf(one) !== 'entity-name'),
    );
    const undo = new vscode.WorkspaceEdit();
    undo.replace(config, new vscode.Range(0, 0, written.lineCount, 0), '{}\n');
    await vscode.workspace.applyEdit(undo);
    await written.save();
    await until('the findings to come back', () =>
      findings(document.uri).some((one) => ruleOf(one) === 'entity-name'),
    );
    equal(findings(document.uri).filter((one) => ruleOf(one) === 'entity-name').length, 2);
  });
});
