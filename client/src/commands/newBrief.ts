// Owns new briefs from a template.
import { commands, type Disposable, l10n, SnippetString, window, workspace } from 'vscode';
import bodies from './templates.json';

interface Template {
  readonly label: string;
  readonly detail: string;
  /** A snippet, line by line. */
  readonly body: readonly string[];
}

export function registerNewBrief(): Disposable {
  return commands.registerCommand('policyNotes.newBrief', newBrief);
}

/** Asks for a template, unless one is named, and opens it, unsaved, with places to fill in. */
async function newBrief(named?: unknown): Promise<void> {
  const all = templates();
  const picked =
    all.find(({ body }) => named !== undefined && body === Reflect.get(bodies, String(named))) ??
    (await window.showQuickPick(all, {
      title: l10n.t('New Brief'),
      placeHolder: l10n.t('What are you writing?'),
    }));
  if (picked === undefined) return;
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(picked.body.join('\n')));
}

function templates(): readonly Template[] {
  return [
    {
      label: l10n.t('Policy brief'),
      detail: l10n.t('Summary, background, options, recommendations, notes'),
      body: bodies.brief,
    },
    { label: l10n.t('Memo'), detail: l10n.t('One page: question, answer, evidence'), body: bodies.memo },
    {
      label: l10n.t('Evidence table'),
      detail: l10n.t('Claims and their sources side by side'),
      body: bodies.table,
    },
  ];
}
