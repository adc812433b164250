// Owns the check of all briefs in the workspace: findings of those that are not open go to the Problems panel too.
import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type DiagnosticCollection,
  Disposable,
  l10n,
  languages,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { BRIEF_FILES } from '../../../server/src/workspace/briefNames.ts';
import type { Server } from '../server.ts';

/** More briefs are not checked, and larger files are not read, in bytes. What is left out is said. */
const MOST_BRIEFS = 5000;
const LARGEST = 20_000_000;
/** So many of the files that could not be read are named. */
const MOST_NAMED = 5;

/** What a check found. */
export interface Checked {
  readonly briefs: number;
  readonly findings: number;
  readonly withFindings: number;
  readonly unread: readonly string[];
  /** There are more briefs than are checked. */
  readonly isCut: boolean;
}

export function registerCheckAll(server: Server): Disposable {
  const results = languages.createDiagnosticCollection('policyNotes.workspace');
  return Disposable.from(
    results,
    handOver(results),
    commands.registerCommand('policyNotes.checkWorkspace', () => checkWorkspace(server, results)),
    commands.registerCommand('policyNotes.clearWorkspaceCheck', () => results.clear()),
  );
}

/**
 * An open brief has its findings from the server; the ones of the check would double them. When it is closed, the last
 * ones are kept in their place, so that going through the list does not empty it.
 */
function handOver(results: DiagnosticCollection): Disposable {
  const last = new Map<string, readonly Diagnostic[]>();
  return Disposable.from(
    workspace.onDidOpenTextDocument(({ uri }) => {
      const known = results.get(uri);
      if (known === undefined || known.length === 0) return;
      last.set(uri.toString(), known);
      results.delete(uri);
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const isOpen = workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
        if (isOpen && last.has(uri.toString())) last.set(uri.toString(), ours(uri));
      }
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      const known = last.get(uri.toString());
      last.delete(uri.toString());
      if (known !== undefined) results.set(uri, known);
    }),
    workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) results.delete(uri);
    }),
  );
}

function ours(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'policy-notes');
}

async function checkWorkspace(server: Server, results: DiagnosticCollection): Promise<Checked | undefined> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(l10n.t('Open a folder first: all briefs in it are checked.'));
    return undefined;
  }
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Checking briefs'),
    cancellable: true,
  };
  const checked = await window.withProgress(options, (progress, token) =>
    checkEach(server, results, progress, token),
  );
  if (checked !== undefined) void tell(checked);
  return checked;
}

/** Undefined where it was cancelled; what was found till then stands. */
async function checkEach(
  server: Server,
  results: DiagnosticCollection,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Checked | undefined> {
  results.clear();
  const { files, isCut } = await findBriefs(MOST_BRIEFS, token);
  let findings = 0;
  let withFindings = 0;
  const unread: string[] = [];
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    const name = workspace.asRelativePath(uri);
    progress.report({
      message: l10n.t('{0} of {1}: {2}', index + 1, files.length, name),
      increment: 100 / files.length,
    });
    const found = await check(server, uri);
    if (found === undefined) unread.push(name);
    else if (found.diagnostics.length > 0) {
      findings += found.diagnostics.length;
      withFindings += 1;
      if (!found.isOpen) results.set(uri, found.diagnostics);
    }
  }
  return { briefs: files.length - unread.length, findings, withFindings, unread, isCut };
}

/** At most so many Markdown files of the workspace; `isCut` where there are more. */
export async function findBriefs(
  most: number,
  token?: CancellationToken,
): Promise<{ readonly files: readonly Uri[]; readonly isCut: boolean }> {
  const found = await workspace.findFiles(BRIEF_FILES, '**/node_modules/**', most + 1, token);
  return { files: found.slice(0, most), isCut: found.length > most };
}

interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly isOpen: boolean;
}

/** The findings of a brief, as it stands in the editor where it is open; undefined where it cannot be read. */
async function check(server: Server, uri: Uri): Promise<Found | undefined> {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const text = open?.getText() ?? (await read(uri));
  if (text === undefined) return undefined;
  const answer = await server.ask('policyNotes/checkClosed', { uri: server.address(uri), text });
  if (answer === undefined) return undefined;
  return { diagnostics: await server.toDiagnostics(answer), isOpen: open !== undefined };
}

async function read(uri: Uri): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function tell(checked: Checked): Promise<void> {
  const show = l10n.t('Show Problems');
  const buttons = checked.findings === 0 ? [] : [show];
  const picked = await window.showInformationMessage(inWords(checked), ...buttons);
  if (picked === show) await commands.executeCommand('workbench.actions.view.problems');
}

/** What was found, and what was left out. */
export function inWords({ briefs, findings, withFindings, unread, isCut }: Checked): string {
  const said = [
    findings === 0
      ? l10n.t('Briefs checked: {0}. Nothing found.', briefs)
      : l10n.t('Briefs checked: {0}. Findings: {1}, in {2} of them.', briefs, findings, withFindings),
  ];
  if (isCut) said.push(l10n.t('There are more, which were left out.'));
  const named = unread.slice(0, MOST_NAMED).join(', ') + (unread.length > MOST_NAMED ? ', …' : '');
  if (unread.length > 0) said.push(l10n.t('Not read ({0}): {1}', unread.length, named));
  return said.join(' ');
}
