// Owns the tests of which files the command line reads, however they are named.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { CLEAN, FOUND, Folder } from './support.ts';

describe('the files of the command line', () => {
  let folder = new Folder();
  beforeEach(() => {
    folder = new Folder();
    folder.write('clean.md', CLEAN);
    folder.write('found.md', FOUND);
  });
  afterEach(() => folder.remove());

  it('takes of a folder what is Markdown by name, in any case, and the dialects that are read', async () => {
    const briefs = ['a.MD', 'b.Markdown', 'c.qmd', 'd.Rmd', 'e.mdx', 'f.mdown', 'sub/g.md'];
    const others = ['h.txt', 'i.mdc', 'md', 'j.md.bak', '.k.md', '.l/m.md', 'node_modules/n/o.md'];
    for (const name of [...briefs, ...others]) folder.write(`in/${name}`, FOUND);
    const { out } = await folder.run(['check', 'in', '--format', 'json']);
    const files = JSON.parse(out).map(({ file }: { file: string }) => file);
    assert.deepEqual([...new Set(files)].sort(), briefs.map((name) => `in/${name}`).sort());
  });

  it('checks a text with a stray NUL', async () => {
    folder.write('nul.md', `\0${FOUND}`);
    assert.equal((await folder.run(['check', 'nul.md'])).code, 1);
  });

  const named: readonly (readonly [string, readonly string[], number])[] = [
    ['a file under two names', ['found.md', './found.md'], 1],
    ['a file and the folder that it is in', ['./found.md', '.'], 2],
    ['a file and a pattern for it', ['../{up}/found.md', 'found.*'], 1],
    ['two files', ['found.md', 'clean.md'], 2],
  ];
  for (const [what, args, count] of named) {
    it(`counts once ${what}`, async () => {
      const names = args.map((arg) => arg.replace('{up}', path.basename(folder.path)));
      assert.match((await folder.run(['check', ...names])).out, new RegExp(`^${count} files? checked`, 'm'));
    });
  }

  it('does not follow links out of the folder, nor in circles', async () => {
    folder.write('sub/a.md', CLEAN);
    symlinkSync(folder.path, path.join(folder.path, 'sub', 'loop'));
    assert.match((await folder.run(['check', 'sub'])).out, /1 file checked/);
  });
});
