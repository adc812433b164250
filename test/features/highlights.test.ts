import assert from 'node:assert/strict';
import { highlightsAt } from '../../server/src/core/features/highlights.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';

const bibliographiesOf = bibliographiesIn({
  'refs.bib': '@book{lee21, author={Lee, Bo}, title={Chips}, year=2021}\n',
});

/** The words that are highlighted with their line from 0; the place that defines them with a star. */
function highlighted(marked: string): readonly string[] | undefined {
  const { text, offset } = withCursor(marked);
  const uses = highlightsAt(
    analyse(text, undefined, undefined, bibliographiesOf(text)),
    offset,
    'file:///a.md',
  );
  return uses?.map(
    ({ span, isDefinition }) =>
      `${text.slice(0, span.start).split('\n').length - 1}${isDefinition ? '*' : ''} ${text.slice(span.start, span.end)}`,
  );
}

const LIST = '\n\n## References\n\n1. Smith, A. (2020). Prices.\n2. Lee, B. (2021). Chips.\n';
const HEAD = '---\nbibliography: refs.bib\n---\n\n';

describe('highlights of works that are cited without a key', () => {
  const cases: readonly (readonly [what: string, marked: string, ...expected: string[]])[] = [
    [
      'a number, alone or among others',
      `Up [‹|›1]. Down [1; 2].${LIST}`,
      '0 [1]',
      '0 1',
      '4* Smith, A. (2020). Prices.',
    ],
    ['the number under the cursor', `Up [1]. Down [1, ‹|›2].${LIST}`, '0 2', '5* Lee, B. (2021). Chips.'],
    [
      'a number within a range',
      `Up [‹|›2]. Down [1–3].${LIST}3. X (2022). Y.\n`,
      '0 [2]',
      '0 [1–3]',
      '5* Lee, B. (2021). Chips.',
    ],
    [
      'authors and year in brackets and in the text',
      `Up (‹|›Lee 2021). Lee (2021) says so.${LIST}`,
      '0 Lee 2021',
      '0 Lee (2021)',
      '5* Lee, B. (2021). Chips.',
    ],
    [
      'one work cited in two ways',
      `Up (‹|›Lee 2021). Down [2].${LIST}`,
      '0 Lee 2021',
      '0 [2]',
      '5* Lee, B. (2021). Chips.',
    ],
    [
      'an entry that begins like a citation once',
      'Up [‹|›1].\n\n## References\n\n1. Smith (2020). A.\n',
      '0 [1]',
      '4* Smith (2020). A.',
    ],
    [
      'a source by authors and year, and by key',
      `${HEAD}Up (‹|›Lee 2021), as [@lee21, p. 3] says.\n`,
      '4 Lee 2021',
      '4 lee21',
    ],
    [
      'a source by key, and by authors and year',
      `${HEAD}Up (Lee 2021), as [@l‹|›ee21, p. 3] says.\n`,
      '4 Lee 2021',
      '4 lee21',
    ],
    [
      'an entry, from within it',
      `Up (Lee 2021). Down [2].${LIST.replace('Chips', 'Ch‹|›ips')}`,
      '0 Lee 2021',
      '0 [2]',
      '5* Lee, B. (2021). Chips.',
    ],
    [
      'a work by an entity on record, from its name',
      'Up (‹|›Meta 2024). Meta fell (Meta, 2024).\n\n## References\n\n- Meta (2024). Report.\n',
      '0 Meta 2024',
      '0 Meta, 2024',
      '4* Meta (2024). Report.',
    ],
    [
      'an entity that an entry speaks of',
      'Meta fell (Lee 2021).\n\n## References\n\n- Lee, B. (2021). What ‹|›Meta did.\n',
      '0 Meta',
      '4 Meta',
    ],
  ];
  for (const [what, marked, ...expected] of cases)
    it(`has ${what}`, () => assert.deepEqual(highlighted(marked), expected));

  const nothing = [`Up [‹|›7].${LIST}`, `Up (‹|›Jones 2019).${LIST}`, `Up by ‹|›7.${LIST}`, 'Up [‹|›1].'];
  for (const marked of nothing)
    it(`has none for what no list names: ${JSON.stringify(marked.slice(0, 24))}`, () =>
      assert.equal(highlighted(marked), undefined));
});
