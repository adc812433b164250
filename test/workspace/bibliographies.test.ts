// Holds the bibliographies to what briefs name now: what none names any more is kept no longer.
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { Bibliographies } from '../../server/src/workspace/bibliographies.ts';

describe('bibliographies of briefs', () => {
  const folder = 'file:///team';
  const [one, two] = [`${folder}/one.json`, `${folder}/two.json`];
  const [brief, other] = [`${folder}/brief.md`, `${folder}/other.md`];

  function start() {
    const told: (readonly string[])[] = [];
    const read: string[] = [];
    const open = new Set<string>();
    const text = '[{"id": "smith", "title": "On cost"}]';
    const bibliographies = new Bibliographies({
      files: {
        read: async (uri) => {
          read.push(uri);
          return { kind: 'text', text };
        },
        list: async () => [],
        find: async () => [],
      },
      clock: { now: () => 0, pause: () => setImmediate() },
      folderOf: () => folder,
      openText: (uri) => (open.has(uri) ? text : undefined),
      folderInWords: 'the workspace folder',
      onNamed: (uris) => told.push(uris),
      onLearned: () => {},
    });
    const all = async () => (await bibliographies.all()).map(({ uri }) => uri);
    return { bibliographies, told, read, open, all };
  }

  it('are those that it names now, not those before', async () => {
    const { bibliographies, told, all } = start();
    await bibliographies.of(brief, ['one.json']);
    await bibliographies.of(brief, ['two.json']);
    assert.deepEqual(await all(), [two]);
    assert.deepEqual(told.at(-1), [two]);
    await bibliographies.of(brief, []);
    assert.deepEqual(await all(), []);
  });

  it('go when the last brief that names them is closed, and are read anew when one comes back', async () => {
    const { bibliographies, told, read, all } = start();
    const before = await bibliographies.of(brief, ['one.json']);
    assert.equal(await bibliographies.of(other, ['one.json']), before);
    bibliographies.release(other);
    assert.equal(await bibliographies.of(brief, ['one.json']), before);
    bibliographies.release(brief);
    assert.deepEqual(await all(), []);
    assert.deepEqual(told.at(-1), []);
    await bibliographies.of(brief, ['one.json']);
    assert.deepEqual(read, [one, one]);
  });

  it('stay while they are open in the editor', async () => {
    const { bibliographies, open } = start();
    await bibliographies.of(brief, ['one.json']);
    open.add(one);
    bibliographies.release(brief);
    assert.notEqual(await bibliographies.placeOf(one, 'smith'), undefined);
  });
});
