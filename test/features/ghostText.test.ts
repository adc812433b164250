// Holds ghost text: what is offered behind which words, and above all where nothing is.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { ghostTextAt } from '../../server/src/core/features/ghostText.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

/** A base of another field than the bundled one. */
const base = {
  schemaVersion: 1,
  id: 'offices',
  title: 'Offices',
  sources: [{ id: 'report', type: 'report', title: 'Annual report' }],
  entities: [
    { id: 'aisi', kind: 'organisation', name: 'AI Security Institute', aliases: ['AISI'] },
    { id: 'act', kind: 'law', name: 'AI Act', aliases: ['Artificial Intelligence Act'] },
    { id: 'helix', kind: 'company', name: 'Helix Labs', aliases: [] },
    { id: 'helios', kind: 'company', name: 'Helios', aliases: [] },
    { id: 'heliport', kind: 'company', name: 'Heliport', aliases: [] },
  ],
  facts: [
    fact('budget', 'aisi', 'The institute has a budget of £66 million a year.', ['budget'], {
      type: 'money',
      amount: '66000000',
      currency: 'GBP',
      tolerance: 0,
    }),
    fact('staff', 'aisi', 'The institute employs 180 people.', ['people', 'staff', 'employees', 'employs'], {
      type: 'number',
      amount: '180',
      unit: 'people',
      tolerance: 0,
    }),
    // A record in another unit, behind the one in people.
    fact('laboratories', 'aisi', 'The institute runs 12 laboratories.', ['run', 'laboratories'], {
      type: 'number',
      amount: '12',
      unit: 'laboratories',
      tolerance: 0,
    }),
    fact('duties', 'act', 'Its duties take effect on 2 August 2026.', ['take effect', 'duties'], {
      type: 'date',
      date: '2026-08-02',
    }),
    fact(
      'force',
      'act',
      'The act has been in force since 1 August 2024.',
      ['in force', 'entered into force', 'applies'],
      {
        type: 'date',
        date: '2024-08-01',
      },
    ),
    fact('fine', 'act', 'Fines reach 7 % of turnover.', ['fine', 'fines'], {
      type: 'percent',
      amount: '7',
      tolerance: 0,
    }),
    fact('share', 'helix', 'Helix Labs holds a share of 40 % in its market.', ['share'], {
      type: 'percent',
      amount: '40',
      tolerance: 0,
    }),
    fact('other-share', 'helix', 'Its founders hold a share of 55 %.', ['share'], {
      type: 'percent',
      amount: '55',
      tolerance: 0,
    }),
  ],
};

function fact(id: string, subject: string, statement: string, cues: readonly string[], value: object) {
  const evidence = [{ source: 'report', locator: 'p. 1', phrase: statement }];
  return { id, subject, about: [], statement, standing: 'stated', property: id, cues, value, evidence };
}

const loaded = loadFactBase(base, 'offices');
const facts = buildFactIndex([...bundled.bases, loaded.base]);

/** What would be shown behind the cursor; undefined where nothing would. */
function ghost(marked: string): string | undefined {
  const { text, offset } = withCursor(marked);
  const edit = ghostTextAt(analyse(text, defaultSettings, facts), offset);
  if (edit === undefined) return undefined;
  const typed = text.slice(edit.span.start, edit.span.end);
  assert.ok(edit.span.end === offset && edit.newText.startsWith(typed), 'does not go on from what was typed');
  return edit.newText.slice(typed.length);
}

describe('ghost text', () => {
  it('has a sound base to rest on', () => assert.deepEqual(loaded.problems, []));

  const offered: readonly (readonly [marked: string, rest: string])[] = [
    // Names.
    ['Ant‹|›', 'hropic'],
    ['The plans of Go‹|›', 'ogle'],
    ['Me‹|›', 'ta'],
    ['A bet by An‹|›', 'thropic'],
    ['Scale ‹|›', 'AI'],
    ['Scale A‹|›', 'I'],
    ['# About Alex‹|›', 'andr Wang'],
    ['- Sca‹|›', 'le AI'],
    ['| Company |\n| - |\n| Mic‹|› |', 'rosoft'],
    ['Words.[^1]\n\n[^1]: Anth‹|›', 'ropic'],
    ['“Ope‹|›', 'nAI'],
    ['Sca‹|›, and more', 'le AI'],
    ['The Hel‹|›', 'ix Labs'],
    ['Heliport and others.\n\nMore words.\n\nThe Hel‹|›', 'iport'],
    ['Helios.\n\nHeliport.\n\nThe Heli‹|›', 'port'],
    // Figures.
    ["Meta's deal with Scale AI was worth ‹|›", '$15 billion'],
    ["Meta's deal with Scale AI was worth about ‹|›", '$15 billion'],
    ["Meta's deal with Scale AI was worth $‹|›", '15 billion'],
    ["Meta's deal with Scale AI was worth $1‹|›", '5 billion'],
    ["Meta's deal with Scale AI was worth US$‹|›.", '15 billion'],
    ['The value of the deal of Meta with Scale AI was ‹|›', '$15 billion'],
    ['Others paid US$3bn.\n\nMeta’s stake in Scale AI cost ‹|›', 'US$15bn'],
    ['Others paid 3 billion dollars.\n\nMeta’s stake in Scale AI cost ‹|›', '15 billion dollars'],
    ['Others paid €3 bn.\n\nMeta’s stake in Scale AI cost ‹|›', '$15 billion'],
    ['The AISI has a budget of ‹|›', '£66 million'],
    ['The AISI employs ‹|›', '180 people'],
    ['The AISI has a staff of ‹|›', '180'],
    ['The AISI runs ‹|›', '12 laboratories'],
    ['The AI Act takes effect on ‹|›', '2 August 2026'],
    ['The AISI has a staff of about ‹|›', '180'],
    ['The staff of the AISI has reached ‹|›', '180 people'],
    ['The AI Act entered into force in ‹|›', 'August 2024'],
    ['The AI Act entered into force on ‹|›', '1 August 2024'],
    ['On June 13, 2025 it was so.\n\nThe AI Act entered into force in ‹|›', 'August 2024'],
    ['The AI Act has been in force since ‹|›', '1 August 2024'],
    ['On June 13, 2025 it was so.\n\nThe AI Act has been in force since ‹|›', 'August 1, 2024'],
    ['Under the AI Act fines reach ‹|›', '7 %'],
    ['It rose by 3 percent. Under the AI Act fines reach ‹|›', '7 percent'],
    ['A first sentence. The AISI has a budget of ‹|›, which is little.', '£66 million'],
  ];
  for (const [marked, rest] of offered) {
    it(`${JSON.stringify(marked)} → ${rest}`, () => assert.equal(ghost(marked), rest));
  }

  const silent: readonly string[] = [
    // The record counts something else.
    'The staff of the AISI runs ‹|›',
    // The record is not of last year.
    'Last year the staff of the AISI reached ‹|›',
    // Too little, or not clear.
    'M‹|›',
    'me‹|›',
    'An‹|›',
    'He‹|›',
    'The Helio‹|›s',
    'Meta‹|›',
    'Meta ‹|›',
    'the open‹|›',
    'Xyz‹|›',
    '‹|›',
    // Not prose.
    '`Ant‹|›`',
    'Code `Ant‹|›',
    '```\nAnt‹|›',
    '```\nAnt‹|›\n```',
    '    Ant‹|›',
    '---\ntitle: Ant‹|›\n---\n',
    '<!-- Ant‹|›',
    '<!-- Ant‹|› -->',
    '<b title="Ant‹|›',
    'A [link to Ant‹|›](https://example.org)',
    'A [link](https://example.org/Ant‹|›',
    'https://example.org/Ant‹|›',
    '[^Ant‹|›',
    '[Ant‹|›',
    '@Ant‹|›',
    '#Ant‹|›',
    'me@Ant‹|›',
    '\\Ant‹|›',
    // Figures: other parties, other words, an end, a doubt.
    "Meta's deal with OpenAI was worth ‹|›",
    "Meta's deal was worth ‹|›",
    "Meta's deal with Scale AI ‹|›",
    "Meta's deal with Scale AI was ‹|›",
    "Meta's deal with Scale AI in ‹|›",
    "Meta's deal with Scale AI was worth‹|›",
    "Meta's deal with Scale AI was worth more than ‹|›",
    "Meta's deal with Scale AI was not worth ‹|›",
    "If Meta's deal with Scale AI was worth ‹|›",
    "Meta's deal with Scale AI was worth €‹|›",
    "Meta's deal with Scale AI was worth 2‹|›",
    "Meta's deal with Scale AI was worth ‹|›nothing",
    "Meta's deal with Scale AI was worth a lot. ‹|›",
    "Meta's deal with Scale AI was worth $15 billion ‹|›",
    "Google's deal with Scale AI, not Meta's, was worth ‹|›",
    "> `Meta's deal with Scale AI was worth ‹|›",
    'Helix Labs holds a share of ‹|›',
    '---\nlang: de\n---\n\nThe AISI has a budget of ‹|›',
  ];
  for (const marked of silent) {
    it(`${JSON.stringify(marked)}: nothing`, () => assert.equal(ghost(marked), undefined));
  }
});
