// Owns how a suite inside VS Code tells the driver outside what happened: one marked line per event.
const PREFIX = '##test ';

/** Prints a line that the driver shows to the person. */
export function say(text: string): void {
  for (const line of text.split('\n')) console.log(PREFIX + line);
}

/** Mocha reporter for both extension hosts; its last line, the summary, is what the driver trusts. */
export class LineReporter implements Mocha.reporters.Base {
  readonly failures: Mocha.Test[] = [];
  readonly runner: Mocha.Runner;
  readonly stats: Mocha.Stats;

  constructor(runner: Mocha.Runner) {
    this.runner = runner;
    this.stats = runner.stats ?? { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };
    let passed = 0;
    runner.on('pass', (test) => {
      passed++;
      say(`ok   ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    // A real editor has races of its own; what fails twice has failed, and what failed once is said.
    runner.on('retry', (test, error) => say(`again ${test.fullTitle()}\n     ${error.message}`));
    runner.on('fail', (test, error: unknown) =>
      this.fail(test, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    // A skipped test is a test that nobody runs: it counts as failed.
    runner.on('pending', (test) => this.fail(test, 'skipped'));
    runner.on('end', () => say(`${passed} passed, ${this.failures.length} failed`));
  }

  /** Mocha's own reporters print a summary here; ours has gone out with the `end` event. */
  epilogue(): void {}

  private fail(test: Mocha.Test, why: string): void {
    this.failures.push(test);
    say(`FAIL ${test.fullTitle()}\n     ${why}`);
  }
}

/** Settles when the runner is done; rejects on a failure or when there was nothing to run. */
export function outcome(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = start((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else if (!runner.stats?.tests) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
