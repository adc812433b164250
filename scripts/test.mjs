// Everything that `npm test` checks, on a fresh clone too: installs and builds what it needs, then lint, types,
// generated files, unit and protocol tests, and the suites in a real VS Code. `--quick` leaves the editor out.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureProject } from './lib/install.mjs';
import { exitOnInterrupt, Failure, main, ROOT, run, say } from './lib/steps.mjs';

const bin = (name, file) => path.join(ROOT, 'node_modules', name, file);

const mocha = (...files) => [bin('mocha', 'bin/mocha.js'), '--config', 'test/.mocharc.json', ...files];

const LONG = 'test/**/*.long.test.ts';
const PARALLEL = ['--parallel', '--jobs', '2'];
/** Hundreds of random edits take seconds, and more where the machine is busy; what must be quick has a limit of its own. */
const PATIENT = ['--timeout', '30000'];

const steps = [
  ['build', [path.join('scripts', 'build.mjs')]],
  ['lint and format', [bin('@biomejs/biome', 'bin/biome'), 'check', '.']],
  ['types', [bin('typescript', 'bin/tsc'), '--noEmit']],
  ['generated files are fresh', ['--import', 'tsx', path.join('scripts', 'generate.mts'), '--check']],
  ['evidence of the bundled facts', ['--import', 'tsx', path.join('scripts', 'check-facts.mts')]],
  [
    'unit tests',
    mocha('test/**/*.test.ts', '--ignore', 'test/{lsp,cli,vscode}/**', '--ignore', LONG, ...PARALLEL),
  ],
  [
    'long tests of the core: random edits, real briefs, texts made to be slow',
    mocha(LONG, ...PARALLEL, ...PATIENT),
  ],
  [
    'tests of the server and the command line, over real connections',
    mocha('test/{lsp,cli}/**/*.test.ts', ...PARALLEL),
  ],
];
const editor = ['VS Code: node host, web worker host, and a user', [path.join('test', 'vscode', 'run.mjs')]];

await main(async () => {
  exitOnInterrupt();
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  await ensureProject();
  const failed = [];
  const planned = values.quick ? steps : [...steps, editor];
  for (const [name, args] of planned) {
    say(name);
    const { code } = await run(process.execPath, args);
    if (code !== 0) failed.push(name);
    // Nothing can be said of code that does not build.
    if (code !== 0 && name === 'build') break;
  }
  console.log(`\n${planned.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) throw new Failure(failed.join('; '));
});
