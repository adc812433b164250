// Holds the check of messages to messages that are right and messages that are wrong in one place.
import assert from 'node:assert/strict';
import { problemsOfParams, problemsOfResult } from './metaModel.ts';

const start = { line: 0, character: 0 };
const range = { start, end: { line: 1, character: 2 } };
const item = { range, message: 'A message', severity: 2, tags: [1] };
const uri = 'file:///brief.md';

describe('the check of messages against the specification', () => {
  const results: readonly (readonly [method: string, result: unknown, problems: readonly string[]])[] = [
    ['textDocument/hover', null, []],
    ['textDocument/hover', { contents: { kind: 'markdown', value: 'text' }, range }, []],
    [
      'textDocument/hover',
      { contents: { kind: 'html', value: 'text' } },
      ['textDocument/hover.contents.kind is no MarkupKind: "html"'],
    ],
    [
      'textDocument/hover',
      { contents: 'text', span: range },
      ['textDocument/hover.span is no part of the specification'],
    ],
    ['textDocument/diagnostic', { kind: 'full', items: [item], resultId: '1' }, []],
    ['textDocument/diagnostic', { kind: 'unchanged', resultId: '1' }, []],
    ['textDocument/diagnostic', { kind: 'unchanged' }, ['textDocument/diagnostic.resultId is missing']],
    [
      'textDocument/diagnostic',
      { kind: 'full', items: [{ ...item, severity: 5 }] },
      ['textDocument/diagnostic.items[0].severity is no DiagnosticSeverity: 5'],
    ],
    [
      'textDocument/definition',
      { uri, range: { start, end: { line: -1, character: 0 } } },
      ['textDocument/definition.range.end.line is no uinteger: -1'],
    ],
    ['policyNotes/overview', { anything: 'goes' }, []],
  ];
  for (const [method, result, problems] of results) {
    it(`${method} ${JSON.stringify(result).slice(0, 60)}: ${problems.length} problems`, () =>
      assert.deepEqual(problemsOfResult(method, result), problems));
  }

  it('knows the parameters of notifications', () => {
    assert.deepEqual(problemsOfParams('textDocument/publishDiagnostics', { uri, diagnostics: [item] }), []);
    assert.deepEqual(problemsOfParams('textDocument/publishDiagnostics', { uri: 'brief', diagnostics: [] }), [
      'textDocument/publishDiagnostics.uri is no DocumentUri: "brief"',
    ]);
  });

  it('lets pass our own messages, and no others', () => {
    assert.deepEqual(problemsOfParams('policyNotes/analysed', {}), []);
    assert.deepEqual(problemsOfParams('textDocument/analysed', {}), [
      'textDocument/analysed is no message of the specification',
    ]);
  });
});
