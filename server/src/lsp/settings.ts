// Owns the settings in force: asked of the client, or told by it.
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { readSettings } from '../core/config.ts';
import { readEditorSettings } from './editorSettings.ts';
import { describe } from './handle.ts';
import type { Session } from './session.ts';

const SECTION = 'policyNotes';

/** Asks to be told of changes, where the client takes such wishes. To be called once the client is ready. */
export async function watchSettings({ abilities, connection, log }: Session): Promise<void> {
  if (!abilities.configuration || !abilities.registersConfiguration) return;
  try {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  } catch (error) {
    log.error(`settings are not watched: ${describe(error)}`);
  }
}

/**
 * Takes over what the client has set now. `told`: what it sent along, for clients that cannot be asked. Where they
 * cannot be had, the settings stay as they are.
 */
export async function updateSettings(session: Session, told: unknown): Promise<void> {
  let raw = sectionOf(told);
  if (session.abilities.configuration) {
    try {
      raw = await session.connection.workspace.getConfiguration(SECTION);
    } catch (error) {
      session.log.error(`settings could not be asked for: ${describe(error)}`);
      return;
    }
  }
  session.editor = readEditorSettings(raw);
  const { settings, problems } = readSettings(raw);
  for (const problem of problems) session.complainOnce(`settings: ${problem}`);
  session.settings = { ...settings, today: session.host.today() };
}

function sectionOf(told: unknown): unknown {
  if (typeof told !== 'object' || told === null) return undefined;
  return Object.getOwnPropertyDescriptor(told, SECTION)?.value ?? told;
}
