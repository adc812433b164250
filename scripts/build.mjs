// Bundles client, server and command line into dist/. `--watch` goes on and rebuilds on change.
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = new URL('../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: !watch,
  keepNames: false,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The builds for Node of some libraries load their parts in ways that no bundler sees.
  mainFields: ['module', 'main'],
};
// A library asks for the address of its module, which CommonJS does not have.
const moduleAddress = "const moduleAddress = require('node:url').pathToFileURL(__filename).href;";
const program = { ...node, define: { 'import.meta.url': 'moduleAddress' } };
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
};
// The web extension host loads CommonJS, and so does the worker of the server, by the client's help (`client/src/workerCode.ts`).
const worker = {
  ...browser,
  format: 'cjs',
  // A worker has no page: libraries with a build for pages and one for workers must give the latter.
  conditions: ['worker', 'browser', 'module'],
};

/** Takes a library from a file that is built by itself: errors of one copy mean nothing to another, and one copy is smaller than two. */
const takenFrom = (built, filter) => ({
  name: `taken from ${built}`,
  setup({ onResolve }) {
    onResolve({ filter }, () => ({ path: built, external: true }));
  },
});

const sharedProtocol = takenFrom('./protocol.js', /^vscode-languageserver(?:\/node|\/browser)?$/);

const PROTOCOL = './protocol.common.js';
/** Modules of the protocol's libraries that run on any platform, and that those for one platform ask for. */
const COMMON = [
  'vscode-jsonrpc/lib/common/api.js',
  'vscode-languageserver-protocol/lib/common/api.js',
  'vscode-languageserver/lib/common/api.js',
  'vscode-languageserver/lib/common/server.js',
  'vscode-languageserver/lib/common/utils/is.js',
];
/** Takes them from the one file that Node and the worker share. */
const commonProtocol = {
  name: 'common part of the protocol',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/common\// }, ({ path: asked, resolveDir }) => {
      const name = relative(path('node_modules'), join(resolveDir, `${asked}.js`)).replaceAll('\\', '/');
      if (!COMMON.includes(name)) throw new Error(`${name} is not among the common modules of the protocol`);
      return { path: name, namespace: 'common' };
    });
    onResolve({ filter: /^\.\/protocol\.common\.js$/ }, () => ({ path: PROTOCOL, external: true }));
    onLoad({ filter: /./, namespace: 'common' }, ({ path: name }) => ({
      contents: `module.exports = require('${PROTOCOL}')['${name}'];`,
      resolveDir: path('.'),
    }));
  },
};

/** What runs on any platform. */
const sharedServer = takenFrom('./anywhere.js', /^\.\/anywhere\.ts$/);
/** The server's copy, which has all that the client asks of the protocol. */
const protocolOfServer = takenFrom('../server/protocol.js', /^vscode-languageserver-protocol(?:\/node)?$/);

/** The reader of BibTeX is a third of the server, and most briefs have no such file. */
const bibtexBeside = takenFrom('./bibtex.js', /^@retorquere\/bibtex-parser$/);

/** Drops tables that only a writer of LaTeX needs (170 kB a bundle): they are put together at load, which hides from the bundler that nobody uses them. */
const withoutWriter = {
  name: 'without the writer of LaTeX',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/tables\/\w+\.js$/ }, ({ path: table, resolveDir }) =>
      /unicode2latex/.test(resolveDir) ? { path: join(resolveDir, table), sideEffects: false } : undefined,
    );
  },
};

/** Drops the writer of Markdown (18 kB a bundle), which what reads tables and task lists of GitHub brings along: nothing is written. */
const withoutMarkdownWriter = {
  name: 'without the writer of Markdown',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mdast-util-to-markdown[\\/]index\.js$/ }, () => ({
      contents: 'export const defaultHandlers = {};',
    }));
  },
};

/** Leaves an import out of the bundle: it is read from the file `built` beside it, when it is asked for. */
const besides = (source, built) => ({
  name: 'besides',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ path }) =>
      path === source ? { path: built, external: true } : undefined,
    ),
});

const bundles = [
  {
    ...node,
    entryPoints: [path('client/src/node.ts')],
    outfile: path('dist/client/node.js'),
    external: ['vscode'],
    plugins: [besides('./library/node.ts', './library.js')],
  },
  {
    ...node,
    entryPoints: [path('client/src/library/node.ts')],
    outfile: path('dist/client/library.js'),
    external: ['vscode'],
    plugins: [protocolOfServer],
  },
  // Several files: the client's first request is answered by the small one, and what is large loads behind the answer.
  {
    ...node,
    entryPoints: { protocol: 'vscode-languageserver/node' },
    outdir: path('dist/server'),
    plugins: [commonProtocol],
  },
  // What Node and the worker share.
  {
    ...worker,
    stdin: {
      contents: COMMON.map((name) => `exports['${name}'] = require('./node_modules/${name}');`).join('\n'),
      resolveDir: path('.'),
    },
    outfile: path('dist/server/protocol.common.js'),
  },
  {
    ...worker,
    entryPoints: { bibtex: '@retorquere/bibtex-parser' },
    outdir: path('dist/server'),
    plugins: [withoutWriter],
  },
  {
    ...worker,
    entryPoints: [path('server/src/anywhere.ts')],
    outfile: path('dist/server/anywhere.js'),
    // The loader of the worker knows no `import`.
    supported: { 'dynamic-import': false },
    plugins: [sharedProtocol, bibtexBeside, withoutMarkdownWriter],
  },
  {
    ...program,
    entryPoints: [path('server/src/node.ts')],
    outfile: path('dist/server/node.js'),
    banner: { js: moduleAddress },
    plugins: [sharedProtocol],
  },
  {
    ...program,
    entryPoints: [path('server/src/serveNode.ts')],
    outfile: path('dist/server/serve.js'),
    banner: { js: moduleAddress },
    plugins: [sharedProtocol, sharedServer],
  },
  {
    ...program,
    entryPoints: [path('server/src/cli.ts')],
    outfile: path('dist/cli.js'),
    banner: { js: `#!/usr/bin/env node\n${moduleAddress}` },
    plugins: [withoutWriter, withoutMarkdownWriter],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: [path('client/src/browser.ts')],
    outfile: path('dist/client/browser.js'),
    external: ['vscode'],
  },
  {
    ...worker,
    entryPoints: { 'protocol.browser': 'vscode-languageserver/browser' },
    outdir: path('dist/server'),
    plugins: [commonProtocol],
  },
  {
    ...worker,
    entryPoints: [path('server/src/browser.ts')],
    outfile: path('dist/server/browser.js'),
    plugins: [sharedProtocol, sharedServer],
  },
];

await rm(path('dist'), { recursive: true, force: true });
if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((one) => one.watch()));
  console.log('Watching for changes. Ctrl+C ends it.');
} else await Promise.all(bundles.map((options) => build(options)));
