import assert from 'node:assert/strict';
import { definitionLinks } from '../../server/src/core/features/links.ts';
import { problemWithName, renamableAt, renameIn } from '../../server/src/core/features/rename.ts';
import { usedAt, usesOf } from '../../server/src/core/features/uses.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';
import { applied } from '../support/edits.ts';

const BRIEF = 'file:///team/brief.md';
const bibliographiesOf = bibliographiesIn({
  'refs.bib': '@book{a, title={A}, url={https://example.org/a/}}\n@book{b, title={B}}',
});
const head = '---\nbibliography: refs.bib\nreferences: [{id: own, title: Own}]\n---\n\n';
const read = (text: string) => analyse(text, undefined, undefined, bibliographiesOf(text));

/** Uses of what is under the cursor, as the words there with what stands around them. */
function uses(marked: string): readonly string[] {
  const { text, offset } = withCursor(marked);
  const analysis = read(text);
  const found = usedAt(analysis, offset, BRIEF);
  if (found === undefined) return [];
  return usesOf(analysis, found.used, BRIEF).map(
    ({ span, isDefinition }) =>
      `${isDefinition ? '=' : ''}${text.slice(Math.max(0, span.start - 2), span.end + 1)}`,
  );
}

describe('uses in a brief', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Wang leads ‹|›Meta. A Meta-analysis.\n\n# Meta\n', ['s Meta.', '# Meta\n']],
    ['A.[^‹|›x] B.[^X] `[^x]`\n\n[^x]: Note.[^y]\n[^y]: More.\n', ['[^x]', '[^X]', '=[^x]']],
    ['A.[^x]\n\n[^‹|›x]: Note.\n', ['[^x]', '=[^x]']],
    [
      `${head}A [@‹|›a; @b]. See @a and [A](https://example.org/a#x).[^1]\n\n[^1]: A, <https://example.org/a>.\n`,
      ['[@a;', ' @a ', 'd [A](https://example.org/a#x).', '[^1]'],
    ],
    [`${head}A [@own].\n`.replace('[@own', '[@‹|›own'), ['=: own,', '[@own]']],
    ['A [@‹|›nobody; @nobody].\n', ['[@nobody;', ' @nobody]']],
    ['Plain ‹|›words.\n', []],
  ];
  for (const [marked, expected] of cases)
    it(JSON.stringify(marked), () => assert.deepEqual(uses(marked), expected));
});

function rename(marked: string, newName: string): string {
  const { text, offset } = withCursor(marked);
  const analysis = read(text);
  const what = renamableAt(analysis, offset, BRIEF);
  if (typeof what === 'string') return what;
  const problem = problemWithName(analysis, what, newName);
  if (problem !== undefined) return problem;
  assert.equal(text.slice(what.span.start, what.span.end), what.name);
  return applied(text, renameIn(analysis, what.used, newName, BRIEF));
}

/** Marks of the note 1 where no prose is read. */
const besideProse: readonly string[] = [
  '---\nsubtitle: Cheap.[^1]\n---',
  '![Costs[^1]](c.png)',
  'See ![Costs[^1]][c].',
  '> [!info] Cost[^1]\n> Chips.',
  '!!! note "Costs[^1]"\n\n    Chips.[^1]',
  '=== "Costs[^1]"\n\n    Chips.',
  '<figcaption>C[^1]</figcaption>',
  '<div>\n<!-- [^2] --><p>C[^1] and D[^1]</p>\n</div>',
  '{{< figure src="c.png" caption="Costs.[^1]" >}}',
  '::: {.note title="Costs[^1]"}\nChips.\n:::',
  '+------+\n| C[^1] |\n+------+',
];

/** With the note of its end, and code that holds a mark of it. */
function renamed(text: string): string {
  return `${text.replaceAll('[^1]', '[^n]')} \`[^1]\`\n\n[^n]: x\n`;
}

const WORKS = '\n\n## References\n\n- Lee, B. (2021). Chips to 2021. <https://example.org/2021/a>\n';
const lettered = `Up (Lee 2021a, p. 4). Lee (2021a) and (Roe 2019; Lee, 2021a).${WORKS.replace('(2021)', '(2021a)')}`;
const CANNOT =
  'Of a citation without a key only the year can be renamed, and that where the brief lists the work itself.';

describe('rename', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['A.[^‹|›1] B.[^1]\n\n[^1]: Note.\n', 'cost', 'A.[^cost] B.[^cost]\n\n[^cost]: Note.\n'],
    ['A.[^1]\n\n[^‹|›1]: Note.\n', 'cost', 'A.[^cost]\n\n[^cost]: Note.\n'],
    ['A.[^‹|›a]\n\n[^a]: Note.\n', 'A', 'A.[^A]\n\n[^A]: Note.\n'],
    ...besideProse.map(
      (marked) =>
        [`${marked}\n\nA.[^‹|›1] \`[^1]\`\n\n[^1]: x\n`, 'n', renamed(`${marked}\n\nA.[^1]`)] as const,
    ),
    ...besideProse.map(
      (text) =>
        [
          `${text.replace('[^1]', '[^‹|›1]')}\n\nA.[^1] \`[^1]\`\n\n[^1]: x\n`,
          'n',
          renamed(`${text}\n\nA.[^1]`),
        ] as const,
    ),
    [
      `${head}![C [@a]](c.png) A [@‹|›a]. !!! @a\n\n!!! note "On @a"\n\n    \`@a\` me@a\n`,
      'k',
      `${head}![C [@k]](c.png) A [@k]. !!! @k\n\n!!! note "On @k"\n\n    \`@a\` me@a\n`,
    ],
    [
      `---\nbibliography: refs.bib\nnocite: "@a, @b"\n---\n\nA [@‹|›a].\n`,
      'k',
      `---\nbibliography: refs.bib\nnocite: "@k, @b"\n---\n\nA [@k].\n`,
    ],
    ['<!-- [^1] -->\n\nA.[^‹|›1]\n\n[^1]: x\n', 'n', '<!-- [^1] -->\n\nA.[^n]\n\n[^n]: x\n'],
    [
      '[a]({{ "/b/" | url }}) `[^1]` A.[^‹|›1]\n\n[^1]: x\n',
      'n',
      '[a]({{ "/b/" | url }}) `[^1]` A.[^n]\n\n[^n]: x\n',
    ],
    ['A.[^‹|›1] B.[^2]\n\n[^1]: x\n[^2]: y\n', '2', 'There is already a footnote [^2].'],
    // What leads nowhere may be given a note, and a note what leads nowhere.
    ['A.[^‹|›8] B.[^8]\n\n[^9]: x\n', '9', 'A.[^9] B.[^9]\n\n[^9]: x\n'],
    ['A.[^8] B.[^‹|›9]\n\n[^9]: x\n', '8', 'A.[^8] B.[^8]\n\n[^8]: x\n'],
    ['A.[^‹|›8] B.[^9]\n', '9', 'There is already a footnote [^9].'],
    [
      'A.[^‹|›1]\n\n[^1]: x\n',
      'a b',
      '"a b" cannot be a footnote label: it may hold no blanks, brackets, bars or carets.',
    ],
    [
      '| a |\n| - |\n| A.[^‹|›1] |\n\n[^1]: x\n',
      'a|b',
      '"a|b" cannot be a footnote label: it may hold no blanks, brackets, bars or carets.',
    ],
    [
      'A.[^‹|›1]\n\n[^1]: x\n',
      '',
      '"" cannot be a footnote label: it may hold no blanks, brackets, bars or carets.',
    ],
    [
      `${head}A [@‹|›a; -@a, p. 3]. @{a} says.\n`,
      'smith2020',
      `${head}A [@smith2020; -@smith2020, p. 3]. @{smith2020} says.\n`,
    ],
    [`${head}A [@‹|›a].\n`, 'x(y', `${head}A [@{x(y}].\n`],
    [`${head}A [@‹|›own].\n`, 'ours', `${head.replace('own', 'ours')}A [@ours].\n`],
    [`${head}A [@‹|›a].\n`, 'b', 'There is already a source "b".'],
    [
      `${head}A [@‹|›a].\n`,
      'x y',
      '"x y" cannot be a citation key: letters, digits and : . - _ / + are allowed, blanks are not.',
    ],
    [
      `${head}A [@‹|›meta-open-source-article].\n`,
      'x',
      'The source "meta-open-source-article" is part of a fact base; rename it there.',
    ],
    [`Up (Lee ‹|›2021, p. 4). Lee (2021) and (Roe 2019; Lee, 2021).${WORKS}`, '2021a', lettered],
    [
      `Up (Lee 2021, p. 4). Lee (2021) and (Roe 2019; Lee, 2021).${WORKS.replace('2021', '20‹|›21')}`,
      '2021a',
      lettered,
    ],
    [
      `Up (Lee ‹|›2021).${WORKS}`,
      '21',
      '"21" is no year that a work is cited by, such as 2021, 2021a, n.d. or forthcoming.',
    ],
    [
      `Up (Lee ‹|›2021).${WORKS}- Lee, B. (2022). Up to 2021.\n`,
      '2022',
      'There is already a work by these authors and of 2022.',
    ],
    [
      `Up (Lee 2021).${WORKS}- Lee, B. (20‹|›21). More.\n`,
      '2021b',
      'The list has more than one work by these authors and of this year.',
    ],
    [`Up (L‹|›ee 2021).${WORKS}`, 'Li', CANNOT],
    [
      `Up (M‹|›eta 2021).\n\n## References\n\n- Meta (2021). Chips.\n`,
      'x',
      'The name of an entity is changed in its fact base, not in a brief.',
    ],
    [`Up (Lee ‹|›2020).${WORKS}`, '2021', 'Only footnote labels and citation keys can be renamed.'],
    ['By ‹|›Meta.\n', 'x', 'The name of an entity is changed in its fact base, not in a brief.'],
    ['Plain ‹|›words.\n', 'x', 'Only footnote labels and citation keys can be renamed.'],
  ];
  for (const [marked, newName, expected] of cases)
    it(`${JSON.stringify(marked)} to ${JSON.stringify(newName)}`, () =>
      assert.equal(rename(marked, newName), expected));
});

describe('links', () => {
  it('lead to web addresses in definitions, and nowhere else', () => {
    const text =
      'Words https://example.org/no.\n\n[^1]: A, <https://example.org/a>; (see https://example.org/b_(c)), command:x.\n[ref]: https://example.org/d "T"\n[bad]: javascript:alert(1)\n';
    const links = definitionLinks(analyse(text));
    assert.deepEqual(
      links.map(({ url }) => url),
      ['https://example.org/a', 'https://example.org/b_(c)', 'https://example.org/d'],
    );
    for (const { span, url } of links) assert.equal(text.slice(span.start, span.end), url);
  });
});
