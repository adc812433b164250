// Owns the settings of the editor's helps: what is offered while a brief is written. No finding depends on them.
import { ownValue } from './ownValue.ts';

export interface EditorSettings {
  /** Whether the likely rest of a name or figure is shown behind the cursor. */
  readonly ghostText: boolean;
  /** Whether each section says how many claims it has. */
  readonly codeLens: boolean;
  /** Whether the source is shown behind a citation. */
  readonly inlayHints: boolean;
}

const defaultEditorSettings: EditorSettings = { ghostText: true, codeLens: false, inlayHints: false };

/** Reads them from untyped data; what is missing or no boolean keeps its default. */
export function readEditorSettings(raw: unknown): EditorSettings {
  const own = (name: keyof EditorSettings): boolean => {
    const value = ownValue(raw, name);
    return typeof value === 'boolean' ? value : defaultEditorSettings[name];
  };
  return { ghostText: own('ghostText'), codeLens: own('codeLens'), inlayHints: own('inlayHints') };
}
