// Owns the command line run in-process, in a folder of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../server/src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files, and the command line in it. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'policy-notes-'));

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  async run(args: readonly string[], stdin = ''): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await main(args, '1.2.3', {
      cwd: this.path,
      env: {},
      readStdin: async () => new TextEncoder().encode(stdin),
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isColoured: false,
      today: '2026-01-01',
    });
    return { code, out, err };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
