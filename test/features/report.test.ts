import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportHtml } from '../../server/src/core/features/report/html.ts';
import { reportMarkdown } from '../../server/src/core/features/report/markdown.ts';
import { reportPage } from '../../server/src/core/features/report/page.ts';
import { reportOn } from '../../server/src/core/features/report/report.ts';
import { summaryOf } from '../../server/src/core/features/report/wording.ts';
import { analyse } from '../support/analyse.ts';
import { markdown } from '../support/markdown.ts';

const brief = `# Plans & <b>prices</b>

Unemployment rose by 14 percent in 2024.[^1] Exports fell by 8 percent in 2023.

## Meta

Meta's deal with Scale AI was worth $25 billion.[^1]

<!-- policy-notes-disable-next-line unsourced-claim -->
Nine of the twelve agencies had tested a Llama model by the end of 2024.

Rents rose by 5 percent in 2022 ([study](https://example.org/a?b&c)).[^9]

[^1]: Axios, "Plans", 2025.
[^2]: Nobody refers to this.
`;

describe('the evidence report', () => {
  const report = reportOn(analyse(brief));

  it('counts claims by state, over all and by section', () => {
    assert.equal(report.title, 'Plans & prices');
    assert.equal(report.total, 5);
    assert.deepEqual(report.counts, { contradicts: 1, overstated: 0, unsourced: 1, silenced: 1, sourced: 2 });
    assert.deepEqual(
      report.sections.map(({ title, claims }) => [title, claims.map(({ number }) => number)]),
      [
        ['Plans & prices', [1, 2]],
        ['Meta', [3, 4, 5]],
      ],
    );
  });

  it('sums up by source, whatever the record says of a claim', () => {
    assert.equal([report.sourced, report.unsourced].join(), '3,1');
    assert.equal(
      summaryOf(report),
      '3 of 5 claims are sourced, 1 without a source, 1 against the record, 1 silenced.',
    );
    const bare = reportOn(analyse("Meta's deal with Scale AI was worth $25 billion.\n"));
    assert.equal(summaryOf(bare), '0 of 1 claim is sourced, 1 without a source, 1 against the record.');
    const foreseen = 'Meta will publish open-source versions of its next AI models.';
    const beside = reportOn(analyse(`Unemployment rose by 14 percent in 2024. ${foreseen}\n`));
    assert.equal(beside.total, 2);
    assert.equal(summaryOf(beside), '0 of 1 claim is sourced, 1 without a source, 1 overstated.');
    assert.equal(summaryOf(reportOn(analyse(foreseen))), 'No sentence needs a source, 1 overstated.');
  });

  it('puts each mark on its text', () => {
    const lines = brief.split('\n');
    const [, exports] = report.sections[0]?.claims ?? [];
    assert(exports !== undefined);
    const { line, character, endCharacter } = exports.place;
    assert.equal(lines[line]?.slice(character, endCharacter), 'Exports fell by 8 percent in 2023.');
    const meta = report.entities.find(({ name }) => name === 'Meta');
    const [place] = meta?.places ?? [];
    assert(place !== undefined);
    assert.equal(lines[place.line]?.slice(place.character, place.endCharacter), 'Meta');
  });

  it('tells what rests on each source, most first, and which lead nowhere', () => {
    assert.deepEqual(
      report.sources.map(({ label, claims, isMissing }) => [label, claims, isMissing]),
      [
        ['[^1]', [1, 3], false],
        ['https://example.org/a?b&c', [5], false],
        ['[^9]', [5], true],
        ['[^2]', [], false],
      ],
    );
  });

  it('says what a note says in plain words', () => {
    const text =
      'It fell.[^1] It rose.[^2]\n\n[^1]: Roe, *On `rents`*, [PDF](https://a.example/r.pdf), p. 3.\n[^2]:\n';
    assert.deepEqual(
      reportOn(analyse(text)).sources.map((source) => source.text),
      ['Roe, On rents, PDF (https://a.example/r.pdf), p. 3.', ''],
    );
  });

  it('says what stands in the list of works, and which claims rest on each work of it', () => {
    const text =
      'Rents rose by 4 % in 2024 [1]. Rents fell by 5 % in 2023 (Lee 2021).\n\nRents rose by 9 % in 2022 [1, 2].\n\n# References\n\n1. Roe, A. (2024). *Rents*.\n2. Lee, B. (2021). *Wages*.\n';
    assert.deepEqual(
      reportOn(analyse(text)).sources.map((source) => [source.label, source.text, source.claims]),
      [
        ['[1]', 'Roe, A. (2024). Rents.', [1, 3]],
        ['[2]', 'Lee, B. (2021). Wages.', [2, 3]],
      ],
    );
    const keyed = `---\nreferences:\n  - { id: lee, title: Wages, author: [{ family: Lee }], issued: 2021 }\n---\n\nRents rose by 4 % in 2024 (Lee 2021). Rents fell by 5 % in 2023 [@lee].\n`;
    assert.deepEqual(
      reportOn(analyse(keyed)).sources.map((source) => [source.label, source.text, source.claims]),
      [['@lee', 'Lee (2021): Wages', [1, 2]]],
    );
  });

  it('names a note that is missing as the brief writes it', () => {
    const { sources } = reportOn(analyse('Unemployment rose by 14 percent in 2024.[^Labour]\n'));
    assert.deepEqual(
      sources.map(({ label, isMissing }) => [label, isMissing]),
      [['[^Labour]', true]],
    );
  });

  it('gives a brief without claims, and one in another language, in words', () => {
    assert.match(reportPage(reportOn(analyse(''))), /No sentence of this brief states something/);
    const german = reportOn(analyse('---\nlang: de\n---\n\nUnemployment rose by 14 percent in 2024.\n'));
    assert.match(reportMarkdown(german, undefined), /the brief is in "de"/);
  });

  it('escapes everything in HTML, and leads every link to something that is there', () => {
    const page = reportPage(report);
    assert.match(page, /Plans &amp; prices/);
    assert.doesNotMatch(page, /<b>|\sstyle="|<script|https:\/\/example\.org\/a\?b&c/);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g))
      assert(ids.has(target), `#${target} is not there`);
    assert.equal(new Set(ids).size, [...page.matchAll(/ id="/g)].length, 'an id twice');
  });

  it('gives a panel a button with its place for every mark, and no link', () => {
    const html = reportHtml(report, 'panel');
    assert.doesNotMatch(html, /<a\s/);
    assert.match(
      html,
      /<button type="button" class="mark" data-place="2 \d+ 2 \d+" aria-label="1 Unsourced in/,
    );
  });

  it('links lines of the file in Markdown, whatever its name', () => {
    assert.match(reportMarkdown(report, 'my brief#1.md'), /\[line 3\]\(<my%20brief%231\.md#L3>\)/);
    assert.match(reportMarkdown(report, 'a\uD800\\b>.md'), /\(<a\/b%3E\.md#L3>\)/);
    assert.doesNotMatch(reportMarkdown(report, undefined), /\]\(/);
  });

  it('never lets a text of the brief become a tag or an attribute', () => {
    const hostile = fc.tuple(
      markdown,
      fc.constantFrom('# <img src=x onerror=alert(1)>', '[^"><script>]: x', '[a](https://x.y/"onload=)'),
    );
    fc.assert(
      fc.property(hostile, ([text, more]) => {
        const html = reportHtml(
          reportOn(analyse(`${more}\n\nRents rose by 5 percent in 2022.[^"><script>]\n\n${text}`)),
          'file',
        );
        assert.doesNotMatch(html, /<(?:img|script|div|pre)|\son[a-z]+=(?![^<]*<\/)/);
      }),
      { numRuns: 25 },
    );
  });
});
