// Owns which documents are briefs, and which one is meant when nothing else says so.
import { languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';

/**
 * Where briefs are written: the usual places, and whatever file system a workspace folder is in. Documents of source
 * control and chat have other schemes and are left alone.
 */
const SCHEMES = [
  ...new Set([
    ...['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'codespaces'],
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
];

/** Markdown, and its dialects as their extensions call them: what else is checked in a folder (`server/src/workspace/briefNames.ts`). */
const LANGUAGES = ['markdown', 'quarto', 'rmd', 'mdx'];

export const briefSelector = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

/** The team's own files, which count as they stand in the editor; the server asks for others where settings name them. */
export const teamFileSelector = SCHEMES.map((scheme) => ({
  scheme,
  pattern: '**/.policy-notes/*.{yaml,yml,json}',
}));

/** Other files of sources, in JSON and YAML, the server asks for when a brief names them. */
export const bibliographySelector = SCHEMES.map((scheme) => ({ scheme, pattern: '**/*.{bib,bibtex}' }));

export function isBrief(document: TextDocument): boolean {
  return languages.match(briefSelector, document) > 0;
}

/** The brief in front; else the last visible one, as when a view or a panel has the focus. */
export function activeBrief(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor !== undefined)
    return isBrief(activeTextEditor.document) ? activeTextEditor : undefined;
  return visibleTextEditors.find(({ document }) => isBrief(document));
}
