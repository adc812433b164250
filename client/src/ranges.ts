// Owns ranges on their way between the editor and the protocol, over whose wire the editor's own would go as lists.
import { Range } from 'vscode';
import type { ClaimRow } from '../../server/src/lsp/protocol.ts';

type ProtocolRange = ClaimRow['range'];

export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function toProtocol({ start, end }: Range): ProtocolRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
