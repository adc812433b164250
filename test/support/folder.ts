// Owns a folder of its own for a test: real files, written and removed again.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export class TestFolder {
  readonly path: string;

  /** A new folder with these files: paths in it, and their texts. */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.path = realpathSync(mkdtempSync(path.join(tmpdir(), 'policy-notes-')));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): string {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return this.uri(name);
  }

  remove(name = ''): void {
    rmSync(path.join(this.path, name), { recursive: true, force: true });
  }

  /** The address of a file in it, or of the folder itself. */
  uri(name = ''): string {
    return pathToFileURL(path.join(this.path, name)).href;
  }
}
