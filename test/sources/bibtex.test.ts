import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibtex } from '../../server/src/core/sources/bibtex.ts';
import { scanBibtex } from '../../server/src/core/sources/bibtexScan.ts';
import { noteForSource, referenceInWords } from '../../server/src/core/sources/reference.ts';
import { readBibtexEntry } from '../support/bibtexReader.ts';

const read = (text: string) => readBibtex(text, readBibtexEntry);

/** Keys, and problems as `line: message`. */
function found(text: string) {
  const { entries, problems } = read(text);
  for (const entry of entries) void entry.source;
  return {
    keys: entries.map(({ key }) => key),
    problems: problems().map(({ line, message }) => `${(line ?? -1) + 1}: ${message}`),
  };
}

describe('BibTeX', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'entries with what stands between them',
      'Notes\n@book{a, title={A}} more\n@misc(b, title="B")',
      ['a', 'b'],
      [],
    ],
    [
      'keys of every form',
      '@a{Smith:2020/a+b-c.d, title={x}}\n@b{müller_1,}\n@c{10.1000/x.y}',
      ['Smith:2020/a+b-c.d', 'müller_1', '10.1000/x.y'],
      [],
    ],
    [
      'comments, strings, preambles',
      '% @book{no, title={A}}\n@comment{x}\n@preamble{"\\cmd{x}"}\n@string{p = {Press}}\n@book{a, publisher = p # { Inc.}}',
      ['a'],
      [],
    ],
    [
      'braces and quotes inside values',
      '@book{a, title={A {B} \\} c}, note="say {"}hi{"}"}\n@book{b}',
      ['a', 'b'],
      [],
    ],
    ['mail addresses between entries', 'write to me@example.org\n@book{a,}', ['a'], []],
    ['comments inside entries', '@book{a, % why\n title = {50\\% off}, % note\n}', ['a'], []],
    ['a trailing comma, and several', '@book{a, title={A},,}', ['a'], []],
    ['CRLF', '@book{a,\r\n  title = {A}\r\n}\r\n@book{b,}\r\n', ['a', 'b'], []],
    ['nothing', '', [], []],
    [
      'an entry that is not closed',
      '@book{a,\n title={A\n\n@book{b, title={B}}',
      ['b'],
      ['1: the entry is not closed before the next one begins'],
    ],
    [
      'the last one not closed',
      '@book{b,}\n@book{a, title={A}',
      ['b'],
      ['2: the entry "a" is not closed; expected "}"'],
    ],
    ['a value that is not closed', '@book{a, title="A}', [], ['1: the entry is not closed; expected """']],
    [
      'a missing comma',
      '@book{a, title={A}\n year=2020}\n@book{b,}',
      ['b'],
      ['2: the entry "a" is broken behind the field "title"; expected "," or "}"'],
    ],
    [
      'a missing value',
      '@book{a,\n title}\n@book{b,}',
      ['b'],
      ['2: the field "title" has no value; expected "="'],
    ],
    [
      'a missing key',
      '@book{, title={A}}\n@book{b,}',
      ['b'],
      ['1: the @book has no key; expected "@book{key,"'],
    ],
    [
      'a key twice',
      '@book{a,}\n@book{a,}',
      ['a', 'a'],
      ['2: the key "a" stands here and in line 1; the first one counts'],
    ],
    [
      'deep nesting',
      `@book{a, title={${'{'.repeat(5000)}}\n@book{b,}`,
      ['b'],
      ['1: braces are nested more than 60 deep'],
    ],
    [
      'names of every object',
      '@book{__proto__, title={A}}\n@book{constructor, __proto__ = {x}}',
      ['__proto__', 'constructor'],
      [],
    ],
  ];
  for (const [name, text, keys, problems] of cases)
    it(name, () => assert.deepEqual(found(text), { keys, problems }));

  it('knows the place of every entry and key', () => {
    const text = 'x\n@book{a, title={A}}\n@book{ b , title={B}}';
    const { entries } = scanBibtex(text);
    assert.deepEqual(
      entries.map(({ span, keySpan }) => [span, keySpan].map(({ start, end }) => text.slice(start, end))),
      [
        ['@book{a, title={A}}', 'a'],
        ['@book{ b , title={B}}', 'b'],
      ],
    );
  });

  const references: readonly (readonly [string, string])[] = [
    [
      '@article{k, author={M{\\"u}ller, Anna and Garc{\\\'i}a, B.}, title={The {EU} \\& {AI}}, journal={Nature}, year=2020, month=may}',
      'Müller, Anna; García, B. (May 2020): The EU & AI. Nature',
    ],
    [
      '@report{k, author={{European Commission}}, title={A}, institution={EC}, date={2024-05-03/2024-06}}',
      'European Commission (3 May 2024): A. EC',
    ],
    ['@misc{k, author={A and B and C and D}, title={T}}', 'A; B; C et al.: T'],
    ['@misc{k, author={Smith, A. and others}, title={T}}', 'Smith, A. et al.: T'],
    ['@misc{k, title={Costs of $5 billion and more}}', 'Costs of $5 billion and more'],
    ['@misc{k, title={\\emph{Very} open <b>x</b> \\unknown{y}}}', 'Very open ¡b¿x¡/b¿ y'],
    [
      '@book{k, editor={van der Berg, Jan}, title={T}, subtitle={S}, year={forthcoming}}',
      'van der Berg, Jan (forthcoming): T: S',
    ],
    ['@string{p = {MIT Press}}\n@book{k, title={T}, publisher=p, year=2020}', 'MIT Press (2020): T'],
    ['@inbook{k, title={Part}, crossref={c}}\n@book{c, title={Whole}, publisher={P}}', 'Part. Whole. P'],
    ['@misc{k}', 'k'],
  ];
  for (const [text, expected] of references)
    it(`refers to ${expected}`, () => {
      const entry = read(text).entries[0];
      assert.ok(entry);
      assert.equal(referenceInWords(entry.source), expected);
    });

  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['url={https://example.org/a\\_b\\%20?x=1&y=2}', 'https://example.org/a_b%20?x=1&y=2'],
    ['doi={10.1000/xyz}', 'https://doi.org/10.1000/xyz'],
    ['doi={https://doi.org/10.1000/xyz}', 'https://doi.org/10.1000/xyz'],
    ['eprint={2305.12345}', 'https://arxiv.org/abs/2305.12345'],
    ['howpublished={\\url{https://example.org/a~b}}', 'https://example.org/a~b'],
    ['url={javascript:alert(1)}', undefined],
    ['url={command:workbench.action.quit}', undefined],
    ['url={file:///etc/passwd}', undefined],
  ];
  for (const [fields, expected] of addresses)
    it(`takes as address of ${fields}: ${expected}`, () =>
      assert.equal(read(`@misc{k, ${fields}}`).entries[0]?.source.url, expected));

  it('makes a footnote of a source', () => {
    const entry = read(
      '@article{k, author={Smith, Ann}, title={On cost.}, journal={Nature}, year=2020, url={https://example.org/a}}',
    ).entries[0];
    assert.ok(entry);
    assert.equal(
      noteForSource(entry.source),
      'Smith, Ann, “On cost.”, Nature, 2020. <https://example.org/a>',
    );
  });

  it('reads what is unchanged only once', () => {
    let count = 0;
    const counting: typeof readBibtexEntry = (entry, around) => {
      count += 1;
      return readBibtexEntry(entry, around);
    };
    const before = readBibtex('@misc{a, title={A}}\n@misc{b, title={B}}', counting);
    for (const entry of before.entries) void entry.source;
    assert.equal(count, 2);
    const after = readBibtex(
      '@misc{new}\n@misc{a, title={A}}\n@misc{b, title={B!}}',
      counting,
      before.readings,
    );
    assert.deepEqual(
      after.entries.map(({ isRead }) => isRead),
      [false, true, false],
    );
    assert.deepEqual(
      after.entries.map(({ source }) => source.title),
      [undefined, 'A', 'B!'],
    );
    assert.equal(count, 4);
  });

  it('never throws, and finds entries at their place, whatever the text', () => {
    const part = fc.constantFrom(
      '@book{a,',
      '@misc(b',
      'title',
      ' = ',
      '{',
      '}',
      '"',
      '#',
      ',',
      '\\',
      '\n',
      '%',
      '@',
      'x',
      ')',
      '@string{',
      '$',
      '\\"{u}',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { entries, problems } = read(text);
        for (const { key, keySpan, span, source } of entries) {
          assert.equal(text.slice(keySpan.start, keySpan.end), key);
          assert.equal(text[span.start], '@');
          assert.equal(source.id, key);
        }
        assert.ok(problems().every(({ line }) => line === undefined || line >= 0));
      }),
      { numRuns: 300 },
    );
  });
});
