#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts: same arguments, but VS Code is code-server with
// a headless browser; ends with the run's code.
import path from 'node:path';
import { exitOnInterrupt } from '../../scripts/lib/steps.mjs';
import { startBrowser } from './lib/browser.mjs';
import { startCodeServer } from './lib/code-server.mjs';
import { scratch } from './lib/places.mjs';
import { automate, PREFIX, reading, within } from './lib/workbench.mjs';

const RUN_LIMIT = 180_000;
const args = process.argv.slice(2);
const option = (name) =>
  args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const folder = path.resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');

exitOnInterrupt();
const tmp = await scratch('pn-code');
const reader = reading((text) => console.log(PREFIX + text.trimStart()));
let server;
let browser;
process.exitCode = 1;
try {
  server = await startCodeServer(tmp.dir, { testDriver: true });
  browser = await startBrowser(tmp.dir);
  const { exit } = await automate(browser.page, reader);
  const remote = (file) => `vscode-remote://${server.authority}${path.resolve(file)}`;
  const payload = [
    ...option('extensionDevelopmentPath').map((dir) => ['extensionDevelopmentPath', remote(dir)]),
    ...option('extensionTestsPath').map((file) => ['extensionTestsPath', remote(file)]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const opened = folder.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  await browser.page.goto(`${server.origin}/?${query}`);
  const { ok, why } = reader.verdict(await within(exit, RUN_LIMIT, 'test run in code-server'));
  if (ok) process.exitCode = 0;
  else console.error(`${why}\n${reader.trouble()}`);
} catch (error) {
  console.error(`error: ${error?.stack ?? error}\n${reader.trouble()}`);
} finally {
  await browser?.close().catch(() => {});
  await server?.stop();
  await tmp.remove();
}
