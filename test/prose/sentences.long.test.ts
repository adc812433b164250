// Holds the splitter of sentences to linear time on texts made to be slow.
import { splitSentences } from '../../server/src/core/prose/sentences.ts';

describe('splitSentences on slow texts', () => {
  for (const [name, text] of [
    ['stops', '.'.repeat(1_000_000)],
    ['initials', 'A. '.repeat(100_000)],
    ['open brackets', '(a. B '.repeat(100_000)],
    ['open quotations', '“a. B '.repeat(100_000)],
    ['closing marks', `a.${')'.repeat(1_000_000)}`],
    ['blanks', `a. ${' '.repeat(1_000_000)}`],
    ['open markers', 'a.[^'.repeat(100_000)],
    ['spaced stops', '. '.repeat(500_000)],
    ['emoji', 'a. 😀'.repeat(100_000)],
    ['abbreviations', 'it is in the U.S. Acme Beta is '.repeat(10_000)],
    ['questions', '“a?” Bob C. '.repeat(60_000)],
    ['shortened words', 'See Cal. '.repeat(100_000)],
  ] as const) {
    it(`reads many ${name} in linear time`, () => {
      splitSentences(text);
    }).timeout(2000);
  }
});
