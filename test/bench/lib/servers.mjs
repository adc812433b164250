// Owns which servers are measured, and what each needs of its client.
import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from '../../../scripts/lib/steps.mjs';

const require = createRequire(import.meta.url);

/** The servers: `{ name, title, command, settings?, options?, attach? }`. The first is ours. */
export function servers() {
  const microsoft = require.resolve('vscode-markdown-languageserver/dist/node/workerMain.js');
  return [
    {
      name: 'ours',
      title: 'Policy Notes',
      command: [process.execPath, path.join(ROOT, 'dist/server/node.js'), '--stdio'],
    },
    {
      name: 'microsoft',
      title: "Microsoft's Markdown server 0.5.0",
      command: [process.execPath, microsoft, '--stdio'],
      options: { markdownFileExtensions: ['md'], i10lLocation: null },
      settings: { markdown: microsoftSettings },
      attach: attachMicrosoft,
    },
    { name: 'rumdl', title: 'rumdl 0.2.75 (Rust)', command: [rumdl(), 'server'] },
  ];
}

/** The program itself: its launcher in JavaScript would be measured too. */
function rumdl() {
  const platform = `${process.platform}-${process.arch}`;
  const folder = path.dirname(require.resolve(`@rumdl/cli-${platform}/package.json`));
  return path.join(folder, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

/** What VS Code sends when its link validation is on. */
const microsoftSettings = {
  server: { log: 'off' },
  occurrencesHighlight: { enabled: true },
  preferredMdPathExtensionStyle: 'auto',
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'onDoubleHash' } },
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
};

/** Microsoft's server asks its client for files and for the tokens of markdown-it, kept per version as VS Code does. */
async function attachMicrosoft(connection, { document, folder }) {
  const { default: MarkdownIt } = await import('markdown-it');
  const engine = new MarkdownIt({ html: true, linkify: true });
  let parsed = { version: -1, tokens: [] };
  connection.answer('markdown/parse', ({ text }) => {
    if (typeof text === 'string') return engine.parse(text, {});
    if (parsed.version !== document.version)
      parsed = { version: document.version, tokens: engine.parse(document.text, {}) };
    return parsed.tokens;
  });
  connection.answer('markdown/fs/readFile', async ({ uri }) => [...(await readFile(fileURLToPath(uri)))]);
  connection.answer('markdown/fs/stat', async ({ uri }) => {
    const found = await stat(fileURLToPath(uri)).catch(() => undefined);
    return found && { isDirectory: found.isDirectory() };
  });
  connection.answer('markdown/fs/readDirectory', async ({ uri }) => {
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
    return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
  });
  connection.answer('markdown/findMarkdownFilesInWorkspace', async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
    return names.map((name) => pathToFileURL(path.join(folder, name)).href);
  });
}
