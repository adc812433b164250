// Holds that the columns of a grid table stay in line under whatever is written into its cells.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { completeAt } from '../../server/src/core/features/completion.ts';
import { inGrids } from '../../server/src/core/features/gridTables.ts';
import { renamableAt, renameIn } from '../../server/src/core/features/rename.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';

/** The text with `from`, each time that it stands there, replaced by `to`. */
function replaced(text: string, from: string, to: string): string {
  const edits = Array.from(text.matchAll(new RegExp(from, 'g')), ({ index, 0: found }) => ({
    span: { start: index, end: index + found.length },
    newText: to,
  }));
  return applied(text, inGrids(BriefText.from(text), edits));
}

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('a grid table', () => {
  const grid = lines(
    '+-----+-------+',
    '| a   | b     |',
    '+:===:+=======+',
    '| one | two   |',
    '+-----+-------+',
    '| six | x one |',
    '+-----+-------+',
  );
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['takes blanks that are there', grid, 'two', 'seven', grid.replace('two  ', 'seven')],
    ['gets blanks for what is shorter', grid, 'two', 'x', grid.replace('two', 'x  ')],
    ['stays as it is where nothing grows', grid, 'two', 'ten', grid.replace('two', 'ten')],
    [
      'gets a wider column',
      grid,
      'six',
      'eleven',
      lines(
        '+--------+-------+',
        '| a      | b     |',
        '+:======:+=======+',
        '| one    | two   |',
        '+--------+-------+',
        '| eleven | x one |',
        '+--------+-------+',
      ),
    ],
    [
      'gets two wider columns',
      grid,
      'one',
      'three',
      lines(
        '+-------+---------+',
        '| a     | b       |',
        '+:=====:+=========+',
        '| three | two     |',
        '+-------+---------+',
        '| six   | x three |',
        '+-------+---------+',
      ),
    ],
    [
      'is left where its bars are out of line',
      grid.replace('two ', 'two'),
      'six',
      'eleven',
      grid.replace('two ', 'two').replace('six', 'eleven'),
    ],
    [
      'is left where cells span columns',
      lines('+---+---+', '| a | b |', '+===+===+', '| abcde |', '+---+---+'),
      'a ',
      'long ',
      lines('+---+---+', '| long | b |', '+===+===+', '| abcde |', '+---+---+'),
    ],
    [
      'without a frame is none',
      '| a | b |\n| - | - |\n| c | d |\n',
      'c',
      'long',
      '| a | b |\n| - | - |\n| long | d |\n',
    ],
    ['is none where words stand before it', `Text\n\n${grid}`, 'Text', 'Longer', `Longer\n\n${grid}`],
    [
      'with line ends of Windows stays so',
      grid.replaceAll('\n', '\r\n'),
      'two',
      'x',
      grid.replace('two', 'x  ').replaceAll('\n', '\r\n'),
    ],
  ];
  for (const [name, text, from, to, expected] of cases)
    it(name, () => assert.equal(replaced(text, from, to), expected));

  const claims = (first: string) =>
    lines(
      `+-${'-'.repeat(first.length)}-+---------+`,
      `| ${'Law'.padEnd(first.length)} | Note    |`,
      `+=${'='.repeat(first.length)}=+=========+`,
      `| ${first} | Open AI |`,
      `+-${'-'.repeat(first.length)}-+---------+`,
    );
  const isEven = (text: string) => {
    const rows = text.split('\n').filter((line) => /^[|+]/.test(line));
    return rows.length === 5 && rows.every((row) => row.length === rows[0]?.length);
  };

  for (const amount of ['$15 billion', '$9 billion', '$1,400 million'])
    it(`stays in line under every quick fix: ${amount}`, () => {
      const text = claims(`Meta's deal with Scale AI was worth ${amount}`);
      const actions = codeActionsIn(analyse(text), { start: 0, end: text.length }).filter(
        ({ edits }) => edits.length > 0,
      );
      assert.ok(actions.length >= 5);
      for (const { title, edits } of actions) {
        assert.ok(isEven(applied(text, edits)), `${title}\n${applied(text, edits)}`);
        assert.ok(edits.every(({ snippet }) => snippet === undefined || title.startsWith('Name')));
      }
    });

  for (const typed of ['@scale', '@anth', '@meta'])
    it(`stays in line under completion of ${typed}`, () => {
      const { text, offset } = withCursor(claims(`${typed}‹|›`));
      const even = text.replace(typed, `${typed}   `);
      const { items } = completeAt(analyse(even), offset, undefined);
      assert.ok(items.length > 1);
      for (const { label, edit, additionalEdits } of items)
        assert.ok(isEven(applied(even, [edit, ...additionalEdits])), label);
    });

  it('stays in line when a note is renamed', () => {
    const { text, offset } = withCursor(`${claims('Costs fell.[^1]')}\nA.[^‹|›1]\n\n[^1]: B, 2020.\n`);
    const what = renamableAt(analyse(text), offset, 'file:///a.md');
    assert.ok(typeof what !== 'string');
    assert.ok(isEven(applied(text, renameIn(analyse(text), what.used, 'costs', 'file:///a.md'))));
  });
});
