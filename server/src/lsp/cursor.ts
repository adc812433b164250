// Owns where the writer's cursor is, told by clients that know of `policyNotes/cursor`, and what its moves bring about.
import { Position } from 'vscode-languageserver';
import { type DiagnosticReports, refreshDiagnostics } from './diagnostics.ts';
import type { Pusher } from './pusher.ts';
import type { Session } from './session.ts';

/** `{ uri, position }` of the cursor in the editor in front; without them there is none. Odd ones count as none. */
interface CursorParams {
  readonly uri?: unknown;
  readonly position?: unknown;
}

export function listenToCursor(session: Session, { held }: DiagnosticReports, pusher: Pusher): void {
  const { connection, documents } = session;
  connection.onNotification('policyNotes/cursor', (params: CursorParams | undefined) => {
    const { uri, position } = params ?? {};
    // Nothing may wait in a client that could not be told when the wait is over.
    if (session.abilities.pullDiagnostics && !session.abilities.refreshDiagnostics) return;
    const isSound = typeof uri === 'string' && Position.is(position);
    const left = isSound ? held.move(uri, position) : held.move(undefined, undefined);
    const document = left === undefined ? undefined : documents.get(left);
    if (document === undefined) return;
    refreshDiagnostics(session);
    pusher.schedule(document);
  });
}
