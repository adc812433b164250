// Owns finding all regular expressions of our own sources: literals by parsing, those put together by loading the modules.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** The file that it stands in, or the folder whose modules put it together. */
  readonly where: string;
}

/** Every regular expression in the sources of server, client and command line, each once. */
export async function ownExpressions(): Promise<readonly Expression[]> {
  const found = new Map<string, Expression>();
  const add = (one: Expression) => {
    const key = `/${one.source}/${one.flags}`;
    if (!found.has(key)) found.set(key, one);
  };
  for (const folder of ['server/src', 'client/src'])
    for (const file of sourcesIn(folder)) literalsOf(file).forEach(add);
  for (const one of await builtOnLoading('server/src/core')) add(one);
  return [...found.values()];
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

function literalsOf(file: string): readonly Expression[] {
  const { code } = transformSync(readFileSync(path.join(root, file), 'utf8'), {
    loader: 'ts',
    target: 'esnext',
  });
  const found: Expression[] = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const { regex } = node as Node & {
      readonly regex?: { readonly pattern: string; readonly flags: string };
    };
    if (regex !== undefined) found.push({ source: regex.pattern, flags: regex.flags, where: file });
  });
  return found;
}

function visit(node: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, seen);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    seen(node as Node);
    for (const value of Object.values(node)) visit(value, seen);
  }
}

/** Expressions that modules build with `new RegExp` while they load. */
async function builtOnLoading(folder: string): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const Original = globalThis.RegExp;
  const Watching = new Proxy(Original, {
    construct(target, [source, flags], newTarget) {
      const made = Reflect.construct(target, [source, flags], newTarget);
      // What loads the modules builds some too, with the paths of this machine in them.
      const isOurs = new Error().stack?.split('\n')[2]?.includes(`/${folder}/`) === true;
      if (typeof source === 'string' && isOurs)
        found.push({ source: made.source, flags: made.flags, where: folder });
      return made;
    },
  });
  globalThis.RegExp = Watching;
  try {
    // A query makes each a module of its own, which loads even if it was loaded before.
    for (const file of sourcesIn(folder))
      await import(`${pathToFileURL(path.join(root, file)).href}?watched`);
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
