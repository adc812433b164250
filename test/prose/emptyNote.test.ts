// Owns the tests of what is given as a source and says nothing.
import assert from 'node:assert/strict';
import { saysNothing } from '../../server/src/core/prose/emptyNote.ts';

const NOTHING = [
  'To be supplied',
  'Reference to be inserted.',
  'Link to follow soon',
  'Citation still outstanding.',
  'XX',
  'We need a better source here.',
  '[find the original source]',
  'Please add page number',
  'Look up the reference later.',
  '*check this*',
  'No source yet',
  'Check with Tom.',
  'Confirm with the press office',
  'Ask Maria for the link.',
  'source: tbc',
  '',
  '???',
];

const SOMETHING = [
  'To be confirmed by the press office of the agency',
  'Check Point Research, 2023',
  'Ask Maria, Chatham House, 2024',
  'Find Solutions Ltd., filing of May',
  'Source code of the registry',
  'The figures are to follow from the ministry’s own count',
  'Verified with the ministry on 4 May 2024',
  'Missing Links, Oxford University Press',
  'Confirm with caution: a study of 2019',
  'No Sources Given, documentary',
  'OECD',
];

describe('what is given as a source', () => {
  for (const text of NOTHING) it(`says nothing: ${text}`, () => assert.ok(saysNothing(text)));
  for (const text of SOMETHING) it(`says something: ${text}`, () => assert.ok(!saysNothing(text)));
});
