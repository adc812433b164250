// Holds the actions that cite the record for a sentence: in whose name, how surely, in which style and where the marker lands.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { completeAt } from '../../server/src/core/features/completion.ts';
import { factsOf } from '../rules/drawnCases.ts';
import { analyse } from '../rules/mistakes.ts';
import { applied } from '../support/edits.ts';

/** The first line of the brief that has changed, after the first action of that title; undefined where there is none. */
function after(title: string, base: string, text: string): string | undefined {
  const analysis = analyse(text, factsOf(base));
  const action = codeActionsIn(analysis, { start: 0, end: text.length }).find((one) =>
    one.title.startsWith(title),
  );
  if (action === undefined) return undefined;
  const before = text.split('\n');
  return applied(text, action.edits)
    .split('\n')
    .find((line, index) => line !== before[index]);
}

type Case = readonly [base: string, text: string, line: string | undefined];

function hold(title: string, cases: readonly Case[]): void {
  for (const [base, text, line] of cases)
    it(`${JSON.stringify(text.slice(0, 90))}: ${line ?? 'none'}`, () =>
      assert.equal(after(title, base, text), line));
}

const axios = '[^b]: Axios, “Meta Plans Open-Source Release of Next-Gen AI Models Under New Leadership”.';

describe('naming and citing the source', () => {
  hold('Name and cite', [
    [
      'bundled',
      'Meta will keep its most powerful models closed.',
      'According to Axios, Meta will keep its most powerful models closed.[^1]',
    ],
    ['bundled', 'Meta will keep its most powerful models closed and hire 300 engineers.', undefined],
    ['bundled', 'Meta will keep its most powerful models closed in Brazil.', undefined],
    ['bundled', 'Meta will keep its most powerful models closed and cheap.', undefined],
    [
      'bundled',
      "Meta's open positioning will prove valuable as AI regulation changes around the world.",
      "According to Axios, it is possible that Meta's open positioning will prove valuable as AI regulation changes around the world.[^1]",
    ],
    // The note that the sentence has already is not set twice.
    [
      'bundled',
      `Meta will keep its most powerful models closed.[^b]\n\n${axios}`,
      'According to Axios, Meta will keep its most powerful models closed.[^b]',
    ],
    [
      'bundled',
      `Meta will keep its most powerful models closed. It is so.[^b]\n\n${axios}`,
      'According to Axios, Meta will keep its most powerful models closed.[^b] It is so.[^b]',
    ],
    [
      'bundled',
      'Observers say that Amazon has kept its most advanced AI systems largely proprietary.',
      'Axios reports that Amazon has kept its most advanced AI systems largely proprietary.[^1]',
    ],
  ]);
});

describe('citing the record', () => {
  const amazon = 'Amazon has kept its most advanced AI systems largely proprietary';
  const key = '[@meta-open-source-article, paragraph 15]';
  hold('Cite the record', [
    ['bundled', `${amazon}.`, `${amazon}.[^1]`],
    // In a list the conjunction belongs to the next item.
    ['bundled', `- ${amazon}; and\n- Others wait.`, `- ${amazon};[^1] and`],
    ['bundled', `- ${amazon}, or\n- Others wait.`, `- ${amazon},[^1] or`],
    ['bundled', `- ${amazon}  and\n- Others wait.`, `- ${amazon}[^1]  and`],
    ['bundled', `- ${amazon};\n- Others wait.`, `- ${amazon};[^1]`],
    // As the brief cites.
    ['bundled', `Costs fell [@smith2020].\n\n${amazon}.`, `${amazon} ${key}.`],
    ['bundled', `Costs fell [@smith2020].\n\n- ${amazon}; and\n- Others wait.`, `- ${amazon} ${key}; and`],
    ['bundled', `Costs fell.[^1]\n\n${amazon}.\n\n[^1]: Smith, Costs, 2020.`, `${amazon}.[^2]`],
  ]);
});

describe('a fact completed as a sentence', () => {
  it('is cited by key in a brief that cites by key', () => {
    const text = 'Costs fell [@smith2020].\n\nWords. @amaz';
    const { items } = completeAt(analyse(text, factsOf('bundled')), text.length, undefined);
    const sentence = items.find(({ label }) => label.startsWith('Amazon has kept'));
    assert.match(sentence?.edit.newText ?? '', /proprietary \[@meta-open-source-article, paragraph 15\]\.$/);
    assert.deepEqual(sentence?.additionalEdits, []);
  });
});

describe('marking as needing a citation', () => {
  hold('Mark as needing', [
    [
      'bundled',
      '- Revenue rose by 14 % in 2024; and\n- Others wait.',
      '- Revenue rose by 14 % in 2024; [citation needed] and',
    ],
    [
      'bundled',
      '- Revenue rose by 14 % in 2024.\n- Others wait.',
      '- Revenue rose by 14 % in 2024. [citation needed]',
    ],
  ]);
});
