// The extension is there and starts on a Markdown document.
import * as vscode from 'vscode';
import { say } from './reporter.ts';
import { equal, ok, open } from './support.ts';

describe('Policy Notes in VS Code', () => {
  it('activates on a Markdown document', async () => {
    const document = await open('brief.md');
    equal(document.languageId, 'markdown', 'language');
    const extension = vscode.extensions.getExtension('policy-notes.policy-notes');
    ok(extension, 'the extension policy-notes.policy-notes is not installed');
    await extension.activate();
    ok(extension.isActive, 'the extension is not active');
    const host =
      vscode.env.uiKind === vscode.UIKind.Web ? (vscode.env.remoteName ?? 'web worker') : 'desktop';
    say(`in ${vscode.env.appName} ${vscode.version}, ${host}, ${document.uri.scheme}:`);
  });
});
