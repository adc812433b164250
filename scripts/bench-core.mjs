// Bundles and runs bench-core.mts. As the product is: what runs sources as they stand keeps names of functions, which slows closures.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { exitOnInterrupt, main, must, ROOT } from './lib/steps.mjs';

await main(async () => {
  exitOnInterrupt();
  const folder = await mkdtemp(path.join(tmpdir(), 'policy-notes-bench-'));
  try {
    const outfile = path.join(folder, 'bench-core.cjs');
    await build({
      entryPoints: [path.join(ROOT, 'scripts', 'bench-core.mts')],
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
      outfile,
    });
    await must(process.execPath, ['--expose-gc', '--max-old-space-size=4096', outfile]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
