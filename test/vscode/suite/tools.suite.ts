// What a language model in the editor gets: facts on record, and the check of a text.
import * as vscode from 'vscode';
import { ok, openText } from './support.ts';

describe('language model tools', () => {
  const packaged: readonly { readonly name: string; readonly inputSchema: object }[] =
    vscode.extensions.getExtension('policy-notes.policy-notes')?.packageJSON.contributes.languageModelTools;

  before(() => openText('Unemployment rose by 14 percent in 2024.\n'));
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  async function call(name: string, input: object): Promise<string> {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  }

  it('are known to the editor as they are declared', () => {
    for (const { name } of packaged)
      ok(
        vscode.lm.tools.some((tool) => tool.name === name),
        `${name} is not among ${vscode.lm.tools.map((tool) => tool.name).join(', ')}`,
      );
  });

  it('look up facts with their sources', async () => {
    const answer = await call('policyNotes_lookUpFacts', { query: 'deal of Meta with Scale AI' });
    ok(/\$15 billion.*Axios/.test(answer), answer);
  });

  it('check a text, and the brief in front where none is given', async () => {
    const text = 'Exports fell by 30 percent in 2023.\n';
    const given = await call('policyNotes_checkText', { text });
    ok(/unsourced-claim.*Exports fell/.test(given), given);
    const inFront = await call('policyNotes_checkText', {});
    ok(/unsourced-claim.*Unemployment rose/.test(inFront), inFront);
  });
});
