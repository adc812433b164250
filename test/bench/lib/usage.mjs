// Owns what a process has used, read from /proc; NaN where the system has none.
import { readFileSync } from 'node:fs';

/** Milliseconds of a tick of the clock that /proc counts in. */
const TICK = 10;

export function usage(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      memoryMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK,
    };
  } catch {
    return { memoryMb: Number.NaN, cpuMs: Number.NaN };
  }
}
