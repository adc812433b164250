// Entry for the node extension host: VS Code calls run() and takes a rejection as failure.
import Mocha from 'mocha';
import { LineReporter, outcome } from './reporter.ts';

/** Runs the suites that `load` brings in; they find describe and it as globals. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, retries: 1, reporter: LineReporter });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await load();
  return outcome((done) => mocha.run(done));
}
