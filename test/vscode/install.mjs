// Owns getting a real VS Code and a browser: from the npm registry alone, once, into test/vscode/node_modules.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled, npm } from '../../scripts/lib/install.mjs';
import { main, say } from '../../scripts/lib/steps.mjs';
import { HERE, MODULES } from './lib/places.mjs';

const VSCODE_SERVER = path.join(MODULES, 'code-server', 'lib', 'vscode');

/**
 * Parts of VS Code's server that editing Markdown never touches: AI agents' runtimes (300 MB), containers, Kerberos and
 * SSH (they want a compiler), Windows only. They are loaded on demand, so the server starts without them.
 */
const UNUSED = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'katex',
  'kerberos',
  'ssh2',
];

/** Installs what the editor tests run on; resolves at once where it is installed already. */
export function ensureEditors() {
  return ensureInstalled(HERE, {
    what: 'VS Code and a browser for the tests',
    size: 'about 0.4 GB to download, 1.3 GB on disk, once',
    finish: finishCodeServer,
    settings: UNUSED,
  });
}

/** What code-server's own install script would do, without compiling anything. */
async function finishCodeServer() {
  if (!existsSync(VSCODE_SERVER)) return;
  say("installing the packages of code-server's VS Code");
  const manifest = path.join(VSCODE_SERVER, 'package.json');
  const wanted = JSON.parse(await readFile(manifest, 'utf8'));
  for (const name of UNUSED) delete wanted.dependencies[name];
  await writeFile(manifest, JSON.stringify(wanted, null, 2));
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: VSCODE_SERVER,
  });
  await rm(path.join(VSCODE_SERVER, 'extensions', 'copilot'), { recursive: true, force: true });
}

if (process.argv[1] === path.join(HERE, 'install.mjs')) await main(ensureEditors);
