// A team's own bases in the editor: two folders, three bases, one of them with five mistakes.
import * as vscode from 'vscode';
import { equal, findings, ok, placeOf, until } from './support.ts';

const base = (id: string, statement: string) => `schemaVersion: 1
id: ${id}
title: The base of ${id}
sources:
  - { id: report-${id}, type: report, title: A report }
entities:
  - { id: acme, kind: company, name: Acme Robotics }
facts:
  - id: fact-${id}
    subject: acme
    statement: ${statement}
    standing: stated
    evidence:
      - { source: report-${id}, phrase: so it is }
`;

const faulty = `schemaVersion: 1
id: faulty
title: Five mistakes
sources: [{ id: r, title: A report }]
entities:
  - { id: acme, kind: organisation, name: Acme Robotics }
  - { id: twin, kind: company, name: Twin Works }
  - { id: twin, kind: company, name: Twin Labs }
facts:
  - { id: a, subject: nobody, statement: So it is., standing: stated, evidence: [{ source: r, phrase: p }] }
  - { id: b, subject: twin, statement: So it is., standing: certain, evidence: [{ source: r, phrase: p }] }
  - { id: c, subject: twin, statement: So it is., standing: stated, evidence: [{ source: gone, phrase: p }] }
`;

/** What is marked in the faulty base. The first is the conflict with the base beside it. */
const marked = ['acme', 'twin', 'nobody', 'certain', 'gone'];

const other = {
  schemaVersion: 1,
  id: 'other',
  title: 'The other folder',
  sources: [{ id: 's', title: 'A report' }],
  entities: [{ id: 'acme', kind: 'company', name: 'Acme Robotics' }],
  facts: [
    {
      id: 'o',
      subject: 'acme',
      statement: 'Acme is elsewhere.',
      standing: 'stated',
      evidence: [{ source: 's', phrase: 'p' }],
    },
  ],
};

const text = '# A brief\n\nWe write about Acme Robotics here.\n';

describe("a team's bases", () => {
  const [first, second] = vscode.workspace.workspaceFolders ?? [];
  const written: vscode.Uri[] = [];
  let brief: vscode.TextDocument;
  let team: vscode.Uri;

  before(async () => {
    ok(first, 'no workspace folder is open');
    team = await write(first, '.policy-notes/a-team.yaml', base('team', 'Acme builds robots.'));
    await write(first, '.policy-notes/faulty.yaml', faulty);
    brief = await show(await write(first, 'bases-brief.md', text));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of written) await vscode.workspace.fs.delete(uri, { useTrash: false });
  });

  async function write(folder: vscode.WorkspaceFolder, name: string, content: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder.uri, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    written.push(uri);
    return uri;
  }

  it('give their facts on hover', () => untilHover(brief, 'Acme builds robots'));

  // The web host has one folder only.
  if (second !== undefined)
    it('of another folder hold for that folder only', async () => {
      await write(second, '.policy-notes/other.json', JSON.stringify(other));
      const there = await show(await write(second, 'other-brief.md', text));
      await untilHover(there, 'Acme is elsewhere');
      await untilHover(brief, 'Acme builds robots');
    });

  it('count as they are typed, before they are saved', async () => {
    const document = await show(team);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(team, placeOf(document, 'builds robots'), 'builds boats');
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    await untilHover(brief, 'Acme builds boats');
    ok(document.isDirty, 'the base has been saved');
    await vscode.commands.executeCommand('undo');
    await untilHover(brief, 'Acme builds robots');
  });

  it('have their mistakes and conflicts marked in place', async () => {
    ok(first, 'no workspace folder is open');
    const document = await show(vscode.Uri.joinPath(first.uri, '.policy-notes/faulty.yaml'));
    const found = await until('five problems', () => {
      const list = findings(document.uri);
      return list.length >= marked.length && list;
    });
    equal(
      found.map(({ range }) => document.getText(range)),
      marked,
      'what is marked',
    );
    ok(found[0]?.message.includes('"team"'), `no conflict with the other base: ${found[0]?.message}`);
  });

  it('are gone to from a name in a brief, and complete their ids', async () => {
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      brief.uri,
      placeOf(brief, 'Acme').start,
    );
    const [target] = links.map((link) => ('targetUri' in link ? link.targetUri : link.uri));
    ok(target?.path.includes('.policy-notes/'), `no definition in a base: ${target?.toString()}`);
    const document = await show(team);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      team,
      placeOf(document, 'acme\n    statement').start,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.includes('openai') && labels.includes('acme'), `ids are not offered: ${labels.slice(0, 9)}`);
  });

  it('are gone from briefs once their file is', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const open = await show(brief.uri);
    await vscode.workspace.fs.delete(team, { useTrash: false });
    written.splice(written.indexOf(team), 1);
    await until('the facts to go', async () => !(await hoverText(open)).includes('Acme builds'));
  });
});

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function untilHover(document: vscode.TextDocument, words: string): Promise<void> {
  await until(`a hover with "${words}"`, async () => (await hoverText(document)).includes(words));
}

async function hoverText(document: vscode.TextDocument): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, 'Acme').start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}
