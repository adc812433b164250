// Entry of the language server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { initializeResult, Life, startServer } from './anywhere.ts';
import type { Host } from './host.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// A message to oneself comes after what is already waiting, without the delay that timers have.
const channel = new MessageChannel();
let waiting: (() => void)[] = [];
channel.port1.addEventListener('message', () => {
  const resolved = waiting;
  waiting = [];
  for (const resolve of resolved) resolve();
});
channel.port1.start();

const host: Host = {
  platform: 'browser',
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  files: undefined,
};

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const life = new Life(connection);
connection.onInitialize((params) => {
  life.begin();
  startServer(connection, host, params, life);
  return initializeResult(params);
});
connection.listen();
