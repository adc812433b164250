// Holds the marks of the preview to what markdown-it, which the editor renders with, makes of a brief.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { blockFinder, markTokens } from '../../client/src/preview/marking.ts';
import { previewMarks } from '../../server/src/core/features/previewMarks.ts';
import { analyse } from '../support/analyse.ts';
import { markdown } from '../support/markdown.ts';

/** A text as the preview shows it, with the marks of a brief, by default its own. */
function render(text: string, brief = text): string {
  const renderer = new MarkdownIt({ html: true, linkify: true });
  const tokens = renderer.parse(text, {});
  const before = JSON.stringify(tokens);
  const marked = markTokens(tokens, blockFinder(previewMarks(analyse(brief))));
  assert.equal(JSON.stringify(tokens), before, "the editor's own tokens were changed");
  return renderer.renderer.render(marked as typeof tokens, renderer.options, {});
}

/** What is marked, as `kind: words`, in order. */
function marked(text: string): readonly string[] {
  return [...render(text).matchAll(/<span class="([^"]*)" title="[^"]*">([^<]*)<\/span>/g)].map(
    ([, kinds = '', words]) => `${kinds.replaceAll('policy-notes-', '')}: ${words}`,
  );
}

describe('the preview', () => {
  const rise = 'Unemployment rose by 14 percent in 2024';
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['claims without a source', `${rise}. Is it?\n`, [`unsourced: ${rise}`]],
    ['nothing on what is sourced', `${rise}.[^1]\n\n[^1]: Axios, 2025.\n`, []],
    [
      'a claim beside one with a marker',
      `Rents rose by 5 % in 2022.[^1] ${rise}.\n\n[^1]: Axios.\n`,
      [`unsourced: ${rise}`],
    ],
    [
      'names, also in headings and emphasis',
      '# On Google\n\nWe thank **Scale** AI.\n',
      ['name: Google', 'name: Scale', 'name: AI'],
    ],
    [
      'a name in a claim with both marks',
      'Llama 4 rose by 14 percent in 2024.\n',
      ['unsourced name: Llama 4', 'unsourced:  rose by 14 percent in 2024'],
    ],
    [
      'over soft line ends',
      'Unemployment rose\nby 14 percent in 2024.\n',
      ['unsourced: Unemployment rose', 'unsourced: by 14 percent in 2024'],
    ],
    ['cells of a table row', '| a | b |\n| - | - |\n| Google | x |\n', ['name: Google']],
    [
      'escapes and references',
      'Rents &amp; prices rose by 14 \\% in 2024.\n',
      ['unsourced: Rents &amp; prices rose by 14 % in 2024'],
    ],
    ['list items and quotes', '- Google\n- x\n\n> Amazon\n', ['name: Google', 'name: Amazon']],
    ['the text of an alert', `> [!NOTE]\n> ${rise}.\n`, [`unsourced: ${rise}`]],
    ['the text of a box', `:::note Title\n${rise}.\n:::\n`, [`unsourced: ${rise}`]],
    [
      'words with attributes',
      `Rents, [they say](#a){target="_blank"}, rose by 14 percent in 2024.{: .lead }\n`,
      ['unsourced: Rents', 'unsourced: they say', 'unsourced: rose by 14 percent in 2024'],
    ],
    ['no code and no bare address', 'See `Google` and https://google.com/Google now.\n', []],
    [
      'a figure against the record',
      "Meta's deal with Scale AI was worth $25 billion.[^1]\n\n[^1]: Axios.\n",
      ['name: Meta', 'name: Scale AI', 'contradicts: 25 billion'],
    ],
    [
      'of the same words only those that are not silenced',
      `<!-- policy-notes-disable-next-line unsourced-claim -->\n${rise}.\n\n${rise}.\n`,
      [`unsourced: ${rise}`],
    ],
  ];
  for (const [what, text, expected] of cases)
    it(`marks ${what}`, () => assert.deepEqual(marked(text), expected));

  it('tells facts in the title, escaped, never as tags', () => {
    const html = render('Meta sells "<b>".\n');
    assert.match(
      html,
      /title="Meta · company\n(?:Stated|Reported|Analysis|Forecast): [^<>]*\(Axios, paragraph \d+\)/,
    );
  });

  it('leaves what is shown as it is but for the spans', () => {
    const plain = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(markdown, (text) => {
        const bare = render(text).replace(/<span class="policy-notes-[^"]*" title="[^"]*">|<\/span>/g, '');
        assert.equal(bare, plain.render(text).replaceAll('</span>', ''));
      }),
      { numRuns: 40 },
    );
  });

  it('finds nothing for marks of another brief, and does no harm', () => {
    assert.equal(render('Other words.\n', `${rise}.\n`), '<p>Other words.</p>\n');
  });
});
