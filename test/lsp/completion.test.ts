// Holds completion over the connection: items whose edits apply, documentation only on resolve, resolve on its own.
import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertReplaceEdit,
  MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { startClient, type TestClient } from './harness.ts';

describe('completion over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  /** The items at the end of the first line. */
  async function complete(brief: EditedBrief, trigger?: string): Promise<readonly CompletionItem[]> {
    const line = brief.text.split('\n')[0] ?? '';
    const context =
      trigger === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger };
    const answer = await client.ask(CompletionRequest.type, { ...brief.at(line, line.length), context });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  it('offers names after @, and the edit takes the @ away', async () => {
    const brief = await EditedBrief.open(client, 'Words about @Sca\n');
    const item = itemLabelled(await complete(brief, '@'), 'Scale AI');
    await brief.apply(editsOf(item));
    assert.equal(brief.text, 'Words about Scale AI\n');
  });

  it('offers names on request', async () => {
    const brief = await EditedBrief.open(client, 'Words about Anthro\n');
    await brief.apply(editsOf(itemLabelled(await complete(brief), 'Anthropic')));
    assert.equal(brief.text, 'Words about Anthropic\n');
  });

  it('offers a fact as a sentence with marker and note in one item', async () => {
    const brief = await EditedBrief.open(client, '@Scale\n');
    const items = await complete(brief, '@');
    const fact = items.find(({ additionalTextEdits }) => additionalTextEdits !== undefined);
    assert(fact !== undefined, 'no fact was offered');
    await brief.apply(editsOf(fact));
    assert.match(brief.text, /^[^@\n]+\[\^\S+\]\.?\n\n\[\^\S+\]: Axios.*\n$/);
  });

  it('offers the labels of notes after [^', async () => {
    const brief = await EditedBrief.open(client, 'A claim.[^\n\n[^axios]: Axios, 2025.\n');
    await brief.apply(editsOf(itemLabelled(await complete(brief, '^'), 'axios')));
    assert.equal(brief.text, 'A claim.[^axios]\n\n[^axios]: Axios, 2025.\n');
  });

  it('sends documentation only on resolve, made from the item alone', async () => {
    const brief = await EditedBrief.open(client, '@Meta\n');
    const items = await complete(brief, '@');
    assert(items.length > 3);
    for (const item of items) assert.equal(item.documentation, undefined);
    await brief.close();
    for (const item of items.slice(0, 8)) {
      const resolved = await client.ask(CompletionResolveRequest.type, item);
      assert(MarkupContent.is(resolved.documentation) && resolved.documentation.value.length > 10);
      assert.deepEqual({ ...resolved, documentation: undefined }, { ...item, documentation: undefined });
    }
  });

  it('resolves an item that it does not know to itself', async () => {
    for (const data of [undefined, null, 7, {}, { kind: 'entity' }, { kind: 'fact', id: 'none' }]) {
      const item = { label: 'Someone else’s', ...(data === undefined ? {} : { data }) };
      assert.deepEqual(await client.ask(CompletionResolveRequest.type, item), item);
    }
  });

  for (const text of ['Words\n\n```\n', 'Plain words.\n']) {
    it(`offers nothing after ${JSON.stringify(text)}`, async () => {
      const brief = await EditedBrief.open(client, text);
      const answer = await client.ask(CompletionRequest.type, {
        ...brief.at(text, text.length),
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '[' },
      });
      assert.deepEqual(Array.isArray(answer) ? answer : answer?.items, []);
    });
  }
});

function itemLabelled(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((one) => one.label === label);
  assert(item !== undefined, `"${label}" is not among ${items.map((one) => one.label).join(', ')}`);
  return item;
}

function editsOf({ textEdit, additionalTextEdits = [] }: CompletionItem): readonly TextEdit[] {
  assert(textEdit !== undefined && !InsertReplaceEdit.is(textEdit));
  return [textEdit, ...additionalTextEdits];
}
