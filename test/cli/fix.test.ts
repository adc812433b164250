// Holds `check --fix` to changing what is safe, all of it, and nothing else.
import assert from 'node:assert/strict';
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Folder } from './support.ts';

describe('check --fix', () => {
  let folder = new Folder();
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('fixes what is safe, and keeps mark, line ends and all else', async () => {
    folder.write(
      'fix.md',
      '\uFEFFScaleAI and Open AI answered.[^1]\r\n\r\n[^1]: A report, 2025.\r\n[^2]: Unused, 2024.\r\n',
    );
    const ran = await folder.run(['check', 'fix.md', '--fix']);
    assert.equal(ran.code, 0, ran.out);
    assert.match(ran.err, /fix\.md: 2 fixes applied/);
    assert.match(ran.out, /^fix\.md:1: Write "Scale AI"\nfix\.md:1: Write "OpenAI"\n\nfix\.md\n {2}4:1 /);
    const text = readFileSync(path.join(folder.path, 'fix.md'), 'utf8');
    assert.equal(
      text,
      '\uFEFFScale AI and OpenAI answered.[^1]\r\n\r\n[^1]: A report, 2025.\r\n[^2]: Unused, 2024.\r\n',
    );
  });

  it('writes fixes through a symbolic link that stays in the folder, and refuses one that leads out', async () => {
    const outside = new Folder();
    outside.write('out.md', '# ScaleAI\n\nWhat of ScaleAI?\n');
    folder.write('real/in.md', 'What of ScaleAI?\n');
    symlinkSync('real/in.md', path.join(folder.path, 'in.md'));
    symlinkSync(path.join(outside.path, 'out.md'), path.join(folder.path, 'out.md'));
    assert.equal((await folder.run(['check', 'in.md', '--fix'])).code, 0);
    assert.ok(lstatSync(path.join(folder.path, 'in.md')).isSymbolicLink());
    assert.equal(readFileSync(path.join(folder.path, 'real/in.md'), 'utf8'), 'What of Scale AI?\n');
    const ran = await folder.run(['check', 'out.md', '--fix']);
    assert.equal(ran.code, 2);
    assert.match(
      ran.err,
      /out\.md: the fixes could not be written \(it is a symbolic link that leads out of the working folder\)/,
    );
    assert.match(readFileSync(path.join(outside.path, 'out.md'), 'utf8'), /What of ScaleAI/);
    assert.equal((await folder.run(['check', path.join(outside.path, 'out.md'), '--fix'])).code, 0);
    assert.match(readFileSync(path.join(outside.path, 'out.md'), 'utf8'), /What of Scale AI/);
    outside.remove();
  });

  it('never takes a note away whose marker is misspelt', async () => {
    const brief = 'The fund was worth $12 billion.[^smth]\n\n[^smith]: Smith, A report on funds, 2024.\n';
    folder.write('note.md', brief);
    const ran = await folder.run(['check', 'note.md', '--fix']);
    assert.match(ran.out, /unused-source/);
    assert.equal(readFileSync(path.join(folder.path, 'note.md'), 'utf8'), brief);
  });

  it('writes the fixed text of standard input', async () => {
    const ran = await folder.run(['check', '-', '--fix'], 'ScaleAI answered.[^1]\n\n[^1]: A report, 2025.\n');
    assert.equal(ran.out, 'Scale AI answered.[^1]\n\n[^1]: A report, 2025.\n');
    assert.equal(ran.code, 0);
    assert.match(ran.err, /1 fix applied\nstandard input:1: Write .*\n\n1 file checked: nothing found\n$/);
  });

  const left: readonly (readonly [string, string, RegExp])[] = [
    ['text', 'with a fix', /standard input:1: Write .*figure-mismatch.*1 file checked: 1 error/s],
    ['text', '', /^standard input\n.*figure-mismatch.*1 file checked: 1 error/s],
    ['json', '', /^\[\n.*"rule": "figure-mismatch"/s],
  ];
  for (const [format, fix, err] of left) {
    it(`says on standard error what is left of standard input, as ${format} ${fix}`, async () => {
      const name = fix === '' ? 'Scale AI' : 'ScaleAI';
      const text = `Meta's deal with ${name} was worth $14 billion.[^1]\n\n[^1]: A report on the deal, 2025.\n`;
      const ran = await folder.run(['check', '-', '--fix', '--format', format], text);
      assert.equal(ran.code, 1);
      assert.equal(ran.out, text.replace('ScaleAI', 'Scale AI'));
      assert.match(ran.err, err);
    });
  }
});
