// Owns running the suites in the node extension host: in a real desktop VS Code where there is one, else in code-server.
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { Failure, ROOT, run, say } from '../../scripts/lib/steps.mjs';
import { HERE, load, scratch, WORK } from './lib/places.mjs';
import { reading, within } from './lib/workbench.mjs';

const RUN_LIMIT = 240_000;
const DOWNLOAD_LIMIT = 180_000;

/** Runs the bundled suites; resolves to `{ ok, why }`, throws a Failure where no real editor could be run. */
export async function runNodeHost({ tests, extension = ROOT, folder }) {
  const editor = await findEditor();
  say(`node extension host: ${editor.name}`);
  const { runTests } = load('@vscode/test-electron');
  const tmp = await scratch('pn-node');
  const reader = reading();
  try {
    const work = path.join(tmp.dir, 'workspace');
    await cp(folder, work, { recursive: true }); // suites write: never into the project
    const workspace = await twoFolders(tmp.dir, work);
    const options = {
      vscodeExecutablePath: editor.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [workspace, `--user-data-dir=${path.join(tmp.dir, 'user-data')}`].concat(
        `--extensions-dir=${path.join(tmp.dir, 'extensions')}`,
      ),
      extensionTestsEnv: { DONT_PROMPT_WSL_INSTALL: '1' },
      stdout: lines(reader),
      // The stand-in picks what is worth reading itself; the desktop one says a lot.
      stderr: editor.isStandIn ? process.stderr : lines(reader),
    };
    const code = await within(runTests(options), RUN_LIMIT, 'node extension host').catch(
      (error) => error.code ?? error.message,
    );
    const result = reader.verdict(code);
    if (!result.ok) console.error(reader.trouble());
    return result;
  } finally {
    await tmp.remove();
  }
}

/** A workspace of two folders: the one with the example, and an empty one beside it. */
async function twoFolders(dir, work) {
  const second = path.join(dir, 'second');
  await mkdir(second);
  const file = path.join(dir, 'tests.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: work }, { path: second }] }));
  return file;
}

/** An executable named by the person, a downloaded VS Code, or code-server behind the command line of `code`. */
async function findEditor() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Failure(`VSCODE_EXECUTABLE names ${named}, which does not exist`);
    return { name: named, executable: named };
  }
  const { executable, why } = await download();
  if (executable) return { name: `desktop VS Code, ${executable}`, executable };
  const standIn = path.join(HERE, 'code-shim.mjs');
  if (process.platform !== 'linux') {
    throw new Failure(`no desktop VS Code (${why}); set VSCODE_EXECUTABLE to the one you have`);
  }
  return {
    name: `code-server, as there is no desktop VS Code (${why})`,
    executable: standIn,
    isStandIn: true,
  };
}

async function download() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { why: 'no display' };
  }
  const { downloadAndUnzipVSCode, SilentReporter } = load('@vscode/test-electron');
  const cachePath = path.join(WORK, 'vscode-desktop');
  try {
    const getting = downloadAndUnzipVSCode({ cachePath, reporter: new SilentReporter() });
    const executable = await within(getting, DOWNLOAD_LIMIT, 'download');
    if (process.platform !== 'linux') return { executable };
    // A downloaded VS Code may miss system libraries (no GTK on a server): ask it for its version first.
    const { output } = await run('ldd', [executable], { quiet: true });
    return output.includes('not found')
      ? { why: 'the downloaded one lacks system libraries' }
      : { executable };
  } catch (error) {
    return { why: `download failed: ${String(error?.message ?? error).split('\n')[0]}` };
  }
}

function lines(reader) {
  let open = '';
  return new Writable({
    write(chunk, _encoding, done) {
      const parts = (open + chunk).split('\n');
      open = parts.pop() ?? '';
      for (const part of parts) reader.line(part.replace(/\r$/, ''));
      done();
    },
  });
}
