// Owns what suites share: waiting, comparing (node:assert does not exist in the web worker), opening a document.
import * as vscode from 'vscode';
import type { PolicyNotes } from '../../../client/src/client.ts';

/** Fails with `what` unless `condition` holds. */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Fails unless both are the same in their JSON form. */
export function equal(actual: unknown, expected: unknown, what = 'values differ'): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** The first value of `probe` that is neither undefined nor false; fails with `what` after `ms` milliseconds. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The address of a file of the workspace folder, a fresh copy of `examples/`. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace folder in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens an untitled Markdown document with this text. */
export async function openText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  // It takes the name of one that was closed a moment ago, and now and then what the editor had kept of that one.
  if (document.getText() !== content) {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    ok(await editor.edit((edit) => edit.replace(all, content)), 'the old text was not replaced');
  }
  equal(document.getText(), content, 'the text that was opened');
  return document;
}

/** What Policy Notes finds in a document now. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'policy-notes');
}

/** Where `text` stands for the first time in the document; fails where it does not. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  ok(start >= 0, `the document does not contain "${text}": ${JSON.stringify(document.getText())}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The extension, started or not. */
export function policyNotes(): vscode.Extension<PolicyNotes> {
  const extension = vscode.extensions.getExtension<PolicyNotes>('policy-notes.policy-notes');
  ok(extension, 'the extension policy-notes.policy-notes is not installed');
  return extension;
}
