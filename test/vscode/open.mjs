// Owns showing a brief to a person in VS Code in their browser, where there is no desktop VS Code.
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { must, ROOT, say } from '../../scripts/lib/steps.mjs';
import { ensureEditors } from './install.mjs';
import { installVsix, startCodeServer } from './lib/code-server.mjs';
import { scratch } from './lib/places.mjs';

const SETTINGS = { 'workbench.secondarySideBar.defaultVisibility': 'hidden' };

/** Serves VS Code with the packed extension on 127.0.0.1, says where, and ends when what `untilStopped` returns settles. */
export async function openInBrowser({ file, untilStopped }) {
  say('no desktop VS Code ("code" is not on the PATH): VS Code in the browser takes its place');
  await ensureEditors();
  const tmp = await scratch('pn-start');
  let server;
  try {
    const vsix = path.join(tmp.dir, 'policy-notes.vsix');
    await must(process.execPath, [path.join('scripts', 'package.mjs'), '--no-build', '--out', vsix], {
      quiet: true,
    });
    await installVsix(tmp.dir, vsix);
    // A copy, so that trying things out changes nothing in the project.
    const folder = path.join(tmp.dir, 'examples');
    await cp(path.join(ROOT, path.dirname(file)), folder, { recursive: true });
    const stopped = untilStopped();
    server = await startCodeServer(tmp.dir, { settings: SETTINGS });
    const target = `vscode-remote://${server.authority}${folder}/${path.basename(file)}`;
    const query = new URLSearchParams({ folder, payload: JSON.stringify([['openFile', target]]) });
    console.log(
      `\nOpen this in your browser (a copy of the example; nothing leaves this machine):\n\n  ${server.origin}/?${query}\n`,
    );
    say('Ctrl+C ends it');
    await stopped;
  } finally {
    await server?.stop();
    await tmp.remove();
  }
  say('stopped');
}
