// Owns the tests of the list of claims on the command line.
import assert from 'node:assert/strict';
import { CLEAN, FOUND, Folder } from './support.ts';

describe('the list of claims', () => {
  let folder = new Folder();
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('prints every sentence with its judgement', async () => {
    const items = JSON.parse(
      (await folder.run(['claims', '-', '--all', '--format', 'json'], `# On deals\n\n${FOUND}\n${CLEAN}`))
        .out,
    );
    assert.equal(items.length, 2);
    const [first, second] = items;
    assert.equal(first.text, FOUND.trim());
    assert.deepEqual(
      [first.start, first.line, first.column, first.isClaim, first.status, first.section],
      [12, 3, 1, true, 'unsourced', 'On deals'],
    );
    assert.deepEqual(first.facts, ['meta-scale-ai-deal-value']);
    assert.deepEqual([second.isClaim, second.status, second.kind], [false, 'not-a-claim', null]);
    for (const { confidence } of items) assert.ok(confidence >= 0 && confidence <= 1);
  });

  const note = '\n\n[^1]: A report on the deal, 2025.\n';
  const silencing = '<!-- policy-notes-disable-next-line unsourced-claim -- our own -->\n';
  const rise = 'Sales of ice cream rose by 12 % to 4 billion dollars in 2023.';
  const states: readonly (readonly [string, string, readonly (string | null)[], RegExp])[] = [
    [
      'what is unsourced',
      rise,
      ['unsourced', 'unsourced'],
      /^1:1 {2}unsourced \(.*\n1 claim, 1 without a source\n$/s,
    ],
    [
      'what is silenced',
      silencing + rise,
      ['unsourced', 'silenced'],
      /^2:1 {2}silenced \(.*\n1 claim, 0 without a source, 1 silenced\n$/s,
    ],
    [
      'what contradicts the record, with a source',
      `${FOUND.trimEnd()}[^1]${note}`,
      ['sourced', 'contradicts'],
      /^1:1 {2}sourced, contradicts the record \(.*\n1 claim, 0 without a source, 1 contradicts the record\n$/s,
    ],
    [
      'what contradicts the record, without one',
      FOUND,
      ['unsourced', 'contradicts'],
      /^1:1 {2}unsourced, contradicts the record \(.*\n1 claim, 1 without a source, 1 contradicts the record\n$/s,
    ],
    [
      'what is overstated, though as foresight it needs no source',
      `Meta will publish open-source versions of its next AI models.[^1]${note}`,
      ['not-a-claim', 'overstated'],
      /^1:1 {2}not-a-claim, overstated \(.*\n0 claims, 0 without a source, 1 overstated\n$/s,
    ],
    ['what is sourced', `${rise}[^1]${note}`, ['sourced', 'sourced'], /\n1 claim, 0 without a source\n$/],
    ['what claims nothing', CLEAN, ['not-a-claim', null], /\n0 claims, 0 without a source\n$/],
  ];
  it('lists what is at odds with the record, also where it needs no source', async () => {
    const text = `Meta will publish open-source versions of its next AI models.\n\n${CLEAN}`;
    assert.match(
      (await folder.run(['claims', '-'], text)).out,
      /^1:1 {2}not-a-claim, overstated \(.*\n {4}Meta will .*\n0 claims, 0 without a source, 1 overstated\n$/,
    );
  });

  for (const [what, text, expected, out] of states) {
    it(`lists with its state ${what}`, async () => {
      const json = await folder.run(['claims', '-', '--all', '--format', 'json'], text);
      const [{ status, state }] = JSON.parse(json.out);
      assert.deepEqual([status, state], expected);
      assert.match((await folder.run(['claims', '-', '--all'], text)).out, out);
    });
  }
});
