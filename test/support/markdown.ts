// Owns the generation of Markdown for property tests: fragments that open, close and break each other.
import fc from 'fast-check';

const fragments = [
  'Plain words about Meta and Scale AI.',
  'A claim with 40 % in it.[^1] Another one.[^note]',
  'See [the report][ref] and [this](https://example.org/a).',
  '# Heading',
  'Setext heading\n===',
  '- item one\n- item two with OpenAI',
  '- item\n\n  still in the item',
  '- item\n\n      code in the item',
  '1. first\n2. second',
  '7) seventh',
  '* * *',
  '---',
  '...',
  '+++',
  '```',
  '```js\nconst x = 1;\n```',
  '  ```',
  '~~~',
  '~~~~ text',
  '    indented code',
  '\tindented by tab',
  '> quoted words',
  '> ```\n> code',
  '> - item in quote',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<!-- policy-notes-disable -->',
  '<!-- policy-notes-disable-next-line unsourced-claim -- why -->',
  '<!-- policy-notes-enable -->',
  '<script>',
  '</script>',
  '<pre>',
  '</pre>',
  '<?php',
  '?>',
  '| a | b |\n| - | - |\n| 1 | Meta |',
  '|a|b|\n|-|-|\n|1 |*Meta*|\n| |[^1]|',
  'Source: OECD',
  '[^1]: A note.',
  '[^note]: Another note\n    that goes on.',
  '[^1]: A note\n\n    with a second paragraph.',
  '[ref]: https://example.org',
  '[ref]: https://example.org "Title"',
  '[^2]:',
  'Words with `code` and **bold *nested* words**.',
  'Emoji 🦙 and 中文, and a\u00a0blank.',
  'line one\nline two\nline three',
  'hard  \nbreak',
  '\\# not a heading &amp; &lt;b&gt;',
  '![image](a.png) and <https://example.org>',
  'As @smith2020 says [@jones, p. 3].',
  'A claim.^[An inline note on [a page](https://example.org/b).] It rose [1], as (Smith 2024) says.',
  'It fell.<sup>1</sup> It rose.<sup><a href="#fn2">2</a></sup> <a href="https://example.org/c">here</a>',
  '## References',
  '[1] Smith, J. (2024). A title.',
  '1. Smith, J. (2024). A title.',
  '+ plus item',
  '  - nested item',
  '   text indented by three',
  '- [ ] task with 3 million users',
  '> [!NOTE]\n> quoted words',
  '> [!info]- Title',
  ':::note Title',
  ':::',
  '{: .callout}',
  '{% include box.html %}',
  'See [the page]({{ "/a b/" | url }}) and [that]({% link b.md %}).',
  '{{< note >}}',
  '!!! note "Title"',
  '!!! tip\n    words in the box\n\n    - item in the box',
  '??? question\n\n    words in the box [^1]\n\n        code in the box',
  '=== "Tab"',
  '    !!! warning inline\n\n        words in the box in the box',
];
const separators = ['\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n', '\n \n', '\r', ' '];

/** Documents of up to about 25 fragments, with every kind of line end, sometimes with front matter. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      ...['', '', '', '', '---\ntitle: A\nlang: en\n---\n', '---\ntitle: A\n...\n', '---\nopen', '\uFEFF'],
      ...['+++\ntitle = "A"\n+++\n', '+++\nopen'],
    ),
    fc.array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(...separators)), { maxLength: 25 }),
  )
  .map(([start, parts]) => start + parts.flat().join(''));

export interface RandomEdit {
  /** 0 to 1: where in the text. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const edit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(0), fc.constant(1), fc.nat(40)),
  text: fc.oneof(
    fc.constantFrom(
      '',
      'x',
      ' ',
      '\n',
      '\n\n',
      '\r',
      '`',
      '```\n',
      '- ',
      '> ',
      '#',
      '[^1]',
      '[^1]: n\n',
      '---\n',
      '<!--',
      '-->',
      '    ',
      '.',
    ),
    fc.constantFrom(...fragments),
  ),
});
