// Owns addresses of files and folders: URIs as text, always written the same way, so that they can be compared.
import { URI, Utils } from 'vscode-uri';

/**
 * The address as it is written here: clients differ in what they percent-encode, and some end folders with a slash. What
 * is no address stays as it is.
 */
export function normalise(uri: string): string {
  const parsed = parse(uri);
  if (parsed === undefined) return uri;
  const { path } = parsed;
  return (
    path.length > 1 && path.endsWith('/') ? parsed.with({ path: path.slice(0, -1) }) : parsed
  ).toString();
}

/** The folder that a file or folder lies in; undefined at the top. */
export function parentOf(uri: string): string | undefined {
  const parsed = parse(uri);
  if (parsed === undefined || parsed.path === '' || parsed.path === '/') return undefined;
  const parent = Utils.dirname(parsed).toString();
  return parent === uri ? undefined : parent;
}

/** The address of something in a folder, by names. */
export function join(folder: string, ...names: readonly string[]): string {
  const parsed = parse(folder);
  return parsed === undefined ? [folder, ...names].join('/') : Utils.joinPath(parsed, ...names).toString();
}

/** What a path written in a file of `folder` means; undefined for an absolute one, which names no file of a workspace. */
export function resolve(folder: string, path: string): string | undefined {
  const written = path.replaceAll('\\', '/');
  if (written === '' || /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(written)) return undefined;
  return join(folder, ...written.split('/'));
}

/** Whether a file or folder is the folder or lies below it, by its address alone. */
export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The last part of an address, readable: "team.yaml". */
export function nameOf(uri: string): string {
  const parsed = parse(uri);
  return parsed === undefined ? uri : Utils.basename(parsed);
}

/** An address as people write it: its path from `folder` on, or the whole where it lies elsewhere. */
export function shownFrom(folder: string | undefined, uri: string): string {
  const parsed = parse(uri);
  const base = folder === undefined ? undefined : parse(folder);
  if (parsed === undefined) return uri;
  if (folder === undefined || base === undefined || !isInside(uri, folder)) return parsed.path;
  return parsed.path.slice(base.path.length).replace(/^\//, '');
}

/** The address of a brief that is yet to be written, in a folder; without one, where new documents count as lying. */
export function newBriefIn(folder: string | undefined): string {
  return folder === undefined ? 'untitled:brief.md' : join(folder, 'brief.md');
}

/** Scheme of an address: "file". */
export function schemeOf(uri: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
