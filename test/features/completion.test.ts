import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { completeAt, completionDocumentation } from '../../server/src/core/features/completion.ts';
import type { Completion } from '../../server/src/core/features/model.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

function complete(marked: string, trigger?: string): readonly Completion[] {
  const { text, offset } = withCursor(marked);
  return completeAt(analyse(text), offset, trigger).items;
}

function labels(marked: string, trigger?: string): readonly string[] {
  return complete(marked, trigger).map(({ label }) => label);
}

/** The text after picking a completion. */
function picked(marked: string, label: string, facts = bundled): string {
  const { text, offset } = withCursor(marked);
  const item = completeAt(analyse(text, defaultSettings, facts), offset, undefined).items.find(
    (one) => one.label === label,
  );
  assert.ok(item !== undefined, `${label} is not offered`);
  const edits = [item.edit, ...item.additionalEdits].toSorted((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

describe('completion', () => {
  it('lists names after @', () => {
    assert.ok(labels('By @‹|›', '@').includes('Scale AI'));
    assert.deepEqual(labels('By @anth‹|›').slice(0, 1), ['Anthropic']);
    assert.equal(picked('By @scale a‹|›', 'Scale AI'), 'By Scale AI');
  });

  const names: readonly (readonly [string, string, string])[] = [
    ['**@scal‹|›**', 'Scale AI', '**Scale AI**'],
    ['**@‹|›**', 'Scale AI', '**Scale AI**'],
    ['We met *@anth‹|›* there', 'Anthropic', 'We met *Anthropic* there'],
    ['_@anth‹|›_', 'Anthropic', '_Anthropic_'],
    ['__@anth‹|›__', 'Anthropic', '__Anthropic__'],
    ['~~@anth‹|›~~', 'Anthropic', '~~Anthropic~~'],
    ['==@anth‹|›==', 'Anthropic', '==Anthropic=='],
    ['|a|\n|-|\n|@anth‹|›|', 'Anthropic', '|a|\n|-|\n|Anthropic|'],
    ['>@anth‹|›', 'Anthropic', '>Anthropic'],
    ['«@anth‹|›»', 'Anthropic', '«Anthropic»'],
    ['By @anth‹|›ropists.', 'Anthropic', 'By Anthropic.'],
    ['By @anth‹|›ropic’s firm', 'Anthropic', 'By Anthropic’s firm'],
    ['By @anth‹|›-owned', 'Anthropic', 'By Anthropic-owned'],
    ['By @anth‹|› and', 'Anthropic', 'By Anthropic and'],
    ['By @scale‹|› AI.', 'Scale AI', 'By Scale AI.'],
    ['By @scale ‹|›AI.', 'Scale AI', 'By Scale AI.'],
    ['By @sca‹|›le Aid', 'Scale AI', 'By Scale AI Aid'],
    ['As wan‹|›g said', 'Alexandr Wang', 'As Alexandr Wang said'],
  ];
  for (const [marked, label, expected] of names)
    it(`puts a name in place of ${JSON.stringify(marked)}`, () =>
      assert.equal(picked(marked, label), expected));

  it('finds names whose accents are not typed, or are', () => {
    const { base } = loadFactBase(
      {
        schemaVersion: 1,
        id: 'team',
        title: 'Team',
        sources: [],
        entities: [
          { id: 'm', kind: 'person', name: 'Jörg Müller' },
          { id: 's', kind: 'person', name: 'Søren Łukasz' },
        ],
        facts: [],
      },
      'team',
    );
    const facts = buildFactIndex([base]);
    const names = (typed: string) =>
      completeAt(analyse(`By @${typed}`, defaultSettings, facts), 4 + typed.length, undefined).items.flatMap(
        ({ label, subject }) => (subject.kind === 'entity' ? [label] : []),
      );
    for (const typed of ['Mul', 'Jorg', 'müll', 'jörg m'])
      assert.deepEqual(names(typed), ['Jörg Müller'], typed);
    for (const typed of ['Sor', 'luk', 'Søren Ł']) assert.deepEqual(names(typed), ['Søren Łukasz'], typed);
    assert.deepEqual(names('Mol'), []);
  });

  it('gives no source the whole of what was typed, which an editor would lift over the names', () => {
    const sources = complete('By @‹|›', '@').filter(({ subject }) => subject.kind === 'source');
    assert.ok(sources.length > 0);
    for (const { filterText } of sources) assert.notEqual(filterText, '@');
  });

  it('finds names by any alias and by any word in them, on request', () => {
    assert.deepEqual(labels('As wan‹|›').slice(0, 1), ['Alexandr Wang']);
    assert.deepEqual(labels('As alex‹|›').slice(0, 1), ['Alexandr Wang']);
    assert.deepEqual(labels('and Meta Platf‹|›').slice(0, 1), ['Meta']);
    assert.equal(picked('As wan‹|› said', 'Alexandr Wang'), 'As Alexandr Wang said');
  });

  const fact = "Meta's deal with Scale AI was worth $15 billion.";
  const note =
    'Axios, “Meta Plans Open-Source Release of Next-Gen AI Models Under New Leadership”, paragraph 4.';

  it('offers facts as ready sentences; the note is defined in the same edit', () => {
    assert.equal(picked('Text.\n\nScale‹|›\n', fact), `Text.\n\n${fact}[^1]\n\n[^1]: ${note}\n`);
  });

  const staff = 'The AI Office has 125 staff.';
  const chips = 'Chips cost the AI Office half of its budget.';
  const articles: readonly (readonly [marked: string, label: string, expected: string])[] = [
    ['The AI Off‹|›', staff, 'The AI Office has 125 staff [@r].'],
    ['The @ai off‹|›', staff, 'The AI Office has 125 staff [@r].'],
    ['- In 2024 the AI Off‹|›', staff, '- In 2024 the AI Office has 125 staff [@r].'],
    ['AI Off‹|›', staff, 'The AI Office has 125 staff [@r].'],
    ['The AI Off‹|›', chips, 'Chips cost the AI Office half of its budget [@r].'],
    ['The AI Off‹|›', 'AI Office', 'The AI Office'],
    ['Soothe AI Off‹|›', staff, 'Soothe The AI Office has 125 staff [@r].'],
    ['the\nAI Off‹|›', staff, 'the\nThe AI Office has 125 staff [@r].'],
  ];
  const evidence = [{ source: 'r', phrase: 'so' }];
  const { base: office } = loadFactBase(
    {
      schemaVersion: 1,
      id: 'office',
      title: 'Office',
      sources: [{ id: 'r', type: 'report', title: 'Report' }],
      entities: [{ id: 'o', kind: 'organisation', name: 'AI Office' }],
      facts: [staff, chips].map((statement, index) => ({
        id: `f${index}`,
        subject: 'o',
        statement,
        standing: 'stated',
        evidence,
      })),
    },
    'office',
  );
  for (const [marked, label, expected] of articles)
    it(`takes the article along: ${JSON.stringify(marked)}, ${label}`, () => {
      const cited = 'It is so [@r].\n\n';
      assert.equal(picked(cited + marked, label, buildFactIndex([office])), cited + expected);
    });

  it('adds the note behind the others, with the line ends of the brief', () => {
    const before = 'A.[^3]\r\n\r\nScale‹|›\r\n\r\n[^3]: A study, 2024.\r\n';
    assert.equal(
      picked(before, fact),
      `A.[^3]\r\n\r\n${fact}[^4]\r\n\r\n[^3]: A study, 2024.\r\n[^4]: ${note}\r\n`,
    );
  });

  for (const eol of ['\n', '\r\n', '\r'])
    it(`parts the note by a blank line from what is not a note, with ${JSON.stringify(eol)} as line end`, () => {
      const lines = (...all: readonly string[]) => all.join(eol);
      assert.equal(
        picked(lines('Scale‹|›', '', '</div>', ''), fact),
        lines(`${fact}[^1]`, '', '</div>', '', `[^1]: ${note}`, ''),
      );
    });

  it('puts fact and note in as one edit where nothing stands between them', () => {
    const item = complete('Brief\n\nScale‹|›').find(({ label }) => label === fact);
    assert.equal(item?.edit.newText, `${fact}[^1]\n\n[^1]: ${note}\n`);
    assert.deepEqual(item?.additionalEdits, []);
  });

  const open: readonly string[] = ['```js\nlet a\n', '~~~', '<!-- a draft\n\nmore', '<script>\n\nlet a\n'];
  for (const end of open)
    for (const gap of ['\n', '\n\n'])
      it(`puts the note before what nothing closes: ${JSON.stringify(gap + end)}`, () =>
        assert.equal(
          picked(`So: @scale‹|›${gap}${end}`, fact),
          `So: ${fact}[^1]\n\n[^1]: ${note}\n\n${end}`,
        ));

  for (const end of ['```js\nlet a\n```\n', '<!-- a draft -->\n', '<div>\nmore\n', '- a\n\n  ```\n  let a\n'])
    it(`puts the note behind what is closed, or a blank line closes: ${JSON.stringify(end)}`, () =>
      assert.equal(picked(`So: @scale‹|›\n\n${end}`, fact), `So: ${fact}[^1]\n\n${end}\n[^1]: ${note}\n`));

  const stops: readonly (readonly [string, string])[] = [
    ['So @scale‹|›.', 'So <F>.[^x]'],
    ['So @scale‹|› AI.', 'So <F>.[^x]'],
    ['So @sca‹|›le? Yes.', 'So <F>?[^x] Yes.'],
    ['So @scale‹|›, as we know', 'So <F>,[^x] as we know'],
    ['**@scale‹|›**.', '**<F>[^x]**.'],
    ['**@scale‹|›** More.', '**<F>.[^x]** More.'],
    ['(@scale‹|›)', '(<F>.[^x])'],
    ['So @scale‹|›...', 'So <F>.[^x]...'],
  ];
  for (const [marked, expected] of stops)
    it(`leaves one stop in ${JSON.stringify(marked)}`, () => {
      const notes = `\n\n[^x]: ${note}\n`;
      assert.equal(picked(marked + notes, fact), expected.replace('<F>', fact.slice(0, -1)) + notes);
    });

  it('reuses a note that says the same', () => {
    assert.equal(picked(`A.[^x] Scale‹|›\n\n[^x]: ${note}\n`, fact), `A.[^x] ${fact}[^x]\n\n[^x]: ${note}\n`);
  });

  it('offers footnote labels after [^', () => {
    const text = 'A.[^‹|›]\n\n[^one]: First.\n[^two]: Second.\n';
    assert.deepEqual(labels(text, '^'), ['one', 'two']);
    assert.equal(picked(text, 'two'), 'A.[^two]\n\n[^one]: First.\n[^two]: Second.\n');
    assert.equal(
      picked('A.[^tw‹|›\n\n[^one]: First.\n[^two]: Second.\n', 'two'),
      'A.[^two]\n\n[^one]: First.\n[^two]: Second.\n',
    );
    for (const inside of ['[^‹|›one]', '[^o‹|›ne]', '[^one‹|›]'])
      assert.equal(
        picked(`A.${inside} B\n\n[^one]: First.\n[^o2]: Second.\n`, 'one'),
        'A.[^one] B\n\n[^one]: First.\n[^o2]: Second.\n',
      );
  });

  const silent: readonly (readonly [string, string | undefined])[] = [
    ['A `me‹|›` b', undefined],
    ['```\nme‹|›\n```', undefined],
    ['---\ntitle: me‹|›\n---\n', undefined],
    ['mail me@‹|›', '@'],
    ['mail m_@‹|›', '@'],
    ['\\@anth‹|›', '@'],
    ['run `@anth‹|›', '@'],
    ['see [‹|›', '['],
    ['<!-- me‹|› -->', undefined],
    ['https://example.org/me‹|›ta', undefined],
    ['see https://example.org/@‹|›', '@'],
    ['see www.example.org/@met‹|›', undefined],
    ['[a](https://example.org/@met‹|›)', '@'],
    ['[a](https://example.org/@‹|›', '@'],
    ['![a](@‹|›)', '@'],
    ['[a]: https://example.org/@‹|›', '@'],
    ['[^1]: see https://example.org/@‹|›', '@'],
  ];
  for (const [marked, trigger] of silent) {
    it(`offers nothing at ${JSON.stringify(marked)}`, () => assert.deepEqual(labels(marked, trigger), []));
  }

  it('documents an item from its subject alone', () => {
    assert.match(
      completionDocumentation(bundled, { kind: 'entity', id: 'meta' }) ?? '',
      /^\*\*Meta\*\* · company/,
    );
    assert.match(
      completionDocumentation(bundled, { kind: 'fact', id: 'meta-scale-ai-deal-value' }) ?? '',
      /Axios, paragraph 4/,
    );
    assert.equal(completionDocumentation(bundled, { kind: 'note', text: 'a*b' }), 'a\\*b');
    assert.equal(completionDocumentation(bundled, { kind: 'fact', id: 'nothing' }), undefined);
  });
});
