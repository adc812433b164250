// Owns the answer to requests that come before `initialize`.
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Refuses every request that has no handler yet, until told to stop. */
export function refuseEarly(connection: Connection): () => void {
  const refusing = connection.onRequest(
    (method) =>
      new ResponseError(ErrorCodes.ServerNotInitialized, `"initialize" must come first, not "${method}"`),
  );
  return () => refusing.dispose();
}
