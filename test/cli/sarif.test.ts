// Holds the addresses of files in SARIF to what a reader of it makes of them.
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Folder } from './support.ts';

const FOUND = "Meta's deal with Scale AI was worth $14 billion.\n";

/** Names of files, and how they stand in an address. */
const names: readonly (readonly [string, string])[] = [
  ['brief.md', 'brief.md'],
  ['a b/brief.md', 'a%20b/brief.md'],
  ['issue #3.md', 'issue%20%233.md'],
  ['what?.md', 'what%3F.md'],
  ['50%.md', '50%25.md'],
  ['2025: costs.md', '2025%3A%20costs.md'],
  ['sub/../kürze.md', 'sub/../k%C3%BCrze.md'],
];

describe('SARIF', () => {
  let folder = new Folder();
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  async function addressOf(argument: string, name: string): Promise<string> {
    folder.write(name, FOUND);
    folder.write('sub/other.md', FOUND);
    const { out } = await folder.run(['check', argument, '--format', 'sarif']);
    return JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
  }

  for (const [name, expected] of names) {
    it(`names ${name} by ${expected}`, async () => {
      const address = await addressOf(name, name);
      assert.equal(address, expected);
      // Read as an address beside the working folder, it leads back to the file.
      const base = pathToFileURL(`${folder.path}/`);
      assert.equal(fileURLToPath(new URL(address, base)), path.join(folder.path, name));
    });
  }

  it('names a file by its whole address where it was given by its whole path', async () => {
    const full = `${folder.path}/issue #3.md`;
    assert.equal(await addressOf(full, 'issue #3.md'), pathToFileURL(full).href);
  });
});
