import assert from 'node:assert/strict';
import { definitionAt } from '../../server/src/core/features/definition.ts';
import { entitySheet } from '../../server/src/core/features/sheet.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';

function target(marked: string) {
  const { text, offset } = withCursor(marked);
  return definitionAt(analyse(text), offset)?.target;
}

describe('definition', () => {
  it('leads from a mention to its entity, also right behind it', () => {
    assert.deepEqual(target('Led by ‹|›Wang.'), { kind: 'entity', entityId: 'alexandr-wang' });
    assert.deepEqual(target('Led by Wang‹|›.'), { kind: 'entity', entityId: 'alexandr-wang' });
    assert.equal(target('Led ‹|›by Wang.'), undefined);
  });

  it('leads from a footnote reference to its note, the first of several', () => {
    assert.deepEqual(target('A.‹|›[^1]\n\n[^1]: One.\n[^1]: Two.\n'), {
      kind: 'place',
      span: { start: 8, end: 18 },
    });
  });
});

describe('definition of a citation that names a listed work', () => {
  const LIST =
    '\n\n## References\n\n1. Smith, J. (2024). *Open weights*.\n2. World Health Organization (2022). Health.\n';
  const words = (marked: string) => {
    const place = target(marked);
    const text = marked.replace('‹|›', '');
    return place?.kind === 'place' ? text.slice(place.span.start, place.span.end) : place;
  };
  const SMITH = 'Smith, J. (2024). *Open weights*.';
  const HEALTH = 'World Health Organization (2022). Health.';
  for (const [marked, wanted] of [
    ['It rose (‹|›Smith 2024).', SMITH],
    ['‹|›Smith (2024) says so.', SMITH],
    ['It rose [‹|›1].', SMITH],
    ['It rose [1, ‹|›2].', HEALTH],
    ['It rose ‹|›[1, 2].', SMITH],
    ['It rose (WHO ‹|›2022).', HEALTH],
    ['It rose.<sup>‹|›2</sup>', HEALTH],
    ['It rose [‹|›3].', undefined],
    ['It rose (‹|›Brown 2024).', undefined],
  ] as const)
    it(marked, () => assert.equal(words(`${marked}${LIST}`), wanted));

  it('leads to a line that begins with its number', () =>
    assert.equal(
      words('It rose [‹|›2].\n\n[1] Smith 2024, One.\n[2] Jones 2023, Two.\n'),
      '[2] Jones 2023, Two.',
    ));

  it('leads to a source of the front matter', () => {
    const brief =
      '---\nreferences:\n  - id: a\n    title: Open weights\n    author: [{family: Smith}]\n    issued: 2024\n---\n\n';
    assert.match(String(words(`${brief}It rose (‹|›Smith 2024).`)), /id: a/);
  });
});

describe('sheet', () => {
  it('shows all facts of an entity with evidence and sources', () => {
    const sheet = entitySheet(bundled, 'alexandr-wang') ?? '';
    assert.match(sheet, /^# Alexandr Wang\n/);
    assert.equal(sheet.match(/^- \*/gm)?.length, bundled.factsAbout('alexandr-wang').length);
    assert.match(sheet, /Evidence: “where he previously served as CEO”/);
    assert.match(sheet, /## Sources\n\n- Meta Plans/);
  });

  it('is nothing for an unknown entity', () => assert.equal(entitySheet(bundled, '__proto__'), undefined));
});
