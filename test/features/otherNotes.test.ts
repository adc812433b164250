// Owns the tests of the notes that are offered for a marker that leads to none.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { analyse } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';

/** A brief, and what each offer is called. */
const CASES: readonly (readonly [text: string, ...titles: readonly string[]])[] = [
  ['A.[^8]\n\n[^9]: OECD, 2024.\n', 'Refer to [^9]: OECD, 2024.'],
  ['A.[^8] B.[^9]\n\n[^9]: OECD, 2024.\n'],
  ['A.[^8]\n\n[^9]:\n'],
  ['A.[^8]\n'],
  [
    'A.[^8]\n\n[^a]: Axios.\n[^b]: BBC.\n[^c]: CNN.\n[^d]: DPA.\n',
    ...['Refer to [^a]: Axios.', 'Refer to [^b]: BBC.', 'Refer to [^c]: CNN.'],
  ],
  [
    'A.[^ocde2024] B.[^oecd2024]\n\n[^3]: Axios.\n[^oecd2024]: OECD, 2024.\n',
    ...['Refer to [^oecd2024]: OECD, 2024.', 'Refer to [^3]: Axios.'],
  ],
  ['A.[^axios] B.[^oecd2024]\n\n[^oecd2024]: OECD, 2024.\n'],
  [`A.[^8]\n\n[^9]: ${'Long '.repeat(30)}\n`, `Refer to [^9]: ${'Long '.repeat(30).slice(0, 60)}…`],
];

describe('notes for a marker that leads to none', () => {
  for (const [text, ...titles] of CASES)
    it(JSON.stringify(text.slice(0, 70)), () => {
      const analysis = analyse(text);
      const marker = text.indexOf('[^');
      const offers = codeActionsIn(analysis, { start: marker + 2, end: marker + 3 }).filter(({ title }) =>
        title.startsWith('Refer to'),
      );
      assert.deepEqual(
        offers.map(({ title }) => title),
        titles,
      );
      for (const { title, edits, isPreferred } of offers) {
        const label = /\[\^[^\]]+\]/.exec(title)?.[0] ?? '';
        assert.ok(applied(text, edits).startsWith(`A.${label}`), title);
        assert.equal(isPreferred, false);
      }
    });

  it('are never the note that the marker stands in', () => {
    const text = 'A.[^9]\n\n[^9]: See [^8].\n\n[^7]: Axios.\n\n[^6]: See [^5].\n';
    const at = text.indexOf('[^5]') + 2;
    const titles = codeActionsIn(analyse(text), { start: at, end: at + 1 }).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Refer to')),
      ['Refer to [^7]: Axios.'],
    );
  });
});
