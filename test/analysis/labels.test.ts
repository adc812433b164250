import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LabelTable } from '../../server/src/core/analysis/labels.ts';

const urls = ['https://a.example', 'https://b.example', 'https://c.example', ''];

describe('labels of a brief', () => {
  it('lead to the first address by its letters, however definitions come and go', () => {
    const step = fc.record({
      what: fc.constantFrom('define', 'undefine', 'ask'),
      url: fc.constantFrom(...urls),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const table = new LabelTable();
        const defined: string[] = [];
        for (const { what, url } of steps) {
          if (what === 'define') defined.push(url);
          else if (what === 'undefine' && defined.includes(url)) defined.splice(defined.indexOf(url), 1);
          else {
            assert.equal(table.urlOf('a'), defined.toSorted()[0]);
            continue;
          }
          if (what === 'define') table.define('a', url);
          else table.undefine('a', url);
          assert.equal(table.isDefined('a'), defined.length > 0);
        }
        assert.equal(table.urlOf('a'), defined.toSorted()[0]);
      }),
      { seed: 7 },
    );
  });
});
