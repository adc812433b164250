// Owns the command line run in-process, in a folder of its own.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../server/src/cli/main.ts';

/** A brief without findings, and one with a figure off the record. */
export const CLEAN = 'Should agencies buy open models?\n';
export const FOUND = "Meta's deal with Scale AI was worth $14 billion.\n";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files, and the command line in it. */
export class Folder {
  readonly #closed: string[] = [];
  readonly path = mkdtempSync(path.join(tmpdir(), 'policy-notes-'));

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** `below`: the working folder, from this one on. */
  async run(args: readonly string[], stdin = '', below = ''): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await main(args, '1.2.3', {
      cwd: path.join(this.path, below),
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

  /** Takes from all users but the superuser the right to read a file or folder. */
  close(name: string): void {
    chmodSync(this.path, 0o755);
    chmodSync(path.join(this.path, name), 0);
    this.#closed.push(name);
  }

  remove(): void {
    for (const name of this.#closed) chmodSync(path.join(this.path, name), 0o755);
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs something as a user whose rights are limited, also where the tests run as the superuser. */
export async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
  }
}
