// Holds the server to serving on where the client answers what it is asked with errors.
import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  HoverRequest,
  InlayHintRefreshRequest,
  ResponseError,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient } from './harness.ts';

const refused = new ResponseError(ErrorCodes.InternalError, 'not today');

describe('a client that answers with errors', () => {
  it('is served on after wishes that it refused', async () => {
    const client = await startClient({
      capabilities: {
        ...fullClient,
        workspace: {
          diagnostics: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
      },
    });
    const asked: string[] = [];
    for (const { method } of [
      DiagnosticRefreshRequest.type,
      SemanticTokensRefreshRequest.type,
      CodeLensRefreshRequest.type,
      InlayHintRefreshRequest.type,
    ])
      client.connection.onRequest(method, () => {
        asked.push(method);
        return refused;
      });
    const brief = await EditedBrief.open(client, 'Words.\n');
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    await client.until(() => new Set(asked).size === 4, 'all wishes');
    // A finding that waited for the cursor is told of once it leaves.
    await client.tellRaw('policyNotes/cursor', {
      uri: brief.uri,
      position: brief.positionOf('Words'),
    });
    await brief.replace('Words', 'Unemployment rose by 14 percent in 2024');
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    const before = asked.length;
    await client.tellRaw('policyNotes/cursor', {});
    await client.until(() => asked.length > before, 'the wish to pull anew');
    assert.notEqual(await client.ask(HoverRequest.type, brief.at('rose')), null);
    await client.stop();
  });
});
