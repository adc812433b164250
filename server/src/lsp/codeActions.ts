// Owns code actions as the protocol wants them: quick fixes for findings, and "fix all".
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { codeActionsIn, editsOf, safeFixes } from '../core/features/codeActions.ts';
import type { CodeAction as Mending } from '../core/features/model.ts';
import { type CommentMarks, HTML_COMMENT, MDX_COMMENT } from '../core/syntax/directives.ts';
import { allowName } from './allowName.ts';
import { fromRange } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { FIX_ALL } from './names.ts';
import type { Session } from './session.ts';
import { SOURCE } from './toDiagnostics.ts';
import { toRange, toSeverity, toWorkspaceEdit } from './toLsp.ts';
import { writingActions } from './writingActions.ts';

export async function codeActions(
  session: Session,
  { document, analysis }: AnalysedDocument,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const asked = kindsIn(context?.only);
  const wants = (kind: string) =>
    asked === undefined || asked.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const mending of codeActionsIn(analysis, fromRange(document.text, range), commentsOf(document))) {
      const action = await toQuickFix(mending, document, session);
      if (action !== undefined) addOnce(action, actions);
    }
  }
  actions.push(...writingActions({ document, analysis }, range, wants, session.abilities));
  if (asked !== undefined && wants(FIX_ALL)) {
    const edits = editsOf(safeFixes(analysis), analysis);
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all that Policy Notes can fix safely',
        kind: FIX_ALL,
        edit: toWorkspaceEdit(document, edits, session.abilities),
      });
    }
  }
  return actions;
}

function commentsOf({ languageId, uri }: AnalysedDocument['document']): CommentMarks {
  return languageId === 'mdx' || /\.mdx$/i.test(uri) ? MDX_COMMENT : HTML_COMMENT;
}

/** Two findings on one sentence may have a fix in common: it is offered once, for both. */
function addOnce(action: CodeAction, actions: CodeAction[]): void {
  const same = actions.find(({ title, edit }) => title === action.title && isSame(edit, action.edit));
  if (same === undefined) actions.push(action);
  else same.diagnostics = [...(same.diagnostics ?? []), ...(action.diagnostics ?? [])];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The kinds that a client asks for; undefined where it asks for any. Older clients name a single one without a list. */
function kindsIn(only: unknown): readonly string[] | undefined {
  if (typeof only === 'string') return [only];
  return Array.isArray(only) ? only.filter((one) => typeof one === 'string') : undefined;
}

/** Undefined where the team's settings would have to change, and cannot. */
async function toQuickFix(
  mending: Mending,
  document: AnalysedDocument['document'],
  session: Session,
): Promise<CodeAction | undefined> {
  const { finding, allowName: name } = mending;
  const allowed = name === undefined ? undefined : await allowName(name, document.uri, session);
  if (name !== undefined && allowed === undefined) return undefined;
  return {
    title: allowed === undefined ? mending.title : `${mending.title} (in ${allowed.file})`,
    kind: CodeActionKind.QuickFix,
    isPreferred: mending.isPreferred,
    diagnostics: [
      {
        range: toRange(document.text, finding.span),
        severity: toSeverity(finding.severity),
        code: finding.rule,
        source: SOURCE,
        message: finding.message,
      },
    ],
    edit: allowed?.edit ?? toWorkspaceEdit(document, mending.edits, session.abilities),
  };
}
