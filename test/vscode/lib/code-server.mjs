// Owns VS Code as a local web server (code-server), with a profile of its own.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Failure, must } from '../../../scripts/lib/steps.mjs';
import { CODE_SERVER, nodeForCodeServer } from './places.mjs';

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
};

/** A TCP port on this machine that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Keeps sockets, logs and settings of VS Code inside `dir` instead of the home folder, and asks no marketplace. */
const contained = (dir) => ({
  TMPDIR: dir,
  XDG_RUNTIME_DIR: dir,
  XDG_CONFIG_HOME: dir,
  XDG_DATA_HOME: dir,
  EXTENSIONS_GALLERY: '{}',
});

const folders = (dir) => ({
  config: path.join(dir, 'code-server.yaml'),
  userData: path.join(dir, 'user-data'),
  extensions: path.join(dir, 'extensions'),
});

/** Installs a packed extension into the profile in `dir`, as "Install from VSIX" does. */
export async function installVsix(dir, vsix) {
  const { config, userData, extensions } = folders(dir);
  await writeFile(config, 'auth: none\n');
  const output = await must(
    nodeForCodeServer(),
    [CODE_SERVER, '--config', config, '--user-data-dir', userData, '--extensions-dir', extensions].concat([
      '--install-extension',
      vsix,
      '--force',
    ]),
    { cwd: dir, env: { ...process.env, ...contained(dir) }, quiet: true },
  );
  if (!/successfully installed/.test(output))
    throw new Failure(`VS Code did not install ${vsix}:\n${output.trim()}`);
}

/**
 * Starts code-server on 127.0.0.1 with its profile in `dir` and resolves when it answers. `testDriver` must be on for
 * extensionTestsPath: a built VS Code ignores it in silence otherwise. `stop()` kills the whole process group.
 */
export async function startCodeServer(dir, { settings = {}, testDriver = false, env = {} } = {}) {
  const port = await freePort();
  const { config, userData, extensions } = folders(dir);
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await mkdir(extensions, { recursive: true });
  await writeFile(config, 'auth: none\n');
  await writeFile(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...SETTINGS, ...settings }, null, 2),
  );
  const args = [CODE_SERVER, '--config', config, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none'];
  args.push('--disable-telemetry', '--disable-update-check', '--disable-workspace-trust');
  args.push(
    '--disable-getting-started-override',
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensions,
  );
  if (testDriver) args.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawn(nodeForCodeServer(), args, {
    cwd: dir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...contained(dir), ...env },
  });
  const logFile = path.join(dir, 'code-server.log');
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const server = {
    port,
    authority: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    stop: stopper(child),
  };
  await answers(server, child, logFile);
  return server;
}

/** The profile is thrown away, so there is nothing to end gracefully; also called when the script itself is killed. */
function stopper(child) {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', kill);
  return async () => {
    process.off('exit', kill);
    kill();
    await exited;
  };
}

async function answers(server, child, logFile) {
  const deadline = Date.now() + 60_000;
  while (
    !(await fetch(`${server.origin}/healthz`).then(
      (r) => r.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await server.stop();
      const said = await readFile(logFile, 'utf8').catch(() => '');
      throw new Failure(`code-server did not come up:\n${said.trim().split('\n').slice(-20).join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
