import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { analyse } from '../support/analyse.ts';
import { realBriefs } from '../support/briefs.ts';
import { asNobody, CLEAN, FOUND, Folder } from './support.ts';

describe('the command line', () => {
  let folder = new Folder();
  beforeEach(() => {
    folder = new Folder();
    folder.write('clean.md', CLEAN);
    folder.write('found.md', FOUND);
  });
  afterEach(() => folder.remove());

  const uses: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['a clean file', ['check', 'clean.md'], 0, /1 file checked: nothing found/],
    [
      'findings',
      ['check', 'found.md'],
      1,
      /States \$14 billion for Meta's deal with Scale AI, but the fact base has \$15 billion/,
    ],
    ['findings below the bar', ['check', 'clean.md', '--fail-on', 'hint'], 0, /nothing found/],
    ['a folder', ['check', '.'], 1, /2 files checked/],
    ['no argument', ['check'], 1, /2 files checked/],
    ['a pattern', ['check', 'cl*.md'], 0, /1 file checked/],
    ['a list in a pattern', ['check', '{clean,found}.md'], 1, /2 files checked/],
    ['facts', ['facts', 'scale', 'deal'], 0, /was worth \$15 billion\.\n {4}stated · Axios, paragraph 4/],
    ['no fact', ['facts', 'nobody knows'], 0, /nothing on record/],
    ['claims', ['claims', 'found.md'], 0, /1 claim, 1 without a source/],
    ['the version', ['--version'], 0, /^1\.2\.3\n$/],
    ['help', ['--help'], 0, /usage:/],
    ['help of a command', ['check', '--help'], 0, /--fail-on/],
  ];
  for (const [what, args, code, out] of uses) {
    it(`answers ${what} with ${code}`, async () => {
      const ran = await folder.run(args);
      assert.equal(ran.code, code, ran.err);
      assert.match(ran.out, out);
      assert.equal(ran.err, '');
    });
  }

  const misuses: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /usage:/],
    ['an unknown command', ['chek'], /there is no command "chek" \(did you mean "check"\?\)/],
    [
      'an unknown option',
      ['check', '--fast'],
      /^policy-notes: Unknown option '--fast'; a file of that name goes behind "--"\nTry "policy-notes --help"\.\n$/,
    ],
    ['an unknown format', ['check', '--format', 'xml'], /--format is one of text, json, sarif, github/],
    ['an unknown severity', ['check', '--fail-on', 'bad'], /--fail-on is one of/],
    ['a missing file', ['check', 'none.md'], /none\.md: there is no such file or folder/],
    ['a pattern without files', ['check', '*.txt'], /no file matches/],
    ['a folder without Markdown', ['check', 'empty'], /empty: there are no Markdown files/],
    [
      'a wrong option of the server',
      ['lsp', '--std'],
      /^policy-notes: lsp takes --stdio and the like, not "--std"\n$/,
    ],
    ['a socket without a port', ['lsp', '--socket'], /not "--socket"\n$/],
    ['an argument of the server', ['lsp', 'brief.md'], /not "brief\.md"\n$/],
    ['claims of nothing', ['claims'], /claims takes one file/],
    ['claims of a folder', ['claims', 'empty'], /this is a folder/],
    [
      'a missing configuration',
      ['check', 'clean.md', '--config', 'none.yaml'],
      /there is no such configuration/,
    ],
    [
      'a broken configuration',
      ['check', 'clean.md', '--config', 'broken.yaml'],
      /broken\.yaml:2: not valid YAML/,
    ],
    [
      'a configuration without a name',
      ['check', 'clean.md', '--config', ''],
      /^policy-notes: --config takes a file\n$/,
    ],
    [
      'a folder as configuration',
      ['check', 'clean.md', '--config', 'empty'],
      /^policy-notes: empty: this file is no ordinary file, so its settings are not in force\n$/,
    ],
    ['not UTF-8', ['check', 'latin.md'], /latin\.md: not UTF-8/],
    ['UTF-16, little end first', ['check', 'le.md'], /le\.md: not UTF-8/],
    ['UTF-16, big end first', ['check', 'be.md'], /be\.md: not UTF-8/],
    [
      'a configuration in UTF-16',
      ['check', 'clean.md', '--config', 'le.md'],
      /le\.md: this file is not UTF-8/,
    ],
  ];
  for (const [what, args, err] of misuses) {
    it(`says what is wrong with ${what} and answers 2`, async () => {
      mkdirSync(path.join(folder.path, 'empty'));
      folder.write('broken.yaml', 'rules: [\n');
      folder.write('latin.md', Uint8Array.from([0x4d, 0xe9, 0x74, 0x61, 0x0a]));
      folder.write('le.md', Buffer.from(FOUND, 'utf16le'));
      folder.write('be.md', Buffer.from(FOUND, 'utf16le').swap16());
      const ran = await folder.run(args);
      assert.equal(ran.code, 2);
      assert.match(ran.err, err);
      assert.equal(ran.out, '');
    });
  }

  const configs: readonly (readonly [string, number])[] = [
    ['rules: { unsourced-claim: fatal }', 2],
    ['citationReach: page', 2],
    ['factBases: [7]', 2],
    ['claims: { confidence: { hint: 2 } }', 2],
    ['rules: { no-such-rule: off }', 0],
    ['factBases: ["nothing/*.yaml"]', 0],
    ['rules: { unsourced-claim: off }', 0],
  ];
  for (const [config, code] of configs) {
    it(`answers a configuration that says "${config}" with ${code}`, async () => {
      folder.write('.policy-notes/config.yaml', `${config}\n`);
      folder.write('other.yaml', `${config}\n`);
      for (const args of [[], ['--config', 'other.yaml']])
        assert.equal((await folder.run(['check', 'clean.md', ...args])).code, code);
    });
  }

  it('has a help whose options the README explains', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const command of ['check', 'claims', 'facts', 'report']) {
      const { out } = await folder.run([command, '--help']);
      for (const [, option = ''] of out.matchAll(/^ {2}(--[a-z-]+)/gm))
        assert.ok(readme.includes(`- \`${option}`), `${option} of ${command}`);
    }
  });

  it('still checks the files that it can read', async () => {
    const ran = await folder.run(['check', 'none.md', 'found.md']);
    assert.equal(ran.code, 2);
    assert.match(ran.out, /figure-mismatch/);
  });

  const forbidden: readonly (readonly [string, readonly string[], RegExp, string])[] = [
    ['a folder', ['closed'], /^$/, 'closed: no permission to read this folder'],
    ['a file in it', ['closed/in.md'], /^$/, 'closed/in.md: no permission to read the folder that it is in'],
    ['a file', ['closed.md'], /^$/, 'closed.md: no permission to read this file'],
    [
      'a folder below',
      ['open'],
      /1 file checked: nothing found/,
      'open/closed: no permission to read this folder',
    ],
  ];
  for (const [what, args, out, err] of forbidden) {
    it(`says of ${what} that it may not be read`, async () => {
      for (const name of ['closed/in.md', 'closed.md', 'open/clean.md', 'open/closed/in.md'])
        folder.write(name, CLEAN);
      for (const name of ['closed', 'closed.md', 'open/closed']) folder.close(name);
      const ran = await asNobody(() => folder.run(['check', ...args]));
      assert.equal(ran.code, 2);
      assert.match(ran.out, out);
      assert.equal(ran.err, `policy-notes: ${err}\n`);
    });
  }

  it('says of a brief in another language that its claims were not looked for', async () => {
    folder.write('de.md', `---\nlang: de\n---\n\n${CLEAN}`);
    const note = 'de.md: claims were not looked for, as it is written in "de"\n';
    const text = await folder.run(['check', 'de.md', 'clean.md']);
    assert.deepEqual([text.code, text.out, text.err], [0, `${note}2 files checked: nothing found\n`, '']);
    for (const format of ['json', 'sarif', 'github']) {
      const { code, err } = await folder.run(['check', 'de.md', 'clean.md', '--format', format]);
      assert.deepEqual([code, err], [0, note]);
    }
    assert.equal((await folder.run(['claims', 'de.md'])).err, note);
  });

  it('counts what it lists by the same name', async () => {
    const { out } = await folder.run(['check', '-'], 'Experts believe that it works.\n');
    assert.match(out, / information .*vague-attribution/);
    assert.match(out, /1 file checked: .*1 information(?:,|\n)/);
  });

  it('reads standard input, empty documents, byte order marks and five megabytes', async () => {
    assert.equal((await folder.run(['check', '-'], FOUND)).code, 1);
    assert.equal((await folder.run(['check', '-'], '')).code, 0);
    const [finding] = JSON.parse(
      (await folder.run(['check', '-', '--format', 'json'], `\uFEFF${FOUND}`)).out,
    );
    assert.equal(finding.start, 0);
    const ran = await folder.run(
      ['check', '-', '--format', 'json'],
      `${CLEAN}\n`.repeat(5_000_000 / CLEAN.length),
    );
    assert.equal(ran.code, 0, ran.err);
  }).timeout(60_000);

  it('says of a stretch that is too long to be read that it was not', async () => {
    const ran = await folder.run(
      ['check', '-', '--fail-on', 'information'],
      CLEAN.repeat(5_000_000 / CLEAN.length),
    );
    assert.equal(ran.code, 1, ran.err);
    assert.match(
      ran.out,
      /1:1 +information This stretch of 4,999,995 characters without a blank line is too long to be checked/,
    );
  });

  it('lets a check fail on text that is not checked, and names it in SARIF', async () => {
    folder.write('deep.md', `${'>'.repeat(41)} Deep.\n`);
    folder.write('long.md', `${'word '.repeat(1200)}\n`);
    assert.equal((await folder.run(['check', 'deep.md', 'long.md'])).code, 0);
    folder.write('.policy-notes/config.yaml', 'rules: { unread-text: error, unsourced-claim: off }\n');
    const { code, out, err } = await folder.run(['check', 'deep.md', 'long.md', '--format', 'sarif']);
    assert.deepEqual([code, err], [1, '']);
    const { tool, results } = JSON.parse(out).runs[0];
    assert.equal(results.length, 2);
    for (const { ruleId, ruleIndex, level } of results)
      assert.deepEqual(
        [ruleId, tool.driver.rules[ruleIndex].id, level],
        ['unread-text', 'unread-text', 'error'],
      );
  });

  it('takes settings from the nearest configuration upward', async () => {
    folder.write('.policy-notes/config.yaml', 'rules:\n  figure-mismatch: off\n  unsourced-claim: hint\n');
    folder.write('deep/er/found.md', FOUND);
    assert.equal((await folder.run(['check', 'deep/er/found.md'])).code, 0);
    folder.write('deep/.policy-notes/config.yaml', 'rules: { figure-mismatch: error, no-such-rule: off }\n');
    const ran = await folder.run(['check', 'deep']);
    assert.equal(ran.code, 1);
    assert.match(
      ran.err,
      /config\.yaml:1:\d+: warning: there is no "no-such-rule" here, it is ignored; expected dropped-hedge, /,
    );
  });

  it('refuses an alias bomb in a configuration', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) =>
        `a${index}: &a${index} [${Array(10)
          .fill(index === 0 ? 'x' : `*a${index - 1}`)
          .join(', ')}]`,
    );
    folder.write('.policy-notes/config.yaml', `${rows.join('\n')}\n`);
    const ran = await folder.run(['check', 'clean.md']);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /too many YAML aliases/);
  });

  it('marks the words under the line, over tabs, emoji and wide characters', async () => {
    const { out } = await folder.run(
      ['check', '-'],
      '中文 🦙 ScaleAI answered.[^1]\n\n[^1]: A report, 2025.\n',
    );
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('ScaleAI answered'));
    assert.match(lines[at + 1] ?? '', /^ {11} {8}\^{7}$/);
  });

  it('reports the same findings in every format as the analysis has', async () => {
    const text = readFileSync(new URL('../../examples/brief.md', import.meta.url), 'utf8');
    folder.write('brief.md', text);
    const expected = allFindings(analyse(text)).length;
    const json = JSON.parse((await folder.run(['check', 'brief.md', '--format', 'json'])).out);
    const sarif = JSON.parse((await folder.run(['check', 'brief.md', '--format', 'sarif'])).out);
    const github = (await folder.run(['check', 'brief.md', '--format', 'github'])).out;
    assert.equal(json.length, expected);
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs[0].results.length, expected);
    for (const { ruleId, ruleIndex, locations } of sarif.runs[0].results) {
      assert.equal(sarif.runs[0].tool.driver.rules[ruleIndex].id, ruleId);
      assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'brief.md');
    }
    assert.equal(github.trimEnd().split('\n').length, expected);
    assert.match(
      github,
      /^::warning file=brief\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=unsourced-claim::/m,
    );
  });

  for (const { name, text } of realBriefs()) {
    it(`finds words, not blanks, in ${name} (beside the project)`, async () => {
      const ran = await folder.run(['check', '-', '--format', 'json'], text);
      const plain = text.replace(/^\uFEFF/, '');
      for (const { start, end, rule } of JSON.parse(ran.out)) {
        const words = plain.slice(start, end);
        assert.ok(
          words.trim() !== '' && words.trim() === words,
          `${rule} stands on ${JSON.stringify(words)}`,
        );
      }
    });
  }
});
