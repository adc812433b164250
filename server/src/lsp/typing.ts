// Owns what is offered beside the findings while a brief is written: who answers.
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { codeLens } from './codeLens.ts';
import { goTo } from './goTo.ts';
import { describe, handle, handleJudged } from './handle.ts';
import { inlayHints } from './inlayHints.ts';
import { inlineCompletion } from './inlineCompletion.ts';
import { GO_TO } from './names.ts';
import { allTokens, tokensInRange } from './semanticTokens.ts';
import type { Session } from './session.ts';

export function listenToTyping(session: Session): void {
  const { connection } = session;
  const { languages } = connection;
  languages.inlineCompletion.on(
    handle(session, 'inline completion', (analysed, params) => inlineCompletion(session, analysed, params)),
  );
  languages.semanticTokens.on(handle(session, 'semantic tokens', allTokens));
  languages.semanticTokens.onRange(handle(session, 'semantic tokens', tokensInRange));
  connection.onCodeLens(
    handleJudged(session, 'code lens', (analysed, params) => codeLens(session, analysed, params)),
  );
  languages.inlayHint.on(
    handle(session, 'inlay hints', (analysed, params) => inlayHints(session, analysed, params)),
  );
  connection.onExecuteCommand(async (params) => {
    if (params.command === GO_TO) await goTo(session, params);
    return null;
  });
}

/** Asks the client to ask anew, where other facts or settings may change the answers. */
export function refreshTyping({ abilities, connection, log }: Session): void {
  const { languages } = connection;
  const refreshed = [
    abilities.refreshTokens ? languages.semanticTokens.refresh() : undefined,
    abilities.refreshLenses ? connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
    abilities.refreshHints ? languages.inlayHint.refresh() : undefined,
  ];
  void Promise.all(refreshed).catch((error) => log.info(`the client did not ask anew: ${describe(error)}`));
}
