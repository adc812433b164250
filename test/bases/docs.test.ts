// Holds the examples of docs/fact-bases.md, which load as they stand and do what the page says, and its table of commands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';
import { TestFolder } from '../support/folder.ts';
import { loadFactBase } from '../support/loadFactBase.ts';
import { saidOf, teamsOf } from '../support/teams.ts';

const page = readFileSync(new URL('../../docs/fact-bases.md', import.meta.url), 'utf8');
const [whole = '', correction = ''] = Array.from(
  page.matchAll(/```yaml\n(schemaVersion[^`]*)```/g),
  ([, text]) => text,
);

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}

function read(name: string) {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}

describe('the page on fact bases', () => {
  it('lists commands that the palette and the context menu of a brief have', () => {
    const { menus, commands } = read('package.json').contributes;
    const titles = read('package.nls.json');
    const listed = [...page.matchAll(/^\| \*([^*]+)\* \|/gm)].map(([, title]) => title);
    assert.ok(listed.length >= 5);
    const idOf = (title: string | undefined) =>
      commands.find((one: { title: string }) => titles[one.title.slice(1, -1)] === title)?.command;
    const palette = new Map(menus.commandPalette.map((one: MenuEntry) => [one.command, one.when]));
    for (const title of listed) {
      const command = idOf(title);
      assert.ok(command, `there is no "${title}"`);
      assert.notEqual(palette.get(command), 'false', title);
      assert.ok(
        menus['policyNotes.editor'].some((one: MenuEntry) => one.command === command),
        `"${title}" is not in the context menu`,
      );
    }
  });

  it('has an example that loads without a problem and checks a figure', async () => {
    const folder = new TestFolder({ '.policy-notes/grants.yaml': whole });
    const team = await teamsOf(folder).of(folder.uri('brief.md'));
    assert.deepEqual(saidOf(team), []);
    const brief = 'Acme Robotics received a grant of $7 million from the Grant Office.\n';
    const rules = allFindings(analyse(brief, defaultSettings, team.facts)).map(({ finding }) => finding.rule);
    assert.ok(rules.includes('figure-mismatch'), rules.join(', '));
    folder.remove();
  });

  it('has one that corrects it, whatever the order of the files, and without "extends" with a warning', async () => {
    const folder = new TestFolder({
      '.policy-notes/z-grants.yaml': whole,
      '.policy-notes/a-corrections.yaml': correction,
    });
    const team = await teamsOf(folder).of(folder.uri('brief.md'));
    assert.deepEqual(saidOf(team), []);
    const before = loadFactBase(parse(whole), 'grants').base.entities.find(
      ({ id }) => id === 'acme-robotics',
    );
    const after = team.facts.entity('acme-robotics');
    assert.equal(after?.name, 'Acme Robotics plc');
    // An item is replaced as a whole; the example loses nothing by that.
    assert.deepEqual(after.aliases, [before?.name, ...(before?.aliases ?? [])]);
    assert.deepEqual(after.notAliases, before?.notAliases);
    folder.write('.policy-notes/a-corrections.yaml', correction.replace('extends: [grants]\n', ''));
    const said = saidOf(await teamsOf(folder).of(folder.uri('brief.md'))).join('\n');
    assert.match(said, /the entity "acme-robotics" is also in the base "corrections"/);
    folder.remove();
  });
});
