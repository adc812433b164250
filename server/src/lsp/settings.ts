// Owns the settings in force: asked of the client, or told by it.
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { readSettings } from '../core/config.ts';
import type { Session } from './session.ts';

const SECTION = 'policyNotes';

/** Asks to be told of changes. To be called once the client is ready. */
export async function watchSettings(session: Session): Promise<void> {
  if (!session.abilities.configuration) return;
  await session.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
}

/** Takes over what the client has set now. `told`: what it sent along, for clients that cannot be asked. */
export async function updateSettings(session: Session, told: unknown): Promise<void> {
  const raw: unknown = session.abilities.configuration
    ? await session.connection.workspace.getConfiguration(SECTION)
    : sectionOf(told);
  const { settings, problems } = readSettings(raw);
  for (const problem of problems) session.log.error(`settings: ${problem}`);
  session.settings = { ...settings, today: session.host.today() };
}

function sectionOf(told: unknown): unknown {
  if (typeof told !== 'object' || told === null) return undefined;
  return Object.getOwnPropertyDescriptor(told, SECTION)?.value ?? told;
}
