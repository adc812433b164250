// Holds semantic tokens over the connection: what they cover, that the range counts, and that size does not.
import assert from 'node:assert/strict';
import {
  type SemanticTokens,
  type SemanticTokensLegend,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { fullClient, startClient, type TestClient } from './harness.ts';

const text = '# Meta\r\n\r\nMeta, 🦙 Llama 4 and Alexandr Wang.\r\n\r\nScale AI.\r\n';

function drawn(brief: EditedBrief, { data }: SemanticTokens, legend: SemanticTokensLegend) {
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    found.push(`${legend.tokenTypes[type]} ${brief.textIn(range)}`);
  }
  return found;
}

describe('semantic tokens over the protocol', () => {
  const ranged = {
    ...fullClient,
    textDocument: {
      ...fullClient.textDocument,
      semanticTokens: {
        requests: { range: true, full: { delta: true } },
        tokenTypes: [],
        tokenModifiers: [],
        formats: ['relative' as const],
      },
    },
  };
  let client: TestClient;
  let legend: SemanticTokensLegend;
  before(async () => {
    client = await startClient({ capabilities: ranged });
    const provider = client.initialized.capabilities.semanticTokensProvider;
    assert(provider !== undefined && 'range' in provider && provider.full === undefined);
    legend = provider.legend;
  });
  after(() => client.stop());

  it('cover the mentions in the range by kind', async () => {
    const brief = await EditedBrief.open(client, text);
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const tokens = await client.ask(SemanticTokensRangeRequest.type, { ...brief.id, range: all });
    assert(tokens !== null);
    assert.deepEqual(drawn(brief, tokens, legend), [
      'policyCompany Meta',
      'policyCompany Meta',
      'policyModel Llama 4',
      'policyPerson Alexandr Wang',
      'policyCompany Scale AI',
    ]);
    const last = { start: brief.positionOf('Scale'), end: brief.positionOf('AI.') };
    const few = await client.ask(SemanticTokensRangeRequest.type, { ...brief.id, range: last });
    assert(few !== null);
    assert.deepEqual(drawn(brief, few, legend), ['policyCompany Scale AI']);
  });

  it('are those of all the brief for a client that asks for all', async () => {
    const plain = await startClient();
    const brief = await EditedBrief.open(plain, text);
    const tokens = await plain.ask(SemanticTokensRequest.type, brief.id);
    assert(tokens !== null);
    assert.equal(drawn(brief, tokens, legend).length, 5);
    await brief.replace('Llama 4 and ', '');
    const fewer = await plain.ask(SemanticTokensRequest.type, brief.id);
    assert.equal(fewer?.data.length, 20);
    await plain.stop();
  });
});
