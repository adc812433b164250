// Owns the spreading of long work over time, so that requests are answered meanwhile.

export interface Clock {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Lets other work run, then goes on. */
  readonly pause: () => Promise<void>;
}

/** A stretch of work without a pause takes about so long, in milliseconds. */
const SLICE = 8;

/** Runs the steps to their end, with a pause whenever a slice is over. Left off, with undefined, once `isOvertaken` says so. */
export function inSlices<T>(steps: Generator<void, T>, clock: Clock): Promise<T>;
export function inSlices<T>(
  steps: Generator<void, T>,
  clock: Clock,
  isOvertaken: () => boolean,
): Promise<T | undefined>;
export async function inSlices<T>(
  steps: Generator<void, T>,
  clock: Clock,
  isOvertaken: () => boolean = () => false,
): Promise<T | undefined> {
  for (let since = clock.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock.now() - since < SLICE) continue;
    await clock.pause();
    if (isOvertaken()) return undefined;
    since = clock.now();
  }
}
