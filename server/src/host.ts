// Owns what a platform supplies to the server, so that the rest runs anywhere.

export interface Host {
  /** Name of the platform, for the log: "node" or "browser". */
  readonly platform: string;
  /** Lets other work run, then goes on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Today's date, ISO: `2025-06-13`. */
  readonly today: () => string;
}
