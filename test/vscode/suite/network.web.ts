// Owns the trap in the web worker extension host: the names by which a worker reaches for the network.
import type { Trap } from './network.ts';

const NAMES = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'importScripts'] as const;

/** Notes what reaches for the network, and lets it. */
export function trapNetwork(): Trap {
  const reached: Trap['reached'] = [];
  for (const name of NAMES) {
    const original: unknown = Reflect.get(globalThis, name);
    if (typeof original !== 'function') continue;
    const note = (args: readonly unknown[]) =>
      reached.push({ what: `${name} ${addressOf(args[0])}`, stack: new Error(name).stack ?? '' });
    const watched = new Proxy(original, {
      apply: (target, self, args) => {
        note(args);
        return Reflect.apply(target, self === undefined ? globalThis : self, args);
      },
      construct: (target, args) => {
        note(args);
        return Reflect.construct(target, args);
      },
    });
    Object.defineProperty(globalThis, name, { value: watched, configurable: true, writable: true });
  }
  const tryIt = () => {
    const reach: unknown = Reflect.get(globalThis, 'fetch');
    if (typeof reach === 'function') Promise.resolve(reach('http://127.0.0.1:9/')).catch(() => {});
  };
  return { reached, tryIt };
}

function addressOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'url' in value) return String(value.url);
  return String(value);
}
