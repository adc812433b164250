// Owns the first answer of the language server on Node, given while the rest is not yet loaded, and what comes meanwhile.
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type InitializeParams,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { initializeResult } from './capabilities.ts';
import { Life } from './life.ts';
import { WireWatch } from './wire.ts';

/** Loads the larger part of the server, which is slow. */
export type LoadRest = () => Promise<{
  /** Serves a connection whose `initialize` is answered already. */
  readonly serve: (connection: Connection, params: InitializeParams, life: Life) => void;
}>;

/** Makes the connection, which must take the options over. */
export type Connect = (options: ConnectionOptions) => Connection;

/** Serves over stdio, node IPC, a pipe or a socket, as the command line says, until the connection ends. */
export function serveCommandLine(loadRest: LoadRest): void {
  const connect: Connect = process.argv.includes('--stdio')
    ? (options) => overStdio(options, () => life.isShutDown)
    : (options) => createConnection(ProposedFeatures.all, options);
  const { connection, life } = answerFirst(connect, loadRest);
  connection.listen();
}

/** Answers `initialize` before it loads the rest; until that serves, all further messages wait in their order. */
export function answerFirst(
  connect: Connect,
  loadRest: LoadRest,
): { readonly connection: Connection; readonly life: Life } {
  const queue = new Queue();
  const connection = connect({ messageStrategy: queue });
  const life = new Life(connection);
  connection.onInitialize((params) => {
    life.begin();
    queue.hold();
    // The library writes an answer one turn of the loop later: loading any earlier would keep the client waiting.
    setImmediate(() =>
      setImmediate(async () => {
        (await loadRest()).serve(connection, params, life);
        queue.release();
      }),
    );
    return initializeResult(params);
  });
  return { connection, life };
}

type Next = (message: Message) => void;

/** Messages on their way to the connection. */
class Queue {
  #held: (() => void)[] | undefined;

  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const handle of held) handle();
  }

  handleMessage(message: Message, next: Next): void {
    if (this.#held === undefined) next(message);
    else this.#held.push(() => next(message));
  }
}

/** What is no message ends the server with a word on why: nothing that follows could be made sense of. */
function overStdio(options: ConnectionOptions, isShutDown: () => boolean): Connection {
  const watch = new WireWatch();
  process.stdin.on('data', (chunk: Buffer) => {
    const wrong = watch.take(chunk);
    if (wrong !== undefined) giveUp(wrong);
  });
  const reader = new StreamMessageReader(process.stdin);
  reader.onError((error) => giveUp(error.message));
  reader.onClose(() => process.exit(isShutDown() ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout), options);
}

function giveUp(reason: string): never {
  process.stderr.write(`policy-notes: the client sent what is no message of the protocol: ${reason}\n`);
  process.exit(1);
}
