// Owns what the client is sent without waiting for it: where it answers with an error, or is gone, the log says so and no more.
import { describe } from './describe.ts';
import type { Session } from './session.ts';

/** `what` goes on from "could not", as in "ask the client to pull anew". */
export function unawaited({ log }: Pick<Session, 'log'>, what: string, sent: Promise<unknown>): void {
  sent.catch((error: unknown) => log.info(`could not ${what}: ${describe(error)}`));
}
