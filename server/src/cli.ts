// Entry of the command line.
import { buffer } from 'node:stream/consumers';
import { version } from '../../package.json';
import { main } from './cli/main.ts';
import { transportOf } from './cli/transport.ts';
import { compileExpressionsOnce } from './compileOnce.ts';

const argv = process.argv.slice(2);

const transport = transportOf(argv.slice(1));

if (argv[0] === 'lsp' && transport.wrong === undefined) void serve();
else void run();

/** Serves until the connection ends; the transport is read from the arguments. */
async function serve(): Promise<void> {
  if (!transport.isNamed) process.argv.push('--stdio');
  const { serveCommandLine } = await import('./lsp/firstAnswer.ts');
  serveCommandLine(() => import('./serveNode.ts'));
}

async function run(): Promise<void> {
  compileExpressionsOnce();
  // A reader that leaves early (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  process.exitCode = await main(argv, version, {
    cwd: process.cwd(),
    readStdin: () => buffer(process.stdin),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    today: new Date().toISOString().slice(0, 10),
    isColoured: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  });
}
