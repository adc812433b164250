// Owns the diagnostics in the team's own files: pulled where they are open, pushed where they are not.
import { type CancellationToken, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { nameOf, newBriefIn, normalise } from '../workspace/addresses.ts';
import type { FileProblems } from '../workspace/baseFile.ts';
import { CONFIG } from '../workspace/places.ts';
import { Again } from './again.ts';
import { describe } from './describe.ts';
import { cancelled } from './documents.ts';
import type { Session } from './session.ts';
import { SOURCE } from './toDiagnostics.ts';
import { startOfDocument, toRange } from './toLsp.ts';

/** So many are told of one file; a note says how many more there are. */
const MOST = 500;

export class TeamReports {
  readonly #session: Session;
  /** What was pushed last, by address. */
  #pushed = new Map<string, string>();
  readonly #run = new Again(() => this.#push());

  constructor(session: Session) {
    this.#session = session;
  }

  /** The diagnostics of an open file as it stands. */
  async of(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    await this.#session.ready;
    if (token.isCancellationRequested) throw cancelled();
    const written = normalise(uri);
    // Its own team is read even where no brief is open.
    await this.#session.teams.of(written);
    const found = (await this.#problems()).get(written);
    return found === undefined ? [] : toDiagnostics(found);
  }

  /** Sends what is wrong with files that the client does not ask about; takes back what is right again. */
  push(): void {
    this.#run.ask();
  }

  async #push(): Promise<void> {
    const { abilities, connection, data, documents, folders, log, teams } = this.#session;
    try {
      // The bases of every folder are read even where no brief is open, so that their problems are shown.
      const uris = [...folders.map(newBriefIn), ...documents.keys()];
      await Promise.all(uris.map((uri) => teams.of(normalise(uri))));
      const pushed = new Map<string, string>();
      for (const [uri, found] of await this.#problems()) {
        const open = data.get(uri);
        if (found.problems.length === 0 || (open !== undefined && abilities.pullDiagnostics)) continue;
        const diagnostics = toDiagnostics(found);
        const address = open?.uri ?? uri;
        pushed.set(address, JSON.stringify(diagnostics));
        if (this.#pushed.get(address) !== pushed.get(address))
          await connection.sendDiagnostics({ uri: address, diagnostics });
      }
      for (const uri of this.#pushed.keys())
        if (!pushed.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
      this.#pushed = pushed;
    } catch (error) {
      log.error(`problems of fact bases could not be told: ${describe(error)}`);
    }
  }

  /** A file may be used by several teams: what is wrong in any of them is said once. */
  async #problems(): Promise<ReadonlyMap<string, FileProblems>> {
    const { settingsFiles, teams } = this.#session;
    const all = new Map<string, FileProblems>();
    for (const team of await teams.all()) {
      for (const { file, problems } of team.files) {
        const before = all.get(file.uri)?.problems ?? [];
        all.set(file.uri, { uri: file.uri, lines: file.lines, problems: [...before, ...problems] });
      }
    }
    for (const found of await settingsFiles.files()) all.set(found.uri, found);
    return all;
  }
}

function toDiagnostics({ uri, lines, problems }: FileProblems): Diagnostic[] {
  const code = nameOf(uri) === CONFIG ? 'settings' : 'fact-base';
  const distinct = new Map(
    problems.map((one) => [`${one.span.start} ${one.span.end} ${one.message}`, one] as const),
  );
  const sorted = [...distinct.values()].sort((a, b) => a.span.start - b.span.start);
  const shown = sorted.slice(0, MOST).map(
    ({ span, message, severity }): Diagnostic => ({
      range: toRange(lines, span),
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: SOURCE,
      code,
      message,
    }),
  );
  const more = sorted.length - shown.length;
  if (more > 0)
    shown.unshift({
      range: { start: startOfDocument, end: startOfDocument },
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: `${more} more problems of this file are not shown`,
    });
  return shown;
}
