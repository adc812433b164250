// Holds what suppression comments silence in tables, and what is said of those that cannot silence anything.
import assert from 'node:assert/strict';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { placesOf } from '../../server/src/core/rules/rule.ts';
import { analyse } from '../support/analyse.ts';

const next = '<!-- policy-notes-disable-next-line unsourced-claim -->';
const head = '| Agency | Cost |\n| ------ | ---- |';
const north = '| North | $12 billion |';
const south = '| South | $7 billion |';
const east = '| East | $3 billion |';
const commented = (row: string, comment = next) => row.replace(/ \|$/, ` ${comment} |`);
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** Each finding as the first words of its places, or as what is said of a comment. */
function told(text: string): readonly string[] {
  const analysis = analyse(text);
  return allFindings(analysis).map(({ finding, piece }) => {
    const base = analysis.text.startOf(piece);
    if (finding.rule === 'unused-suppression') return finding.message;
    return `${placesOf(finding)
      .map(({ start }) => /\w+/.exec(text.slice(base + start))?.[0])
      .join(' ')}: ${finding.message}`;
  });
}

const several = (count: number) =>
  `${count} rows of this table need a source; a line “Source: …” under it covers them all`;
const one = 'States a figure, but has no source';
const nothing = 'This comment silences nothing of unsourced-claim';

describe('a suppression comment', () => {
  const tables: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'in a row is about the row below',
      lines(head, commented(north), south, east),
      [`North East: ${several(2)}`],
    ],
    [
      'leaves one row of two to be told of by itself',
      lines(head, commented(north), south),
      [`North: ${one}`],
    ],
    [
      'in the last row is about none',
      lines(head, north, commented(south)),
      [`North South: ${several(2)}`, nothing],
    ],
    [
      'in the head is about the first row',
      lines(commented('| Agency | Cost |'), '| - | - |', north, south),
      [`South: ${one}`],
    ],
    ['above a table is about all of it', lines(next, head, north, south), []],
    ['above a table and a blank line too', lines(next, '', head, north, south), []],
    ['above a table in a quotation too', lines(next, head, north, south).replace(/^/gm, '> '), []],
    [
      'above a table in a list too',
      `- One:\n\n  ${[next, '', head.replace('\n', '\n  '), north, south].join('\n  ')}\n`,
      [],
    ],
    ['above a table is about no other', lines(next, '', head, north, '', head, south), [`South: ${one}`]],
    [
      'above a table and words is about these',
      lines(next, 'The costs:', '', head, north, south),
      [nothing, `North South: ${several(2)}`],
    ],
    [
      'above a grid is about all of it',
      lines(
        next,
        '',
        '+-------+-------------+',
        '| Place | Cost        |',
        '+=======+=============+',
        '| North | $12 billion |',
        '+-------+-------------+',
        '| South | $7 billion  |',
        '+-------+-------------+',
      ),
      [],
    ],
    [
      'in a row is needless under one above the table',
      lines(next, '', head, commented(north), south),
      [nothing],
    ],
    [
      'that opens in a row and closes in it is about that row',
      lines(
        head,
        north,
        `| <!-- policy-notes-disable -->South | $7 billion <!-- policy-notes-enable -->|`,
        east,
      ),
      [`North East: ${several(2)}`],
    ],
  ];
  for (const [name, text, expected] of tables) it(name, () => assert.deepEqual(told(text), expected));

  const claim = 'Sales of licences rose to $3 billion in 2023.';
  const misnamed: readonly (readonly [string, string])[] = [
    [
      'disable-line unsourced-claim',
      'No comment is called “policy-notes-disable-line”; “policy-notes-disable-next-line” on the line above may be meant',
    ],
    [
      'disable-nextline',
      'No comment is called “policy-notes-disable-nextline”; “policy-notes-disable-next-line” on the line above may be meant',
    ],
    [
      'ignore-document',
      'No comment is called “policy-notes-ignore-document”; “policy-notes-disable-file” may be meant',
    ],
    ['Disable', 'No comment is called “policy-notes-Disable”; “policy-notes-disable” may be meant'],
    ['re-enable', 'No comment is called “policy-notes-re-enable”; “policy-notes-enable” may be meant'],
    ['disable-next-line no-such-rule', 'No rule is called “no-such-rule”'],
    [
      'disable-next-line Unsourced-Claim',
      'No rule is called “Unsourced-Claim”; “unsourced-claim” may be meant',
    ],
    [
      'disable-next-line figure-mismach, entity-nmae',
      'No rule is called “figure-mismach” or “entity-nmae”; “figure-mismatch”, “entity-name” may be meant',
    ],
    [
      'disable-next-line unsourced-claim: own survey',
      'No rule is called “unsourced-claim:” or “own” or “survey”; “unsourced-claim” may be meant; a reason stands behind “ -- ”',
    ],
    [
      'disable-file our own count of all cases',
      'No rule is called “our” or “own” or “count”; a reason stands behind “ -- ”',
    ],
    ['enable unsourced-clam', 'No rule is called “unsourced-clam”; “unsourced-claim” may be meant'],
    ['disable-next-line entity-name', 'This comment silences nothing of entity-name'],
  ];
  for (const [comment, message] of misnamed)
    it(`is not passed over: ${comment}`, () =>
      assert.deepEqual(
        told(`<!-- policy-notes-${comment} -->\n${claim}\n`).filter((words) => !words.startsWith('Sales')),
        [message],
      ));

  const well: readonly string[] = [
    '<!-- policy-notes-enable unsourced-claim -->',
    '<!-- policy-notes -->',
    '<!-- policy notes disable -->',
    '<!-- see policy-notes-disable-line -->',
    '`<!-- policy-notes-disable-line -->`',
  ];
  for (const words of well)
    it(`is none, or harmless: ${words}`, () => assert.deepEqual(told(`${words}\n`), []));
});
