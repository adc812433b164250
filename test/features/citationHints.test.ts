import assert from 'node:assert/strict';
import { citationHints, shortSource } from '../../server/src/core/features/citationHints.ts';
import { analyse } from '../support/analyse.ts';

describe('hints behind citations', () => {
  const names: readonly (readonly [note: string, name: string | undefined])[] = [
    ['Axios, “Meta Plans Open-Source Release”, 2025.', 'Axios'],
    ['OECD (2024). Report.', 'OECD'],
    ['U.S. Department of Labor, 2024.', 'U.S. Department of Labor'],
    ["L'Institut national, 2024.", "L'Institut national"],
    ['See also: Smith and Jones, 2020.', 'Smith and Jones'],
    ['*The Economist*, 3 May 2024.', 'The Economist'],
    ['[Reuters](https://www.reuters.com/a), 2024.', 'Reuters'],
    ['https://www.axios.com/2025/06/a', 'axios.com'],
    ['<https://stats.oecd.org/x>', 'stats.oecd.org'],
    ['International Organisation for Very Long Names, 2024.', 'International Organisation…'],
    ['“A title alone”, 2024.', undefined],
    ['TODO', undefined],
    ['', undefined],
  ];
  for (const [note, name] of names)
    it(`${JSON.stringify(note)}: ${name}`, () => assert.equal(shortSource(note), name));

  it('stand behind the markers in the range', () => {
    const text = 'One.[^1] Two.[^2][^3]\n\nThree.[^1]\n\n[^1]: Axios, 2025.\n[^2]: TODO\n[^1]: OECD.\n';
    const hintsIn = (start: number, end: number) =>
      citationHints(analyse(text), { start, end }).map(
        ({ offset, label }) => `${text.slice(0, offset)}|${label}`,
      );
    assert.deepEqual(hintsIn(0, text.length), ['One.[^1]|Axios', `${text.slice(0, 33)}|Axios`]);
    assert.deepEqual(hintsIn(24, 40).length, 1);
    assert.deepEqual(hintsIn(9, 20), []);
  });

  it('show the note in the tooltip, its tags as text', () => {
    const analysis = analyse('One.[^1]\n\n[^1]: Axios, <b>*x*</b>\n');
    const [hint] = citationHints(analysis, { start: 0, end: 99 });
    assert.equal(hint?.tooltip, 'Axios, *&lt;b\\>x&lt;/b\\>*');
  });
});
