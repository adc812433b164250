// `npm start`: checks the example brief in the terminal, then opens it in VS Code with the extension.
// usage: node scripts/start.mjs [--check-only] [--browser]
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureProject } from './lib/install.mjs';
import { Failure, main, must, ROOT, run, say } from './lib/steps.mjs';

const EXAMPLE = path.join('examples', 'brief.md');
const CLI = path.join('dist', 'cli.js');
const CLIENT = path.join('dist', 'client', 'node.js');

await main(async () => {
  const { values } = parseArgs({
    options: {
      'check-only': { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
    },
  });
  await ensureProject();
  if (await isStale()) {
    say('building');
    await must(process.execPath, [path.join('scripts', 'build.mjs')]);
  }
  await checkExample();
  if (values['check-only']) return;
  if (!values.browser && (await openDesktop())) return;
  // The editor's packages are heavy: they are not even looked at before they are needed.
  const { openInBrowser } = await import('../test/vscode/open.mjs');
  await openInBrowser({ file: EXAMPLE, untilStopped: untilInterrupted });
});

/** Whether a source file is younger than what was built from it. */
async function isStale() {
  if (!existsSync(path.join(ROOT, CLI)) || !existsSync(path.join(ROOT, CLIENT))) return true;
  const built = (await stat(path.join(ROOT, CLI))).mtimeMs;
  const sources = ['server', 'client'].map((folder) => youngest(path.join(ROOT, folder)));
  return (await Promise.all(sources)).some((time) => time > built);
}

async function youngest(folder) {
  const entries = await readdir(folder, { recursive: true });
  const times = entries.map(async (name) => (await stat(path.join(folder, name))).mtimeMs);
  return Math.max(0, ...(await Promise.all(times)));
}

/** Findings are what the example is for; only being unable to check is a failure. */
async function checkExample() {
  say(`policy-notes check ${EXAMPLE}`);
  const { code } = await run(process.execPath, [CLI, 'check', EXAMPLE]);
  if (code > 1) throw new Failure(`the check of ${EXAMPLE} ended with code ${code}`);
}

/** True when there is a desktop VS Code and it opened. */
async function openDesktop() {
  const shell = process.platform === 'win32';
  const there = await run('code', ['--version'], { quiet: true, shell }).catch(() => ({ code: 1 }));
  if (there.code !== 0) return false;
  say('opening the example in VS Code');
  const quoted = shell ? `"${ROOT}"` : ROOT;
  const { code } = await run('code', [`--extensionDevelopmentPath=${quoted}`, path.join('.', EXAMPLE)], {
    shell,
  });
  if (code !== 0) say(`"code" ended with ${code}; opening it in the browser instead`);
  return code === 0;
}

function untilInterrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
}
