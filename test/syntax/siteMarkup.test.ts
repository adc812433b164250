// What site generators add to Markdown is no prose, and what it holds is read as what it is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutPieces } from '../../server/src/core/syntax/pieces.ts';
import { asCommonMark } from '../../server/src/core/syntax/siteMarkup.ts';
import { analyse } from '../support/analyse.ts';
import { checkFixes } from '../support/fixes.ts';
import { markdown } from '../support/markdown.ts';

/** The sentences that are read, each as it stands in the brief. */
function sentencesOf(text: string): readonly string[] {
  const { pieces, text: brief } = analyse(text);
  return pieces.flatMap(({ prose }, index) =>
    prose.flatMap(({ sentences }) =>
      sentences.map(({ span }) => {
        const start = brief.startOf(index);
        return brief.slice({ start: start + span.start, end: start + span.end });
      }),
    ),
  );
}

const READ: readonly (readonly [name: string, text: string, sentences: readonly string[]])[] = [
  ['an alert of GitHub', '> [!NOTE]\n> Prices fell.\n> They rose.\n', ['Prices fell.', 'They rose.']],
  ['an alert in lower case, right behind words', 'Words.\n> [!warning]\n> Prices fell.\n', ['Words.', 'Prices fell.']],
  ['a callout of Obsidian with a title', '> [!info]- What fell?\n> Prices fell.\n', ['Prices fell.']],
  ['an alert in an alert', '> [!tip]\n> Prices fell.\n>> [!note]\n>> They rose.\n', ['Prices fell.', 'They rose.']],
  ['a box of Docusaurus', ':::note Prices\nPrices fell.\n:::\nThey rose.\n', ['Prices fell.', 'They rose.']],
  ['a box in a box of Pandoc', ':::: {.wide}\n::: note\nPrices fell.\n:::\n::::\n', ['Prices fell.']],
  ['attributes below a paragraph', 'Prices fell.\n{: .lead}\nThey rose.\n', ['Prices fell.', 'They rose.']],
  ['attributes of Pandoc', '{#prices .wide}\nPrices fell.\n', ['Prices fell.']],
  ['tags of Jekyll', '{% include box.html text="Prices fell." %}\nThey rose.\n{% endif %}\n', ['They rose.']],
  ['tags of Hugo', '{{< note title="a > b" >}}\nPrices fell.\n{{< /note >}}\n', ['Prices fell.']],
  ['a comment of Obsidian', '%% Prices fell. %%\nThey rose.\n', ['They rose.']],
  ['a box of MkDocs', '!!! note "Prices"\n\n    Prices fell.\n\n    They rose.\n\nAll did.\n', ['Prices fell.', 'They rose.', 'All did.']],
  ['a box of MkDocs without a blank line', 'Words.\n\n!!! tip\n    Prices fell.\n    They rose.\n', ['Words.', 'Prices fell.', 'They rose.']],
  ['a box that is folded, aside', '???+ example inline end "A"\n    Prices fell.\n', ['Prices fell.']],
  ['tabs', '=== "One"\n\n    Prices fell.\n\n=== "Two"\n\n    They rose.\n', ['Prices fell.', 'They rose.']],
  ['a list in a box', '!!! note\n\n    - Prices fell.\n    - They rose.\n', ['Prices fell.', 'They rose.']],
  ['a box in a box', '!!! note\n\n    Prices fell.\n\n    ??? why\n\n        They rose.\n', ['Prices fell.', 'They rose.']],
  ['a box in a list item', '- Prices fell.\n\n    !!! note\n\n        They rose.\n', ['Prices fell.', 'They rose.']],
  ['code in a box', '!!! note\n\n    Prices fell.\n\n        code = 1\n\n    ```\n    more\n    ```\n', ['Prices fell.']],
  ['lines that end as on Windows', '!!! note\r\n    Prices fell.\r\n:::\r\nThey rose.\r\n', ['Prices fell.', 'They rose.']],
  ['a link whose address is a tag', 'See [it]({{ "/a b/" | url }}) and [that]({% link b.md %}#c). Prices fell.\n', ['See [it]({{ "/a b/" | url }}) and [that]({% link b.md %}#c).', 'Prices fell.']],
  ['tags over lines', '{{< figure\n  src="a.png"\n  caption="Prices fell."\n>}}\n\nThey rose.\n', ['They rose.']],
  ['tags over lines that end with a value', '{% include box.html\n   text="Prices fell." %}\nThey rose.\n', ['They rose.']],
  ['tags over lines in a quotation', '> {% include box.html\n> text="Prices fell."\n> %}\n> They rose.\n', ['They rose.']],
  ['tags that never close', '{% if x\n\nPrices fell.\n', ['{% if x', 'Prices fell.']],
  ['a comment of Liquid', '{% comment %}\nPrices fell.\n\nThey rose.\n{% endcomment %}\n\nAll did.\n', ['All did.']],
  ['a comment of Liquid in a line', '{%- comment -%} Prices fell. {%- endcomment -%}\nThey rose.\n', ['They rose.']],
  ['the end of a comment that never began', 'Prices fell.\n{% endcomment %}\nThey rose.\n', ['Prices fell.', 'They rose.']],
  ['a comment of Obsidian over lines', '%%\nPrices fell.\n%%\nThey rose.\n', ['They rose.']],
  ['code of MDX', "import A from '@a/b';\nimport {\n  B,\n} from './b';\nexport const c = {\n  d: 'Prices fell.',\n};\n\nThey rose.\n", ['They rose.']],
  ['a comment of MDX', '{/* Prices fell. */}\n\n{/*\n  They rose.\n*/}\n\nAll did.\n', ['All did.']],
  ['words that begin like code', 'It would\nexport default rates.\nOthers\nimport from it.\n', ['It would\nexport default rates.', 'Others\nimport from it.']],
  ['a part that is put in by MkDocs', '--8<-- "a.md"\n\n*[EU]: European Union\n', []],
  ['commands of LaTeX', '\\newpage\n\n\\caption{Prices \\textbf{fell}.}\n\n\\vspace{1em} \\centering\n', []],
  ['words in commands of LaTeX', '\\emph{Prices fell.}\n\n\\textbf{They rose.}\n', ['\\emph{Prices fell.}', '\\textbf{They rose.}']],
  ['a formula', 'Prices fell.\n\n$$\nx_j = 1\n+ y\n- z\n$$\n\nThey rose.\n', ['Prices fell.', 'They rose.']],
  ['a formula in a sentence', 'Prices fell to\n$$\nx\n+ y\n$$ {#eq-x}\nin a year.\n', ['Prices fell to\n$$\nx\n+ y\n$$ {#eq-x}\nin a year.']],
  ['a formula in a line, a list, a quotation', '$$x = 1$$ (1)\n\n- $$\n  > y\n  $$\n\n> $$\n> + z\n> $$\n', []],
  ['formulas of LaTeX', '\\[\nx = 1\n\\]\n\n\\begin{align*}\nx &= 1\n\\end{align*}\n', []],
  ['sums of money', '$$5 for one.\n\nPrices fell by $$3.\n', ['$$5 for one.', 'Prices fell by $$3.']],
  ['a bracket that is escaped', '\\[Prices fell.\\]\n', ['\\[Prices fell.\\]']],
  ['examples of Pandoc', '(@) Prices fell\n(@good) They rose\n\n(@last-of-all) All did\n', ['Prices fell', 'They rose', 'All did']],
  ['a label in a paragraph', 'Prices fell as\n(@good) shows.\n', ['Prices fell as\n(@good) shows.']],
  ['a simple table', '  Prices    Change\n--------  --------\n   Wages  fell\n          rose\n   Rents\n', ['Wages  fell', ' rose', 'Rents']],
  ['dashes that part words', 'Prices fell.\n-- ---\nThey rose.\n', ['Prices fell.', 'They rose.']],
  ['a table whose cells reach too far', 'Goods  Change\n-----  ------\nCommodities fell\n', ['Goods  Change', 'Commodities fell']],
  ['a grid table', '+-------+------+\n| Goods | Way  |\n+=======+======+\n| Wages | fell |\n+-------+------+\n| Rents | rose |\n+-------+------+\n', ['Wages | fell', 'Rents | rose']],
  ['the last row of a table with rows of several lines', '--------------\nGoods   Way\n------- ------\nWages   fell.\n\nRents   rose\n        late.\n--------------\n', ['Wages   fell.', 'Rents   rose\n        late.']],
  ['a heading that is underlined', 'Prices and wages\n----------------\n\nPart 1.  Prices\n---------------\n\nThey rose.\n', ['They rose.']],
  ['a grid table without a head', '+-------+------+\n| Wages | fell |\n|       | too  |\n+-------+------+\n| Rents | rose |\n+-------+------+\n', ['Wages | fell |\n|       | too', 'Rents | rose']],
  ['the head and the last row of such a table where it is indented', '  ------------------\n  Goods      Way\n  ---------- -------\n  Wages      fell.\n\n  Rents      rose.\n  ------------------\n\n  They differ.\n', ['Wages      fell.', 'Rents      rose.', 'They differ.']],
  ['code in tags of Jekyll', 'Prices fell.\n\n{% highlight python linenos %}\nx = "They rose."\n\n- y\n{% endhighlight %}\n\nAll did.\n', ['Prices fell.', 'All did.']],
  ['code in shortcodes of Hugo', '{{< highlight go "hl_lines=2" >}}\nThey rose.\n{{< /highlight >}}\n\n{{% mermaid %}}\ngraph TD; A --> B[They rose.]\n\nB --> C\n{{% /mermaid %}}\n\nAll did.\n', ['All did.']],
  ['a shortcode that closes itself', '{{< mermaid file="a.mmd" />}}\n\nPrices fell.\n', ['Prices fell.']],
  ['the end of code that never began', 'Prices fell.\n{{< /highlight >}}\nThey rose.\n', ['Prices fell.', 'They rose.']],
  ['a comment of Hugo', '{{/* Prices fell. */}}\n\nThey rose.\n', ['They rose.']],
  ['a source line in HTML', 'Wages fell.\n\n<p class="s"><em>Source: OECD.</em></p>\n\n<div>Sources: <a href="a">A</a></div>\nThey rose.\n', ['Wages fell.', 'Source: OECD.', 'Sources: <a href="a">A</a></div>\nThey rose.']],
  ['other lines of HTML', 'Wages fell.\n\n<p>They rose. Source: OECD.</p>\n\n<div>\n<p>Source: OECD.</p>\n</div>\n\n<figcaption>Sources of income</figcaption>\n', ['Wages fell.']],
  ['comments of MyST', 'Wages fell.\n\n% Prices fell.\n%\n% They rose.\nAll did.\n', ['Wages fell.', 'All did.']],
  ['a title of Pandoc', '% Prices fell\n  in May\n% Ana Kim; Jo Ono\n% 2 May 2025\n\nThey rose.\n', ['They rose.']],
  ['a percent sign within a paragraph', 'Prices fell by 3\n% in May.\n', ['Prices fell by 3\n% in May.']],
  ['a place that others refer to, and a break between cells', '(prices)=\n## Prices\n\n(wages.2024)=\nThey rose.\n\n+++ {"tags": ["a"]}\n\nAll did.\n', ['They rose.', 'All did.']],
  ['words in brackets before an equal sign', '(prices) = wages fell.\n', ['(prices) = wages fell.']],
  ['options of a directive', ':::{figure} a.png\n:name: prices\n:alt: Prices fell.\nThey rose.\n:::\n', ['They rose.']],
  ['a callout of Notion', '<aside>\n💡 Prices fell.\n\n- They rose.\n\n</aside>\n\nAll did.\n', ['💡 Prices fell.', 'They rose.', 'All did.']],
  ['a fence that holds prose', '```{note}\nPrices fell.\n\nThey rose.\n```\n\nAll did.\n', ['Prices fell.', 'They rose.', 'All did.']],
  ['a fence of tildes with options', '~~~{admonition} Title\n:class: tip\n:name: prices\n\nPrices fell.\n~~~\n', ['Prices fell.']],
  ['a fence with options in YAML', '```{warning}\n---\nname: prices\n---\nPrices fell.\n```\n', ['Prices fell.']],
  ['fences in a fence', '`````{dropdown} More\n```{tip}\nPrices fell.\n```\n```python\nThey rose.\n```\nAll did.\n`````\n', ['Prices fell.', 'All did.']],
  ['a fence that holds prose in an item', '- Prices fell.\n\n  ```{hint}\n  They rose.\n  ```\n\n- All did.\n', ['Prices fell.', 'They rose.', 'All did.']],
  ['a fence in an item that ends before it', '- ```{hint}\n  They rose.\n\nAll did.\n```\n', ['All did.']],
  ['fences that hold code', '```{code-cell} python\nPrices fell.\n```\n\n```{r}\nThey rose.\n```\n\n```{.python}\nAll did.\n```\n\n```{math}\nx\n```\n', []],
  ['a comment in it', '```{note}\n:name: a\n% Wages fell.\nPrices fell by 3\n% in May.\n```\n', ['Prices fell by 3\n% in May.']],
  ['a fence that never closes', 'All did.\n\n```{note}\nPrices fell.\n', ['All did.']],
  ['a fence of prose that is shown', '````md\n```{note}\nPrices fell.\n```\n````\n', []],
  ['rows of several lines in a grid table', '+-------+------+\n| Goods | Way  |\n+=======+======+\n| Wages | fell |\n| here  |      |\n+-------+------+\n| Rents | rose |\n|       | too  |\n+-------+------+\n\n| Costs | fell |\n|-|-|\n| Sums | rose |\n| Rates | rose |\n', ['Wages | fell |\n| here', 'Rents | rose |\n|       | too', 'Sums | rose', 'Rates | rose']],
  ['exclamations', 'Prices fell!!! They rose.\n', ['Prices fell!!!', 'They rose.']],
  ['emphatic words', '!!! Prices, at last, fell.\n', ['!!! Prices, at last, fell.']],
  ['a heading under which equal signs stand', 'Prices\n===\n\nPrices fell.\n', ['Prices fell.']],
  ['braces in prose', 'The set {a, b} fell.\n', ['The set {a, b} fell.']],
  ['colons in prose', 'This is it::: prices fell.\n', ['This is it::: prices fell.']],
  ['a link in brackets behind an exclamation', '> [![Chart](a.png)](https://example.org) shows that prices fell.\n', ['shows that prices fell.']],
  ['markup in code', '```\n:::\n!!! note\n```\n\n    !!! note\n\nPrices fell.\n', ['Prices fell.']],
]; // biome-ignore format: a table

describe('the markup of site generators', () => {
  for (const [name, text, sentences] of READ) {
    it(`is no prose: ${name}`, () => assert.deepEqual(sentencesOf(text), sentences));
  }

  it('leaves the words of a link whose address is a tag', () => {
    const [piece] = analyse('See [the page]({{ "/a/" | url }}), which fell.\n').pieces;
    assert.equal(piece?.prose[0]?.readable.text, 'See the page, which fell.');
  });

  it('is written over at its length, in pieces as in the whole', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const written = asCommonMark(text);
        const ends = cutPieces(text, false) ?? [];
        const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        assert.equal(pieces.map(asCommonMark).join(''), written);
        assert.deepEqual(
          written.split(/\r\n|\n|\r/).map(({ length }) => length),
          text.split(/\r\n|\n|\r/).map(({ length }) => length),
        );
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  for (const [name, before, behind] of [
    ['an alert', '> [!NOTE]\n> ', '\n'],
    ['a box of MkDocs', '!!! note "Title"\n\n    ', '\n\nWords.\n'],
    ['a box of MkDocs, right below its line', '!!! note\n    ', '\n'],
    ['a box in a box', '!!! note\n\n    !!! tip\n\n        ', '\n'],
    ['a box of Docusaurus', ':::note Title\n', '\n:::\n'],
    ['words with attributes', '', '{: .lead }\n'],
  ] as const) {
    it(`lets every fix mend a claim in ${name}`, () => {
      const text = `${before}Meta laid off 11,000 people in 2022.${behind}`;
      checkFixes(text, 'unsourced-claim', analyse);
    });
  }

  it('does not keep a claim in a box from being pointed at, and cited in place', () => {
    const text =
      '!!! example "Case"\n\n    In 2024 OpenAI raised $6.6 billion.[^1] Meta laid off 11,000 people in 2022.\n\n[^1]: OECD.\n';
    const analysis = analyse(text);
    const claims = analysis.pieces.flatMap(({ claims: own }) => own);
    assert.deepEqual(
      claims.map(({ isSourced }) => isSourced),
      [true, false],
    );
  });
});
