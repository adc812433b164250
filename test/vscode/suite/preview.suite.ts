// The built-in Markdown preview: our plug-in in its renderer, and the setting that turns it off.
import * as vscode from 'vscode';
import { ok, open, openText, until } from './support.ts';

describe('the Markdown preview', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** The brief as the Markdown extension renders it, with all plug-ins that are installed. */
  const render = (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<string>('markdown.api.render', document);

  it('marks names with their facts, and claims without a source', async () => {
    const brief = await open('brief.md');
    const html = await until('marks', async () => {
      const rendered = await render(brief);
      return rendered.includes('policy-notes-name') && rendered;
    });
    ok(
      /class="policy-notes-name" title="Meta · company\n[^"]*Axios, paragraph/.test(html),
      html.slice(0, 800),
    );
    ok(/class="policy-notes-unsourced" title="[^"]*has no source">[^<]* did worse than/.test(html), html);
  });

  it('marks what stands in the boxes of site generators', async () => {
    const document = await openText(
      [
        '> [!NOTE]',
        '> Unemployment rose by 14 percent in 2024.',
        '',
        ':::note Rents',
        'Rents rose by 5 percent in 2022.',
        ':::',
        '',
        'Wages, [they say](#wages){.quiet}, rose by 3 percent in 2022.',
        '',
      ].join('\n'),
    );
    for (const words of [
      'Unemployment rose by 14 percent in 2024',
      'Rents rose by 5 percent in 2022',
      'rose by 3 percent in 2022',
    ]) {
      const marked = new RegExp(`<span class="policy-notes-unsourced"[^>]*>${words}</span>`);
      await until(`a mark on "${words}"`, async () => marked.test(await render(document)));
    }
  });

  it('follows an edit, and marks nothing where the setting is off', async () => {
    const document = await openText('Unemployment rose by 14 percent in 2024.\n');
    await until('a mark', async () => (await render(document)).includes('policy-notes-unsourced'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '\nRents rose by 5 percent in 2022.\n');
    await vscode.workspace.applyEdit(edit);
    await until(
      'the second mark',
      async () => (await render(document)).split('policy-notes-unsourced').length === 3,
    );
    const settings = vscode.workspace.getConfiguration('policyNotes');
    await settings.update('preview.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      ok(!(await render(document)).includes('policy-notes-'), 'marks although they are turned off');
    } finally {
      await settings.update('preview.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
