// Owns the tests of surnames that stand alone: whether they mean the person on record who bears them.
import assert from 'node:assert/strict';
import { findMentions } from '../../server/src/core/prose/mentions.ts';
import { bundled } from '../support/bundled.ts';

const mentionsOfWang = (text: string) =>
  findMentions(text, bundled).filter(({ entityId }) => entityId === 'alexandr-wang').length;

/** Text, and how often the person on record is meant. */
const CASES: readonly (readonly [string, number])[] = [
  ['Wang joined Meta.', 1],
  ['Mr Wang joined Meta, and Dr. Wang spoke.', 2],
  ['Yesterday Wang spoke. Later Wang left.', 2],
  ['Alexandr Wang joined Meta. Wang leads the initiative.', 2],
  ['He went to Meta. Wang leads the initiative.', 1],
  ['Meta’s Wang leads the initiative.', 1],
  ['Foreign minister Wang met the board of Huawei.', 0],
  ['The case went to judge Wang.', 0],
  ['The governor asked Wang to come.', 1],
  ['Senator Wang objected.', 0],
  ['Wang Yi spoke. Wang added that trade grew.', 0],
  ['Lei Wang chairs the panel. Wang leads its work.', 0],
  ['They asked Dr Jane Wang. Dr Wang said no.', 0],
  ['M. Wang wrote it. Wang is an economist.', 0],
  ['Lei Wang asked Alexandr Wang. Wang said yes.', 2],
  ['Alexandr Wang asked Lei Wang. Wang said yes.', 1],
  ['Wang Haoyu opened the fair. Wang added that trade grew.', 0],
  ['They met Wang Lijun. Wang was pleased.', 0],
  ['A study by Wang Fei tests it. Wang finds little.', 0],
  ['Wang, Fei. A study of prices. Wang finds little.', 0],
  ['They met Wang, Zuckerberg and others. Wang was pleased.', 2],
  ['Wang Labs made computers. Wang joined Meta.', 1],
];

describe('a surname alone', () => {
  for (const [text, count] of CASES)
    it(`means the person on record ${count} times: ${text}`, () => assert.equal(mentionsOfWang(text), count));
});
