// Owns the look at memory: a server's from outside, and that of the tests themselves.
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Options of Node for a server whose heap is to be asked for. */
export const tellsHeap = [
  '--expose-gc',
  '--require',
  fileURLToPath(new URL('tellHeap.cjs', import.meta.url)),
];

/** Bytes of the heap that are left after a forced collection. */
export async function heapOf(child: ChildProcess): Promise<number> {
  const { stderr } = child;
  assert(stderr !== null);
  const told = new Promise<number>((resolve) => {
    const listen = (chunk: unknown) => {
      const bytes = /HEAP (\d+)/.exec(String(chunk))?.[1];
      if (bytes === undefined) return;
      stderr.off('data', listen);
      resolve(Number(bytes));
    };
    stderr.on('data', listen);
  });
  child.kill('SIGUSR2');
  return told;
}

/** Most bytes that the process has held so far; undefined where the machine does not say. */
export function mostHeld({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** Bytes of this process's own heap that are left after a forced collection. */
export function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  assert(typeof collect === 'function');
  collect();
  return process.memoryUsage().heapUsed;
}
