// Entry: installs a real VS Code, then runs the suites in both extension hosts and works through the example as a user.
// usage: node test/vscode/run.mjs [--only node|web|user]... [--filter SUITE-OR-STEP] [--vsix FILE] [--update-pictures]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureProject } from '../../scripts/lib/install.mjs';
import { exitOnInterrupt, Failure, main, must, ROOT, say } from '../../scripts/lib/steps.mjs';
import { bundleSuites } from './bundle.mjs';
import { ensureEditors } from './install.mjs';
import { WORK } from './lib/places.mjs';
import { runNodeHost } from './run-node-host.mjs';
import { runWebHost } from './run-web-host.mjs';
import { userPass } from './user-pass.mjs';

const PARTS = ['node', 'web', 'user'];
const EXAMPLES = path.join(ROOT, 'examples');

exitOnInterrupt();
await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: PARTS },
      filter: { type: 'string' },
      vsix: { type: 'string' },
      extension: { type: 'string', default: ROOT },
      folder: { type: 'string', default: EXAMPLES },
      'update-pictures': { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find((part) => !PARTS.includes(part));
  if (unknown) throw new Failure(`--only takes ${PARTS.join(', ')}; not "${unknown}"`);
  await ensureProject();
  await ensureEditors();
  const results = await runParts(values);
  console.log('');
  for (const [part, { ok, why }] of results) say(`${ok ? 'ok  ' : 'FAIL'} ${part}: ${why}`);
  if (results.some(([, { ok }]) => !ok)) throw new Failure('the real editor tests did not all pass');
});

async function runParts({ only, filter, vsix, extension, folder, 'update-pictures': updatePictures }) {
  const where = { extension: path.resolve(extension), folder: path.resolve(folder) };
  const hosts = only.includes('node') || only.includes('web');
  // Never test yesterday's build.
  if (where.extension === ROOT) await must(process.execPath, [path.join('scripts', 'build.mjs')]);
  const suites = hosts ? await bundleSuites({ filter }) : undefined;
  const results = [];
  const attempt = async (name, work) => {
    // One host that cannot run must not hide what the others find.
    results.push([
      name,
      await work().catch((error) => ({ ok: false, why: error?.message ?? String(error) })),
    ]);
  };
  if (only.includes('node')) await attempt('node host', () => runNodeHost({ ...where, tests: suites.node }));
  if (only.includes('web')) await attempt('web host', () => runWebHost({ ...where, tests: suites.web }));
  if (only.includes('web') && !filter) {
    const { web: tests } = await bundleSuites({ filter: 'language' });
    await attempt('web host in German', () => runWebHost({ ...where, tests, language: 'de' }));
  }
  if (only.includes('user')) {
    await attempt('as a user', async () => {
      return userPass({
        folder: where.folder,
        filter,
        vsix: vsix ? path.resolve(vsix) : await packed(),
        updatePictures,
      });
    });
  }
  return results;
}

async function packed() {
  const file = path.join(WORK, 'policy-notes.vsix');
  await must(process.execPath, [path.join('scripts', 'package.mjs'), '--no-build', '--out', file]);
  return file;
}
