// Makes the texts that can be translated: those of package.json go to package.nls.json, those of the client to l10n/.
import { readdirSync, readFileSync } from 'node:fs';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Members of package.json that people read. Names of products and of the extension are the same in every language. */
const READ = new Set([
  'title',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'deprecationMessage',
  'contents',
  'userDescription',
  'shortTitle',
  'altText',
]);
const READ_NAMES: Readonly<Record<string, string>> = {
  viewsContainers: 'title',
  views: 'name',
  languageModelTools: 'displayName',
  submenus: 'label',
};

/**
 * The manifest with `%key%` for every text in it, and the texts by key, as the members of package.nls.json. `known`: the
 * texts of keys that stand in the manifest already.
 */
export function textsOfManifest(
  manifest: { readonly contributes: Json },
  known: Readonly<Record<string, string>>,
): { readonly manifest: object; readonly texts: Readonly<Record<string, string>> } {
  const texts = new Map<string, string>();
  const keyed = (value: string, path: readonly string[]): string => {
    const key = /^%([^%]+)%$/.exec(value)?.[1] ?? keyFor(path);
    const text = value === `%${key}%` ? (known[key] ?? '') : value;
    if ((texts.get(key) ?? text) !== text) throw new Error(`two texts have the key ${key}`);
    texts.set(key, text);
    return `%${key}%`;
  };
  const walk = (value: Json, path: readonly string[], isRead: boolean): Json => {
    // What a language model reads stays as it is.
    if (path.at(-1) === 'inputSchema') return value;
    if (typeof value === 'string') return isRead ? keyed(value, path) : value;
    if (Array.isArray(value))
      return value.map((item, index) => walk(item, [...path, nameOf(item, index)], isRead));
    if (typeof value !== 'object' || value === null) return value;
    const [section = ''] = path;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        walk(member, [...path, name], isText(name, member, section)),
      ]),
    );
  };
  const contributes = walk(manifest.contributes, [], false);
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { manifest: { ...manifest, contributes }, texts: Object.fromEntries(sorted) };
}

/** A setting goes by its name, wherever it stands among the groups of settings. */
function keyFor(path: readonly string[]): string {
  const at = path.indexOf('properties');
  if (path[0] !== 'configuration' || at < 0) return path.join('.');
  return ['configuration', ...path.slice(at).filter((part) => part !== 'properties')].join('.');
}

function isText(name: string, value: Json, section: string): boolean {
  const isNamed = READ_NAMES[section] === name && typeof value === 'string';
  if (isNamed) return true;
  // A schema has members with such names that are schemas themselves.
  return READ.has(name) && (typeof value === 'string' || Array.isArray(value));
}

function nameOf(item: Json, index: number): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return String(index);
  // A group of settings goes by its first one.
  const settings = Object.getOwnPropertyDescriptor(item, 'properties')?.value;
  if (typeof settings === 'object') return Object.keys(settings)[0] ?? String(index);
  for (const member of ['command', 'id', 'name', 'view']) {
    const value = Object.getOwnPropertyDescriptor(item, member)?.value;
    if (typeof value === 'string') return value;
  }
  return String(index);
}

const CALL = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

/** The texts of the client that are asked for by `l10n.t`, in order of their letters. */
export function textsOfClient(root: URL): readonly string[] {
  const folder = new URL('client/src/', root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = files.flatMap((name) => {
    const source = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8');
    return [...source.matchAll(CALL)].map(([, single, double]) => unescaped(single ?? double ?? ''));
  });
  return [...new Set(texts)].sort();
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

/** The texts in German, by their keys, out of `scripts/texts/de.json`. What is not translated there is left out. */
export function translated(
  texts: Readonly<Record<string, string>>,
  root: URL,
): Readonly<Record<string, string>> {
  const german: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL('scripts/texts/de.json', root), 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const own = Object.getOwnPropertyDescriptor(german, text)?.value;
      return typeof own === 'string' ? [[key, own]] : [];
    }),
  );
}
