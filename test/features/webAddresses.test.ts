import assert from 'node:assert/strict';
import { findWebAddresses } from '../../server/src/core/features/webAddresses.ts';

describe('web addresses in running text', () => {
  const cases: readonly (readonly [text: string, ...addresses: string[]])[] = [
    ['IMF, https://imf.org/a/b.html.', 'https://imf.org/a/b.html'],
    ['https://imf.org/q?x=1&y=2, table 3', 'https://imf.org/q?x=1&y=2'],
    ['http://a.org/x; http://b.org/y!', 'http://a.org/x', 'http://b.org/y'],
    ['https://en.wikipedia.org/wiki/Gemini_(chatbot).', 'https://en.wikipedia.org/wiki/Gemini_(chatbot)'],
    ['(at https://a.org/x_(y)_z)', 'https://a.org/x_(y)_z'],
    ['[a](https://a.org/x)[b](https://b.org/y)', 'https://a.org/x', 'https://b.org/y'],
    ['[https://a.org/x]', 'https://a.org/x'],
    ['“https://a.org/x”, ‘https://b.org/y’.', 'https://a.org/x', 'https://b.org/y'],
    ['«https://a.org/x» "https://b.org/y"', 'https://a.org/x', 'https://b.org/y'],
    ['<https://a.org/x>, *https://b.org/y*', 'https://a.org/x', 'https://b.org/y'],
    ['https://fr.wikipedia.org/wiki/L’Express', 'https://fr.wikipedia.org/wiki/L’Express'],
    ['https://a.org/x… and https://b.org/y—see', 'https://a.org/x', 'https://b.org/y—see'],
    ['https:// and http://.'],
    ['ftp://a.org/x www.a.org'],
  ];
  for (const [text, ...addresses] of cases)
    it(text, () => {
      const found = findWebAddresses(text);
      assert.deepEqual(
        found.map(({ url }) => url),
        addresses,
      );
      for (const { span, url } of found) assert.equal(text.slice(span.start, span.end), url);
    });
});
