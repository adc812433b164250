// Owns the trap in the node extension host: below all of http, tls and fetch lie sockets and the look-up of names.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import type { Trap } from './network.ts';

/** Notes what reaches for the network, and lets it. Pipes and sockets of the machine are none. */
export function trapNetwork(): Trap {
  const reached: Trap['reached'] = [];
  const note = (what: string) => reached.push({ what, stack: new Error(what).stack ?? '' });
  watch(net.Socket.prototype, 'connect', (args) => {
    const to = JSON.stringify(args);
    if (!/"path":"/.test(to)) note(`a socket to ${to.slice(0, 300)}`);
  });
  watch(dgram, 'createSocket', (args) => note(`datagrams ${JSON.stringify(args).slice(0, 300)}`));
  watch(dns, 'lookup', ([name]) => note(`the address of ${String(name)}`));
  watch(dns.promises, 'lookup', ([name]) => note(`the address of ${String(name)}`));
  const tryIt = () => net.connect(9, '127.0.0.1').on('error', () => {});
  return { reached, tryIt };
}

function watch(owner: object, name: string, note: (args: readonly unknown[]) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`${name} is no function`);
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    note(args);
    return Reflect.apply(original, this, args);
  });
}
