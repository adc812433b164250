// Runs the tests that have a full size at it: thousands of edits, texts made to be slow, an hour of typing. Takes its time.
import path from 'node:path';
import { ensureProject } from './lib/install.mjs';
import { exitOnInterrupt, Failure, main, ROOT, run } from './lib/steps.mjs';

const FILES = [
  'test/syntax/pieces.long.test.ts',
  'test/syntax/plain.long.test.ts',
  'test/analysis/incremental.long.test.ts',
  'test/analysis/pathological.long.test.ts',
  'test/cli/boundedExpressions.test.ts',
  'test/lsp/edits.test.ts',
  'test/lsp/fuzz.test.ts',
  'test/lsp/load.test.ts',
  'test/lsp/meanwhile.test.ts',
];

await main(async () => {
  exitOnInterrupt();
  await ensureProject();
  await run(process.execPath, [path.join('scripts', 'build.mjs')]);
  const mocha = path.join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const env = { ...process.env, POLICY_NOTES_SOAK: '1' };
  const args = [mocha, '--config', 'test/.mocharc.json', '--timeout', '600000', ...FILES];
  const { code } = await run(process.execPath, args, { env });
  if (code !== 0) throw new Failure('the soak tests failed');
});
