// Holds the markup of other dialects that goes on over lines to what edits and pieces rest on: that they are read as the whole is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { asCommonMark } from '../../server/src/core/syntax/siteMarkup.ts';
import { isSoak } from '../support/soak.ts';

const line = fc.constantFrom(
  ...[
    'a',
    '',
    '',
    '- b',
    '+ c',
    '[^1]: n',
    '[x]: https://example.org',
    ':::',
    '{: .a}',
    '> [!NOTE]',
    '!!! note',
  ],
  ...['$$', '$$ a', '> $$', '\\[', '\\]', '\\begin{align}', '\\end{align}', '\\newpage', '%%', '{/*', '*/}'],
  ...['{% if', '%}', '{{< a', '>}}', '{% comment %}', '{% endcomment %}', 'export const a = {', '};'],
  ...['(@) ex', '(@good) ex', 'A   B', '--  ----', 'a   b', '-----------', '+----+', '| a  |', '+====+'],
  ...[
    '% a',
    '%',
    '  b',
    '(x)=',
    ':::{figure} a',
    ':name: a',
    '<aside>',
    '</aside>',
    '  -----------',
    '{{/* a',
    '*/}}',
  ],
  ...[
    '{% highlight a %}',
    '{% endhighlight %}',
    '{{< mermaid >}}',
    '{{< /mermaid >}}',
    '{/* policy-notes-x */}',
    '+++ {}',
  ],
  ...[
    '```{note}',
    '~~~ {tip}',
    ':class: a',
    '---',
    '```',
    '-->',
    '<!--',
    '    a',
    'x'.repeat(300),
    `- ${'y'.repeat(400)}`,
  ],
);
const lines = (maxLength: number) =>
  fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '')), { maxLength })
    .map((parts) => parts.flat().join(''));
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), lines(3)), {
  maxLength: 4,
});

function textsOf({ pieces }: BriefText): readonly string[] {
  return pieces.map(({ text }) => text);
}

describe('markup over lines', () => {
  it('is the same in pieces and after edits', () => {
    fc.assert(
      fc.property(lines(40), edits, (start, changes) => {
        let text = start;
        let brief = BriefText.from(text);
        for (const [at, length, added] of changes) {
          const from = Math.floor(at * text.length);
          const to = Math.min(text.length, from + length);
          brief = brief.edit({ start: from, end: to }, added);
          text = text.slice(0, from) + added + text.slice(to);
        }
        const fresh = textsOf(BriefText.from(text));
        assert.deepEqual(textsOf(brief), fresh);
        assert.equal(fresh.map(asCommonMark).join(''), asCommonMark(text));
      }),
      { numRuns: isSoak ? 100_000 : 5000, seed: 7 },
    );
  });
});
