// Owns the files that the server asks for where it has none of its own: in a web worker, and of virtual file systems.
import { Disposable, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileRequests } from '../../server/src/lsp/protocol.ts';

type Params<Name extends keyof FileRequests> = FileRequests[Name]['params'];
type Answer<Name extends keyof FileRequests> = Promise<FileRequests[Name]['result']>;

/** Answers the server's questions about files. Nothing outside the folder that it names is read. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  const on = <Name extends keyof FileRequests>(name: Name, answer: (params: Params<Name>) => Answer<Name>) =>
    client.onRequest(name, async (params: Params<Name>): Promise<unknown> => answer(params));
  return Disposable.from(
    on('policyNotes/readFile', readFile),
    on('policyNotes/listFolder', listFolder),
    on('policyNotes/findFiles', findFiles),
  );
}

async function readFile({
  uri,
  within,
  largest,
}: Params<'policyNotes/readFile'>): Answer<'policyNotes/readFile'> {
  const file = Uri.parse(uri);
  try {
    if (!(await isPlainPath(file, Uri.parse(within))))
      return { kind: 'refused', why: 'is a symbolic link or lies behind one, which is not followed here' };
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0) return { kind: 'refused', why: 'is no ordinary file' };
    if (size > largest) return { kind: 'refused', why: `is larger than ${largest / 1e6} MB` };
    const bytes = await workspace.fs.readFile(file);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
    if (error instanceof TypeError) return { kind: 'refused', why: 'is not UTF-8' };
    return { kind: 'refused', why: `cannot be read (${error instanceof Error ? error.message : error})` };
  }
}

async function listFolder({
  folder,
  within,
}: Params<'policyNotes/listFolder'>): Answer<'policyNotes/listFolder'> {
  const uri = Uri.parse(folder);
  try {
    if (!(await isPlainPath(uri, Uri.parse(within)))) return [];
    const entries = await workspace.fs.readDirectory(uri);
    return entries.filter(([, type]) => (type & FileType.Directory) === 0).map(([name]) => name);
  } catch {
    return [];
  }
}

async function findFiles({ folder, glob }: Params<'policyNotes/findFiles'>): Answer<'policyNotes/findFiles'> {
  const pattern = new RelativePattern(Uri.parse(folder), glob);
  const found = await workspace.findFiles(pattern, '**/{node_modules,.git}/**', 5000);
  return found.map((uri) => uri.toString()).sort();
}

/**
 * Whether a path leads from the folder to the file without a symbolic link: where one leads cannot be told here, only
 * that it is one.
 */
async function isPlainPath(file: Uri, folder: Uri): Promise<boolean> {
  const [from, to] = [folder.path.replace(/\/$/, ''), file.path];
  if (file.scheme !== folder.scheme || file.authority !== folder.authority || !to.startsWith(`${from}/`))
    return false;
  const names = to.slice(from.length + 1).split('/');
  if (names.includes('..')) return false;
  for (let count = 1; count <= names.length; count += 1) {
    const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...names.slice(0, count)));
    if ((type & FileType.SymbolicLink) !== 0) return false;
  }
  return true;
}
