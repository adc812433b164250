import assert from 'node:assert/strict';
import { citationHints } from '../../server/src/core/features/citationHints.ts';
import { shortSource } from '../../server/src/core/features/shortSource.ts';
import { analyse } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';

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
    ['“Chips and power”, *Der Spiegel*, 3 May 2024.', 'Der Spiegel'],
    ['"Chips and power," *Nature* 12(3), 2024.', undefined],
    ['“Chips and ‘power’”, Working Paper 12, Bruegel, 2024.', 'Bruegel'],
    ['‘Chips’, by Jane Roe, Reuters.', 'Jane Roe'],
    ['“Chips”, June 2024.', undefined],
    ['“Chips”, p. 4.', undefined],
    ['“Chips” (2024), https://a.org/x.', undefined],
    ['Ibid.', undefined],
    ['ibid, 12.', undefined],
    ['Id. at 9.', undefined],
    ['Op. cit., p. 3.', undefined],
    ['Supra note 4.', undefined],
    ['Id Software, 2024.', 'Id Software'],
    ['doi:10.1000/abc.1', undefined],
    ['DOI: 10.1000/abc.1', undefined],
    ['arXiv:2301.00001', undefined],
    ['ISBN 978-0-00-000000-2', undefined],
    ['Directive (EU) 2019/790, recital 8.', 'Directive (EU) 2019/790'],
    ['Council Regulation (EC) No 1/2003, art. 3.', undefined],
    ['15 U.S.C. § 45(a).', '15 U.S.C. § 45(a)'],
    ['15 U.S.C. par. 45(a).', undefined],
    ['Roe v. Lee, 410 U.S. 113 (1973).', 'Roe v. Lee'],
    ['3M, Annual report, 2024.', '3M'],
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

  it('name who wrote what a key stands for that a note begins with', () => {
    const bibliographiesOf = bibliographiesIn({
      'r.bib': '@book{lee21, author={Lee, Bo and Roe, Al}, title={T}, year=2021}\n@misc{who, title={T}}\n',
    });
    const labelFor = (note: string) => {
      const text = `---\nbibliography: r.bib\n---\n\nUp.[^1]\n\n[^1]: ${note}\n`;
      const analysis = analyse(text, undefined, undefined, bibliographiesOf(text));
      return citationHints(analysis, { start: 0, end: 999 })[0]?.label;
    };
    for (const note of ['@lee21, p. 3.', '[@lee21, p. 3].', 'See [@lee21].', 'See also @lee21; @who.'])
      assert.equal(labelFor(note), 'Lee and Roe', note);
    assert.equal(labelFor('OECD, as [@lee21] says.'), 'OECD');
    for (const note of ['@who.', '[@nobody, p. 3].']) assert.equal(labelFor(note), undefined, note);
  });

  it('show the note in the tooltip, its tags as text', () => {
    const analysis = analyse('One.[^1]\n\n[^1]: Axios, <b>*x*</b>\n');
    const [hint] = citationHints(analysis, { start: 0, end: 99 });
    assert.equal(hint?.tooltip, 'Axios, *&lt;b\\>x&lt;/b\\>*');
  });
});
