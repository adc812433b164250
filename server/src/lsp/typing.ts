// Owns what is offered beside the findings while a brief is written: who answers.
import { handle } from './handle.ts';
import { inlineCompletion } from './inlineCompletion.ts';
import { allTokens, tokensInRange } from './semanticTokens.ts';
import type { Session } from './session.ts';

export function listenToTyping(session: Session): void {
  const { languages } = session.connection;
  languages.inlineCompletion.on(
    handle(session, 'inline completion', (analysed, params) => inlineCompletion(session, analysed, params)),
  );
  languages.semanticTokens.on(handle(session, 'semantic tokens', allTokens));
  languages.semanticTokens.onRange(handle(session, 'semantic tokens', tokensInRange));
}

/** Asks the client to ask anew, where other facts or settings may change the answers. */
export function refreshTyping({ abilities, connection }: Session): void {
  if (abilities.refreshTokens) connection.languages.semanticTokens.refresh();
}
