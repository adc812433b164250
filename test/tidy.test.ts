import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateAll } from '../scripts/generate.mts';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = path.join(root, 'server', 'src');

/** From left to right: a file may import from its own room and from rooms further left. */
const ROOMS = [
  'core/text',
  'core/data',
  'core/syntax',
  'core/facts',
  'core/sources',
  'core/prose',
  'core/claims',
  'core/rules',
  'core/suppress.ts',
  'core/config.ts',
  'core/analysis',
  'core/features',
  'core/bases',
  'host.ts',
  'workspace',
  'nodeFiles.ts',
  'compileOnce.ts',
  'lsp',
  'anywhere.ts',
  'serveNode.ts',
  'node.ts',
  'browser.ts',
  'cli',
  'cli.ts',
];

/** Types that name what is read further right; they hold no code, so nothing runs backwards. */
const ALLOWED_TYPE_IMPORTS = new Set(['core/facts > core/prose/model.ts']);

/** Only these know Node. What Node itself has is theirs alone, so that the rest runs in the browser too. */
const NODE_FILES = /^(?:nodeFiles|compileOnce|serveNode|node|cli)\.ts$|^cli\/|^lsp\/firstAnswer\.ts$/;

/** What programs begin with: nobody else imports it. */
const ENTRIES =
  /^(?:server\/src\/(?:node|browser|serveNode|cli)|client\/src\/(?:node|browser|library\/node))\.ts$/;

/** Exported for nobody: the record of the training holds a hash of that folder, which changes with the weights only. */
const KEPT_EXPORTS = new Set([
  'server/src/core/claims/detect/shape.ts NOWHERE',
  'server/src/core/claims/detect/shape.ts isVerb',
  'server/src/core/claims/detect/words.ts readForms',
]);

const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

function roomOf(file: string): number {
  return ROOMS.findIndex((room) => file === room || file.startsWith(`${room}/`));
}

function importsOf(file: string): readonly { readonly from: string; readonly isType: boolean }[] {
  const text = readFileSync(path.join(server, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s(type\s)?[^'";]*?from '([^']+)';|import\('([^']+)'\)|^import '([^']+)'/gm,
  );
  return [...statements].map((match) => ({
    from: match[2] ?? match[3] ?? match[4] ?? '',
    isType: match[1] !== undefined,
  }));
}

/** Paths of all programs below a folder, from the root of the project. */
function programsIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : programsIn(name);
    return /\.[mc]?[jt]s$/.test(name) ? [name] : [];
  });
}

/** What a program imports from others of ours: `path name`, with `*` for a name where it takes all. */
function namesImportedBy(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const target = (from = '') => path.posix.join(path.posix.dirname(file), from);
  const statements = text.matchAll(/^(?:import|export)\s+(?:type\s+)?([^'";]*?)\s+from\s+'(\.[^']+)'/gm);
  const whole = [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map((match) => `${target(match[1])} *`);
  const named = [...statements].flatMap(([, names = '', from]) =>
    names.includes('*')
      ? [`${target(from)} *`]
      : [...names.matchAll(/(?<=^|[{,])\s*(?:type\s+)?(\w+)/g)].map((name) => `${target(from)} ${name[1]}`),
  );
  return [...whole, ...named];
}

describe('tidy', () => {
  it('what is exported is imported somewhere', () => {
    const all = ['server/src', 'client/src', 'test', 'scripts'].flatMap(programsIn);
    const imported = new Set(all.flatMap(namesImportedBy));
    const product = all.filter(
      (file) => /^(?:server|client)\//.test(file) && !file.includes('.generated.') && !ENTRIES.test(file),
    );
    const idle = product.flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const names = text.matchAll(
        /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|enum) (\w+)/gm,
      );
      return [...names]
        .map((match) => `${file} ${match[1]}`)
        .filter((name) => !imported.has(name) && !imported.has(`${file} *`));
    });
    assert.deepEqual(idle.sort(), [...KEPT_EXPORTS].sort());
  });

  for (const file of files) {
    it(`${file}: imports point one way, the core is pure`, () => {
      const room = roomOf(file);
      assert.ok(room >= 0, 'stands in no room of ARCHITECTURE.md');
      for (const { from, isType } of importsOf(file)) {
        if (!from.startsWith('.')) {
          const isPure = !/^(?:node:|vscode)/.test(from);
          if (file.startsWith('core/')) assert.ok(isPure, `${from} in the core`);
          if (/^node:|\/node$/.test(from))
            assert.match(file, NODE_FILES, `${from} where a browser may run it`);
          if (/^vscode-language/.test(from))
            assert.ok(/^(?:lsp\/|serveNode\.ts|node\.ts|browser\.ts)/.test(file), `${from} outside lsp/`);
          if (/bibtex-parser/.test(from)) assert.equal(file, 'core/sources/bibtexEntry.ts', from);
          if (/unified|remark/.test(from)) assert.equal(file, 'core/syntax/markdown.ts', from);
          continue;
        }
        const target = path.posix.join(path.posix.dirname(file), from);
        if (target.startsWith('..')) continue;
        if (NODE_FILES.test(target)) assert.match(file, NODE_FILES, `${target} where a browser may run it`);
        if (file.startsWith('cli/')) assert.doesNotMatch(target, /^lsp\//, `${target} on the command line`);
        const isAllowed = isType && ALLOWED_TYPE_IMPORTS.has(`${ROOMS[room]} > ${target}`);
        assert.ok(isAllowed || roomOf(target) <= room, `${file} imports ${target}, which lies further right`);
      }
    });
  }

  it('the core asks for no clock, randomness or network', () => {
    for (const file of files.filter((name) => name.startsWith('core/') && !name.includes('.generated.'))) {
      const text = readFileSync(path.join(server, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      assert.doesNotMatch(
        text,
        /\b(?:Date\.now|Math\.random|performance\.now|new Date\(\)|fetch\(|setTimeout|process\.)/,
        file,
      );
    }
  });

  it('a rule that asks how a sentence is judged, or what heads its list or table, says so: no other runs again where only that changed', () => {
    for (const file of files.filter((name) => /^core\/rules\/[a-z-]+\.ts$/.test(name))) {
      const text = readFileSync(path.join(server, file), 'utf8');
      const asks = /\bjudgement\b(?=[ ,}])[^'"]*= claim\b|\.(?:judgement|status|listHeads)\b/.test(text);
      assert.equal(/readsJudgement: true/.test(text), asks, file);
      assert.equal(/readsJudgement: 'ofRows'/.test(text), !asks && /\.tableHeads\b/.test(text), file);
    }
  });

  it('files stay under 300 lines, and open with a line on what they own', () => {
    for (const file of files.filter((name) => !name.includes('.generated.'))) {
      const text = readFileSync(path.join(server, file), 'utf8');
      assert.ok(text.split('\n').length <= 301, `${file} is too long`);
      assert.match(text, /^\/\/ /, `${file} does not say what it owns`);
    }
  });

  it('generated files are fresh', () => {
    for (const [file, text] of generateAll()) {
      assert.equal(
        readFileSync(path.join(root, file), 'utf8'),
        text,
        `${file} is stale: run npm run generate`,
      );
    }
  });
});
