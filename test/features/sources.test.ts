import assert from 'node:assert/strict';
import { completeAt, completionDocumentation } from '../../server/src/core/features/completion.ts';
import { definitionAt } from '../../server/src/core/features/definition.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { entitySheet, sourceSheet } from '../../server/src/core/features/sheet.ts';
import { analyse, drawFindings, withCursor } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';
import { bundled } from '../support/bundled.ts';

const files = {
  'refs.bib': `@article{smith2020, author={Smith, Ann and Jones, Bo}, title={On the cost of models}, journal={Nature}, year=2020, url={https://example.org/cost}}
@book{müller_open, author={M{\\"u}ller, Eva}, title={Open <img src=x> [click](command:evil) \`code\`}, year=2023}
@misc{wang, title={Wang}, year=1999}
`,
  'more.json': JSON.stringify([
    { id: 'oecd2024', title: 'AI outlook', publisher: 'OECD', issued: { 'date-parts': [[2024]] } },
  ]),
};
const bibliographiesOf = bibliographiesIn(files);
const head = '---\nbibliography: [refs.bib, more.json]\nreferences:\n- id: own\n  title: Our survey\n---\n\n';
const read = (text: string) => analyse(text, undefined, undefined, bibliographiesOf(text));

function complete(marked: string, trigger?: string) {
  const { text, offset } = withCursor(head + marked);
  const { items } = completeAt(read(text), offset, trigger);
  return items.map((item) => ({
    ...item,
    result: text.slice(0, item.edit.span.start) + item.edit.newText + text.slice(item.edit.span.end),
  }));
}

const keysAt = (marked: string, trigger?: string) => complete(marked, trigger).map(({ label }) => label);

describe('hover on a note that cites by key', () => {
  const hoverOn = (note: string) => {
    const text = `${head}It rose.[^1]\n\n[^1]: ${note}\n`;
    return hoverAt(read(text), text.indexOf('[^1]'))?.markdown.split('\n\n') ?? [];
  };

  it('shows the reference of each key below the words of the note', () => {
    const shown = hoverOn('See [@smith2020, p. 3; @own] and @smith2020.');
    assert.match(shown[0] ?? '', /^See \\\[\\@smith2020, p\. 3/);
    assert.match(shown[1] ?? '', /^Smith, Ann; Jones, Bo \(2020\): On the cost of models/);
    assert.equal(shown.filter((line) => line.includes('Our survey')).length, 1);
    assert.equal(shown.filter((line) => line.startsWith('Smith')).length, 1);
  });

  it('shows the words alone where nothing has the key', () =>
    assert.deepEqual(hoverOn('See [@nobody].'), ['See \\[\\@nobody\\].']));
});

describe('completion of citations', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['As shown [@‹|›].', ['own', 'smith2020', 'müller_open', 'wang', 'oecd2024', 'meta-open-source-article']],
    ['As shown [@smi‹|›].', ['smith2020']],
    ['As shown [@cost‹|›].', ['smith2020']],
    ['As shown [@jones 2020‹|›].', ['smith2020']],
    ['As shown [@2024‹|›].', ['oecd2024']],
    ['As shown [@mü‹|›].', ['müller_open']],
    ['As shown [-@oecd‹|›].', ['oecd2024']],
    ['As shown [see @smith2020, p. 3; also @ou‹|›].', ['own', 'oecd2024']],
    ['As shown [@smith2020, p. 3‹|›].', []],
    ['As shown [@nothing‹|›].', []],
    ['`[@smi‹|›]`', []],
  ];
  for (const [marked, keys] of cases) it(marked, () => assert.deepEqual(keysAt(marked), keys));

  it('puts the key in place of what was typed, to its end', () => {
    const [first] = complete('As shown [@smi‹|›th1999, p. 3].');
    assert.equal(first?.result, `${head}As shown [@smith2020, p. 3].`);
    assert.equal(first?.detail, 'Smith and Jones 2020 · On the cost of models');
  });

  it('after a bare @ offers keys that begin so first, then names, other sources, facts', () => {
    const labels = [...complete('See @wang‹|›', '@')]
      .sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
      .map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 2), ['wang', 'Alexandr Wang']);
    assert.ok(labels.length > 2, 'no facts');
  });

  it('after a bare @ in a brief without sources puts names before the base’s own', () => {
    const { text, offset } = withCursor('By @‹|›');
    const items = [...completeAt(analyse(text), offset, '@').items].sort((a, b) =>
      a.sortText < b.sortText ? -1 : 1,
    );
    assert.equal(items[0]?.subject.kind, 'entity');
    assert.equal(items.at(-1)?.label, 'meta-open-source-article');
  });

  it('describes a source when it is looked at, shown and never obeyed', () => {
    const [item] = complete('[@müller‹|›]');
    assert.ok(item);
    const shown = completionDocumentation(bundled, item.subject) ?? '';
    assert.match(shown, /^Müller, Eva \(2023\): Open /);
    assert.doesNotMatch(shown, /<img|(?<!\\)\[click|(?<!\\)`code/);
  });
});

describe('hover and definition of citations', () => {
  const at = (marked: string) => {
    const { text, offset } = withCursor(head + marked);
    const analysis = read(text);
    return { text, hover: hoverAt(analysis, offset), definition: definitionAt(analysis, offset) };
  };

  it('shows the reference, on the key alone', () => {
    const { text, hover } = at('As shown [@smi‹|›th2020, p. 3].');
    assert.equal(
      hover?.markdown,
      'Smith, Ann; Jones, Bo (2020): On the cost of models. Nature. [https\\://example.org/cost](https://example.org/cost)\n\n`smith2020` · in refs.bib',
    );
    assert.equal(text.slice(hover?.span.start, hover?.span.end), 'smith2020');
    assert.equal(at('As shown [@smith2020‹|›, p. 3].').hover, undefined);
    assert.equal(at('As shown [@nobody‹|›].').hover, undefined);
  });

  it('leads to the entry in its file', () => {
    const { definition } = at('As @oecd‹|›2024 says.');
    assert.equal(definition?.target.kind, 'file');
    if (definition?.target.kind !== 'file') return;
    assert.equal(definition.target.uri, 'file:///team/more.json');
    assert.deepEqual(definition.target.selection, {
      start: { line: 0, character: 8 },
      end: { line: 0, character: 16 },
    });
  });

  it('leads to the item in the front matter', () => {
    const { text, definition } = at('As [@own‹|›] says.');
    assert.equal(definition?.target.kind, 'place');
    if (definition?.target.kind !== 'place') return;
    const { start, end } = definition.target.span;
    assert.match(text.slice(start, end), /^id: own\n {2}title: Our survey/);
  });

  it('leads to the sheet of a source of a base', () => {
    assert.deepEqual(at('As [@meta-open‹|›-source-article] says.').definition?.target, {
      kind: 'source',
      sourceId: 'meta-open-source-article',
    });
    const sheet = sourceSheet(bundled, 'meta-open-source-article') ?? '';
    assert.match(sheet, /^# Meta Plans/);
    assert.match(sheet, /## Facts that rest on it/);
    assert.equal(sourceSheet(bundled, '__proto__'), undefined);
    assert.equal(entitySheet(bundled, 'toString'), undefined);
  });
});

describe('findings about sources', () => {
  const found = (text: string) =>
    drawFindings(read(text)).filter((line) => /^un(?:defined|readable)/.test(line));

  it('says which key of several is unknown, and which is meant', () =>
    assert.deepEqual(found(`${head}As shown [@smith2020; @smith2O20; @own].\n`), [
      'undefined-citation error: "smith2O20" There is no "smith2O20" in the bibliography; did you mean "smith2020"?',
    ]));

  it('says nothing of keys where a file could not be read, and says that', () =>
    assert.deepEqual(found('---\nbibliography:\n  - gone.bib\n---\n\nAs shown [@who].\n'), [
      'unreadable-bibliography error: "gone.bib" "gone.bib": there is no such file',
    ]));

  it('knows keys of fact bases, and odd keys', () =>
    assert.deepEqual(found(`${head}As [@meta-open-source-article] and [@constructor].\n`), [
      'undefined-citation error: "constructor" There is no "constructor" in the bibliography',
    ]));

  for (const yaml of [
    'bibliography: {a: b}',
    'bibliography: [1, null, [x]]',
    'references: x',
    'references: [1, {title: a}, {id: [a]}]',
    'bibliography: [',
    '__proto__: 1',
    `x: ${'['.repeat(2000)}`,
  ])
    it(`is not troubled by front matter such as ${yaml.slice(0, 40)}`, () => {
      found(`---\n${yaml}\n---\n\nAs [@a].\n`);
    });
});
