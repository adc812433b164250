// Holds hovers over the connection: exact ranges in every kind of text, and null where nothing is on record.
import assert from 'node:assert/strict';
import {
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  HoverRequest,
  MarkupContent,
  type MarkupKind,
} from 'vscode-languageserver/node';
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

describe('hover in the form that a client takes', () => {
  const forms: readonly (readonly [string, readonly MarkupKind[] | undefined, MarkupKind])[] = [
    ['plain text alone', ['plaintext'], 'plaintext'],
    ['plain text rather than Markdown', ['plaintext', 'markdown'], 'plaintext'],
    ['Markdown rather than plain text', ['markdown', 'plaintext'], 'markdown'],
    ['no form', undefined, 'markdown'],
  ];
  for (const [what, formats, kind] of forms)
    it(`is ${kind} for one that says ${what}, and promises no sheet without one`, async () => {
      const contentFormat = formats === undefined ? {} : { contentFormat: [...formats] };
      const documentationFormat = formats === undefined ? {} : { documentationFormat: [...formats] };
      const client = await startClient({
        capabilities: {
          textDocument: { hover: contentFormat, completion: { completionItem: documentationFormat } },
        },
      });
      const brief = await EditedBrief.open(client, 'Meta said so.\n\nSee @Scale\n');
      const hover = await client.ask(HoverRequest.type, brief.at('Meta'));
      assert(MarkupContent.is(hover?.contents));
      assert.equal(hover.contents.kind, kind);
      assert.equal(hover.contents.value.includes('**'), kind === 'markdown');
      assert.match(hover.contents.value, /more on record$/);
      assert.equal(await client.ask(DefinitionRequest.type, brief.at('Meta')), null);
      const listed = await client.ask(CompletionRequest.type, brief.at('Scale', 5));
      const [first] = (Array.isArray(listed) ? listed : listed?.items) ?? [];
      assert(first !== undefined);
      const { documentation } = await client.ask(CompletionResolveRequest.type, first);
      assert.equal(MarkupContent.is(documentation) && documentation.kind, kind);
      await client.stop();
    });

  it('points to the sheet of a client that can show it', async () => {
    const client = await startClient();
    const brief = await EditedBrief.open(client, 'Meta said so.\n');
    const hover = await client.ask(HoverRequest.type, brief.at('Meta'));
    assert.match(MarkupContent.is(hover?.contents) ? hover.contents.value : '', /Go to Definition/);
    assert.notEqual(await client.ask(DefinitionRequest.type, brief.at('Meta')), null);
    await client.stop();
  });
});
