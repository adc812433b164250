// Owns what every script needs: saying what happens, running a program, and where this project lies.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const started = performance.now();

/** Prints one progress line with the seconds since the script began. */
export function say(what) {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)}s] ${what}`);
}

/** An expected failure: its message is for people, so `main` prints it without a stack. */
export class Failure extends Error {}

/** Runs the script's own function; a thrown error is printed and makes the exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const isPlain = error instanceof Failure || String(error?.code).startsWith('ERR_PARSE_ARGS');
    console.error(isPlain ? `\nFailed: ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Ctrl+C ends the script by way of its exit handlers: they stop servers that run in process groups of their own. */
export function exitOnInterrupt() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
}

/**
 * Runs a program and resolves to `{ code, output }` when it ends; rejects with a Failure when it cannot start.
 * `quiet` collects standard output and standard error instead of showing them; a program that a signal ended has code 1.
 */
export function run(command, args, { cwd = ROOT, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => reject(new Failure(`cannot run ${command}: ${error.message}`)));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `run`, but an exit code other than 0 is a Failure that shows the end of what the program said. */
export async function must(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-25).join('\n');
    throw new Failure(
      `"${path.basename(command)} ${args.join(' ')}" ended with code ${code}${tail ? `\n${tail}` : ''}`,
    );
  }
  return output;
}
