// Owns the tests of entries of works outside of any list: they claim nothing, and prose that looks like them does.
import assert from 'node:assert/strict';
import { listClaims } from '../../server/src/core/features/claimList.ts';
import { analyse } from '../support/analyse.ts';

const TITLE = 'Rents rose by 4 percent in 40 towns. Journal of Rents 5(2).';

const ENTRIES: readonly string[] = [
  `Smith, A. & Jones, B. (2023): ${TITLE}`,
  `- van Dijk, P.-A., Müller, A. and O'Neill, M. K. (2024a). ${TITLE}`,
  `Lee, B., et al. 2021. ${TITLE}`,
  `Smith, A. (2023). *${TITLE}*`,
  `Smith, A.; Jones, B. (2023). “${TITLE}”`,
];

const PROSE: readonly string[] = [
  'Smith, A. (2023), in a study of 40 towns, finds that rents rose by 4 percent.',
  'Smith and Jones (2023): Rents rose by 4 percent in 2022.',
  'Washington, D.C. (2023): The council paid $4 million for software.',
  'Springfield, N.J. (2023). The council paid $4 million for software in 2022.',
];

describe('an entry of a work outside of any list', () => {
  for (const text of ENTRIES)
    it(`claims nothing: ${text}`, () => assert.deepEqual(listClaims(analyse(text), 'claims'), []));
  for (const text of PROSE)
    it(`is none: ${text}`, () => assert.ok(listClaims(analyse(text), 'claims').length > 0));
});
