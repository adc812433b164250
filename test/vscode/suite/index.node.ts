// Entry for the node extension host: VS Code calls run() and takes a rejection as failure.
import Mocha from 'mocha';
import { trapNetwork } from './network.node.ts';
import { noNetwork } from './network.ts';
import { LineReporter, outcome } from './reporter.ts';

/** Runs the suites that `load` brings in; they find describe and it as globals. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, retries: 1, reporter: LineReporter });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  const trap = trapNetwork();
  await load();
  noNetwork(trap);
  return outcome((done) => mocha.run(done));
}
