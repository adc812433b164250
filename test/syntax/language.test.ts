// Owns the test of which languages of the front matter are English.
import assert from 'node:assert/strict';
import { frontMatterIn, isEnglish } from '../../server/src/core/syntax/frontMatter.ts';

const LANGUAGES: readonly (readonly [string, boolean])[] = [
  ['lang: en', true],
  ['lang: en-GB', true],
  ['lang: en_US', true],
  ['lang: English', true],
  ['lang: english', true],
  ['lang: "British English"', true],
  ['lang: English (UK)', true],
  ['lang: eng', true],
  ['lang: ENG', true],
  ['language: eng-US', true],
  ['title: Costs', true],
  ['lang: de', false],
  ['lang: German', false],
  ['lang: enm', false],
  ['lang: engl', false],
  ['lang: es', false],
];

describe('isEnglish', () => {
  for (const [line, expected] of LANGUAGES)
    it(`${line} is ${expected}`, () =>
      assert.equal(isEnglish(frontMatterIn(`---\n${line}\n---\n`)), expected));
});
