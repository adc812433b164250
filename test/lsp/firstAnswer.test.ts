// Holds the start of the server on Node: the first answer is out before the rest loads, and nothing that comes meanwhile is lost.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { answerFirst } from '../../server/src/lsp/firstAnswer.ts';

describe('the first answer', () => {
  it('is written before the rest of the server loads', async () => {
    const { send, written, loaded } = started();
    send({ id: 1, method: 'initialize', params: { capabilities: {} } });
    assert.match(await loaded, /"id":1,"result"/);
    assert.match(written(), /"policy-notes"/);
  });

  it('is followed by answers to what was sent along with the question, in order', async () => {
    const { send, taken, loaded } = started();
    send(
      { id: 1, method: 'initialize', params: { capabilities: {} } },
      { method: 'test/told', params: { number: 1 } },
      { method: 'test/told', params: { number: 2 } },
    );
    await loaded;
    send({ method: 'test/told', params: { number: 3 } });
    while (taken.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(taken, [1, 2, 3]);
  });
});

/** A server over streams, whose rest takes a while to load and then notes what it is told. */
function started() {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const taken: number[] = [];
  /** What was written by the time that the rest was asked for. */
  const loaded = new Promise<string>((resolve) => {
    const { connection } = answerFirst(
      (options) => createConnection(new StreamMessageReader(input), new StreamMessageWriter(output), options),
      async () => {
        const soFar = text;
        await new Promise((later) => setTimeout(later, 30));
        resolve(soFar);
        return {
          serve: (served) => {
            served.onNotification('test/told', ({ number }: { number: number }) => {
              taken.push(number);
            });
          },
        };
      },
    );
    connection.listen();
  });
  const send = (...messages: object[]) => {
    const packets = messages.map((message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${body.length}\r\n\r\n${body}`;
    });
    input.write(packets.join(''));
  };
  return { send, taken, loaded, written: () => text };
}
