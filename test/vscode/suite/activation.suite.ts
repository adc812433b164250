// When the extension starts, and what that costs. Runs first: the other suites open Markdown files.
import * as vscode from 'vscode';
import { say } from './reporter.ts';
import { equal, ok, open, policyNotes } from './support.ts';

/** What activation may cost the extension host, in milliseconds. */
const LIMIT = 50;

describe('activation', () => {
  it('waits for a Markdown file: nothing runs before one is opened', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Meta' });
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(policyNotes().isActive, false, 'active without a Markdown file');
  });

  it(`costs the extension host at most ${LIMIT} ms`, async () => {
    const { activationTook } = await policyNotes().activate();
    say(`activation: ${activationTook.toFixed(1)} ms`);
    ok(activationTook <= LIMIT, `activation took ${activationTook.toFixed(1)} ms`);
    await open('brief.md');
  });
});
