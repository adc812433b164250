import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { analyse, withCursor } from '../support/analyse.ts';

/** What the hover at the cursor stands on and says; undefined where there is none. */
function hover(marked: string): { words: string; markdown: string } | undefined {
  const { text, offset } = withCursor(marked);
  const found = hoverAt(analyse(text), offset);
  return found === undefined
    ? undefined
    : { words: text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

describe('hover', () => {
  const onName: readonly (readonly [string, string])[] = [
    ['‹|›Meta plans a release.', 'Meta'],
    ['Met‹|›a plans a release.', 'Meta'],
    ["‹|›Meta's plans.", 'Meta'],
    ['‹|›Meta’s plans.', 'Meta'],
    ['The **Scale** ‹|›AI deal.', 'Scale** AI'],
    ['🦙 ‹|›Llama 4 is out.', 'Llama 4'],
    ['中文 ‹|›OpenAI 中文', 'OpenAI'],
    ['a\r\nb ‹|›Anthropic.', 'Anthropic'],
    ['> quoted\n> ‹|›Scale AI again', 'Scale AI'],
    ['Led by ‹|›Wang at Meta.', 'Wang'],
    ['# On ‹|›Google', 'Google'],
    ['| a | b |\n| - | - |\n| ‹|›Amazon | x |', 'Amazon'],
    ['[‹|›Microsoft](https://example.org)', 'Microsoft'],
    ['Text.[^1]\n\n[^1]: A note on ‹|›Axios, paragraph 4.', ''],
    ['‹|›META said so.', 'META'],
    ['A ‹|›Meta-owned app.', 'Meta'],
    ['The ‹|›Scale A.I. deal.', 'Scale A.I.'],
    ['It was ‹|›Scale A.I.', 'Scale A.I.'],
    ['‹|›Scale A.I.’s plans.', 'Scale A.I.'],
    ['A ‹|›Scale A.I.x.', ''],
  ];
  for (const [marked, words] of onName) {
    it(`stands exactly on the name: ${JSON.stringify(marked)}`, () => {
      assert.equal(hover(marked)?.words ?? '', words);
    });
  }

  it('says why a claim is flagged on a name of which nothing is on record, too', () => {
    const claim = 'According to ‹|›Axios, rents rose by 14 percent in 2024.';
    assert.match(hover(claim)?.markdown ?? '', /^\*\*Needs a source\*\*/);
    assert.equal(hover('Who reads ‹|›Axios?'), undefined);
  });

  it('shows the works that a citation by number, or by authors and year, names', () => {
    const list =
      '\n\n## References\n\n1. Smith, J. (2024). Open <b>. https://example.org/a\n2. WHO (2022). Health.\n';
    assert.deepEqual(hover(`It rose [‹|›1].${list}`), {
      words: '[1]',
      markdown: '1\\. Smith, J. (2024). Open &lt;b\\>. <https://example.org/a>',
    });
    assert.equal(hover(`It rose ‹|›[1, 2].${list}`)?.markdown.split('\n\n').length, 2);
    const linked = `\n\n## References\n\n- Lee, B. (2021). *Chips*, [PDF](https://example.org/c.pdf).\n`;
    assert.equal(
      hover(`It rose (‹|›Lee 2021).${linked}`)?.markdown,
      'Lee, B. (2021). *Chips*, [PDF](https://example.org/c.pdf).',
    );
    const bracketed = '\n\n## References\n\n[1] A (2020). *One*.\n[2] B (2021). *Two*.\n';
    assert.equal(hover(`It rose [‹|›2].${bracketed}`)?.markdown, '\\[2\\] B (2021). *Two*.');
    assert.match(hover(`It rose (‹|›WHO 2022).${list}`)?.markdown ?? '', /^2\\. WHO/);
  });

  it('shows of a citation of several keys the work under the cursor, and all at its edge', () => {
    const list = '\n\n## References\n\n[R1] Roe (2024). Rents.\n\n[R12] Lee (2021). Wages.\n';
    const [roe, lee] = ['\\[R1\\] Roe (2024). Rents.', '\\[R12\\] Lee (2021). Wages.'];
    assert.equal(hover(`It rose [R12, ‹|›R1, p. 4].${list}`)?.markdown, roe);
    assert.equal(hover(`It rose [‹|›R12, R1, p. 4].${list}`)?.markdown, lee);
    assert.equal(hover(`It rose ‹|›[R12, R1, p. 4].${list}`)?.markdown, `${roe}\n\n${lee}`);
  });

  const nowhere = [
    '‹|› Meta plans.',
    'Meta‹|› plans.',
    'A `‹|›Meta` in code.',
    '```\n‹|›Meta\n```',
    '[x](https://‹|›Meta.example)',
    '---\ntitle: ‹|›Meta\n---\n',
    'A ‹|›meta-analysis of trials.',
    '‹|›Meta-analysis of trials.',
    'The ‹|›Amazon basin is large.',
    'Is there life along the ‹|›Amazon, in Brazil?',
    'The ‹|›anthropic principle.',
    'Could they do so at ‹|›scale AI can reach?',
    'As ‹|›Wang et al. (2020) show.',
    'Li ‹|›Wang is here.',
    'Did ‹|›Wangari speak?',
    'See example@‹|›Meta.com',
    '<!-- ‹|›Meta -->',
    'Nothing here‹|›.',
    '‹|›',
  ];
  for (const marked of nowhere) {
    it(`says nothing at ${JSON.stringify(marked)}`, () => assert.equal(hover(marked), undefined));
  }

  it('tells name, kind, and each fact with its standing and origin', () => {
    const { markdown = '' } = hover("‹|›Meta's deal with Scale AI was worth $15 billion.") ?? {};
    const [head, first] = markdown.split('\n\n');
    assert.equal(head, '**Meta** · company');
    assert.match(
      first ?? '',
      /^- \*Stated\* · Meta's deal with Scale AI was worth \$15 billion\. — Axios, paragraph 4\n/,
    );
  });

  it('says on the words of a claim what the record has on it, and nothing between them', () => {
    const sentence = "Meta's deal with Scale AI was worth $15 billion.";
    const found = hover("Meta's deal with Scale AI was ‹|›worth $15 billion.[^1]");
    assert.equal(found?.words, sentence);
    assert.match(found.markdown, /^\*\*On record\*\*\n\n- \*Stated\* · Meta's deal with Scale AI was worth/);
    assert.equal(hover("Meta's deal with Scale AI‹|› was worth $15 billion."), undefined);
    assert.equal(hover('Meta ‹|›matters to us.'), undefined);
  });

  it('shows the note of a footnote reference with its emphasis and address, and no more', () => {
    const found = hover('Cheap.‹|›[^n]\n\n[^n]: A *study*, <img src=x> https://example.org/a.\n');
    assert.equal(found?.words, '[^n]');
    assert.equal(found?.markdown, 'A *study*, &lt;img src=x\\> <https://example.org/a>.');
  });

  it('says so of an empty note, and nothing of a missing one', () => {
    assert.equal(hover('Cheap.‹|›[^n]\n\n[^n]:\n')?.markdown, '*This footnote is empty.*');
    assert.equal(hover('Cheap.‹|›[^n]'), undefined);
  });
});

describe('hover on a name with more on record than it shows', () => {
  const factsOf = (markdown = '') => markdown.split('\n').filter((line) => line.startsWith('- ')).length;

  it('points to the sheet where the editor can open it', () => {
    const { markdown = '' } = hoverAt(analyse('Meta said so.'), 1) ?? {};
    assert.equal(factsOf(markdown), 5);
    assert.match(markdown, /\n\n…and \d+ more: \*Go to Definition\* shows all$/);
  });

  it('shows more of it, and promises nothing, where it cannot', () => {
    const { markdown = '' } = hoverAt(analyse('Meta said so.'), 1, () => false) ?? {};
    assert.equal(factsOf(markdown), 15);
    assert.match(markdown, /\n\n…and \d+ more on record$/);
  });
});

describe('hover on a flagged claim', () => {
  it('says how sure and why', () => {
    const shown = hover('Sales of ice ‹|›cream rose by 12 % to 4 billion dollars in 2023.');
    assert.match(
      shown?.markdown ?? '',
      /^\*\*Needs a source\*\* · \d\d % sure\n\nThis sentence states a figure\.$/,
    );
    assert.equal(shown?.words, 'Sales of ice cream rose by 12 % to 4 billion dollars in 2023.');
  });

  const silent = [
    'Sales of ice ‹|›cream rose by 12 % to 4 billion dollars in 2023.[^1]\n\n[^1]: A report, 2024.',
    '<!-- policy-notes-disable-next-line unsourced-claim -->\nSales of ice ‹|›cream rose by 12 % to 4 billion dollars in 2023.',
    'How much ‹|›ice cream was sold?',
  ];
  for (const marked of silent) it(`says nothing on ${marked}`, () => assert.equal(hover(marked), undefined));
});
