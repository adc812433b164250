// Holds how lists of works are found in a brief, whatever they stand under and however they are numbered.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

/** How a list of works may be written, all with a work 1 by Smith of 2024. */
const LISTS: Readonly<Record<string, string>> = {
  'an ordered list': '## References\n\n1. Smith 2024.\n2. Jones 2023.',
  'an ordered list under a heading with attributes':
    '# References {#refs .unnumbered}\n\n1. Smith 2024.\n2. Jones 2023.',
  'under a heading that says which': '## References (selected)\n\n1. Smith 2024.\n2. Jones 2023.',
  'numbers without stops': '## Footnotes\n\n1 Smith 2024.\n\n2 Jones 2023.',
  'an ordered list of ones': '## References\n\n1. Smith 2024.\n1. Jones 2023.',
  'a loose list': '## References\n\n1. Smith 2024.\n\n2. Jones 2023.',
  'brackets with tabs': '[1]\tSmith 2024.\n[2]\tJones 2023.',
  'brackets under a heading': '## References\n\n[1] Smith 2024.\n\n[2] Jones 2023.',
  'brackets in one paragraph, without a heading': '[1] Smith 2024.\n[2] Jones 2023.',
  'numbers that are words': '**x**\n\n## Sources\n\n1\\. Smith 2024.\n\n2\\. Jones 2023.',
  'under a bold line': '**References**\n\n1. Smith 2024.\n2. Jones 2023.',
  'under a bold line with a colon': '**Sources:**\n\n1. Smith 2024.\n\n2. Jones 2023.',
  'under a word': 'REFERENCES\n\n1. Smith 2024.\n2. Jones 2023.',
  'brackets in one paragraph, below their title': 'Citations:\n[1] Smith 2024.\n[2] Jones 2023.',
  'under a heading, by raised numbers': '## Notes\n\n<sup>1</sup> Smith 2024.\n\n<sup>2</sup> Jones 2023.',
  'under a heading, by raised digits': '## Notes\n\n¹ Smith 2024.\n² Jones 2023.',
  'numbers in round brackets, a line each': '## Notes\n\n(1) Smith 2024.\n(2) Jones 2023.',
  'numbers in round brackets, right below their title': 'Sources:\n(1) Smith 2024.\n(2) Jones\n2023.',
  'raised digits, right below their title': 'Notes\n¹ Smith 2024.\n² Jones 2023.',
  'numbers without stops, right below their title': 'ENDNOTES\n1 Smith 2024.\n2 Jones 2023.',
  'under a heading in HTML':
    '<h2 id="r" class="x">📚 <b>References</b></h2>\n\n1. Smith 2024.\n2. Jones 2023.',
  'under a summary':
    '<details>\n<summary>\n  <b>Sources</b>\n</summary>\n\n1. Smith 2024.\n2. Jones 2023.\n\n</details>',
  'in a box': '??? note "References"\n    1. Smith 2024.\n    2. Jones 2023.',
  'in a tab': '=== "Sources"\n\n    1. Smith 2024.\n    2. Jones 2023.',
  'in what Pandoc sets it in':
    '<div id="refs" class="references">\n\n<div id="ref-a">\n\n[1] Smith 2024.\n\n</div>\n\n[2] Jones 2023.\n\n</div>',
  'in a box of Pandoc': '::: {.x #refs}\n1. Smith 2024.\n2. Jones 2023.\n:::',
  'a table': '## References\n\n| No. | Source |\n|---|---|\n| 1 | Smith 2024. |\n| [2] | Jones 2023. |',
  'under headings of their own': '## References\n\n### ref 1\n\nSmith 2024.\n\n### Ref. [2]\n\nJones 2023.',
  'under numbers as headings': '## Sources\n\n### 1\n\nSmith 2024.\n\n### [2]\n\nJones 2023.',
  'items that begin with brackets':
    '## Research Sources & Citations\n\n- **[1]** Smith 2024.\n- **[2]** Jones 2023.',
  'CRLF, in a quote': '## References\r\n\r\n> 1. Smith 2024.\r\n> 2. Jones 2023.',
};

describe('lists of works', () => {
  for (const [name, list] of Object.entries(LISTS)) {
    it(name, () => {
      assert.deepEqual(sourcesIn(`It rose [1]. It fell (Smith 2024). Both [1, 2]. None [3].\n\n${list}`), [
        ['[1]'],
        ['Smith 2024'],
        ['[1, 2]'],
        [],
      ]);
    });
  }

  for (const text of [
    'It rose [1].\n\nReferences are few.\n\n1. Smith 2024.',
    'It rose [1].\n\nReferences.\n\n1. Smith 2024.',
    'It rose [1].\n\n```html\n<h2>References</h2>\n```\n\n1. Smith 2024.',
    'It rose [1].\n\n<!--\n<h2>References</h2>\n-->\n\n1. Smith 2024.',
    'It rose [1].\n\nUse `<h2>References</h2>` here.\n\n1. Smith 2024.',
    'It rose [1].\n\n<h2>References</h2>\n\nRoe 2020.\n\n<h2>Next steps</h2>\n\n1. Smith 2024.',
    'It rose [1].\n\n<summary>How it rose</summary>\n\n1. Smith 2024.',
    'It rose [1].\n\n<div class="refs">\n\n1. Smith 2024.\n\n</div>',
    'It rose [1].\n\nreferences\n\n1. Smith 2024.',
    'It rose [1].\n\n- **References**\n\n1. Smith 2024.',
    'It rose [1].\n\n**References**\n\nMuch is said of them.\n\n1. Smith 2024.',
    'It rose [1].\n\n**References**\n\n- One.\n\n**Next steps in 2025**\n\n1. Smith 2024.',
    'It rose [1].\n\n**References**\n\n- One.\n\nNext steps\n\n1. Smith 2024.',
    'It rose [1].\n\n¹ Smith 2024.',
    'It rose [1].\n\n## Notes\n\n1<sup>1</sup> Smith 2024.',
    'It rose [1].\n\nTo be done:\n[1] Smith 2024.',
  ])
    it(`none: ${JSON.stringify(text)}`, () => assert.deepEqual(sourcesIn(text)[0], []));

  it('addresses right under prose', () => {
    const text = 'It rose by 4 %. It fell by 3 % [1].\n[1] https://example.org/smith\n[2] Jones 2023.';
    assert.deepEqual(sourcesIn(text).slice(0, 2), [[], ['[1]']]);
    assert.equal(analyse(text).pieces[0]?.claims[0]?.judgement.isClaim, true);
  });

  it('by keys', () => {
    const list =
      '## References\n\n- [R1] Smith 2024.\n- [OECD21] OECD.\n\n<a id="x"></a>\\[ROE\\] Roe.\n\n| A+B-3 | Lee. |\n|---|---|\n| L4 | Kim. |';
    const text =
      'It rose [R1]. It fell [see OECD21, p. 3; R1]. It is \\[[ROE](#x)\\]. It fell [L4]. It is [sic] [R2]. It fell [R1, R2]. It rose [roe].';
    assert.deepEqual(sourcesIn(`${text}\n\n${list}`), [
      ['[R1]'],
      ['[see OECD21, p. 3; R1]'],
      ['\\[[ROE](#x)\\]'],
      ['[L4]'],
      [],
      [],
      [],
    ]);
    assert.ok(
      sourcesIn(`${text}\n\n${list.replace('References', 'Results')}`).every(
        (sources) => sources.length === 0,
      ),
    );
  });

  it('by author and page', () => {
    const text =
      'It rose (Smith 45). It fell “much” (Lee and Kim 12–13; Smith 7). It is so (qtd. in Smith 5). It rose (Jones 3). It fell (Figure 3), or (Rents 4). It rose (Smith 2031). It is Smith 45. It fell (Lee and Roe 3).';
    const list =
      'Smith, Jane. *Rents*. Grid Press, 2021.\n\nLee, Karl, and Pat Kim. "Wages." *Journal*, 2020.\n\n"On Figure 3." 2020.';
    assert.deepEqual(sourcesIn(`${text}\n\n## Works Cited\n\n${list}`), [
      ['Smith 45'],
      ['Lee and Kim 12–13', 'Smith 7'],
      ['Smith 5'],
      [],
      [],
      [],
      [],
      [],
    ]);
    assert.ok(sourcesIn(text).every((sources) => sources.length === 0));
  });

  it('by Roman numerals', () => {
    const text = 'It rose [i]. It fell in 2023.[ii] It stood [iii]. It is [x] so.';
    assert.deepEqual(sourcesIn(`${text}\n\n## Endnotes\n\n[i] Smith, Rents.\n\n[ii] Jones, Wages.`), [
      ['[i]'],
      ['[ii]'],
      [],
      [],
    ]);
    assert.ok(sourcesIn(text).every((sources) => sources.length === 0));
  });

  it('by numbers in round brackets', () => {
    const text =
      'It rose in all (1). It fell (2, 3), and stood (refs. 1–3). It has (1) a head (2) a foot. It is in Article (2). It took three (3). It rose (4). It ended in 2020 (1). It is 20 (1).';
    assert.deepEqual(sourcesIn(`${text}\n\n## References\n\n1) Roe.\n2) Lee.\n3) Kim.`), [
      ['(1)'],
      ['(2, 3)', '(refs. 1–3)'],
      [],
      [],
      [],
      [],
      ['(1)'],
      [],
    ]);
  });

  /** Notes without a heading: by raised numbers alone they are cited, and nothing in them is a claim. */
  const NOTES: Readonly<Record<string, string>> = {
    'between rules':
      '***\n<sup>1</sup> Smith, *Rents*, 12 Law J. 3 (2024).\n{: .fs-2}\n<sup>2</sup> *Id*. at 9.\n***',
    'in paragraphs':
      '<sup>1</sup>Smith, Rents fell by 3 % in 2023.\n\n<sup>2</sup>. Sales rose by 12 % in 2021.',
    'in raised digits': '¹ Rents fell by 3 % in 2023.\n² Sales rose by 12 % in 2021.',
    'between carets': '^1^ Smith, Rents fell by 3 % in 2023.\n\n^[2]^ Sales rose by 12 % in 2021.',
    'below a line, pasted': '____________\n1 Rents fell by 3 % in 2023.\n2 Sales rose by 12 %\nin 2021.',
    'with anchors':
      '<sup><a id="fn.1" href="#r.1">1</a></sup> Smith.\n\n<sup><a id="fn.2" href="#r.2">2</a></sup> Sales rose by 12 % in 2021.',
  };
  for (const [name, list] of Object.entries(NOTES))
    it(`notes ${name}`, () => {
      const text = `It rose by 4 % in 2022.<sup>1</sup> It fell.² Both rose [1]. None <sup>3</sup> did.\n\n${list}\n\nSales fell by 2 % in 2020.`;
      assert.deepEqual(sourcesIn(text), [['<sup>1</sup>'], ['²'], [], []]);
      const claims = analyse(text).pieces.flatMap((piece) =>
        piece.claims.filter((one) => one.judgement.isClaim),
      );
      const texts = claims
        .map(({ sentence }) => sentence.text)
        .filter((one) => !/^(?:It|Both|None) /.test(one));
      assert.deepEqual(texts, ['Sales fell by 2 % in 2020.']);
    });

  /** Lists without numbers whose entries no blank line parts. */
  const LINES: Readonly<Record<string, string>> = {
    'by their authors':
      '## References\n\nBank of Japan (2020). Rates. Tokyo.\nSmith, J., & Roe, K. (2024). Rents\nin Europe. OUP.\nLee, K. (2019).',
    'a line each':
      '## Bibliography\n\n"Rates." Bank of Japan, 2020.\nJane Smith, Rents in Europe, OUP, 2024.\nPat Lee, Wages (2019).',
    'below their title': 'Further reading\nJones, A. (2020). Rates. Tokyo.\nSmith, J. (2024). Rents.',
  };
  for (const [name, list] of Object.entries(LINES))
    it(`a line or several an entry, ${name}`, () => {
      const text = 'It rose (Smith, 2024). It fell (Lee, 2024). It stood (Smith, 2020).';
      assert.deepEqual(sourcesIn(`${text}\n\n${list}`).slice(0, 3), [['Smith, 2024'], [], []]);
    });

  it('an entry that goes on in the next line', () => {
    const list = '## References\n\nSmith, Jane. Rents in Europe.\nOxford University Press, 2024.';
    assert.deepEqual(sourcesIn(`It rose (Smith, 2024).\n\n${list}`)[0], ['Smith, 2024']);
  });

  for (const text of [
    'It holds <sup>14</sup>C.<sup>14</sup>\n\n<sup>14</sup>C dating is old.',
    'It rose.<sup>1</sup>\n\n<sup>1</sup> TODO',
    'It rose.<sup>1</sup>\n\n1 Smith 2024.',
    'It rose.<sup>1</sup>\n\n***\n1 in 3 firms left.',
    'It rose.<sup>1</sup>\n\n***\n100 firms left.',
    'It rose.<sup>1</sup>\n\nThe unit <sup>1</sup> Smith 2024.',
  ])
    it(`no note: ${JSON.stringify(text)}`, () => assert.deepEqual(sourcesIn(text)[0], []));

  it('of a table are not read as sources of its rows', () => {
    const [row] = analyse('| Share |\n|---|\n| 12 % in 2021¹ |\n\n¹ Provisional.').pieces.flatMap(
      ({ claims }) => claims,
    );
    assert.deepEqual(row?.sources, []);
  });

  /** Numbers that lost their raised type, with a list of three works: what each sentence cites. */
  const GLUED: readonly (readonly [string, ...(readonly string[])[]])[] = [
    ['It rose in most regions3. It fell for firms1,2, and for all.', ['3'], ['1,2']],
    ['It rose by 4 %.1 It fell in 2021.2,3 It cost “much.”3', ['1'], ['2,3'], ['3']],
    ['It rose. 1 It fell. 2 It stood.', ['1'], ['2'], []],
    ['It rose in most regions. 1 Costs fell. It stood.2–3', ['1'], ['2–3']],
    [
      'It rose in most regions4. It is CO2. It is by GPT3. It is v2. It is h1, or x/base2.',
      [],
      [],
      [],
      [],
      [],
    ],
    ['It is in Fig.2 Below. It rose by 1.3 It fell to 2,3 there.', [], []],
  ];
  for (const [prose, ...expected] of GLUED)
    it(`and numbers in ${prose}`, () => {
      assert.deepEqual(sourcesIn(`${prose}\n\n#### Works cited\n\n1. One.\n2. Two.\n3. Three.`), expected);
      assert.ok(sourcesIn(prose).every((sources) => sources.length === 0));
    });

  it('hold no claims below a title that is no heading, which ends where they do', () => {
    const list = '- OECD (2024). Sales fell by 3 % in 2023.\n\nOECD (2023). Sales fell by 4 % in 2022.';
    const { pieces } = analyse(`**References**\n\n${list}\n\nSales rose by 12 % in 2021.`);
    const claims = pieces.flatMap((piece) => piece.claims).filter(({ status }) => status !== 'not-a-claim');
    assert.deepEqual(
      claims.map(({ sentence }) => sentence.text),
      ['Sales rose by 12 % in 2021.'],
    );
  });

  for (const dashes of ['———.', '---.', '\\_\\_\\_.', '———', '⸻.'])
    for (const [mark, gap] of [
      ['- ', '\n'],
      ['', '\n\n'],
    ])
      it(`of one author, written as ${mark}${dashes}`, () => {
        const list = [
          'Smith, A. (2024). One.',
          `${dashes} (2023). Two.`,
          `${dashes} (2022). Three.`,
          'Jones, B. (2021). Four.',
        ];
        const text = `It rose (Smith 2023). It fell (Smith 2022). Both (Jones 2023).\n\n# References\n\n${list.map((one) => mark + one).join(gap)}`;
        assert.deepEqual(sourcesIn(text), [['Smith 2023'], ['Smith 2022'], []]);
      });

  it('references in the front matter', () => {
    const matter =
      '---\nreferences:\n  - id: a\n    type: book\n    author: [{ family: Smith }]\n    issued: 2024\n---\n\n';
    assert.deepEqual(sourcesIn(`${matter}It fell (Smith 2024). It rose [1].`), [['Smith 2024'], []]);
  });
});

/** The sources of each sentence of the first paragraph. */
function sourcesIn(text: string): readonly (readonly string[])[] {
  const claims = analyse(text).pieces.flatMap(({ piece, claims: own }) =>
    own.map((claim) => ({ piece, claim })),
  );
  return claims
    .filter(({ claim }) => /^(?:It|Both|None)/.test(claim.sentence.text))
    .map(({ piece, claim }) => claim.sources.map(({ span }) => piece.text.slice(span.start, span.end)));
}
