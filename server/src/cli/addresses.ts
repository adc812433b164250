// Owns the step between paths of the machine and addresses of files, and how files are called in messages.
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Io } from './io.ts';

/** The address of an absolute path. */
export function addressOf(file: string): string {
  return URI.file(file).toString();
}

/** A file as messages call it: relative to the working folder where it lies in it. */
export function shown(uri: string, io: Io): string {
  const file = URI.parse(uri).fsPath;
  const relative = path.relative(io.cwd, file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}
