// The commands: from claim to claim, all briefs of the workspace, a fact into the brief, citation reach, a new brief.
import * as vscode from 'vscode';
import { findBriefs, inWords } from '../../../client/src/commands/checkAll.ts';
import { equal, findings, inWorkspace, ok, open, openText, policyNotes, until } from './support.ts';

const RISE = 'Unemployment rose by 14 percent in 2024.';
const RENTS = 'Rents rose by 5 percent in 2022.';

describe('the commands', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are all there, each with a title', async () => {
    await policyNotes().activate();
    const registered = await vscode.commands.getCommands(true);
    const { commands } = policyNotes().packageJSON.contributes;
    for (const { command, title } of commands) {
      ok(registered.includes(command), `${command} does nothing`);
      ok(title, `${command} has no title`);
    }
  });

  it('go to the next and the previous unsourced claim, and around', async () => {
    const document = await openText(`# One\n\n${RISE}\n\nIs it?\n\n${RENTS}\n`);
    await until('findings', () => findings(document.uri).length === 2);
    const selected = () => document.getText(vscode.window.activeTextEditor?.selection);
    for (const wanted of [RISE, RENTS, RISE]) {
      await vscode.commands.executeCommand('policyNotes.nextUnsourced');
      equal(selected(), wanted);
    }
    await vscode.commands.executeCommand('policyNotes.previousUnsourced');
    equal(selected(), RENTS);
  });

  it('check all briefs of the workspace, also those that are not open', async () => {
    const closed = inWorkspace('closed.md');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(`# One\n\n${RISE}\n`));
    try {
      const checked = await vscode.commands.executeCommand<{ briefs: number; findings: number }>(
        'policyNotes.checkWorkspace',
      );
      ok(checked.briefs >= 2 && checked.findings >= 1, JSON.stringify(checked));
      const [found, ...others] = findings(closed);
      ok(found && others.length === 0, 'findings of the closed brief');
      ok(typeof found.code === 'object', `no way to the page of the rule: ${JSON.stringify(found.code)}`);
      const document = await open('closed.md');
      const [same] = await until('findings of the server', () => {
        const list = findings(document.uri);
        return list.length === 1 && list;
      });
      equal(shownOf(found), same && shownOf(same), 'the finding of the open brief');
      await vscode.commands.executeCommand('policyNotes.clearWorkspaceCheck');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(closed);
    }
  });

  it('say which briefs a check leaves out', async () => {
    const all = await findBriefs(1000);
    ok(all.files.length >= 1 && !all.isCut, JSON.stringify(all));
    const none = await findBriefs(0);
    equal([none.files.length, none.isCut], [0, true]);
    const exact = await findBriefs(all.files.length);
    equal([exact.files.length, exact.isCut], [all.files.length, false]);
    const checked = { briefs: 2, findings: 0, withFindings: 0, unread: [], isCut: false };
    const plain = inWords(checked);
    const cut = inWords({ ...checked, isCut: true });
    ok(cut.startsWith(plain) && cut.length > plain.length, `nothing said: ${cut}`);
    const unread = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];
    const named = inWords({ ...checked, unread });
    ok(/\(6\): a\.md.*e\.md, …$/.test(named), named);
  });

  it('write a fact of a row with its citation, and cite it alone', async () => {
    const { facts } = await policyNotes().activate();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const document = await openText('# Deal\n\n');
    facts.filter('deal worth $15 billion');
    try {
      const row = await until('the fact', async () => {
        const [kind] = await facts.getChildren();
        const [name] = await facts.getChildren(kind);
        return (await facts.getChildren(name)).find(({ type }) => type === 'fact');
      });
      const end = document.positionAt(document.getText().length);
      const editor = await putCursor(document, end);
      await vscode.commands.executeCommand('policyNotes.writeFact', row);
      await until('the fact', () => /worth \$15 billion\.\[\^1\]/.test(document.getText()));
      ok(/\n\[\^1\]: Axios/.test(document.getText()), document.getText());
      const isWritten = await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `\n${RENTS}`));
      ok(isWritten, 'the sentence is written');
      const behind = new vscode.Position(2, RENTS.length);
      await putCursor(document, behind);
      await vscode.commands.executeCommand('policyNotes.citeFact', row);
      await until(`the citation in ${JSON.stringify(document.getText())}`, () =>
        document.getText().includes(`${RENTS}[^1]`),
      );
    } finally {
      facts.filter('');
    }
  });

  it('toggle the citation reach', async () => {
    const document = await openText(`# One\n\n${RISE} ${RENTS}[^1]\n\n[^1]: Axios, 2025.\n`);
    await until('a finding', () => findings(document.uri).length === 1);
    const settings = () => vscode.workspace.getConfiguration('policyNotes');
    await vscode.commands.executeCommand('policyNotes.toggleCitationReach');
    try {
      equal(settings().get('citationReach'), 'paragraph');
      await until('the finding to go', () => findings(document.uri).length === 0);
      await vscode.commands.executeCommand('policyNotes.toggleCitationReach');
      equal(settings().get('citationReach'), 'sentence');
    } finally {
      await settings().update('citationReach', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("leave the citation reach alone where the team's file sets it", async () => {
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
    await write('reach/.policy-notes/config.yaml', 'citationReach: paragraph\n');
    await write('reach/brief.md', `# One\n\n${RISE}\n`);
    const set = () => vscode.workspace.getConfiguration('policyNotes').inspect('citationReach');
    try {
      await open('reach/brief.md');
      const before = set();
      await vscode.commands.executeCommand('policyNotes.toggleCitationReach');
      equal(set(), before, 'the setting');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(inWorkspace('reach'), { recursive: true });
    }
  });

  it('open a new brief from a template', async () => {
    await vscode.commands.executeCommand('policyNotes.newBrief', 'brief');
    const document = vscode.window.activeTextEditor?.document;
    ok(document?.isUntitled && document.languageId === 'markdown', 'no new Markdown document');
    ok(document.getText().includes('## Recommendations'), document.getText());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** All that the editor shows of a finding. */
function shownOf({ range, message, severity, code, source, tags, relatedInformation }: vscode.Diagnostic) {
  return { range, message, severity, code, source, tags, relatedInformation };
}

/** Shows the document with the cursor there, and waits until the editor says so: it does a moment later. */
async function putCursor(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  await until('the cursor', () => {
    const front = vscode.window.activeTextEditor;
    return front?.document === document && front.selection.active.isEqual(at);
  });
  return editor;
}
