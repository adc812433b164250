// Builds Policy Notes and packs it: `npm run package` makes policy-notes-<version>.vsix and says what is in it.
// usage: node scripts/package.mjs [--out FILE] [--no-build]
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureProject } from './lib/install.mjs';
import { Failure, main, must, ROOT, say } from './lib/steps.mjs';

/** A larger file would say that something slipped in: the server, which Node and the worker share, and the pictures of the walkthrough are most of it. */
const LIMIT = 1_150_000;
const PACKAGER = path.join(ROOT, 'scripts', 'vsce');
const NEEDED = [
  'dist/client/node.js',
  'dist/client/library.js',
  'dist/client/browser.js',
  'dist/server/node.js',
  'dist/server/serve.js',
  'dist/server/anywhere.js',
  'dist/server/protocol.js',
  'dist/server/protocol.common.js',
  'dist/server/bibtex.js',
  'dist/server/browser.js',
  'dist/server/protocol.browser.js',
];

await main(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
  });
  await ensureProject();
  await ensureInstalled(PACKAGER, { what: 'the packager (vsce)', size: 'about 125 MB' });
  if (!values['no-build']) {
    say('building');
    await must(process.execPath, [path.join('scripts', 'build.mjs')]);
  }
  const missing = NEEDED.find((file) => !existsSync(path.join(ROOT, file)));
  if (missing) throw new Failure(`${missing} is missing: run "npm run build" first`);
  const manifest = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const out = path.resolve(values.out ?? path.join(ROOT, `${manifest.name}-${manifest.version}.vsix`));
  await mkdir(path.dirname(out), { recursive: true });
  console.log(await pack(out));
  const { size } = await stat(out);
  say(`${path.relative(ROOT, out)}: ${(size / 1000).toFixed(0)} kB (limit ${LIMIT / 1000} kB)`);
  if (size >= LIMIT)
    throw new Failure(`the package is too large: ${size} bytes, at most ${LIMIT} are wanted`);
});

/** Runs vsce; resolves to its list of files. `--no-dependencies`: everything is bundled. */
async function pack(out) {
  const vsce = path.join(PACKAGER, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = [
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--out',
    out,
  ];
  const said = await must(process.execPath, [vsce, 'package', ...args], { quiet: true });
  return said
    .split('\n')
    .filter((line) => /[├└─]/.test(line))
    .join('\n');
}
