// The evidence report: opened as a panel, saved as a file.
import * as vscode from 'vscode';
import { equal, inWorkspace, ok, open, until } from './support.ts';

describe('the evidence report', () => {
  let brief: vscode.TextDocument;

  before(async () => {
    brief = await open('brief.md');
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the brief, once', async () => {
    await vscode.commands.executeCommand('policyNotes.showReport');
    await vscode.window.showTextDocument(brief, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('policyNotes.showReport', brief.uri);
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
    await until('the panel', () => panels().length > 0);
    equal(
      panels().map(({ label }) => label),
      ['Evidence: brief.md'],
    );
  });

  it('is saved as a page and as Markdown that links the lines of the brief', async () => {
    const [page, text] = [inWorkspace('report.html'), inWorkspace('report.md')];
    await vscode.commands.executeCommand('policyNotes.saveReportAsHtml', brief.uri, page);
    await vscode.commands.executeCommand('policyNotes.saveReportAsMarkdown', brief.uri, text);
    const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    try {
      const html = await read(page);
      ok(html.startsWith('<!DOCTYPE html>') && html.includes('Coverage by section'), html.slice(0, 300));
      ok(!/<script|https?:\/\/(?!www\.axios\.com)/.test(html), 'the page runs or loads something');
      ok((await read(text)).includes('](<brief.md#L18>)'), (await read(text)).slice(0, 600));
    } finally {
      await vscode.workspace.fs.delete(page);
      await vscode.workspace.fs.delete(text);
    }
  });
});
