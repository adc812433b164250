// Holds hovers over the connection: exact ranges in every kind of text, and null where nothing is on record.
import assert from 'node:assert/strict';
import { HoverRequest, MarkupContent } from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

describe('hover over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const cases: readonly {
    readonly title: string;
    readonly text: string;
    readonly at: readonly [words: string, units: number];
    readonly range: string | undefined;
    readonly says: RegExp;
  }[] = [
    {
      title: 'a name',
      text: 'Scale AI was named.\n',
      at: ['Scale', 2],
      range: 'Scale AI',
      says: /\*\*Scale AI\*\*/,
    },
    {
      title: 'a name behind emoji and Chinese',
      text: '🦙🦙 中文: Scale AI.\n',
      at: ['Scale', 0],
      range: 'Scale AI',
      says: /Scale AI/,
    },
    {
      title: 'a name on a line that ends in CRLF',
      text: 'One.\r\n\r\nThen Meta.\r\n',
      at: ['Meta', 1],
      range: 'Meta',
      says: /Meta/,
    },
    {
      title: 'a footnote reference',
      text: 'A claim.[^1]\n\n[^1]: Axios, 2025.\n',
      at: ['[^1]', 1],
      range: '[^1]',
      says: /Axios, 2025/,
    },
    { title: 'plain words', text: 'Nothing of note.\n', at: ['note', 0], range: undefined, says: /^$/ },
    { title: 'code', text: 'In `Meta` code.\n', at: ['Meta', 1], range: undefined, says: /^$/ },
  ];
  for (const { title, text, at, range, says } of cases) {
    it(`on ${title}: ${range ?? 'nothing'}`, async () => {
      const brief = await EditedBrief.open(client, text);
      const hover = await client.ask(HoverRequest.type, brief.at(...at));
      const contents = MarkupContent.is(hover?.contents) ? hover.contents.value : '';
      assert.match(contents, says);
      assert.equal(hover?.range && brief.textIn(hover.range), range);
    });
  }

  it('answers from the text as it stands after each edit', async () => {
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    await brief.replace('Meta', 'nobody');
    assert.equal(await client.ask(HoverRequest.type, brief.at('nobody')), null);
    await brief.replace('Words', 'One line.\n\nMore words');
    await brief.replace('nobody', 'Llama 4');
    const hover = await client.ask(HoverRequest.type, brief.at('Llama 4', 3));
    assert.equal(hover?.range && brief.textIn(hover.range), 'Llama 4');
  });
});
