// Owns the language status item: how much is loaded, and how much of this brief is sourced.
import { Disposable, type DocumentSelector, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { Analysed, Server } from '../server.ts';

type Overview = Analysed['overview'];

/** An item beside the language of the editor; it informs and never asks for anything. */
export function createStatus(server: Server, selector: DocumentSelector): Disposable {
  const item = languages.createLanguageStatusItem('policyNotes.status', selector);
  item.name = 'Policy Notes';
  item.text = 'Policy Notes';
  item.command = { title: l10n.t('Show What Is Loaded'), command: 'policyNotes.showLoaded' };
  const known = new Map<string, Overview>();
  const show = () => {
    const uri = window.activeTextEditor?.document.uri;
    const overview = uri === undefined ? undefined : known.get(server.address(uri));
    item.text = overview === undefined ? 'Policy Notes' : claimsInWords(overview);
    item.detail = overview === undefined ? l10n.t('Reading the brief') : loadedInWords(overview);
  };
  const onState = server.onState((state) => {
    item.busy = state === 'starting';
    const isStopped = state === 'stopped';
    item.severity = isStopped ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    if (isStopped)
      item.detail = l10n.t('The server is not running; "Policy Notes: Restart Server" starts it');
  });
  const onNumbers = server.onAnalysed(({ uri, overview }) => {
    known.set(uri, overview);
    show();
  });
  return Disposable.from(item, onState, onNumbers, window.onDidChangeActiveTextEditor(show));
}

function claimsInWords({ claims, sourced, otherLanguage }: Overview): string {
  if (otherLanguage !== undefined)
    return l10n.t('Claims are not checked: the brief is in "{0}"', otherLanguage);
  return claims === 0
    ? l10n.t('No claims that need a source')
    : l10n.t('{0} of {1} claims sourced', sourced, claims);
}

function loadedInWords({ facts, entities, sources, problems = 0 }: Overview): string {
  const loaded =
    sources === 1
      ? l10n.t('{0} facts about {1} names from 1 source', facts, entities)
      : l10n.t('{0} facts about {1} names from {2} sources', facts, entities, sources);
  if (problems === 0) return loaded;
  return `${loaded}; ${problems === 1 ? l10n.t('1 problem in fact bases') : l10n.t('{0} problems in fact bases', problems)}`;
}
