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
  // Days, months and lands before it are no given names.
  ['On Monday Wang told staff of it.', 1],
  ['Last June Wang joined Meta.', 1],
  ['In Georgia Wang met senators.', 1],
  ['They asked Georgia Wang.', 0],
  ['He told Reuters Wang would stay. Wang stayed.', 2],
  ['They told Jane Wang of it. Wang left.', 0],
  ['In Washington Wang met senators. In New York Wang met bankers.', 2],
  ['They asked Washington Wang.', 0],
  // What writers call people is no given name, nor is a verb in a headline.
  ['Dropout Wang founded it. Alongside Wang, others lead it.', 2],
  ['Meet Wang. Meta Hires Wang.', 2],
  ['Drew Wang left.', 0],
  ['The Wang Effect is real. Wang left.', 1],
  ['How Wang Won. Wang left.', 1],
  ['Wang Jae-yong spoke. Wang left.', 0],
  // Somebody from elsewhere.
  ['Wang of Tsinghua University objected.', 0],
  ['Wang, of the Brookings Institution, objected.', 0],
  ['Wang (Tsinghua University) objects.', 0],
  ['Wang of Scale AI signed the letter.', 1],
  ['Wang (who founded Scale AI) signed the letter.', 1],
  ['Chairman Wang of Dalian Wanda sold the hotels.', 0],
  ['China’s Wang met his colleagues. Wang said talks go on.', 0],
  ['Today’s Wang is more careful, and it’s Wang who decides.', 2],
  ['Wang’s group at Peking University trained it.', 0],
  ['Wang’s group at Meta trained it.', 1],
  ['Wang, a pediatrician in Boston, warned parents.', 0],
  ['Wang, a former chief executive of Scale AI, left.', 1],
  ['Wang, a believer in American power, left.', 1],
  ['The Wang family sold it.', 0],
  ['The Wang appointment was a surprise.', 1],
  ['Trade minister Wang opened the fair. Wang said trade would grow.', 0],
  ['Silicon Valley’s Wang spoke of it.', 1],
  ['Brookings’s Wang spoke of it.', 0],
  ['Professor Wang received the prize. Wang said it was an honour.', 0],
  ['The work of professor Wang is known.', 0],
  ['Lei Wang spoke. Then Meta’s Wang spoke. Wang left.', 2],
  ['Lei Wang spoke. Wang of Scale AI spoke. Wang left.', 2],
  ['Lei Wang spoke. Google’s Wang spoke.', 0],
  // Works, courts and compounds.
  ['Wang and coauthors find little.', 0],
  ['Wang, Q., finds little.', 0],
  ['Wang Y, Chen L. Models in hospitals.', 0],
  ['In Wang, the Supreme Court held otherwise.', 0],
  ['In Wang, the firm has found a leader.', 1],
  ['The Wang–Landau algorithm is slow, and so is a Chen-Wang test.', 0],
  ['The Wang-led group hired a Wang-approved boss.', 2],
];

describe('a surname alone', () => {
  for (const [text, count] of CASES)
    it(`means the person on record ${count} times: ${text}`, () => assert.equal(mentionsOfWang(text), count));
});
