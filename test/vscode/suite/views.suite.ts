// The views: the claims of the brief in front, and the facts, as a reader finds their rows.
import * as vscode from 'vscode';
import type { PolicyNotes } from '../../../client/src/client.ts';
import type { Server } from '../../../client/src/server.ts';
import { ClaimsProvider } from '../../../client/src/views/claims.ts';
import { FactsProvider } from '../../../client/src/views/facts.ts';
import type { BriefClaims } from '../../../server/src/lsp/protocol.ts';
import { equal, inWorkspace, ok, open, openText, policyNotes, until } from './support.ts';

type Provider = PolicyNotes['claims'] | PolicyNotes['facts'];

describe('the view of claims', () => {
  let notes: PolicyNotes;

  before(async () => {
    notes = await policyNotes().activate();
    await open('brief.md');
    await vscode.commands.executeCommand('policyNotes.claims.focus');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('lists claims by section, each with its state in words and an icon', async () => {
    const rows = await until('claims', async () => {
      const all = await rowsOf(notes.claims);
      return all.length > 5 && all;
    });
    const sections = rows.filter(({ depth }) => depth === 0).map(({ label }) => label);
    equal(sections, ['What is on record', 'What it means'], 'sections');
    const labels = rows.map(({ label }) => label);
    ok(
      labels.includes('Unsourced: Llama 4 did worse than the rival models of OpenAI and Anthropic.'),
      labels.join('\n'),
    );
    ok(
      labels.some((label) => label.startsWith('Sourced: Meta is reportedly')),
      labels.join('\n'),
    );
    ok(
      labels.some((label) => label.startsWith('Silenced: Nine of the twelve')),
      labels.join('\n'),
    );
    const claims = rows.filter(({ depth }) => depth === 1);
    ok(
      claims.every(({ item }) => item.iconPath instanceof vscode.ThemeIcon),
      'a claim without an icon',
    );
  });

  it('says what contradicts and what overstates the record', async () => {
    await openText("# Deal\n\nMeta's deal with Scale AI was worth $25 billion.[^1]\n\n[^1]: Axios, 2025.\n");
    await until('a contradiction', async () =>
      (await rowsOf(notes.claims)).some(({ label }) => label.startsWith('Contradicts the record: Meta')),
    );
    await openText(
      '# Models\n\nMeta will publish open-source versions of its next AI models.[^1]\n\n[^1]: Axios, 2025.\n',
    );
    await until('an overstatement', async () =>
      (await rowsOf(notes.claims)).some(({ label }) => label.startsWith('Overstated: Meta will')),
    );
  });

  it('jumps to the text of a row', async () => {
    const brief = await open('brief.md');
    const row = await until('the row', async () =>
      (await rowsOf(notes.claims)).find(({ label }) => label.includes('Llama 4 did worse')),
    );
    ok(row.item.command, 'the row does nothing');
    await vscode.commands.executeCommand(row.item.command.command, ...(row.item.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), brief.uri.toString(), 'another document is in front');
    ok(
      editor && brief.getText(editor.selection).startsWith('Llama 4 did worse'),
      'another place is selected',
    );
  });

  it('keeps the ids of rows over an edit above them, and takes over the change', async () => {
    const document = await openText('# One\n\nUnemployment rose by 14 percent in 2024.\n');
    const before = await until('the row', async () => {
      const rows = await rowsOf(notes.claims);
      return rows.length === 2 && rows;
    });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Exports fell by 8 percent in 2023.\n\n');
    await vscode.workspace.applyEdit(edit);
    const after = await until('the new row', async () => {
      const rows = await rowsOf(notes.claims);
      return rows.length === 4 && rows;
    });
    equal(
      after.slice(2).map(({ item }) => item.id),
      before.map(({ item }) => item.id),
      'ids',
    );
  });
});

describe('the view of facts', () => {
  let notes: PolicyNotes;

  before(async () => {
    notes = await policyNotes().activate();
  });

  it('lists kinds, their names, and facts with standing and source', async () => {
    const kinds = await until('kinds', async () => {
      const rows = await levelOf(notes.facts);
      return rows.length > 0 && rows;
    });
    equal(
      kinds.map(({ item }) => item.label),
      ['Company', 'Model', 'Organisation', 'Person'],
    );
    const companies = await levelOf(notes.facts, kinds[0]?.row);
    const meta = companies.find(({ item }) => item.label === 'Meta');
    ok(meta, 'Meta is not listed');
    const facts = await levelOf(notes.facts, meta.row);
    const deal = facts.find(
      ({ item }) => item.label === "Stated: Meta's deal with Scale AI was worth $15 billion.",
    );
    ok(deal, facts.map(({ item }) => item.label).join('\n'));
    equal(deal.item.description, 'Axios, paragraph 4');
    ok(deal.item.command, 'the row does nothing');
    await vscode.commands.executeCommand(deal.item.command.command, ...(deal.item.command.arguments ?? []));
    const shown = vscode.window.activeTextEditor;
    ok(shown, 'nothing is shown');
    equal(shown.document.uri.scheme, 'policy-notes', 'no sheet');
    ok(
      shown.document.getText(shown.selection).includes('$15 billion'),
      'the fact is not selected in the sheet',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('shows only what holds all words of the filter, and everything again without', async () => {
    notes.facts.filter('wang scale');
    try {
      const rows = await rowsOf(notes.facts);
      ok(
        rows.some(({ label }) => label === 'Alexandr Wang'),
        'Wang is filtered away',
      );
      ok(!rows.some(({ label }) => label === 'Google'), 'Google is not filtered away');
      notes.facts.filter('no such words');
      equal(await rowsOf(notes.facts), [], 'rows for words that nothing holds');
    } finally {
      notes.facts.filter('');
    }
    ok((await rowsOf(notes.facts)).length > 20, 'not everything is back');
  });

  it('copies a fact with its source', async () => {
    const [kind] = await levelOf(notes.facts);
    const [entity] = (await levelOf(notes.facts, kind?.row)).filter(({ item }) => item.label === 'Scale AI');
    const [fact] = await levelOf(notes.facts, entity?.row);
    await vscode.commands.executeCommand('policyNotes.copyFact', fact?.row);
    const copied = await vscode.env.clipboard.readText();
    ok(copied.includes('(Axios, paragraph'), `copied: ${copied}`);
  });
});

describe('rows of facts', () => {
  const folders = inWorkspace('folders');
  const FILES = ['one/first.md', 'one/second.md', 'two/third.md'];

  before(async () => {
    for (const name of FILES)
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folders, name), new Uint8Array());
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folders, { recursive: true });
  });

  it('are asked for anew for a brief in another folder, which may have a base of its own', async () => {
    const provider = new FactsProvider(serverWith({}));
    let asked = 0;
    provider.onDidChangeTreeData(() => {
      asked += 1;
    });
    const counts: number[] = [];
    for (const name of [...FILES, ...FILES.slice(0, 1)]) {
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folders, name));
      provider.refreshForBrief();
      counts.push(asked);
    }
    equal(counts, [1, 1, 2, 3], 'how often, brief by brief');
  });
});

describe('rows of claims', () => {
  const [slow, quick] = [vscode.Uri.parse('untitled:slow.md'), vscode.Uri.parse('untitled:quick.md')];

  it('are those of the brief that was asked about last, in whatever order the answers come', async () => {
    const waiting = new Map<string, () => void>();
    const ask = async (_name: string, { textDocument: { uri } }: { textDocument: { uri: string } }) => {
      await new Promise<void>((resolve) => waiting.set(uri, resolve));
      return claimsOf(uri);
    };
    const provider = new ClaimsProvider(serverWith({ ask: ask as Server['ask'] }));
    const [first, second] = [provider.refresh(slow), provider.refresh(quick)];
    waiting.get(quick.toString())?.();
    ok(await second, 'no answer about the brief that was asked about last');
    waiting.get(slow.toString())?.();
    equal(await first, undefined, 'an answer that came too late');
    equal(
      provider.claims.map(({ row }) => row.text),
      [quick.toString()],
    );
    const third = provider.refresh(slow);
    await provider.refresh(undefined);
    waiting.get(slow.toString())?.();
    await third;
    equal(provider.claims, [], 'claims of a brief that is no longer in front');
  });

  function claimsOf(text: string): BriefClaims {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const claim = { range, text, state: 'unsourced', reasons: [], sources: [] } as const;
    return {
      version: 1,
      otherLanguage: undefined,
      sections: [{ title: 'One', above: [], range, claims: [claim] }],
    };
  }
});

/** A server that only gives these answers. */
function serverWith(answers: Partial<Server>): Server {
  const server: Partial<Server> = { address: (uri) => uri.toString(), ...answers };
  return server as Server;
}

interface Level<Row> {
  readonly row: Row;
  readonly item: vscode.TreeItem;
}

async function levelOf(
  provider: PolicyNotes['facts'],
  parent?: Parameters<PolicyNotes['facts']['getChildren']>[0],
) {
  const rows = await provider.getChildren(parent);
  return rows.map((row): Level<typeof row> => ({ row, item: provider.getTreeItem(row) }));
}

interface Row {
  readonly depth: number;
  readonly label: string;
  readonly item: vscode.TreeItem;
}

/** All rows, from the top down. */
async function rowsOf(provider: Provider): Promise<readonly Row[]> {
  const tree: vscode.TreeDataProvider<unknown> = provider as vscode.TreeDataProvider<unknown>;
  const walk = async (parent: unknown, depth: number): Promise<Row[]> => {
    const rows = (await tree.getChildren(parent)) ?? [];
    const lists = await Promise.all(
      rows.map(async (row) => {
        const item = await tree.getTreeItem(row);
        const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
        return [{ depth, label, item }, ...(await walk(row, depth + 1))];
      }),
    );
    return lists.flat();
  };
  return walk(undefined, 0);
}
