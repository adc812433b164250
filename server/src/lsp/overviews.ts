// Owns the numbers that a client shows in its status: sent a moment after an analysis, and only when they changed.
import { judgeSteps } from '../core/analysis/analysis.ts';
import type { Overview } from '../core/features/model.ts';
import { overview } from '../core/features/overview.ts';
import { normalise } from '../workspace/addresses.ts';
import { inSlices } from '../workspace/slices.ts';
import type { AnalysedDocument } from './handle.ts';
import type { Session } from './session.ts';
import { unawaited } from './unawaited.ts';

/** Off the way of a keystroke: numbers may lag by so many milliseconds. */
const DELAY = 200;

export class Overviews {
  readonly #session: Session;
  readonly #sent = new Map<string, string>();
  /** The last analysis of each document. */
  readonly #newest = new Map<string, AnalysedDocument>();
  readonly #scheduled = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** To be told of every analysis of an open document. */
  analysed(analysed: AnalysedDocument): void {
    if (!this.#session.abilities.notifications) return;
    const { uri } = analysed.document;
    this.#newest.set(uri, analysed);
    if (this.#scheduled.has(uri)) return;
    this.#scheduled.add(uri);
    setTimeout(() => unawaited(this.#session, 'tell the numbers of a brief', this.#send(uri)), DELAY);
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
    this.#newest.delete(uri);
  }

  async #send(uri: string): Promise<void> {
    this.#scheduled.delete(uri);
    const analysed = this.#newest.get(uri);
    if (analysed === undefined) return;
    const isOver = () => this.#newest.get(uri) !== analysed;
    await inSlices(judgeSteps(analysed.analysis), this.#session.host, isOver);
    if (isOver()) return;
    const numbers = await overviewOf(this.#session, analysed);
    const text = JSON.stringify(numbers);
    if (isOver() || this.#sent.get(uri) === text) return;
    this.#sent.set(uri, text);
    const { version } = analysed.document;
    await this.#session.connection.sendNotification('policyNotes/analysed', {
      uri,
      version,
      overview: numbers,
    });
  }
}

/** The numbers of a brief whose claims are judged, with how much is wrong in the bases that it uses. */
export async function overviewOf(
  session: Session,
  { document, analysis }: AnalysedDocument,
): Promise<Overview> {
  const { files } = await session.teams.of(normalise(document.uri));
  const problems = files.reduce((sum, file) => sum + file.problems.length, 0);
  return { ...overview(analysis), ...(problems > 0 ? { problems } : {}) };
}
