// Owns the language status item: how much is loaded, and how much of this brief is sourced.
import { Disposable, type DocumentSelector, LanguageStatusSeverity, languages, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Numbers of a brief as the server sends them. */
interface Overview {
  readonly entities: number;
  readonly facts: number;
  readonly sources: number;
  readonly claims: number;
  readonly sourced: number;
  readonly otherLanguage?: string;
}

interface Analysed {
  readonly uri: string;
  readonly overview: Overview;
}

/** An item beside the language of the editor; it informs and never asks for anything. */
export function createStatus(client: BaseLanguageClient, selector: DocumentSelector): Disposable {
  const item = languages.createLanguageStatusItem('policyNotes.status', selector);
  item.name = 'Policy Notes';
  item.text = 'Policy Notes';
  item.command = { title: 'Show What Is Loaded', command: 'policyNotes.showLoaded' };
  const known = new Map<string, Overview>();
  const show = () => {
    const uri = window.activeTextEditor?.document.uri;
    const overview = uri === undefined ? undefined : known.get(client.code2ProtocolConverter.asUri(uri));
    item.text = overview === undefined ? 'Policy Notes' : claimsInWords(overview);
    item.detail = overview === undefined ? 'Reading the brief' : loadedInWords(overview);
  };
  const onState = client.onDidChangeState(({ newState }) => {
    item.busy = newState === State.Starting;
    item.severity =
      newState === State.Stopped ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    if (newState === State.Stopped)
      item.detail = 'The server is not running; "Policy Notes: Restart Server" starts it';
  });
  const onNumbers = client.onNotification('policyNotes/analysed', ({ uri, overview }: Analysed) => {
    known.set(uri, overview);
    show();
  });
  return Disposable.from(item, onState, onNumbers, window.onDidChangeActiveTextEditor(show));
}

function claimsInWords({ claims, sourced, otherLanguage }: Overview): string {
  if (otherLanguage !== undefined) return `Claims are not checked: the brief is in "${otherLanguage}"`;
  return claims === 0 ? 'No claims that need a source' : `${sourced} of ${claims} claims sourced`;
}

function loadedInWords({ facts, entities, sources }: Overview): string {
  return `${facts} facts about ${entities} names from ${sources} ${sources === 1 ? 'source' : 'sources'}`;
}
