// The life of the server as the client sees it: what could not be loaded or started once can be tried again.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClientLibrary, createServer } from '../../../client/src/server.ts';
import { equal, policyNotes } from './support.ts';

// As the library numbers them; the library itself is not needed here.
const State: ClientLibrary['State'] = { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 };
const CloseAction: ClientLibrary['CloseAction'] = { DoNotRestart: 1, Restart: 2 };
const ErrorAction: ClientLibrary['ErrorAction'] = { Continue: 1, Shutdown: 2 };

type Told = { readonly newState: number };

/** A client that starts or fails to, and keeps a failure as the one of the library does. */
function clientThat(starts: boolean, told: string[]): BaseLanguageClient {
  const states = new vscode.EventEmitter<Told>();
  let isRunning = false;
  const client = {
    onNotification: () => new vscode.Disposable(() => {}),
    onDidChangeState: states.event,
    isRunning: () => isRunning,
    start: async () => {
      told.push(starts ? 'starts' : 'fails');
      isRunning = starts;
      states.fire({ newState: starts ? State.Running : State.StartFailed });
      if (!starts) throw new Error('no connection');
    },
    stop: async () => {
      if (!isRunning) throw new Error('not running');
      told.push('stops');
      isRunning = false;
      states.fire({ newState: State.Stopped });
    },
    dispose: async () => client.stop(),
    sendRequest: async () => 'an answer',
  };
  return client as unknown as BaseLanguageClient;
}

/** A server whose library cannot be loaded, or whose client cannot be started, as often as it is said. */
function serverThat({ loadsAfter = 0, startsAfter = 0 }) {
  const told: string[] = [];
  let [loads, clients] = [0, 0];
  const library = async (): Promise<ClientLibrary> => {
    loads += 1;
    if (loads <= loadsAfter) throw new Error('no library');
    const newClient = () => {
      clients += 1;
      return clientThat(clients > startsAfter, told);
    };
    return { newClient, State, CloseAction, ErrorAction };
  };
  const outputChannel = vscode.window.createOutputChannel('Policy Notes: a test', { log: true });
  const answers = () => new vscode.Disposable(() => told.push('answers no more'));
  const server = createServer(library, answers, { outputChannel });
  server.onState((state) => told.push(state));
  return { server, told, dispose: () => vscode.Disposable.from(server, outputChannel).dispose() };
}

async function outcomeOf(done: Promise<void>): Promise<string> {
  return done.then(
    () => 'done',
    (error: Error) => error.message,
  );
}

describe('the server', () => {
  before(() => policyNotes().activate());

  it('whose library could not be loaded is loaded and started by a restart', async () => {
    const { server, told, dispose } = serverThat({ loadsAfter: 1 });
    try {
      equal(await outcomeOf(server.start()), 'no library');
      // Whoever waited for the start is told that it is over.
      equal(await outcomeOf(server.started), 'done');
      equal(await outcomeOf(server.stop()), 'done');
      equal(await outcomeOf(server.restart()), 'done');
      equal(told, ['stopped', 'starts', 'running']);
      equal(await server.ask('policyNotes/lookUpFacts', { query: 'Meta' }), 'an answer');
      equal(await outcomeOf(server.stop()), 'done');
    } finally {
      dispose();
    }
  });

  it('that could not be started is replaced by a restart', async () => {
    const { server, told, dispose } = serverThat({ startsAfter: 2 });
    try {
      equal(await outcomeOf(server.start()), 'no connection');
      equal(await outcomeOf(server.started), 'done');
      equal(await outcomeOf(server.stop()), 'done');
      equal(await outcomeOf(server.restart()), 'no connection');
      equal(await outcomeOf(server.restart()), 'done');
      const failed = ['fails', 'stopped', 'answers no more'];
      equal(told, [...failed, ...failed, 'starts', 'running']);
    } finally {
      dispose();
    }
  });

  it('that runs is stopped and started by a restart', async () => {
    const { server, told, dispose } = serverThat({});
    try {
      await server.start();
      await server.restart();
      equal(told, ['starts', 'running', 'stops', 'stopped', 'starts', 'running']);
    } finally {
      dispose();
    }
  });
});
