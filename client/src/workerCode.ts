// Owns how the files of the server, most of which Node runs too, become the one script of a worker.
import { Uri, workspace } from 'vscode';

/** The files that the entry asks for, by the names that it asks by. Each runs when it is first asked for. */
const PARTS: Readonly<Record<string, string>> = {
  './anywhere.js': 'anywhere.js',
  './bibtex.js': 'bibtex.js',
  './protocol.common.js': 'protocol.common.js',
  './protocol.js': 'protocol.browser.js',
};

/** A loader of CommonJS: `parts` are functions by their names. */
const OPENS =
  'var require = ((parts) => { const made = {}; return (name) => {\n' +
  'if (!(name in made)) { const module = { exports: {} }; made[name] = module; parts[name](module, module.exports); }\n' +
  'return made[name].exports; }; })({\n';

type Code = string | Uint8Array<ArrayBuffer>;

/** The script of the worker, in pieces. */
export async function workerCode(extension: Uri): Promise<readonly Code[]> {
  const read = async (name: string) =>
    Uint8Array.from(await workspace.fs.readFile(Uri.joinPath(extension, 'dist/server', name)));
  const parts = await Promise.all(
    Object.entries(PARTS).map(
      async ([name, file]): Promise<readonly Code[]> => [
        `${JSON.stringify(name)}: (module, exports) => {`,
        await read(file),
        '\n},\n',
      ],
    ),
  );
  return [OPENS, ...parts.flat(), '});\n', await read('browser.js')];
}
