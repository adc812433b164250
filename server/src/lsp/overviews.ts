// Owns the numbers that a client shows in its status: sent a moment after an analysis, and only when they changed.
import { type Analysis, judgeSteps } from '../core/analysis/analysis.ts';
import type { Overview } from '../core/features/model.ts';
import { overview } from '../core/features/overview.ts';
import { normalise } from '../workspace/addresses.ts';
import { inSlices } from '../workspace/slices.ts';
import type { DocumentVersion } from './documents.ts';
import type { Session } from './session.ts';
import { unawaited } from './unawaited.ts';

/** Off the way of a keystroke: numbers may lag by so many milliseconds. */
const DELAY = 200;

export class Overviews {
  readonly #session: Session;
  readonly #sent = new Map<string, string>();
  readonly #waiting = new Map<string, Analysis>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** To be told of every analysis of an open document. */
  analysed(document: DocumentVersion, analysis: Analysis): void {
    const { uri } = document;
    const isScheduled = this.#waiting.has(uri);
    this.#waiting.set(uri, analysis);
    if (!isScheduled)
      setTimeout(() => unawaited(this.#session, 'tell the numbers of a brief', this.#send(document)), DELAY);
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
    this.#waiting.delete(uri);
  }

  async #send({ uri, version }: DocumentVersion): Promise<void> {
    const analysis = this.#waiting.get(uri);
    this.#waiting.delete(uri);
    if (analysis === undefined) return;
    const numbers = await overviewOf(this.#session, uri, analysis);
    const text = JSON.stringify(numbers);
    if (this.#sent.get(uri) === text || !this.#session.documents.has(uri)) return;
    this.#sent.set(uri, text);
    await this.#session.connection.sendNotification('policyNotes/analysed', {
      uri,
      version,
      overview: numbers,
    });
  }
}

/** The numbers of a brief, with how much is wrong in the bases that it uses. */
export async function overviewOf(session: Session, uri: string, analysis: Analysis): Promise<Overview> {
  const { files } = await session.teams.of(normalise(uri));
  await inSlices(judgeSteps(analysis), session.host);
  const problems = files.reduce((sum, file) => sum + file.problems.length, 0);
  return { ...overview(analysis), ...(problems > 0 ? { problems } : {}) };
}
