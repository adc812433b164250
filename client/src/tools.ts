// Owns the tools that a language model in the editor may call: they ask our own server, which asks nobody else.
import {
  type CancellationToken,
  Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
} from 'vscode';
import { activeBrief } from './briefs.ts';
import type { Server } from './server.ts';

interface LookUp {
  readonly query: string;
  readonly limit?: number;
}

interface Check {
  /** The brief in front where it is left out. */
  readonly text?: string;
}

/** Registers both, where the editor has language models at all. */
export function registerTools(server: Server): Disposable {
  if (typeof lm?.registerTool !== 'function') return Disposable.from();
  return Disposable.from(
    lm.registerTool('policyNotes_lookUpFacts', lookUpTool(server)),
    lm.registerTool('policyNotes_checkText', checkTool(server)),
  );
}

function lookUpTool(server: Server): LanguageModelTool<LookUp> {
  return {
    prepareInvocation: ({ input: { query } }) => ({
      invocationMessage: l10n.t('Looking up facts on record: {0}', query),
      confirmationMessages: {
        title: l10n.t('Look up facts on record?'),
        message: l10n.t(
          'Policy Notes looks for "{0}" in its fact bases, on this machine. The facts found go to the chat, which may send them to its model.',
          query,
        ),
      },
    }),
    invoke: async ({ input: { query, limit } }, token) => {
      await server.started;
      const params = { query, ...(limit === undefined ? {} : { limit }) };
      return resultOf(await server.ask('policyNotes/lookUpFacts', params), token);
    },
  };
}

function checkTool(server: Server): LanguageModelTool<Check> {
  return {
    prepareInvocation: ({ input: { text } }) => ({
      invocationMessage: l10n.t('Checking claims and sources'),
      confirmationMessages: {
        title: l10n.t('Check claims and sources?'),
        message:
          text === undefined
            ? l10n.t(
                'Policy Notes checks the brief in front, on this machine. What it finds goes to the chat, with words of the brief, and the chat may send it to its model.',
              )
            : l10n.t(
                'Policy Notes checks the text that the chat hands over, on this machine. What it finds goes to the chat, which may send it to its model.',
              ),
      },
    }),
    invoke: async ({ input }, token) => {
      const text = input.text ?? activeBrief()?.document.getText();
      if (text === undefined) throw new Error('No Markdown document is open; hand over the text to check.');
      await server.started;
      return resultOf(await server.ask('policyNotes/checkText', { text }), token);
    },
  };
}

function resultOf(text: string | undefined, token: CancellationToken): LanguageModelToolResult {
  if (token.isCancellationRequested) return new LanguageModelToolResult([]);
  if (text === undefined)
    throw new Error(
      'The language server of Policy Notes does not run; "Policy Notes: Restart Server" starts it.',
    );
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
