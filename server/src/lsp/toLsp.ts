// Owns the step from the core's spans and severities to those of the protocol.
import {
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../core/features/model.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { BriefText } from '../core/syntax/briefText.ts';
import type { Span } from '../core/text/span.ts';
import type { Abilities } from './abilities.ts';

export function toRange(text: BriefText, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

export function toTextEdit(text: BriefText, edit: Edit): TextEdit {
  return { range: toRange(text, edit.span), newText: edit.newText };
}

/** An edit of one document, tied to its version where the client can hold on to that. */
export function toWorkspaceEdit(
  document: { readonly uri: string; readonly version: number; readonly text: BriefText },
  edits: readonly Edit[],
  { documentChanges, snippetEdits }: Pick<Abilities, 'documentChanges' | 'snippetEdits'>,
): WorkspaceEdit {
  if (!documentChanges)
    return { changes: { [document.uri]: edits.map((edit) => toTextEdit(document.text, edit)) } };
  const { uri } = document;
  // Some clients number no versions; null stands for "whichever it is".
  const version = Number.isInteger(document.version) ? document.version : null;
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: edits.map((edit) =>
      snippetEdits && edit.snippet !== undefined
        ? { range: toRange(document.text, edit.span), snippet: { kind: 'snippet', value: edit.snippet } }
        : toTextEdit(document.text, edit),
    ),
  };
  return { documentChanges: [change] };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITIES[severity];
}

export const startOfDocument: Position = { line: 0, character: 0 };
