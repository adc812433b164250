// Owns what is offered beside the findings while a brief is written: who answers.
import { CodeLensRefreshRequest, type ExecuteCommandParams } from 'vscode-languageserver';
import { codeLens } from './codeLens.ts';
import { goTo } from './goTo.ts';
import { answering, handle, handleJudged } from './handle.ts';
import { inlayHints } from './inlayHints.ts';
import { inlineCompletion } from './inlineCompletion.ts';
import { GO_TO } from './names.ts';
import { allTokens, tokensInRange } from './semanticTokens.ts';
import type { Session } from './session.ts';
import { unawaited } from './unawaited.ts';

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
  connection.onExecuteCommand(
    answering(session, 'command', async (params: ExecuteCommandParams | undefined) => {
      if (params?.command === GO_TO) await goTo(session, params);
      return null;
    }),
  );
}

/** Asks the client to ask anew, where other facts or settings may change the answers. */
export function refreshTyping(session: Session): void {
  const { abilities, connection } = session;
  const { languages } = connection;
  if (abilities.refreshTokens)
    unawaited(session, 'have tokens asked anew', languages.semanticTokens.refresh());
  if (abilities.refreshLenses)
    unawaited(session, 'have lenses asked anew', connection.sendRequest(CodeLensRefreshRequest.type));
  if (abilities.refreshHints) unawaited(session, 'have hints asked anew', languages.inlayHint.refresh());
}
