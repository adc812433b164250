// Owns ranges as the protocol has them: the editor's own would go over the wire as lists.
import type { Range } from 'vscode';
import type { WritingRequests } from '../../../../server/src/lsp/protocol.ts';

export function toProtocol({
  start,
  end,
}: Range): WritingRequests['policyNotes/draftFact']['params']['range'] {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
