// The extension in the language of the editor: titles from the manifest, and messages of the client.

import * as vscode from 'vscode';
import type { PolicyNotes } from '../../../client/src/client.ts';
import { equal, ok, openText, until } from './support.ts';

const TEXTS: Readonly<
  Record<string, { readonly command: string; readonly setting: RegExp; readonly claim: string }>
> = {
  de: { command: 'Server neu starten', setting: /^Wie weit ein Beleg/, claim: 'Ohne Quelle' },
  en: { command: 'Restart Server', setting: /^How far a citation/, claim: 'Unsourced' },
};

describe('the language of the editor', () => {
  const wanted = TEXTS[vscode.env.language.slice(0, 2)] ?? TEXTS.en;
  const extension = vscode.extensions.getExtension<PolicyNotes>('policy-notes.policy-notes');

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  // VS Code for the web translates no manifest of an extension under development.
  const isDevelopedInWeb = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined;
  const titles = isDevelopedInWeb ? TEXTS.en : wanted;

  it(`is that of titles and settings (${vscode.env.language})`, () => {
    const { commands, configuration } = extension?.packageJSON.contributes ?? {};
    const [restart] = commands.filter(
      ({ command }: { command: string }) => command === 'policyNotes.restartServer',
    );
    equal(restart.title, titles?.command);
    const [{ properties }] = configuration;
    ok(titles?.setting.test(properties['policyNotes.citationReach'].markdownDescription), 'the setting');
  });

  it('is that of what the client says', async () => {
    await openText('Unemployment rose by 14 percent in 2024.\n');
    const { claims } = (await extension?.activate()) ?? {};
    ok(claims, 'no view of claims');
    await vscode.commands.executeCommand('policyNotes.claims.focus');
    await until(`a claim that is said to be "${wanted?.claim}"`, async () => {
      const sections = (await claims.getChildren()) ?? [];
      for (const section of sections)
        for (const row of (await claims.getChildren(section)) ?? []) {
          const { description, tooltip, accessibilityInformation } = claims.getTreeItem(row);
          const said = [
            description,
            accessibilityInformation?.label,
            typeof tooltip === 'object' ? tooltip.value : tooltip,
          ];
          if (said.some((text) => String(text).includes(wanted?.claim ?? ''))) return true;
        }
      return false;
    });
  });
});
