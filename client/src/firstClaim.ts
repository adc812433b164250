// Owns the end of the walkthrough: it notices when the reader's own editing gives a claim its source.
import { commands, type Disposable, type Memento, workspace } from 'vscode';
import type { Server } from './server.ts';

const KEY = 'policyNotes.hasSourcedClaim';

/** Sets the context key once a brief that was edited has one sourced claim more than before, and for good. */
export function noticeFirstClaim(server: Server, memory: Memento): Disposable {
  const tell = () => void commands.executeCommand('setContext', KEY, true);
  if (memory.get(KEY) === true) tell();
  const before = new Map<string, number>();
  return server.onAnalysed(({ uri, overview: { sourced } }) => {
    const known = before.get(uri);
    before.set(uri, sourced);
    if (known === undefined || sourced <= known || memory.get(KEY) === true) return;
    const isEdited = workspace.textDocuments.some(
      (one) => server.address(one.uri) === uri && one.version > 1,
    );
    if (!isEdited) return;
    void memory.update(KEY, true);
    tell();
  });
}
