// Owns work that is done anew whenever something changed: one run at a time, and another for what changed during it.

export class Again {
  readonly #work: () => Promise<void>;
  #isWanted = false;
  #isRunning = false;

  /** `work` must not reject. */
  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Sees to it that a whole run begins from now on. */
  ask(): void {
    this.#isWanted = true;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#work();
    }
    this.#isRunning = false;
  }
}
