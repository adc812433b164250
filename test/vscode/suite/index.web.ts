// Entry for the web worker extension host; mocha's browser build, put in front by the bundler, defines `mocha`.
import { noNetwork } from './network.ts';
import { trapNetwork } from './network.web.ts';
import { LineReporter, outcome } from './reporter.ts';

/** Runs the suites that `load` brings in; they find describe and it as globals. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, retries: 1, reporter: LineReporter });
  const trap = trapNetwork();
  await load();
  noNetwork(trap);
  return outcome((done) => mocha.run(done));
}
