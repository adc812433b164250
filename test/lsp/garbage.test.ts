// Holds the server to ending, with a word on why, when what comes in is no message of the protocol.
import assert from 'node:assert/strict';
import { exitOf, spawnServer } from './harness.ts';

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const GARBAGE: Readonly<Record<string, string | Buffer>> = {
  'a line of words': 'hello there\n',
  'a request of another protocol': 'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
  'a head without a length': 'Content-Type: application/json\r\n\r\n{}',
  'a length that is no number': 'Content-Length: many\r\n\r\n{}',
  'a length below nothing': 'Content-Length: -5\r\n\r\n{}',
  'a length beyond all memory': 'Content-Length: 99999999999\r\n\r\n{}',
  'a body that is no JSON': framed('{"jsonrpc": '),
  'bytes of no meaning': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)),
  'a flood without an end': 'x'.repeat(1_000_000),
};

describe('garbage on the wire', function () {
  this.timeout(60_000);

  for (const [what, bytes] of Object.entries(GARBAGE)) {
    it(`${what} ends the server with a message`, async () => {
      const child = spawnServer();
      let said = '';
      child.stderr?.on('data', (chunk) => {
        said += chunk;
      });
      child.stdin?.on('error', () => {});
      child.stdin?.write(bytes);
      assert.equal(await exitOf(child), 1);
      assert.match(said, /^policy-notes: the client sent what is no message of the protocol: ./);
    });
  }
});
