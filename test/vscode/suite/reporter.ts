// Owns how a suite inside VS Code tells the driver outside what happened: one marked line per event.
const PREFIX = '##test ';

/** Prints a line that the driver shows to the person. */
export function say(text: string): void {
  for (const line of text.split('\n')) console.log(PREFIX + line);
}

/** Mocha reporter for both extension hosts; its last line, the summary, is what the driver trusts. */
export class LineReporter {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on('pass', (test) => {
      passed++;
      say(`ok   ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: unknown) => {
      failed++;
      say(
        `FAIL ${test.fullTitle()}\n     ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
    // A skipped test is a test that nobody runs: it counts as failed.
    runner.on('pending', (test) => {
      failed++;
      say(`FAIL ${test.fullTitle()}\n     skipped`);
    });
    runner.on('end', () => say(`${passed} passed, ${failed} failed`));
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
