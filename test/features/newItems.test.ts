import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { addItems } from '../../server/src/core/data/addItems.ts';
import { entityAddition, factAdditions, newBase, slug } from '../../server/src/core/features/newItems.ts';
import { unknownNameAt } from '../../server/src/core/features/unknownName.ts';
import { buildLibrary } from '../../server/src/core/sources/library.ts';
import { noFrontMatter } from '../../server/src/core/syntax/frontMatter.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

const library = buildLibrary(noFrontMatter, new Map(), bundled);

describe('new items of a base', () => {
  it('make a sound base from nothing', () => {
    const text = newBase('team', 'Team: facts');
    const additions = factAdditions(
      {
        statement: 'The AI Office has 125 staff.',
        subject: { name: 'AI Office', kind: 'organisation' },
        standing: 'stated',
        source: { title: 'Who we are', url: 'https://example.org/who' },
        locator: 'p. 2',
        phrase: '125 staff members',
      },
      bundled,
      library,
    );
    const added = addItems(text, 'yaml', additions);
    assert.equal(added.kind, 'change');
    if (added.kind !== 'change') return;
    const { span, newText } = added.change;
    const now = text.slice(0, span.start) + newText + text.slice(span.end);
    const { base, problems } = loadFactBase(parse(now), 'team');
    assert.deepEqual(problems, []);
    assert.equal(base.title, 'Team: facts');
    assert.deepEqual(
      base.facts.map(({ id, subject }) => [id, subject]),
      [['ai-office-the-ai-office-has-125-staff', 'ai-office']],
    );
    assert.deepEqual(
      base.sources.map(({ id, url }) => [id, url]),
      [['who-we-are', 'https://example.org/who']],
    );
    for (const line of text.split('\n').filter((one) => one.startsWith('#')))
      assert.ok(now.includes(line), line);
  });

  it('take entities and sources that exist as they are', () => {
    const additions = factAdditions(
      {
        statement: 'Meta has 1 office.',
        subject: { id: 'meta' },
        standing: 'reported',
        source: { key: 'meta-open-source-article' },
        locator: '',
        phrase: '',
      },
      bundled,
      library,
    );
    assert.deepEqual(additions, [
      {
        list: 'facts',
        item: {
          id: 'meta-has-1-office',
          subject: 'meta',
          statement: 'Meta has 1 office.',
          standing: 'reported',
          evidence: [{ source: 'meta-open-source-article' }],
        },
      },
    ]);
  });

  it('have ids that no other has', () => {
    assert.equal(entityAddition({ name: 'Meta', kind: 'company' }, bundled).id, 'meta-2');
    assert.equal(slug('Agência Nacional — X!'), 'agencia-nacional-x');
    assert.equal(slug('__proto__'), 'proto');
    assert.equal(slug('…'), 'item');
  });
});

describe('unknown names', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['The ‹|›Bank of England said so.', 'Bank of England'],
    ['In June the Mistral‹|› AI team left.', 'Mistral AI'],
    ['‹|›However, it left.', undefined],
    ['By ‹|›Meta and others.', undefined],
    ['The w‹|›ord is small.', undefined],
    ['`Class‹|›Name`', undefined],
    ['Das Institut für KI‹|› sagt.', 'Institut für KI'],
  ];
  for (const [marked, expected] of cases)
    it(marked, () => {
      const { text, offset } = withCursor(marked);
      const found = unknownNameAt(analyse(text), offset);
      assert.equal(found?.name.replace(/^Das /, ''), expected);
      if (found !== undefined) assert.equal(text.slice(found.span.start, found.span.end), found.name);
    });
});
