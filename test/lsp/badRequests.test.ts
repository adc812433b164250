// Holds the server against requests that no good client sends: a clear error or a sane answer, and it serves on.
import assert from 'node:assert/strict';
import { ErrorCodes, HoverRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { errorOf, startClient, type TestClient } from './harness.ts';

const aboutDocuments = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'policyNotes/overview',
];
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('bad requests', () => {
  let client: TestClient;
  let good: EditedBrief;
  before(async () => {
    client = await startClient({ expectsErrors: true });
    good = await EditedBrief.open(client, 'Words about Meta.\n');
  });
  afterEach(async () => {
    const hover = await client.ask(HoverRequest.type, good.at('Meta'));
    assert.equal(hover?.range && good.textIn(hover.range), 'Meta', 'the server does not serve on');
  });
  after(() => client.stop());

  for (const method of aboutDocuments) {
    it(`${method} on a document that was never opened: says so`, async () => {
      const { code, message } = await errorOf(client.askRaw(method, about('file:///never.md')));
      assert.equal(code, ErrorCodes.InvalidParams);
      assert.match(message, /file:\/\/\/never\.md is not open/);
    });

    it(`${method} on a document that was closed: says so`, async () => {
      const brief = await EditedBrief.open(client, 'Words about Meta.\n');
      await brief.close();
      assert.match((await errorOf(client.askRaw(method, about(brief.uri)))).message, /is not open/);
    });

    for (const params of [undefined, null, [], {}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      it(`${method} with ${JSON.stringify(params)}: an error`, async () => {
        const { code } = await errorOf(client.askRaw(method, params));
        assert.equal(code, ErrorCodes.InvalidParams);
      });
    }
  }

  const aboutOthers = [
    'textDocument/references',
    'textDocument/rename',
    'workspace/symbol',
    'workspace/executeCommand',
    'workspace/textDocumentContent',
    'completionItem/resolve',
    'policyNotes/uses',
    'policyNotes/checkClosed',
    'policyNotes/checkText',
    'policyNotes/factChildren',
    'policyNotes/lookUpFacts',
    'policyNotes/newBase',
  ];
  for (const method of aboutOthers) {
    for (const params of [undefined, null, [], {}, { uri: 7, text: 7 }, { textDocument: null }]) {
      it(`${method} with ${JSON.stringify(params)}: an answer, or an error that says what is wrong`, async () => {
        const answer = await client.askRaw(method, params).catch((error: unknown) => error);
        if (answer instanceof ResponseError)
          assert(
            [ErrorCodes.InvalidParams, LSPErrorCodes.RequestFailed].includes(answer.code),
            answer.message,
          );
      });
    }
  }

  const positions: readonly unknown[] = [
    { line: -1, character: -1 },
    { line: -5, character: 3 },
    { line: 0, character: 2 ** 31 },
    { line: 2 ** 31, character: 2 ** 31 },
    { line: 1e300, character: 1e300 },
    { line: 0.5, character: 3.7 },
    { line: null, character: null },
    { line: '0', character: '3' },
    {},
    null,
    undefined,
    7,
  ];
  for (const position of positions) {
    it(`positions like ${JSON.stringify(position)}: an answer`, async () => {
      const params = {
        ...good.id,
        position,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      };
      for (const method of aboutDocuments) await client.askRaw(method, params);
    });
  }

  const notifications: readonly (readonly [method: string, params: unknown])[] = [
    ['textDocument/didOpen', undefined],
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri: 'file:///broken.md' } }],
    ['textDocument/didChange', undefined],
    ['textDocument/didChange', { textDocument: { uri: 'file:///never.md', version: 2 }, contentChanges: [] }],
    ['textDocument/didChange', { textDocument: { uri: 'file:///never.md' } }],
    ['textDocument/didClose', { textDocument: { uri: 'file:///never.md' } }],
    ['textDocument/didClose', {}],
    ['workspace/didChangeConfiguration', undefined],
    ['workspace/didChangeConfiguration', { settings: { policyNotes: 'many' } }],
    ['workspace/didChangeWorkspaceFolders', undefined],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [{}], removed: [[]] } }],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///a', name: 'a' }] } }],
    ['$/cancelRequest', { id: 987654 }],
    ['$/inventedForThis', { any: 'thing' }],
    ['inventedForThis', undefined],
  ];
  for (const [method, params] of notifications) {
    it(`${method} with ${JSON.stringify(params)}: no harm`, () => client.tellRaw(method, params));
  }

  const changes: readonly (readonly [title: string, change: unknown, text: string])[] = [
    ['before the start', { range: { start: at(-3, -3), end: at(-1, 0) }, text: 'A ' }, 'A Words.\nMore.\n'],
    ['past the end', { range: { start: at(90, 0), end: at(99, 9) }, text: 'End' }, 'Words.\nMore.\nEnd'],
    ['past the line', { range: { start: at(0, 99), end: at(0, 99) }, text: '!' }, 'Words.!\nMore.\n'],
    ['from end to start', { range: { start: at(0, 5), end: at(0, 2) }, text: '!' }, 'Words!.\nMore.\n'],
    ['between units', { range: { start: at(0.5, 1.5), end: at(0.5, 2.5) }, text: '-' }, 'W-rds.\nMore.\n'],
    ['with a range of null', { range: null, text: 'New.\n' }, 'New.\n'],
  ];
  for (const [title, change, text] of changes) {
    it(`a change ${title} is taken as well as it can be`, async () => {
      const brief = await EditedBrief.open(client, 'Words.\nMore.\n');
      await client.tellRaw('textDocument/didChange', {
        textDocument: { uri: brief.uri, version: 2 },
        contentChanges: [change, { range: { start: at(0, 0), end: at(0, 0) }, text: 'Meta[^1] ' }],
      });
      const report = await client.askRaw('textDocument/diagnostic', brief.id);
      assert.match(JSON.stringify(report), /undefined-citation/, 'the changes were not taken');
      // The place after all the text tells its length in lines and units.
      const whole = await EditedBrief.open(client, `Meta[^1] ${text}`);
      const reportOfWhole = await client.askRaw('textDocument/diagnostic', whole.id);
      assert.deepEqual(withoutId(report), withoutId(reportOfWhole));
    });
  }

  it('a document that is opened twice has the text of the second time', async () => {
    const first = await EditedBrief.open(client, 'Words.\n');
    const second = await EditedBrief.open(client, 'Only here is Meta.\n', first.uri);
    const hover = await client.ask(HoverRequest.type, second.at('Meta'));
    assert.equal(hover?.range && second.textIn(hover.range), 'Meta');
  });

  it('a flood of changes in one notification', async () => {
    const brief = await EditedBrief.open(client, 'Meta\n');
    const start = { line: 0, character: 0 };
    await brief.change(Array.from({ length: 5000 }, () => ({ range: { start, end: start }, text: 'a ' })));
    const hover = await client.ask(HoverRequest.type, brief.at('Meta'));
    assert.equal(hover?.range && brief.textIn(hover.range), 'Meta');
  });
});

function about(uri: string) {
  return { textDocument: { uri }, position: range.start, range, context: { diagnostics: [] } };
}

function at(line: number, character: number) {
  return { line, character };
}

function withoutId(report: unknown): unknown {
  return typeof report === 'object' ? { ...report, resultId: undefined } : report;
}
