import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const node = ['--import', 'tsx', cli];

describe('the command line as a process', () => {
  it('reads standard input, writes findings to standard output, and ends with their code', () => {
    const ran = spawnSync(process.execPath, [...node, 'check', '-'], {
      input: "Meta's deal with Scale AI was worth $14 billion.\n",
      encoding: 'utf8',
    });
    assert.equal(ran.status, 1, ran.stderr);
    assert.match(ran.stdout, /figure-mismatch/);
    assert.equal(ran.stderr, '');
  });

  it('takes no harm from a reader that leaves early', async () => {
    const child = spawn(process.execPath, [...node, 'facts', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 0);
    assert.equal(err, '');
  });

  for (const [args, code, out, err] of [
    [['lsp', '--std'], 2, /^$/, /^policy-notes: lsp takes [^\n]*\n$/],
    [['lsp', '-h'], 0, /usage: policy-notes lsp --stdio/, /^$/],
  ] as const) {
    it(`answers ${args.join(' ')} with ${code}, and serves nobody`, () => {
      const ran = spawnSync(process.execPath, [...node, ...args], { encoding: 'utf8', input: '' });
      assert.equal(ran.status, code, ran.stderr);
      assert.match(ran.stdout, out);
      assert.match(ran.stderr, err);
    });
  }

  it('serves an editor', async () => {
    const child = spawn(process.execPath, [...node, 'lsp', '--stdio'], { stdio: 'pipe' });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const params = { processId: null, rootUri: null, capabilities: {} };
    send({ id: 1, method: 'initialize', params });
    // The first answer needs only a small part of the server, this one the rest.
    send({ id: 2, method: 'workspace/symbol', params: { query: 'Meta' } });
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += chunk;
        if (text.includes('"hoverProvider":true') && text.includes('"id":2,"result"')) resolve(text);
      });
    });
    assert.match(answer, /^Content-Length/);
    child.kill();
  });
});
