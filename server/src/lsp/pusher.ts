// Owns pushed diagnostics, for clients that cannot pull: one run a document at a time, the newest version last.
import { CancellationToken, type Diagnostic, ResponseError } from 'vscode-languageserver';
import { Again } from './again.ts';
import { describe } from './describe.ts';
import type { DiagnosticReports } from './diagnostics.ts';
import type { DocumentVersion, OpenDocument } from './documents.ts';
import type { Overviews } from './overviews.ts';
import type { Session } from './session.ts';
import { unawaited } from './unawaited.ts';

export class Pusher {
  readonly #session: Session;
  readonly #reports: DiagnosticReports;
  readonly #overviews: Overviews;
  readonly #runs = new WeakMap<OpenDocument, Again>();

  constructor(session: Session, reports: DiagnosticReports, overviews: Overviews) {
    this.#session = session;
    this.#reports = reports;
    this.#overviews = overviews;
  }

  /** Sees to it that the diagnostics of the document as it stands are sent, unless the client pulls. */
  schedule(document: OpenDocument): void {
    if (this.#session.abilities.pullDiagnostics) return;
    const run = this.#runs.get(document) ?? new Again(() => this.#push(document));
    this.#runs.set(document, run);
    run.ask();
  }

  /** Takes the document's diagnostics off the screen. */
  clear({ uri }: OpenDocument): void {
    if (this.#session.abilities.pullDiagnostics) return;
    const cleared = this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
    unawaited(this.#session, 'take back diagnostics', cleared);
  }

  async #push(document: OpenDocument): Promise<void> {
    const session = this.#session;
    await session.host.pause();
    if (session.documents.get(document.uri) !== document) return;
    const { current } = document;
    try {
      const analysis = await session.analysis(document, CancellationToken.None);
      // Closed meanwhile: what is sent now would never be taken away again.
      if (session.documents.get(document.uri) !== document) return;
      this.#overviews.analysed({ document: current, analysis });
      const diagnostics = this.#reports.push(current, analysis);
      if (diagnostics !== undefined) await this.#send(current, diagnostics);
    } catch (error) {
      if (error instanceof ResponseError) this.schedule(document);
      else session.log.error(`diagnostics failed: ${describe(error)}`);
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
