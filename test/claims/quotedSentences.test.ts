// Owns the tests of quotations of several sentences: what cites one cites all of it.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';

const NOTE = '\n\n[^1]: OECD, Outlook, 2024.';
const WORKS = '\n\n## References\n\nDoe, J. (2024). Sales.';

/** Briefs, and which of their sentences on sales have a source, by their first word. */
const CASES: readonly (readonly [text: string, sourced: readonly string[]])[] = [
  [
    `The bank wrote: "Meta rose by 4 %. OpenAI fell by 5 %."[^1] Google grew by 6 %.${NOTE}`,
    ['Meta', 'OpenAI'],
  ],
  [
    `The bank wrote: “Meta rose by 4 %. OpenAI fell by 5 %.[^1]” Google grew by 6 %.${NOTE}`,
    ['Meta', 'OpenAI'],
  ],
  ['The bank wrote: “Meta rose by 4 %. It did. OpenAI fell by 5 %” [@doe2024].', ['Meta', 'OpenAI']],
  ['“Meta rose by 4 %. OpenAI fell by 5 %,” Doe [said](https://a.example) in May.', ['Meta', 'OpenAI']],
  [
    '"Meta rose by 4 %. OpenAI fell by 5 %," ([Doe](https://a.example)). Google grew by 6 %.',
    ['Meta', 'OpenAI'],
  ],
  [
    'Doe said in a [call](https://a.example): "Meta rose by 4 %. OpenAI fell by 5 %." Google grew by 6 %.',
    ['Meta', 'OpenAI'],
  ],
  [`Doe said:[^1] „Meta rose by 4 %. OpenAI fell by 5 %.“ Google grew by 6 %.${NOTE}`, ['Meta', 'OpenAI']],
  [`Doe (2024) wrote: "Meta rose by 4 %. OpenAI fell by 5 %."${WORKS}`, ['Meta', 'OpenAI']],
  // What stands beside it, in other quotations or behind single words says nothing of it.
  [`Meta rose by 4 %. "OpenAI fell by 5 %."[^1]${NOTE}`, ['OpenAI']],
  [`Doe said "yes" to all. Meta rose by 4 %. OpenAI fell by 5 %, a "record".[^1]${NOTE}`, ['OpenAI']],
  [`"Meta rose by 4 %. It did," Doe said. OpenAI fell by 5 %.[^1]${NOTE}`, ['OpenAI']],
  ['“Meta rose by 4 %. OpenAI fell by 5 %.” Google grew by 6 % ([Doe](https://a.example)).', ['Google']],
  ['A 12" screen is new. Meta rose by 4 %. A 14" screen is not ([Doe](https://a.example)).', []],
  ['"Meta rose by 4 % [citation needed]. OpenAI fell by 5 %." ([Doe](https://a.example))', ['OpenAI']],
  // Quotations of their own.
  [`> Meta rose by 4 %. OpenAI fell by 5 %.[^1]${NOTE}`, ['Meta', 'OpenAI']],
  [`> Meta rose by 4 %. OpenAI fell by 5 %[^1].${NOTE}`, ['Meta', 'OpenAI']],
  ['> Meta rose by 4 %. OpenAI fell by 5 %. [@doe2024, p. 4]', ['Meta', 'OpenAI']],
  ['> Meta rose by 4 %. OpenAI fell by 5 %. ([Doe](https://a.example))', ['Meta', 'OpenAI']],
  [`> Meta rose by 4 %. OpenAI fell by 5 % (Doe 2024, p. 7).${WORKS}`, ['Meta', 'OpenAI']],
  [`> Meta rose by 4 %. OpenAI fell by 5 %. https://a.example/doe`, ['Meta', 'OpenAI']],
  [`> Meta rose by 4 %.[^1] OpenAI fell by 5 %.${NOTE}`, ['Meta']],
  ['> Meta rose by 4 %. OpenAI fell by 5 %, as [Doe](https://a.example) said.', ['OpenAI']],
  ['> Meta rose by 4 %. OpenAI fell by 5 %, said [Doe](https://a.example).', ['OpenAI']],
  // A callout is the author's own.
  [`> [!NOTE]\n> Meta rose by 4 %. OpenAI fell by 5 %.[^1]${NOTE}`, ['OpenAI']],
  [`> [!warning]- Mind this\n>\n> Meta rose by 4 %. OpenAI fell by 5 %.[^1]${NOTE}`, ['OpenAI']],
  [`> [!quote]\n> Meta rose by 4 %. OpenAI fell by 5 %.[^1]${NOTE}`, ['Meta', 'OpenAI']],
  [
    `> Meta rose by 4 %. OpenAI fell by 5 %.[^1]\n\n> [!NOTE]\n> Google grew by 6 %. It did.[^1]${NOTE}`,
    ['Meta', 'OpenAI'],
  ],
];

describe('a quotation of several sentences', () => {
  for (const [text, expected] of CASES)
    it(text, () => {
      const { pieces } = analyse(text, { ...defaultSettings, citationReach: 'sentence' });
      const sourced = pieces
        .flatMap(({ claims }) => claims)
        .filter(({ sentence, isSourced }) => isSourced && / (?:rose|fell|grew) by /.test(sentence.text));
      assert.deepEqual(
        sourced.map(({ sentence }) => /(?:Meta|OpenAI|Google)/.exec(sentence.text)?.[0]),
        expected,
      );
    });
});
