// Owns what happens when the server ends by itself: it is started again, which is said once; in vain, with a way to the log.
import { type LogOutputChannel, l10n, window } from 'vscode';
import type { ErrorHandler } from 'vscode-languageclient';
import type { ClientLibrary } from './server.ts';

/** So often within the span of time, in milliseconds, the server is started again. */
const MOST_STARTS = 4;
const SPAN = 180_000;
/** So many messages in a row may fail before the connection is given up. */
const MOST_ERRORS = 3;

export function restartAfterCrash(
  { CloseAction, ErrorAction }: ClientLibrary,
  log: LogOutputChannel,
): ErrorHandler {
  let ends: number[] = [];
  let isSaid = false;
  const tell = (show: (message: string, button: string) => Thenable<string | undefined>, message: string) => {
    const button = l10n.t('Show Log');
    void show(message, button).then((picked) => {
      if (picked === button) log.show();
    });
  };
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < SPAN), now];
      if (ends.length > MOST_STARTS) {
        log.error(
          `the server has ended ${ends.length} times in ${SPAN / 60_000} minutes; it is not started again`,
        );
        tell(
          window.showErrorMessage,
          l10n.t('The Policy Notes server keeps ending. "Policy Notes: Restart Server" tries again.'),
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      log.warn('the server has ended by itself; it is started again');
      if (!isSaid)
        tell(
          window.showWarningMessage,
          l10n.t('The Policy Notes server ended unexpectedly and has been started again.'),
        );
      isSaid = true;
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
