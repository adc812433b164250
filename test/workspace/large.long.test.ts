// Holds a large base: read item by item while others are answered, with every problem in its place.
import assert from 'node:assert/strict';
import { LARGEST_WHOLE } from '../../server/src/workspace/baseFile.ts';
import { TestFolder } from '../support/folder.ts';
import { largeBase } from '../support/largeBase.ts';
import { teamsOf } from '../support/teams.ts';

const size = { entities: 3000, aliases: 9000, facts: 3000 };
const wrong = {
  id: 'wrong',
  subject: 'e-1',
  statement: 'So it is.',
  standing: 'certain',
  evidence: [{ source: 's', phrase: 'p' }],
};

describe('a large base', () => {
  let folder: TestFolder;
  const sound = [...largeBase(size)].join('');
  const text = sound.replace('"facts":[\n', `"facts":[\n{"id":"broken",},\n${JSON.stringify(wrong)},\n`);

  before(() => {
    assert.ok(text.length > LARGEST_WHOLE);
    folder = new TestFolder({ '.policy-notes/large.json': text });
  });
  after(() => folder.remove());

  it('is loaded whole, with what is wrong in its place', async () => {
    const team = await teamsOf(folder).of(folder.uri('brief.md'));
    assert.equal(team.facts.fact('f-2999')?.subject.startsWith('e-'), true);
    assert.ok(team.facts.counts.entities > size.entities && team.facts.counts.facts > size.facts);
    const said = team.files[0]?.problems.map(({ span, message }) => [
      text.slice(span.start, span.end),
      message,
    ]);
    assert.deepEqual(said, [
      ['}', 'not valid JSON: expected a name in double quotes'],
      ['"certain"', 'found "certain", expected one of stated, reported, analysis, forecast'],
    ]);
  });

  it('lets others be answered by what is known until it is there', async () => {
    let built = () => {};
    const isBuilt = new Promise<void>((resolve) => {
      built = resolve;
    });
    const slow = teamsOf(folder, { built: () => built() });
    const before = await slow.of(folder.uri('brief.md'));
    assert.ok(before.facts.entity('meta') !== undefined && before.facts.entity('e-1') === undefined);
    await isBuilt;
    const { facts } = await slow.of(folder.uri('brief.md'));
    assert.ok(facts.entity('meta') !== undefined && facts.entity('e-1') !== undefined);
    assert.equal(await slow.factsOf(folder.uri('other.md')), facts);
    assert.equal(facts.completeNames('global data', 30).length, 30);
  });
});
