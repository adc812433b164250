// Owns going from one claim without a source to the next, and back.
import { commands, type Disposable, l10n, type Range, type Selection, window } from 'vscode';
import { activeBrief } from '../briefs.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { revealIn } from './reveal.ts';

export function registerNavigation(server: Server): readonly Disposable[] {
  return [
    commands.registerCommand('policyNotes.nextUnsourced', () => go(server, nextOf)),
    commands.registerCommand('policyNotes.previousUnsourced', () => go(server, previousOf)),
  ];
}

type Step = (claims: readonly Range[], from: Selection) => Range | undefined;

/** The first behind the cursor; after the last, the first of all. */
const nextOf: Step = (claims, { active, start, isEmpty }) =>
  claims.find((claim) => claim.start.isAfter(isEmpty ? active : start)) ?? claims[0];

/** The last that ends before the cursor; before the first, the last of all. */
const previousOf: Step = (claims, { start }) =>
  claims.findLast((claim) => claim.end.isBeforeOrEqual(start)) ?? claims.at(-1);

async function go(server: Server, step: Step): Promise<void> {
  const editor = activeBrief();
  if (editor === undefined) return;
  const { uri } = editor.document;
  const answer = await server.ask('policyNotes/claims', { textDocument: { uri: server.address(uri) } });
  const claims = (answer?.sections ?? []).flatMap((section) =>
    section.claims.filter(({ sourcing }) => sourcing === 'unsourced').map(({ range }) => toRange(range)),
  );
  const target = step(claims, editor.selection);
  if (target !== undefined) return revealIn(uri, target);
  const done = answer !== undefined;
  window.setStatusBarMessage(
    done ? l10n.t('No claim of this brief is without a source') : l10n.t('The brief is still being read'),
    3000,
  );
}
