// Owns what the command line talks to: the streams and the place it was called from.

export interface Io {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isColoured: boolean;
  /** Today's date, ISO. */
  readonly today: string;
}

/** Exit codes of the command line. */
export const CLEAN = 0;
export const FOUND = 1;
export const WRONG = 2;

/** Wrong use or unreadable input: the message says what to do, the exit code is 2. */
export class UsageError extends Error {}
