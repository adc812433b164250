// Owns turning suite/*.suite.ts into one file per extension host; a new suite is a new file there.
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, ROOT } from '../../scripts/lib/steps.mjs';
import { HERE, MODULES, workFolder } from './lib/places.mjs';

const SUITES = path.join(HERE, 'suite');

/** Bundles every suite, or only those whose file name contains `filter`; resolves to the two files. */
export async function bundleSuites({ filter = '', suites = SUITES } = {}) {
  const { build } = await import('esbuild');
  const out = await workFolder('suite');
  const files = (await readdir(suites))
    .filter((name) => name.endsWith('.suite.ts') && name.includes(filter))
    .sort();
  if (files.length === 0) throw new Failure(`no suite matches "${filter}" in ${path.relative(ROOT, suites)}`);
  const result = { node: path.join(out, 'node.js'), web: path.join(out, 'web.js') };
  await Promise.all(Object.values(result).map((file) => rm(file, { force: true })));
  // The drivers' package.json says "module", VS Code loads CommonJS.
  await writeFile(path.join(out, 'package.json'), '{ "type": "commonjs" }');
  const shared = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };
  await Promise.all([
    build({
      ...shared,
      stdin: entry('node', files, suites),
      outfile: result.node,
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
    }),
    build({
      ...shared,
      stdin: entry('web', files, suites),
      outfile: result.web,
      platform: 'browser',
      target: 'es2022',
      mainFields: ['browser', 'module', 'main'],
      external: ['vscode'],
      inject: [path.join(MODULES, 'mocha', 'mocha.js')],
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    }),
  ]);
  return result;
}

/** Suites call `describe` while they load, so they load after mocha is set up. */
function entry(host, files, folder) {
  const imports = files
    .map((name) => `  await import(${JSON.stringify(path.join(folder, name))});`)
    .join('\n');
  const contents = `import { runSuites } from ${JSON.stringify(path.join(SUITES, `index.${host}.ts`))};
export const run = () => runSuites(async () => {\n${imports}\n});\n`;
  return { contents, resolveDir: HERE, loader: 'ts', sourcefile: `suites.${host}.ts` };
}
