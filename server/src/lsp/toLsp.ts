// Owns the step from the core's spans and severities to those of the protocol.
import {
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../core/features/model.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';
import type { Abilities } from './abilities.ts';

/** A text that knows where its offsets stand: a brief, the lines of a data file, an open document. */
interface Placing {
  readonly positionAt: (offset: number) => Position;
}

export function toRange(text: Placing, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

export function toTextEdit(text: Placing, edit: Edit): TextEdit {
  return { range: toRange(text, edit.span), newText: edit.newText };
}

/** An edit of one document, tied to its version where the client can hold on to that. */
export function toWorkspaceEdit(
  { uri, version, text }: { readonly uri: string; readonly version: number; readonly text: Placing },
  edits: readonly Edit[],
  abilities: Pick<Abilities, 'documentChanges' | 'snippetEdits'>,
): WorkspaceEdit {
  const takesSnippets = abilities.documentChanges && abilities.snippetEdits;
  const change: TextDocumentEdit = {
    textDocument: { uri, version: versionOf(version) },
    edits: edits.map((edit) =>
      takesSnippets && edit.snippet !== undefined
        ? { range: toRange(text, edit.span), snippet: { kind: 'snippet', value: edit.snippet } }
        : toTextEdit(text, edit),
    ),
  };
  return workspaceEdit([change], abilities);
}

/** Edits of documents as one, tied to their versions where the client can hold on to those. */
export function workspaceEdit(
  changes: readonly TextDocumentEdit[],
  { documentChanges }: Pick<Abilities, 'documentChanges'>,
): WorkspaceEdit {
  if (documentChanges) return { documentChanges: [...changes] };
  return {
    changes: Object.fromEntries(
      changes.map(({ textDocument, edits }) => [textDocument.uri, edits.filter(TextEdit.is)]),
    ),
  };
}

/** Some clients number no versions; null stands for "whichever it is". */
export function versionOf(version: number | undefined): number | null {
  return version !== undefined && Number.isInteger(version) ? version : null;
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
