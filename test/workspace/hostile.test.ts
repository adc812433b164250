// Holds bases that mean harm: refused or shown harmless, and what stands beside them still loads.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings, readSettings } from '../../server/src/core/config.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { entitySheet } from '../../server/src/core/features/sheet.ts';
import { analyse } from '../support/analyse.ts';
import { TestFolder } from '../support/folder.ts';
import { saidOf, teamsOf } from '../support/teams.ts';

const good = `schemaVersion: 1
id: good
title: Good
sources: [{ id: s, title: A report }]
entities: [{ id: acme, kind: company, name: Acme Robotics }]
facts:
  - { id: f, subject: acme, statement: It is good., standing: stated, evidence: [{ source: s, phrase: p }] }
`;
const secret = good.replaceAll('good', 'secret').replaceAll('acme', 'secret');
const head = 'schemaVersion: 1\nid: bad\ntitle: Bad\n';

describe('a hostile base', () => {
  let folder: TestFolder;
  let outside: TestFolder;
  beforeEach(() => {
    folder = new TestFolder({ '.policy-notes/good.yaml': good, 'brief.md': '' });
    outside = new TestFolder({ 'secret.yaml': secret, '.policy-notes/secret.yaml': secret });
  });
  afterEach(() => {
    folder.remove();
    outside.remove();
  });

  const inFolder = (name: string) => path.join(folder.path, '.policy-notes', name);

  /** Loads, holds that the good base is there and the secret one is not, and gives what is said. */
  async function load(globs: readonly string[] = []): Promise<string> {
    const furtherBases = async () => ({ folder: folder.uri(), globs });
    const team = await teamsOf(folder, { furtherBases }).of(folder.uri('brief.md'));
    assert.equal(team.facts.fact('f')?.statement, 'It is good.');
    assert.equal(team.facts.entity('secret'), undefined);
    return saidOf(team).join('\n');
  }

  it('that is a symbolic link out of the folder is refused', async () => {
    symlinkSync(path.join(outside.path, 'secret.yaml'), inFolder('link.yaml'));
    assert.match(await load(), /link\.yaml: this file leads out of the workspace folder by a symbolic link/);
  });

  it('behind a folder that is a symbolic link out is not found, nor one that a pattern finds there', async () => {
    symlinkSync(outside.path, path.join(folder.path, 'linked'));
    assert.equal(await load(['**/secret.yaml']), '');
    assert.match(await load(['linked/*.yaml']), /secret\.yaml: this file leads out of the workspace folder/);
    const nested = teamsOf(folder).of(folder.uri('linked/brief.md'));
    assert.equal((await nested).facts.entity('secret'), undefined);
  });

  it('out of the folder by its path is refused', async () => {
    const { settings, problems } = readSettings({
      factBases: [
        '../**/*.yaml',
        '/etc/*.yaml',
        'a/../../b.yaml',
        'C:\\x.yaml',
        '~/x.yaml',
        7,
        'facts/*.yaml',
      ],
    });
    assert.deepEqual(settings.factBases, ['facts/*.yaml']);
    assert.equal(problems.length, 6);
    symlinkSync(path.join(outside.path, 'secret.yaml'), path.join(folder.path, 'link.yaml'));
    await load(['*.yaml']);
  });

  it('that is a link to itself, a folder, a pipe or no text is refused', async () => {
    symlinkSync('loop.yaml', inFolder('loop.yaml'));
    folder.write('.policy-notes/folder.yaml/x', '');
    if (process.platform !== 'win32') execFileSync('mkfifo', [inFolder('pipe.yaml')]);
    writeFileSync(inFolder('latin.yaml'), Uint8Array.from([0x74, 0x69, 0xe9]));
    const said = await load();
    assert.match(said, /loop\.yaml: this file is a symbolic link that leads to itself/);
    assert.match(said, /latin\.yaml: this file is not UTF-8/);
  });

  it('with __proto__ and constructor for names changes nothing but what is so named', async () => {
    folder.write(
      '.policy-notes/bad.json',
      '{"schemaVersion":1,"id":"__proto__","title":"x","__proto__":{"polluted":1},"entities":[{"id":"__proto__","kind":"company","name":"constructor","__proto__":{"polluted":1}}],"facts":[{"id":"toString","subject":"__proto__","statement":"x","standing":"stated","evidence":[{"source":"s","phrase":"p"}]}]}',
    );
    folder.write(
      '.policy-notes/bad.yaml',
      `${head}__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n`,
    );
    const said = await load();
    assert.match(said, /there is no "__proto__" here/);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const { facts } = await teamsOf(folder).of(folder.uri('brief.md'));
    assert.equal(facts.entity('__proto__')?.name, 'constructor');
    assert.equal(facts.factsAbout('__proto__')[0]?.id, 'toString');
    assert.deepEqual(facts.factsAbout('hasOwnProperty'), []);
  });

  it('that is an alias bomb is not unfolded', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => {
      const inner = index === 0 ? 'x' : `*a${index - 1}`;
      return `a${index}: &a${index} [${Array(10).fill(inner).join(', ')}]`;
    });
    folder.write('.policy-notes/bad.yaml', `${head}${rows.join('\n')}\nloop: &loop [*loop]\n`);
    const said = await load();
    assert.match(said, /too many YAML aliases/);
    assert.match(said, /leads back to itself/);
  });

  it('that is nested without end is not followed', async () => {
    const deep = 20_000;
    folder.write(
      '.policy-notes/deep.json',
      `{"schemaVersion":1,"id":"d","title":"D","facts":${'['.repeat(deep)}${']'.repeat(deep)}}`,
    );
    folder.write('.policy-notes/deep.yaml', `${head}facts: ${'['.repeat(deep)}${']'.repeat(deep)}\n`);
    // One that the library's parser would exhaust the stack over takes the whole process along.
    folder.write('.policy-notes/open.yaml', `${head}facts: ${'['.repeat(deep)}\n`);
    folder.write('.policy-notes/dashes.yaml', `${head}facts:\n  ${'- '.repeat(2000)}x\n`);
    const said = await load();
    for (const name of ['deep.json', 'deep.yaml', 'open.yaml', 'dashes.yaml'])
      assert.match(said, new RegExp(`${name.replace('.', '\\.')}: .*nested more than 60 levels deep`));
  });

  it('that is too large is refused, and it is said what would do', async () => {
    for (const [name, size] of [
      ['big.yaml', 50e6],
      ['huge.json', 201e6],
    ] as const) {
      folder.write(`.policy-notes/${name}`, '');
      truncateSync(inFolder(name), size);
    }
    const said = await load();
    assert.match(said, /big\.yaml: this file is larger than 2 MB; .*JSON ones 200 MB/);
    assert.match(said, /huge\.json: this file is larger than 200 MB/);
  });

  it('of 50 MB that is no JSON is read to the first mistake', async () => {
    folder.write('.policy-notes/null.json', '');
    truncateSync(inFolder('null.json'), 50e6);
    assert.match(await load(), /null\.json: expected a table of names and values/);
  });

  it('with HTML, links and commands in its words shows them as words', async () => {
    const words =
      '<img src=x onerror=alert(1)> [run](command:evil) ![i](https://evil.example/i.png) <https://evil.example> `x` **b**';
    folder.write(
      '.policy-notes/bad.json',
      JSON.stringify({
        schemaVersion: 1,
        id: 'bad',
        title: words,
        sources: [{ id: 'e', title: words, publisher: words, URL: 'command:evil' }],
        entities: [{ id: 'evil', kind: words, name: 'Evil Corp', description: words, aliases: [words] }],
        facts: [
          {
            id: 'g',
            subject: 'evil',
            statement: words,
            standing: 'stated',
            evidence: [{ source: 'e', locator: words, phrase: words }],
          },
        ],
      }),
    );
    const { facts } = await teamsOf(folder).of(folder.uri('brief.md'));
    const shown = [
      hoverAt(analyse('Evil Corp is here.\n', defaultSettings, facts), 2)?.markdown ?? '',
      entitySheet(facts, 'evil') ?? '',
    ];
    for (const markdown of shown) {
      assert.match(markdown, /onerror/);
      assert.doesNotMatch(markdown, /<(?!br>)\w|(?<!\\)\]\(|(?<!\\)!\[|(?<!\\)`x|(?<!\\)<https/);
    }
  });
});
