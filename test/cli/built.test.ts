// Holds the built command line to serving an editor: from the handshake over findings to the end, from any folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  DocumentDiagnosticRequest,
  HoverRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { EditedBrief } from '../lsp/brief.ts';
import { fullClient, TestClient } from '../lsp/harness.ts';

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe('the built command line', function () {
  this.timeout(60_000);

  // Editors name the transport, or trust that it is the usual one.
  for (const args of [['lsp'], ['lsp', '--stdio']]) {
    it(`serves an editor: ${args.join(' ')}`, async () => {
      const child = spawn(process.execPath, [built, ...args], { cwd: tmpdir() });
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
      const client = new TestClient({}, child, reader, writer);
      await client.initialize({ capabilities: fullClient });
      const brief = await EditedBrief.open(client, "Meta's deal with Scale AI was worth $14 billion.\n");
      const report = await client.ask(DocumentDiagnosticRequest.type, brief.id);
      assert(report.kind === 'full');
      assert.ok(report.items.some(({ code }) => code === 'figure-mismatch'));
      assert.match(JSON.stringify(await client.ask(HoverRequest.type, brief.at('Scale'))), /Scale AI/);
      // Fails where the process does not end by itself, with 0.
      await client.stop();
      assert.equal(said, '');
    });
  }
});
