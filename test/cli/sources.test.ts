// Holds bibliographies on the command line: the same findings as in the editor.
import assert from 'node:assert/strict';
import path from 'node:path';
import { Folder } from './support.ts';

describe('bibliographies on the command line', () => {
  const folder = new Folder();
  after(() => folder.remove());

  it('are read from beside the brief, and checked', async () => {
    folder.write('refs/a.bib', '@book{smith2020, title={On cost}}\n@book{bad, title={A}\n');
    folder.write('refs/b.json', '[{"id": "oecd"}]');
    folder.write(
      'briefs/brief.md',
      '---\nbibliography: [../refs/b.json, ../../x.bib]\n---\n\nAs [@oecd] says.\n',
    );
    folder.write('briefs/keys.md', '---\nbibliography: ../refs/b.json\n---\n\nAs [@oecd; @ocd] say.\n');
    folder.write('briefs/broken.md', '---\nbibliography: ../refs/a.bib\n---\n\nAs [@smith2020] says.\n');
    const { code, out, err } = await folder.run(['check', 'briefs', '--format', 'json']);
    assert.equal(err, '');
    assert.equal(code, 1);
    const found: readonly { file: string; rule: string; line: number; message: string }[] = JSON.parse(out);
    const lines = found
      .filter(({ rule }) => rule === 'undefined-citation' || rule === 'unreadable-bibliography')
      .map(({ file, line, message }) => `${file}:${line}: ${message}`);
    assert.deepEqual(lines, [
      'briefs/brief.md:2: "../../x.bib": the file lies outside the working folder, where nothing is read',
      'briefs/broken.md:2: "../refs/a.bib", line 2: the entry "bad" is not closed; expected "}"',
      'briefs/keys.md:5: There is no "ocd" in the bibliography; did you mean "oecd"?',
    ]);
  });

  for (const mark of ['.git/HEAD', '.policy-notes/config.yaml']) {
    it(`are read from anywhere in the folder upward that holds ${path.dirname(mark)}`, async () => {
      const repository = new Folder();
      repository.write(mark, '');
      repository.write('refs.bib', '@book{smith2020, title={On cost}}\n');
      repository.write('briefs/a.md', '---\nbibliography: ../refs.bib\n---\n\nAs [@smith2020] says.\n');
      repository.write('briefs/b.md', '---\nbibliography: ../../refs.bib\n---\n\nWords.\n');
      for (const [below, args] of [
        ['', ['briefs/a.md']],
        ['briefs', ['a.md']],
        ['briefs', ['../briefs/a.md']],
      ] as const)
        assert.match((await repository.run(['check', ...args], '', below)).out, /: nothing found/);
      const { out } = await repository.run(['check', 'b.md'], '', 'briefs');
      assert.ok(
        out.includes(`the file lies outside the folder ${repository.path}, where nothing is read`),
        out,
      );
      repository.remove();
    });
  }

  it('count for standard input in the working folder', async () => {
    const brief = '---\nbibliography: refs/b.json\n---\n\nAs [@nobody] says.\n';
    const { out } = await folder.run(['check', '-', '--format', 'text'], brief);
    assert.match(out, /There is no "nobody" in the bibliography/);
  });
});
