// Holds the analysis of an open document to its life: closed, it is left off, and none is begun any more.
import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes } from 'vscode-languageserver/node';
import { defaultSettings } from '../../server/src/core/config.ts';
import { noBibliographies } from '../../server/src/core/sources/library.ts';
import { OpenDocument } from '../../server/src/lsp/documents.ts';
import { bundled } from '../support/bundled.ts';
import { errorOf } from './harness.ts';

describe('an open document', () => {
  it('is analysed no further once it is closed', async () => {
    const text = Array.from({ length: 50 }, (_, index) => `In case ${index}, it rose by 4 percent.\n`).join(
      '\n',
    );
    const document = new OpenDocument('file:///brief.md', 'markdown', 1, text, bundled, assert.fail);
    let pauses = 0;
    let time = 0;
    const host = {
      platform: 'test',
      // Every step takes so long that a pause follows.
      now: () => (time += 1000),
      pause: async () => {
        pauses += 1;
        if (pauses === 3) document.close();
      },
      today: () => '2026-01-01',
      files: undefined,
    };
    const inputs = { settings: defaultSettings, facts: bundled, bibliographies: noBibliographies };
    const asked = () => errorOf(document.analysis(inputs, host, CancellationToken.None));
    assert.equal((await asked()).code, LSPErrorCodes.ContentModified);
    assert.equal((await asked()).code, LSPErrorCodes.ContentModified);
    assert.equal(pauses, 3);
  });
});
