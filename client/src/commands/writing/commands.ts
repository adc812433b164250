// Owns the writing commands: insert a citation or a fact, save a fact, add an entity, make a fact base.
import { commands, type Disposable, l10n, type TextEditor, window, workspace } from 'vscode';
import { activeBrief } from '../../briefs.ts';
import type { Server } from '../../server.ts';
import { addEntity } from './addEntity.ts';
import { insertCitation, insertFact } from './insert.ts';
import { newFactBase } from './newBase.ts';
import { saveFact } from './saveFact.ts';

/** What a code action, or another extension, may say along; everything that is left out is asked or taken from the editor. */
export interface WritingArguments {
  readonly uri?: string;
  readonly position?: { readonly line: number; readonly character: number };
  readonly range?: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly keys?: readonly string[];
  readonly id?: string;
  /** Whether the fact is written with its citation, as it is by default, or only cited. */
  readonly part?: 'fact' | 'citation';
  readonly name?: string;
}

export type WritingCommand = (server: Server, editor: TextEditor, told: WritingArguments) => Promise<void>;

export function registerWritingCommands(server: Server): readonly Disposable[] {
  const onBrief = (name: string, run: WritingCommand) =>
    commands.registerCommand(name, async (told?: WritingArguments) => {
      const editor = editorOf(told?.uri);
      if (editor === undefined) {
        void window.showInformationMessage(l10n.t('Open a brief first: a Markdown file.'));
        return;
      }
      await tellingErrors(() => run(server, editor, told ?? {}));
    });
  return [
    onBrief('policyNotes.insertCitation', insertCitation),
    onBrief('policyNotes.insertFact', insertFact),
    onBrief('policyNotes.saveSelectionAsFact', saveFact),
    onBrief('policyNotes.addEntity', addEntity),
    commands.registerCommand('policyNotes.newFactBase', () =>
      tellingErrors(async () => {
        await newFactBase(server, workspace.workspaceFolders ?? []);
      }),
    ),
  ];
}

function editorOf(uri: unknown): TextEditor | undefined {
  if (typeof uri !== 'string') return activeBrief();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri) ?? activeBrief();
}

/** What goes wrong is said in words: by the server where it knows. */
async function tellingErrors(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(`Policy Notes: ${why}`);
  }
}
