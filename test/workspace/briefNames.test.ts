// Holds which files are briefs by name, and the pattern that finds them to the same names.
import assert from 'node:assert/strict';
import path from 'node:path';
import { BRIEF_FILES, isBriefName } from '../../server/src/workspace/briefNames.ts';

const briefs = ['a.md', 'b.MD', 'c.markdown', 'd.Mkd', 'e.qmd', 'f.Rmd', 'g.mdx', 'h.old.md', 'i j.md'];
const others = ['a.txt', 'b.mdc', 'c.md.bak', 'md', 'dmd', 'e.md~', 'f.ipynb', 'g.mdxx'];

describe('briefs by name', () => {
  for (const name of [...briefs, ...others]) {
    const isBrief = briefs.includes(name);
    it(`${isBrief ? 'are' : 'are not'} ${name}`, () => {
      assert.equal(isBriefName(name), isBrief);
      assert.equal(path.matchesGlob(`sub/${name}`, BRIEF_FILES), isBrief);
    });
  }
});
