// Owns names that clients know the server's things by.
import { CodeActionKind } from 'vscode-languageserver';

/** Scheme of the documents that the server writes: sheets of facts, what is loaded. */
export const SCHEME = 'policy-notes';

/** The action that applies all safe fixes, for "fix all on save". */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.policyNotes`;

/** The command that shows a place in a brief. Arguments: the address of the document, and the range to show. */
export const GO_TO = 'policyNotes.goTo';
