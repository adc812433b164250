// Owns telling the server where the cursor is, so that a claim is not flagged while it is being typed.
import { Disposable, TextDocumentSaveReason, window, workspace } from 'vscode';
import { isBrief } from './briefs.ts';
import type { Server } from './server.ts';

/** Moves are told at most so often, in milliseconds; the first and the last of a run always. */
const PACE = 100;

export function tellCursor(server: Server): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (params: Parameters<typeof server.tell>[1]) => {
    const text = JSON.stringify(params);
    if (text === told) return;
    told = text;
    server.tell('policyNotes/cursor', params);
  };
  const tellNow = () => {
    timer = undefined;
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBrief(editor.document)) return tell({});
    const { line, character } = editor.selection.active;
    tell({ uri: server.address(editor.document.uri), position: { line, character } });
  };
  // A move is told before what is typed right behind it.
  const soon = () => {
    if (timer !== undefined) return;
    tellNow();
    timer = setTimeout(tellNow, PACE);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon();
    }),
    window.onDidChangeActiveTextEditor(soon),
    // Who saves wants to see all there is.
    workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (reason === TextDocumentSaveReason.Manual && isBrief(document)) tell({});
    }),
    server.onState((state) => {
      told = '';
      if (state === 'running') soon();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
