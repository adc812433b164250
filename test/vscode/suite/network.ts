// Owns the claim that the extension reaches for no network, made after all suites have run: what they set off is what it does.
import * as vscode from 'vscode';
import { equal, ok, policyNotes } from './support.ts';

/** What reached for the network since the trap was set, before the extension was active: where to, and the stack. */
export interface Trap {
  readonly reached: { readonly what: string; readonly stack: string }[];
  /** Reaches for an address on this machine that nobody serves. */
  readonly tryIt: () => void;
}

/** To be called behind all other suites, so that it runs last. */
export function noNetwork({ reached, tryIt }: Trap): void {
  describe('no network', () => {
    it('was reached for by the extension in all that the suites before did', () => {
      ok(policyNotes().isActive, 'the extension was never active');
      const ours = reached.filter(isOurs);
      equal(ours, [], 'what reached for the network');
    });

    it('could be reached unseen', () => {
      const before = reached.length;
      tryIt();
      ok(reached.length > before, 'the trap does not hold');
    });
  });
}

/**
 * The editor loads the scripts of extensions, in a browser from an address, and other extensions live in the same host: a
 * script of an extension, and what the stack says comes from another, is not ours.
 */
function isOurs({ what, stack }: { readonly what: string; readonly stack: string }): boolean {
  const own = policyNotes();
  return !vscode.extensions.all.some(({ id, extensionUri }) => {
    const folder = `${extensionUri.path}/`;
    const isScript = what.includes(folder) && /\.js$/.test(what);
    return isScript || (id !== own.id && stack.includes(folder));
  });
}
