// Holds server and command line to their word: nothing reaches for the network. The extension: test/vscode/suite/network.ts.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CompletionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { EditedBrief } from '../lsp/brief.ts';
import { exitOf, fullClient, TestClient } from '../lsp/harness.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const trap = ['--require', path.join(root, 'test/support/trapNetwork.cjs')];
const BRIEF =
  'Meta bought Scale AI for $99 billion, https://example.org/a says.[^1]\n\n[^1]: https://example.org\n';

/** Modules that can reach for the network, and names of the platform that can. */
const MODULES = /require\("(?:node:)?(?:https?|http2|tls|dns|dgram|undici)(?:\/promises)?"\)/;
const NAMES = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/;

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [...trap, ...args], { cwd: root, encoding: 'utf8', input: BRIEF });
}

describe('no network', function () {
  this.timeout(120_000);

  it('the trap holds', () => {
    assert.equal(run('-e', "require('net').connect(9, '127.0.0.1')").status, 97);
    assert.equal(run('-e', "fetch('http://127.0.0.1:9')").status, 97);
  });

  for (const args of [
    ['check', '-'],
    ['claims', '-'],
    ['facts', 'Meta'],
    ['check', 'docs'],
  ]) {
    it(`the command line: ${args.join(' ')}`, () => {
      const { status, stderr } = run('dist/cli.js', ...args);
      assert.doesNotMatch(stderr, /NETWORK/);
      assert.ok(status === 0 || status === 1, stderr);
    });
  }

  it('the server, through a session', async () => {
    const program = ['dist/server/node.js', '--stdio'];
    const child = spawn(process.execPath, [...trap, ...program], { cwd: root });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const client = new TestClient(
      {},
      child,
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    await client.initialize({ capabilities: fullClient });
    const brief = await EditedBrief.open(client, BRIEF);
    await client.ask(DocumentDiagnosticRequest.type, brief.id);
    await client.ask(HoverRequest.type, brief.at('Meta'));
    await client.ask(CompletionRequest.type, brief.at('Scale'));
    const ended = exitOf(child);
    await client.stop();
    assert.equal(await ended, 0);
    assert.doesNotMatch(said, /NETWORK/);
  });

  for (const folder of ['client/src', 'server/src']) {
    it(`${folder} names nothing that could`, () => {
      for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts') || name.includes('.generated.')) continue;
        const text = readFileSync(path.join(root, folder, name), 'utf8');
        assert.doesNotMatch(text, NAMES, name);
        assert.doesNotMatch(text, /from '(?:node:)?(?:https?|http2|tls|dns|dgram|net)'/, name);
        assert.doesNotMatch(text, MODULES, name);
      }
    });
  }
});
