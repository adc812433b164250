// Owns a file system that lives in memory, as extensions for remote places provide them.
import * as vscode from 'vscode';

/** Read-only; files by their path. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files: ReadonlyMap<string, string>;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.#files.get(path);
    const base = { ctime: 0, mtime: 0 };
    if (text !== undefined) return { ...base, type: vscode.FileType.File, size: text.length };
    if (this.#under(path).length > 0) return { ...base, type: vscode.FileType.Directory, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const names = this.#under(path).map((name) => name.split('/'));
    const kind = (parts: readonly string[]) =>
      parts.length > 1 ? vscode.FileType.Directory : vscode.FileType.File;
    return [...new Map(names.map((parts) => [parts[0] ?? '', kind(parts)]))];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const text = this.#files.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** Paths below a folder, relative to it. */
  #under(folder: string): readonly string[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length));
  }
}
