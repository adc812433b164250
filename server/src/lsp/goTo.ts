// Owns the command that shows a place in a brief, for lenses and whatever else points to one.
import { type ExecuteCommandParams, Range } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** The command `GO_TO`: asks the client to show the place; does nothing for odd arguments, which may come from anywhere. */
export async function goTo(
  { connection, log }: Session,
  { arguments: given }: ExecuteCommandParams,
): Promise<void> {
  const [uri, selection]: readonly unknown[] = given ?? [];
  if (typeof uri !== 'string' || !Range.is(selection)) return;
  const { success } = await connection.window.showDocument({ uri, selection, takeFocus: true });
  if (!success) log.info(`the client could not show ${uri}`);
}
