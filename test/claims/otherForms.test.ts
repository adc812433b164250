// Owns the tests of sources as other tools write them: notes in templates and tags, numbers with a word, files, links back; and of notes on authors.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

const LIST = '\n\n## Sources\n\n1. Roe, J. (2025). Sales.\n2. Lee, K. (2024). Costs.';
const SALES = 'Sales rose by 4 % in 2024';

/** What stands behind or in a claim, and whether it is a source. */
const CASES: readonly (readonly [text: string, isSourced: boolean])[] = [
  // MediaWiki.
  [`${SALES}.{{sfn|Roe|2025|p=3}} They fell later.`, true],
  [`${SALES}.{{efn|Roe, Sales, 2025.}} They fell later.`, true],
  [`${SALES} {{cite web |url=https://a.example/b |title=Sales}}.`, true],
  [`${SALES}.{{efn|TODO}}`, false],
  [`${SALES}.{{citation needed|date=May 2025}} They fell later.`, false],
  [`${SALES}.{{cn}} They fell later.{{sfn|Roe|2025}}`, false],
  [`${SALES}.{{Fact|date=May 2025}}`, false],
  [`${SALES}.<sup>\\[[*citation needed*](https://en.wikipedia.org/wiki/Wikipedia:Citation_needed)\\]</sup>`, false],
  [`${SALES}.[[citation needed](https://en.wikipedia.org/wiki/Wikipedia:Citation_needed)]`, false],
  [`${SALES} ([what citations are needed for](https://a.example/b)).`, true],
  // Tags of site generators, and of MDX.
  [`${SALES}.{{< footnote >}}Roe, Sales, 2025.{{< /footnote >}} They fell later.`, true],
  [`${SALES}.{% footnote %}Roe, Sales, 2025.{% endfootnote %} They fell later.`, true],
  [`${SALES}.{% sidenote 'sn-1' 'Roe, *Sales*, 2025.' %} They fell later.`, true],
  [`${SALES}.{{% fn "Roe, Sales, 2025" %}}`, true],
  [`${SALES}.{{< sidenote >}}Figures are rounded.{{< /sidenote >}}`, false],
  [`${SALES}.{% marginnote 'mn-1' 'Figures are rounded.' %}`, false],
  [`${SALES}.{{< footnote >}}TODO{{< /footnote >}}`, false],
  [`${SALES}.{{< tooltip "Roe, Sales, 2025" >}}`, false],
  [`${SALES}.<Footnote>Roe, Sales, 2025.</Footnote> They fell later.`, true],
  // Numbers that say what they are of.
  [`${SALES} (Source 1).${LIST}`, true],
  [`${SALES} (see sources 1, 2).${LIST}`, true],
  [`${SALES} [Source 2, p. 4].${LIST}`, true],
  [`${SALES} (Source 7).${LIST}`, false],
  [`${SALES} (Option 1).${LIST}`, false],
  // Named in square brackets, and addresses there.
  [`${SALES} [Source: Acme].`, true],
  [`${SALES} [source:: Acme 2025].`, true],
  [`${SALES} [Source: TBC].`, false],
  [`${SALES} [https://a.example/b].`, true],
  [`${SALES} [2023: 3 %].`, false],
  // Files that are kept beside the brief, and programmes for references.
  [`${SALES} ([Acme](sources/acme-2025.pdf#page=3)).`, true],
  [`${SALES} ([[Acme 2025.pdf#page=3|Acme]]).`, true],
  [`${SALES} ([Roe 2025](zotero://select/library/items/AB12)).`, true],
  [`${SALES} ([Acme](notes/acme.md)).`, false],
  [`${SALES} ([[Acme 2025]]).`, false],
  [`${SALES} ([below](#costs.pdf)).`, false],
  [`${SALES} ![[acme.pdf]].`, false],
  // Notes of Word, in Roman numbers.
  [`${SALES}.[ii](#_edn2) They fell later.`, true],
  [`${SALES} in [ii](#part-2).`, false],
  // Pandoc raises a number so.
  [`${SALES}.^[7]^ They fell later [@roe].`, false],
  [`${SALES}.^[1]^ They fell later.${LIST}`, true],
  // What assistants leave.
  [`${SALES}【12†source】.`, false],
  [`${SALES} :contentReference[oaicite:3]{index=3}.`, false],
  // Who gave a figure is no remark on it.
  [`${SALES}.[^1]\n\n[^1]: The ministry gave us the figures.`, true],
  [`${SALES}.[^1]\n\n[^1]: The figures are those of the whole year.`, false],
]; // biome-ignore format: a table

/** Notes that nothing in is a claim; behind the claim that they are of. */
const NOTES = [
  '1. **[^](#cite_ref-1)** "Sales rose by 4 %". *Acme*. 2025.',
  '1. [^](#ref1) Sales rose by 4 % in 2024, says Acme.',
  '[ii](#_ednref2) The ministry says that sales rose by 4 % in 2024.',
  '[1](https://a.example/p/sales#footnote-anchor-1-123)\n\nThe firm disputes that sales rose by 4 % in 2024.',
  '*Jane Roe is a senior fellow at the Centre for New Policy. She served at the Department of Commerce from 2019 to 2023.*',
  '*Dr. Jane van Roe and John Lee are researchers at the Acme Institute.*',
  '_Jane Roe works on trade at the Centre for New Policy._\n_John Lee joined in 2020._',
];

/** Words in italics and about people that say something of the matter. */
const CLAIMS = [
  '*Exports to China fell by 32 percent in 2024.*',
  'Jane Roe was a senior fellow at the Centre for New Policy from 2019 to 2023.',
  '*Jane Roe* was a senior fellow at the Centre for New Policy from 2019 to 2023.',
  '*Alexandr Wang is an officer of Meta and owns 7 % of Scale AI.*',
];

describe('sources as other tools write them', () => {
  for (const [text, expected] of CASES)
    it(text.slice(0, 100), () => assert.equal(claimsOf(text)[0]?.isSourced, expected));

  for (const note of NOTES)
    it(`are no claims: ${note.slice(0, 90)}`, () => {
      const [first, ...others] = claimsOf(`${SALES}.\n\n${note}\n`);
      assert.equal(first?.status, 'unsourced');
      for (const { status } of others) assert.equal(status, 'not-a-claim');
    });

  for (const words of CLAIMS)
    it(`but this is one: ${words.slice(0, 90)}`, () =>
      assert.equal(claimsOf(`${SALES}.\n\n${words}\n`)[1]?.status, 'unsourced'));
});

function claimsOf(text: string) {
  return analyse(text).pieces.flatMap(({ claims }) => claims);
}
