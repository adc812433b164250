import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontMatterEnd } from '../../server/src/core/syntax/frontMatterFence.ts';
import { candidateLabels } from '../../server/src/core/syntax/labels.ts';
import { cutPieces } from '../../server/src/core/syntax/pieces.ts';
import { asSetIn, readPiece, readWithRemark } from '../../server/src/core/syntax/readPiece.ts';
import { asCommonMark } from '../../server/src/core/syntax/siteMarkup.ts';
import { realBriefs } from '../support/briefs.ts';
import { drawn } from '../support/drawn.ts';
import { markdown } from '../support/markdown.ts';
import { isSoak } from '../support/soak.ts';

function footnotes(text: string): Map<string, string> {
  return new Map(
    [...candidateLabels(text)].filter((label) => label.startsWith('^')).map((label) => [label, '']),
  );
}

function readWhole(text: string): readonly string[] {
  const front = frontMatterEnd(text);
  const body = asCommonMark(text.slice(front));
  const reading = asSetIn(text.slice(front), readWithRemark(body, footnotes(body)));
  return drawn(reading, front);
}

function readApart(text: string): readonly string[] {
  const front = frontMatterEnd(text);
  const whole = readWithRemark(asCommonMark(text.slice(front)), footnotes(text));
  const links = new Map<string, string>();
  for (const { kind, label, url } of whole.definitions)
    if (kind === 'link' && !links.has(label)) links.set(label, url);
  const lines: string[][] = [[], [], []];
  let start = 0;
  for (const end of cutPieces(text, true) ?? []) {
    const piece = text.slice(start, end);
    if (end > front) {
      const labels = footnotes(piece);
      for (const label of candidateLabels(piece))
        if (links.has(label)) labels.set(label, links.get(label) ?? '');
      const reading = readPiece(piece, 'body', labels);
      lines[0]?.push(...drawn({ ...reading, definitions: [], directives: [] }, start));
      lines[1]?.push(...drawn({ ...reading, blocks: [], directives: [] }, start));
      lines[2]?.push(...drawn({ ...reading, blocks: [], definitions: [] }, start));
    }
    start = end;
  }
  return lines.flat();
}

describe('pieces', () => {
  it('hold the whole text, in order, at line starts', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const ends = cutPieces(text, true) ?? [];
        assert.equal(ends.at(-1) ?? 0, text.length);
        for (const [index, end] of ends.entries()) {
          assert.ok(end > (ends[index - 1] ?? 0));
          if (end < text.length) assert.match(text.slice(end - 1, end), /[\r\n]/);
          assert.notEqual(text.slice(end - 1, end + 1), '\r\n');
        }
      }),
      { numRuns: isSoak ? 10_000 : 300, seed: 7 },
    );
  });

  for (const text of [
    '<!-- policy-notes-disable -->\n</script>\n[^1]: A note.\n',
    '[^2]:\n</pre>\n[^1]: A note.\n',
    '- ```\n  code\n  ```\n</pre>\n[^1]: A note.\n',
    '# Heading\n</pre>\n[^1]: A note.\n',
    'Words\n</pre>\n[^1]: A note.\n',
    '-   item\n  ```\nWords.\n\nMore words.\n',
    '1)\titem\n  ```\nWords.\n\nMore words.\n',
    '-      code\n  ```\n  Words.\n\nMore words.\n',
    '| a |\n| - |\n| 1 |\nWords.\n</script>\n[^1]: A note.\n',
    '- ***\nWords.\n  ```\nMore words.\n\nWords.\n',
    '!!! tip\n    Words.\n  ```\nWords.\n\nMore words.\n',
  ]) {
    it(`read apart are what remark reads in the whole: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readApart(text), readWhole(text));
    });
  }

  it('read apart are what remark reads in the whole', () => {
    fc.assert(
      fc.property(markdown, (text) => assert.deepEqual(readApart(text), readWhole(text))),
      { numRuns: isSoak ? 20_000 : 700, seed: 11 },
    );
  });

  for (const { name, text } of realBriefs()) {
    it(`read apart are what remark reads in the whole: ${name} (beside the project)`, () => {
      assert.deepEqual(readApart(text), readWhole(text));
    });
  }
});
