// Owns pushed diagnostics, for clients that cannot pull: one run a document at a time, the newest version last.
import { CancellationTokenSource, type Diagnostic, ResponseError } from 'vscode-languageserver';
import type { DiagnosticReports } from './diagnostics.ts';
import type { DocumentVersion, OpenDocument } from './documents.ts';
import { describe } from './handle.ts';
import type { Session } from './session.ts';

export class Pusher {
  readonly #session: Session;
  readonly #reports: DiagnosticReports;
  readonly #running = new Set<OpenDocument>();

  constructor(session: Session, reports: DiagnosticReports) {
    this.#session = session;
    this.#reports = reports;
  }

  /** Sees to it that the diagnostics of the document as it stands are sent, unless the client pulls. */
  schedule(document: OpenDocument): void {
    if (this.#session.abilities.pullDiagnostics || this.#running.has(document)) return;
    this.#running.add(document);
    void this.#run(document).finally(() => this.#running.delete(document));
  }

  /** Takes the document's diagnostics off the screen. */
  clear({ uri }: OpenDocument): void {
    if (this.#session.abilities.pullDiagnostics) return;
    void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #run(document: OpenDocument): Promise<void> {
    const session = this.#session;
    for (;;) {
      await session.host.pause();
      if (session.documents.get(document.uri) !== document) return;
      const { current } = document;
      try {
        const analysis = await session.analysis(document, new CancellationTokenSource().token);
        // Closed meanwhile: what is sent now would never be taken away again.
        if (session.documents.get(document.uri) !== document) return;
        const diagnostics = this.#reports.push(current, analysis);
        if (diagnostics !== undefined) await this.#send(current, diagnostics);
        if (document.current === current) return;
      } catch (error) {
        if (error instanceof ResponseError) continue;
        session.log.error(`diagnostics failed: ${describe(error)}`);
        return;
      }
    }
  }

  async #send({ uri, version }: DocumentVersion, diagnostics: readonly Diagnostic[]): Promise<void> {
    await this.#session.connection.sendDiagnostics({
      uri,
      ...(Number.isInteger(version) ? { version } : {}),
      diagnostics: [...diagnostics],
    });
  }
}
