// Owns the client: sets up what the editor shows, starts the server on Markdown, and says when that fails.
import { type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import { bibliographySelector, briefSelector, teamFileSelector } from './briefs.ts';
import { registerCheckAll } from './commands/checkAll.ts';
import { registerCommands } from './commands/commands.ts';
import { registerFactCommands } from './commands/facts.ts';
import { registerNavigation } from './commands/navigation.ts';
import { registerNewBrief } from './commands/newBrief.ts';
import { registerRowCommands } from './commands/rows.ts';
import { registerSettingsCommands } from './commands/settings.ts';
import { registerWritingCommands } from './commands/writing/commands.ts';
import { tellCursor } from './cursor.ts';

import { answerFiles } from './files.ts';
import { noticeFirstClaim } from './firstClaim.ts';
import { createPreview, type Preview } from './preview/preview.ts';
import { registerReport } from './report/panel.ts';

import { type ClientLibrary, createServer, type Server } from './server.ts';
import { registerTools } from './tools.ts';
import { type ClaimsProvider, createClaimsView } from './views/claims.ts';
import { createFactsView, type FactsProvider } from './views/facts.ts';
import { createStatus } from './views/status.ts';

/** What other extensions, and our tests, get of this one. */
export interface PolicyNotes {
  /** How long activation held up the extension host, in milliseconds. */
  readonly activationTook: number;
  /** Rows of the view "Claims in This Brief". */
  readonly claims: ClaimsProvider;
  /** Rows of the view "Facts". */
  readonly facts: FactsProvider;
  readonly extendMarkdownIt: Preview['extendMarkdownIt'];
}

export interface RunningClient {
  readonly api: PolicyNotes;
  readonly stop: () => Promise<void>;
}

/**
 * Sets up everything that the editor shows, and starts the server without waiting for it: whoever opens a file is not
 * held up. Problems at the start are shown with a way to the log.
 */
export function startClient(context: ExtensionContext, library: () => Promise<ClientLibrary>): RunningClient {
  const began = performance.now();
  const log = window.createOutputChannel('Policy Notes', { log: true });
  const server = createServer(library, answerFiles, {
    documentSelector: [...briefSelector, ...teamFileSelector, ...bibliographySelector],
    initializationOptions: { files: true, commands: true, notifications: true },
    outputChannel: log,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    synchronize: {},
  });
  const claims = createClaimsView(server);
  const facts = createFactsView(server);
  const preview = createPreview(server);
  context.subscriptions.push(
    log,
    server,
    createStatus(server, briefSelector),
    tellCursor(server),
    registerTools(server),
    claims,
    facts,
    preview,
    ...registerCommands(server, log),
    ...registerRowCommands(),
    ...registerWritingCommands(server),
    registerReport(server),
    registerCheckAll(server),
    registerNewBrief(),
    noticeFirstClaim(server, context.globalState),
    ...registerFactCommands(server),
    ...registerNavigation(server),
    ...registerSettingsCommands(server),
  );
  const started = startOrTell(server, log);
  const activationTook = performance.now() - began;
  log.info(`activated in ${activationTook.toFixed(1)} ms`);
  return {
    api: {
      activationTook,
      claims: claims.provider,
      facts: facts.provider,
      extendMarkdownIt: preview.extendMarkdownIt,
    },
    stop: async () => {
      await started;
      await server.stop();
    },
  };
}

async function startOrTell(server: Server, log: LogOutputChannel): Promise<void> {
  try {
    // Activation is over first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await server.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const show = l10n.t('Show Log');
    void window
      .showErrorMessage(l10n.t('Policy Notes could not start its language server.'), show)
      .then((picked) => {
        if (picked === show) log.show();
      });
  }
}
