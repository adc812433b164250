// Owns how V8 compiles regular expressions where Node runs us.
import { setFlagsFromString } from 'node:v8';

/**
 * From now on to machine code at once. V8 would compile each expression twice, first to a code that it interprets, which takes as long
 * (docs/performance.md).
 */
export function compileExpressionsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
