// Holds the command `report`: both forms, standard input, wrong use.
import assert from 'node:assert/strict';
import { Folder } from './support.ts';

const brief = '# Plan\n\nUnemployment rose by 14 percent in 2024.[^1]\n\n[^1]: Axios, 2025.\n';

describe('policy-notes report', () => {
  const folder = new Folder();
  before(() => folder.write('my brief.md', brief));
  after(() => folder.remove());

  it('writes Markdown with links to the lines of the file', async () => {
    const { code, out, err } = await folder.run(['report', 'my brief.md']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^# Evidence report: Plan\n\n1 of 1 claim is sourced\.\n/);
    assert.match(out, /\| Plan \(\[line 1\]\(<my%20brief\.md#L1>\)\) \| ██████████ 100 % \| 1 \|/);
  });

  it('writes a page, also of standard input, with nothing to load', async () => {
    const { code, out } = await folder.run(['report', '-', '--format', 'html'], brief);
    assert.equal(code, 0);
    assert.match(out, /^<!DOCTYPE html>/);
    assert.match(out, /default-src 'none'/);
    assert.doesNotMatch(out, /<script|src=|url\(h/);
  });

  it('says what is wrong', async () => {
    for (const [args, message] of [
      [['report'], /takes one file/],
      [['report', 'a.md', 'b.md'], /takes one file/],
      [['report', 'none.md'], /no such file/],
      [['report', 'my brief.md', '--format', 'pdf'], /one of markdown, html/],
    ] as const) {
      const { code, out, err } = await folder.run(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });
});
