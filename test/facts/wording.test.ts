import assert from 'node:assert/strict';
import { beginningOf, nameInProse, possessive } from '../../server/src/core/facts/wording.ts';

describe('names as a sentence has them', () => {
  const cases: readonly (readonly [name: string, inProse: string])[] = [
    ['European AI Office', 'the European AI Office'],
    ['Digital Services Act', 'the Digital Services Act'],
    ['Ministry of Justice', 'the Ministry of Justice'],
    ['Center for Security Studies', 'the Center for Security Studies'],
    ['Future of Life Institute', 'the Future of Life Institute'],
    ['United Nations', 'the United Nations'],
    ['The Turing Institute', 'The Turing Institute'],
    ['Meta', 'Meta'],
    ['Parliament', 'Parliament'],
    ['Scale AI', 'Scale AI'],
    ['Bank of America', 'Bank of America'],
    ['University of Oxford', 'University of Oxford'],
    ['Port of Wexmouth', 'the Port of Wexmouth'],
    ['House of Lords', 'the House of Lords'],
    ['Westport', 'Westport'],
    ['Mexico City', 'Mexico City'],
    ["Moore's Act", "Moore's Act"],
    ['Regulation (EU) 2024/1689', 'Regulation (EU) 2024/1689'],
    ['Act 25', 'Act 25'],
    ['', ''],
  ];
  for (const [name, inProse] of cases) it(name, () => assert.equal(nameInProse(name), inProse));
});

it('tells whose something is', () => {
  assert.deepEqual(['Meta', 'QuayLink Terminals'].map(possessive), ["Meta's", "QuayLink Terminals'"]);
});

describe('the beginning of a statement', () => {
  it('is all of a short one, without its stop', () => assert.equal(beginningOf('It is so.'), 'It is so'));
  it('is cut behind a word', () => assert.match(beginningOf('word '.repeat(40)), /^(?:word ){15}word …$/));
});
