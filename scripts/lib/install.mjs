// Owns installing a package folder: only when its lock file changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, must, ROOT, say } from './steps.mjs';

const OLDEST_NODE = 20;

/** Fails early and plainly on a Node that cannot run any of this. */
export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE)
    throw new Failure(`Node ${OLDEST_NODE} or newer is needed, this is ${process.version}`);
}

/** Runs npm: the very npm that started this script where there is one, else the one on the PATH. */
export function npm(args, { cwd, nodeFolder } = {}) {
  const env = { ...process.env };
  // Settings of the npm that started us come as npm_config_*; flags such as --prefix must not leak into another folder.
  for (const name of ['npm_config_prefix', 'npm_config_local_prefix', 'npm_config_dry_run']) delete env[name];
  if (nodeFolder) env.PATH = `${nodeFolder}${path.delimiter}${env.PATH ?? ''}`;
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli))
    return must(process.execPath, [cli, ...args], { cwd, env, quiet: true });
  return must('npm', args, { cwd, env, quiet: true, shell: process.platform === 'win32' });
}

/**
 * Makes sure that `folder` has what its lock file asks for; resolves to true when it had to install.
 * `what` and `size` tell the person what is being waited for; `finish` does what else belongs to the installation, and
 * the installation counts as done only when it succeeded too; `settings` are strings that `finish` works by.
 */
export async function ensureInstalled(folder, { what, size, finish, settings = [] } = {}) {
  const mark = path.join(folder, 'node_modules', '.installed-lock');
  const hash = createHash('sha256').update(await readFile(path.join(folder, 'package-lock.json')));
  const lock = hash.update(settings.join('\n')).digest('hex');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === lock) return false;
  const name = path.relative(ROOT, folder) || 'the project';
  say(`installing ${what ?? 'packages'} into ${name}/node_modules${size ? ` (${size})` : ''}`);
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  await finish?.();
  await writeFile(mark, lock);
  say(`installed ${what ?? 'packages'}`);
  return true;
}

/** Makes sure that the project's own packages are there; what a contributor installed by hand is left alone. */
export async function ensureProject() {
  checkNode();
  const theirs = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(theirs) && !existsSync(path.join(ROOT, 'node_modules', '.installed-lock'))) return false;
  return ensureInstalled(ROOT, { what: "the project's packages", size: 'about 150 MB' });
}
