// Owns the tests of citations that stand behind a full stop: they belong to the sentence before it.
import assert from 'node:assert/strict';
import { cited } from '../support/cited.ts';

const WORKS = '\n\n## References\n\n- Doe, J. (2024). Sales.\n- OECD (2023). Costs.\n';

/** Markdown with a bar between its sentences, and what each of them cites. */
const CASES: readonly (readonly [string, ...(readonly string[])[]])[] = [
  // A whole sentence that is a link stands for itself.
  [
    'The bill stalled. |[The EU adopted the act in 2024](https://a.org). |The UK has no such law.',
    [],
    ['[The EU adopted the act in 2024](https://a.org)'],
    [],
  ],
  [
    'The bill stalled. |[Export controls have slowed the trade.](https://a.org) |The UK has none.',
    [],
    ['[Export controls have slowed the trade.](https://a.org)'],
    [],
  ],
  [
    'The bill stalled. |**[Most voters support it](https://a.org).**',
    [],
    ['[Most voters support it](https://a.org)'],
  ],
  [
    'The bill stalled. |[Critics were not pleased](https://a.org).',
    [],
    ['[Critics were not pleased](https://a.org)'],
  ],
  // Titles and publishers are sources.
  ['The bill stalled. [Reuters](https://a.org). |The UK has none.', ['[Reuters](https://a.org)'], []],
  [
    'The bill stalled. [How the EU Adopted the Act](https://a.org).',
    ['[How the EU Adopted the Act](https://a.org)'],
  ],
  ['The bill stalled. [Why it fell](https://a.org).', ['[Why it fell](https://a.org)']],
  [
    'The bill stalled. See [what the committee said](https://a.org).',
    ['[what the committee said](https://a.org)'],
  ],
  ['The bill stalled. [OpenAI raises $40bn](https://a.org)', ['[OpenAI raises $40bn](https://a.org)']],
  // Brackets with more than the work in them.
  [
    'Sales rose by 12 %. ([OECD](https://a.org), 2023) |Costs fell. ([OECD](https://b.org), accessed 3 May 2024) |Profits grew.',
    ['[OECD](https://a.org)'],
    ['[OECD](https://b.org)'],
    [],
  ],
  [
    'Sales rose by 12 %. (OECD, [AI outlook](https://a.org)) |Costs fell.',
    ['[AI outlook](https://a.org)'],
    [],
  ],
  ['Sales rose by 12 %. (Source: [OECD](https://a.org), 2023.) |Costs fell.', ['[OECD](https://a.org)'], []],
  ['Sales rose by 12 %. ([Smith](https://a.org), p. 3) |Costs fell.', ['[Smith](https://a.org)'], []],
  ['Sales rose by 12 %. [OECD](https://a.org), p. 3.', ['[OECD](https://a.org)']],
  [
    `Sales rose by 12 %. (Doe 2024, p. 5) |Costs fell. (OECD 2023: 14) |Profits grew.${WORKS}`,
    ['Doe 2024'],
    ['OECD 2023'],
    [],
  ],
  [`Sales rose by 12 %. (Doe 2024, pp. 3–4)${WORKS}`, ['Doe 2024']],
  ['Sales rose by 12 %. OECD, [AI outlook](https://a.org), 2023.', ['[AI outlook](https://a.org)']],
  ['Sales rose by 12 %. – [Reuters](https://a.org)', ['[Reuters](https://a.org)']],
  // A link that says that it is a source.
  ['Sales rose by 12 %. [Source](https://a.org) |Costs fell.', ['[Source](https://a.org)'], []],
  ['Sales rose by 12 %. [OECD 2024](https://a.org) |Costs fell.', ['[OECD 2024](https://a.org)'], []],
  ['Sales rose by 12 %. [↗](https://a.org) |Costs fell.', ['[↗](https://a.org)'], []],
  [
    'Sales rose by 12 %. [New York Times](https://a.org) |The UK has none.',
    ['[New York Times](https://a.org)'],
    [],
  ],
  ['Sales rose by 12 %. [link](https://a.org) |Costs fell.', ['[link](https://a.org)'], []],
  ['Profits grew. [oecd.org](https://a.org) |Staff grew by 2 %.', ['[oecd.org](https://a.org)'], []],
  // Words that only point there.
  ...[
    'See [OECD 2023](https://a.org) for further details.',
    'For more information, see [the outlook](https://a.org).',
    'For a full breakdown see [the outlook](https://a.org), p. 4.',
    'Full text: [OECD](https://a.org).',
    'More details are available in [the outlook](https://a.org).',
    'For more on this, see [OECD](https://a.org)',
    'See [the outlook](https://a.org) for the underlying data.',
  ].map((words): readonly [string, ...(readonly string[])[]] => [
    `Sales rose by 12 %. ${words}`,
    [/\[.*\)/.exec(words.replace(/\), p.*/, ')'))?.[0] ?? ''],
  ]),
  [`Sales rose by 12 %. See Doe (2024), p. 4. |Costs fell.${WORKS}`, ['Doe (2024)'], []],
  [`Sales rose by 12 %. For details, see OECD (2023). |Costs fell.${WORKS}`, ['OECD (2023)'], []],
  [
    'Sales rose by 12 %. |For Germany, see [the outlook](https://a.org).',
    [],
    ['[the outlook](https://a.org)'],
  ],
  [
    'Sales rose by 12 %. |Full results [were published](https://a.org).',
    [],
    ['[were published](https://a.org)'],
  ],
  [
    'Sales rose by 12 %. |Figures in [the outlook](https://a.org) show growth.',
    [],
    ['[the outlook](https://a.org)'],
  ],
  [`Sales rose by 12 %. |See Doe (2024) fall by 3 %.${WORKS}`, [], ['Doe (2024)']],
  // Sources in words, and what sources do.
  ['Sales rose by 12 %. Source: own survey, 2024.', ['Source: own survey, 2024']],
  ['Sales rose by 12 %. Sources: company filings.', ['Sources: company filings']],
  ['Sales rose by 12 %. Source: How AI Is Made, OECD.', ['Source: How AI Is Made, OECD']],
  ...['three employees confirmed it', 'Several officials said as much', 'people at the firm were told'].map(
    (words): readonly [string, ...(readonly string[])[]] => [
      `Sales rose by 12 %. |Sources: ${words}.`,
      [],
      [],
    ],
  ),
  // Controls of the page.
  ...[
    'Subscribe',
    'Sign up for our newsletter',
    'Share this article on LinkedIn',
    'Tweet',
    '↑ Back to top',
    'Return to the table of contents',
    'Get in touch',
    'Email the author',
    'Write to us',
    'Join our mailing list today',
    'Book a demo',
    'Take the survey',
    'Add to calendar',
    'Apply now →',
    'Donate',
    'Please support us',
    'Log in',
    'Suggest a correction',
  ].flatMap((words): (readonly [string, ...(readonly string[])[]])[] => [
    [`Sales rose by 12 %. |[${words}](https://a.org)`, [], []],
    [`Sales rose by 12 %. |[${words}](https://a.org). |Costs fell.`, [], [], []],
  ]),
  ['Sales rose by 12 % ([subscribe](https://a.org)).', []],
  ['Sales rose by 12 %. |[Share on X](https://a.org) · [Donate](https://b.org)', [], []],
  // Asking to look leads to what may be a source; titles and publishers may begin with the same words.
  ...[
    'Read more',
    'See the decision',
    'Download the report',
    'View source',
    'Follow the money',
    'Call for evidence',
    'Request for comment',
    'Register of interests',
    'Share of electricity from gas',
    'Contact tracing in 2020',
    'Report',
    'Order',
    'Post',
    'Back to work',
    'Support for AI in schools',
    'Sign language and AI',
    'Support our schools',
    'Call it what it is',
  ].map((words): readonly [string, ...(readonly string[])[]] => [
    `Sales rose by 12 %. [${words}](https://a.org)`,
    [`[${words}](https://a.org)`],
  ]),
  ['Firms must now [register](https://a.org).', ['[register](https://a.org)']],
  ['It stands in the Federal [Register](https://a.org).', ['[Register](https://a.org)']],
  ['[Contact](https://a.org) with the agency fell by 4 %.', ['[Contact](https://a.org)']],
  ['Sales rose by 12 %. Source: [Register](https://a.org).', ['[Register](https://a.org)']],
  // A link that opens a sentence.
  ['Sales rose by 12 %. |[OECD](https://a.org) figures show it.', [], ['[OECD](https://a.org)']],
  ['Sales rose by 12 %. |[Google](https://a.org) Cloud grew too.', [], ['[Google](https://a.org)']],
  [
    'Sales rose by 12 %. |(The [report](https://a.org) says that they doubled.) |Costs fell.',
    [],
    ['[report](https://a.org)'],
    [],
  ],
  ['Sales rose by 12 %. |(Most of [them](https://a.org) fell.)', [], ['[them](https://a.org)']],
  ['Sales rose by 12 %. |In Germany, [they fell](https://a.org).', [], ['[they fell](https://a.org)']],
  ['Sales rose by 12 %. |Google [sold more](https://a.org).', [], ['[sold more](https://a.org)']],
  // Who said what was quoted.
  ['"Sales rose by 12 %." — Jane Doe, [speech](https://a.org)', ['[speech](https://a.org)']],
  ['“Costs fell.” – [Reuters](https://b.org) |The rest grew.', ['[Reuters](https://b.org)'], []],
  ['Sales rose by 12 %. |— And [they](https://a.org) fell again.', [], ['[they](https://a.org)']],
];

describe('a citation behind the stop', () => {
  for (const [markdown, ...sources] of CASES)
    it(markdown.split('\n')[0] ?? '', () => {
      const found = cited(markdown.replaceAll('|', ''), 'sentence').slice(0, sources.length + 1);
      const sentences = found.filter(({ text }) => !/^(?:Doe, J|OECD \(2023\))/.test(text));
      assert.deepEqual(
        sentences.map((one) => one.sources),
        sources,
      );
    });
});
