// Holds many briefs at once, and memory while they are edited for long: what the server keeps does not grow. `npm run test:soak`
// replays an hour of it.
import assert from 'node:assert/strict';
import { type Diagnostic, DocumentDiagnosticRequest, ReferencesRequest } from 'vscode-languageserver/node';
import { TestFolder } from '../support/folder.ts';
import { heapOf, mostHeld, tellsHeap } from '../support/memory.ts';
import { isSoak } from '../support/soak.ts';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

const DOCUMENTS = isSoak ? 200 : 30;
const FILES = isSoak ? 2000 : 200;
const EDITS = isSoak ? 50_000 : 1000;
const EDITED = 20;
/** The heap may grow by so many bytes over all edits, after a collection. */
const MOST_GROWTH = 10_000_000;
const MOST_MEMORY = 1_000_000_000;

const paragraph = (index: number) =>
  `Meta said in ${2000 + (index % 25)} that Llama ${index} costs $${index} million.[^${index}]\n\n`;
const brief = Array.from({ length: 60 }, (_, index) =>
  index % 10 === 0 ? `## Part ${index}\n\n- An item on OpenAI\n\n${paragraph(index)}` : paragraph(index),
).join('');

describe('load', function () {
  this.timeout(isSoak ? 3_600_000 : 120_000);

  describe(`${DOCUMENTS} open briefs in a workspace of ${FILES} files`, () => {
    let folder: TestFolder;
    let client: TestClient;
    before(async () => {
      folder = new TestFolder(
        Object.fromEntries(Array.from({ length: FILES }, (_, index) => [`${index}.md`, paragraph(index)])),
      );
      client = await startClient({ folders: [folder.uri()] });
    });
    after(async () => {
      await client.stop();
      folder.remove();
    });

    it('are all answered about', async () => {
      const briefs: EditedBrief[] = [];
      for (let index = 0; index < DOCUMENTS; index += 1)
        briefs.push(await EditedBrief.open(client, `${brief}${index}\n`));
      const reports = await Promise.all(
        briefs.map((one) => client.ask(DocumentDiagnosticRequest.type, one.id)),
      );
      for (const report of reports) assert(report.kind === 'full' && report.items.length > 0);
    });

    it('and every file is searched and checked', async () => {
      const one = await EditedBrief.open(client, 'Words on Meta.\n', folder.uri('words.md'));
      const context = { includeDeclaration: false };
      const found = await client.ask(ReferencesRequest.type, { ...one.at('Meta'), context });
      const files = new Set(found?.map(({ uri }) => uri).filter((uri) => uri.startsWith(folder.uri())));
      assert.equal(files.size, FILES + 1);
      for (let index = 0; index < FILES; index += 1) {
        const params = { uri: folder.uri(`${index}.md`), text: paragraph(index) };
        const findings = (await client.askRaw('policyNotes/checkClosed', params)) as Diagnostic[];
        assert.ok(findings.some(({ code }) => code === 'undefined-citation'));
      }
    });

    it('and less than a gigabyte is held', function () {
      const held = mostHeld(client.process);
      if (held === undefined) return this.skip();
      if (isSoak) console.log(`      the server held ${(held / 1e6).toFixed(0)} MB`);
      assert.ok(held < MOST_MEMORY, `held ${(held / 1e6).toFixed(0)} MB`);
    });
  });

  it(`${EDITS} edits over ${EDITED} briefs leave the heap as it was`, async function () {
    // There is no such signal on Windows.
    if (process.platform === 'win32') return this.skip();
    const client = await startClient({}, tellsHeap);
    const open: TypedBrief[] = [];
    for (let index = 0; index < EDITED; index += 1)
      open.push(new TypedBrief(await EditedBrief.open(client, brief), client));
    const type = async (count: number) => {
      for (let index = 0; index < count; index += 1) await open[index % EDITED]?.type(index);
    };
    // Code gets warm and pools fill first.
    await type(EDITS);
    const before = await heapOf(client.process);
    await type(EDITS);
    const grown = (await heapOf(client.process)) - before;
    await client.stop();
    if (isSoak)
      console.log(`      the heap grew by ${(grown / 1e6).toFixed(1)} of ${(before / 1e6).toFixed(0)} MB`);
    assert.ok(grown < MOST_GROWTH, `grew by ${(grown / 1e6).toFixed(1)} MB`);
  });
});

/** So many code units are taken away at once. */
const TAKEN = 20;

/** A brief that a writer types in, and whose findings the editor asks for with every key. */
class TypedBrief {
  readonly #brief: EditedBrief;
  readonly #client: TestClient;
  /** Text may be added up to so many code units. */
  readonly #most: number;
  #last: { readonly previousResultId?: string } = {};

  constructor(one: EditedBrief, client: TestClient) {
    this.#brief = one;
    this.#client = client;
    this.#most = one.text.length + 500;
  }

  /** Adds a word somewhere or, where the brief has become long, takes some away. */
  async type(index: number): Promise<void> {
    const { length } = this.#brief.text;
    const at = (index * 7919) % Math.max(1, length - TAKEN);
    const isTaking = length > this.#most;
    const end = this.#brief.positionAt(at + (isTaking ? TAKEN : 0));
    const range = { start: this.#brief.positionAt(at), end };
    await this.#brief.change([{ range, text: isTaking ? '' : `w${index} ` }]);
    const params = { ...this.#brief.id, ...this.#last };
    const { resultId } = await this.#client.ask(DocumentDiagnosticRequest.type, params);
    this.#last = resultId === undefined ? {} : { previousResultId: resultId };
  }
}
