// Owns the marks in the built-in Markdown preview: which are known, when they are asked for, when it is drawn again.
import { commands, Disposable, languages, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { PreviewBlock } from '../../../server/src/core/features/previewMarks.ts';
import type { Server } from '../server.ts';
import { blockFinder, markTokens } from './marking.ts';
import type { MarkdownIt, Token } from './tokens.ts';

const SETTING = 'policyNotes.preview.enabled';

/** Several changes at once are asked about once, after so many milliseconds. */
const DELAY = 200;

interface Known {
  readonly json: string;
  readonly blocks: readonly PreviewBlock[];
  /** Version of the document that they were made from. */
  readonly version: number;
}

export interface Preview extends Disposable {
  /** What the Markdown extension calls with its renderer. */
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/**
 * Rendering is at once, the analysis lives in the server: so a brief is drawn with the marks that are known, the server
 * is asked, and the preview is drawn again if there are others. Marks hang on the words of a block, so those of an older
 * version still stand right where nothing changed.
 */
export function createPreview(server: Server): Preview {
  const known = new Map<string, Known>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const ask = async (uri: Uri) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (document === undefined || !isEnabled(uri)) return;
    const { version } = document;
    const answer = await server.ask('policyNotes/previewMarks', {
      textDocument: { uri: server.address(uri) },
    });
    if (answer === undefined) return;
    const json = JSON.stringify(answer);
    const isSame = known.get(uri.toString())?.json === json;
    known.set(uri.toString(), { json, blocks: answer, version });
    if (!isSame) await commands.executeCommand('markdown.preview.refresh');
  };
  const askSoon = (uri: Uri) => {
    const key = uri.toString();
    if (timers.has(key)) return;
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        void ask(uri);
      }, DELAY),
    );
  };
  const changed = (uris: readonly Uri[]) => {
    if (!isPreviewOpen()) return;
    for (const uri of uris) if (known.has(uri.toString())) askSoon(uri);
  };
  const allKnown = () => workspace.textDocuments.map(({ uri }) => uri);
  const listeners = Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => changed(uris)),
    server.onChanged(() => changed(allKnown())),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) void commands.executeCommand('markdown.preview.refresh');
    }),
    new Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
  const marked = (tokens: Token[], uri: Uri | undefined) => {
    if (uri === undefined || !isEnabled(uri)) return tokens;
    const marks = known.get(uri.toString());
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (marks?.version !== document?.version) askSoon(uri);
    return marks === undefined ? tokens : markTokens(tokens, blockFinder(marks.blocks));
  };
  return {
    dispose: () => listeners.dispose(),
    extendMarkdownIt: (markdown) => {
      // Not a rule of the parser: the editor keeps what it has parsed, and says only here which document it is.
      const { renderer } = markdown;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) => render(marked(tokens, documentOf(env)), options, env);
      return markdown;
    },
  };
}

function isEnabled(uri: Uri): boolean {
  return workspace.getConfiguration(undefined, uri).get(SETTING, true);
}

/** The document that is rendered, which the Markdown extension hands along. */
function documentOf(env: unknown): Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof Uri ? env.currentDocument : undefined;
}

function isPreviewOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.includes('markdown.preview')),
  );
}
