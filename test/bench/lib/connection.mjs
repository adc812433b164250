// Owns a connection to a language server over stdio: messages out, answers in with the moment that their last byte came.
import { spawn } from 'node:child_process';

const HEADER_END = '\r\n\r\n';

export class Connection {
  #waiting = new Map();
  #handlers = new Map();
  #bytes = Buffer.alloc(0);
  #chunks = [];
  #wanted = 0;
  #next = 1;
  #listeners = [];
  hasEnded = false;

  constructor([command, ...args], cwd) {
    this.startedAt = performance.now();
    this.child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdin.on('error', () => {});
    this.child.stdout.on('data', (chunk) => this.#receive(chunk));
    this.ended = new Promise((resolve) => {
      this.child.once('close', resolve);
      this.child.once('error', resolve);
    });
    void this.ended.then(() => {
      this.hasEnded = true;
      for (const { reject } of this.#waiting.values()) reject(new Error('the server has ended'));
    });
  }

  /** Answers a request that the server makes. */
  answer(method, handler) {
    this.#handlers.set(method, handler);
  }

  /** Calls `listener(method, params, at)` for every notification. */
  onNotification(listener) {
    this.#listeners.push(listener);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Resolves to `{ result, error, at }`; `id` is the request's, to cancel it by. */
  request(method, params) {
    if (this.hasEnded) return Promise.reject(new Error('the server has ended'));
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return Object.assign(answer, { id });
  }

  async close() {
    const kill = setTimeout(() => this.child.kill('SIGKILL'), 3000);
    await this.request('shutdown', null).catch(() => {});
    this.notify('exit');
    await this.ended;
    clearTimeout(kill);
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${HEADER_END}${body}`);
  }

  #receive(chunk) {
    const at = performance.now();
    this.#chunks.push(chunk);
    let have = this.#bytes.length;
    for (const one of this.#chunks) have += one.length;
    if (have < this.#wanted) return;
    this.#bytes = Buffer.concat([this.#bytes, ...this.#chunks]);
    this.#chunks = [];
    while (this.#takeMessage(at));
  }

  #takeMessage(at) {
    this.#wanted = 0;
    const head = this.#bytes.indexOf(HEADER_END);
    if (head < 0) return false;
    const length = Number(/content-length: *(\d+)/i.exec(this.#bytes.toString('latin1', 0, head))?.[1]);
    const end = head + HEADER_END.length + length;
    if (this.#bytes.length < end) {
      this.#wanted = end;
      return false;
    }
    const message = JSON.parse(this.#bytes.toString('utf8', head + HEADER_END.length, end));
    this.#bytes = this.#bytes.subarray(end);
    void this.#handle(message, at);
    return true;
  }

  async #handle(message, at) {
    if (message.method === undefined) {
      this.#waiting.get(message.id)?.resolve({ result: message.result, error: message.error, at });
      this.#waiting.delete(message.id);
    } else if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message.method, message.params, at);
    } else {
      const result = (await this.#handlers.get(message.method)?.(message.params)) ?? null;
      this.#send({ id: message.id, result });
    }
  }
}
