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
