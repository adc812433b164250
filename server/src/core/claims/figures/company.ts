// Owns what a company is worth where that stands before the noun: "Kelmor, a $3 billion company".
import { compareToFact } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Sentence } from '../../prose/sentence.ts';
import type { Cue } from './cues.ts';
import { saysEarlier } from './times.ts';

const WORTH = /^(?:valu(?:e[ds]?|ation)|worth)\b/i;
/** So much text behind a figure is read, in code units. */
const LOOK = 64;
const COMPANY =
  /^[ -](?:dollar[ -])?((?:[\p{L}-]{2,20} ){0,2}(company|firm|start-?up|group|giant|unicorn|enterprise))(?=$|[ ,.;:)])/iu;
/** What stands between a name and the figure: "Kelmor, now a". */
const BEHIND_NAME = /^(?:,|\s(?:is|remains|has become))\s(?:(?:now|today|already|currently)\s)?an?\s$/;
/** Words before the noun by which the figure is not what it is worth: "a $3 billion annual revenue company", "a $3 billion-a-year". */
const OTHER_SIZE = /^-a-|\b(?:annual|yearly|revenue|sales|turnover|profit|debt|cash|loss|per|year)\b/i;
/** Behind the noun: nothing that it only modifies, as in "a $3 billion company loan", nor by what it is so large, or that it is yet to be. */
const ENDS =
  /^(?:$|[,.;:)]|\s(?:(?:in|by)\s(?!(?:terms|annual|yearly|revenues?|sales|turnover|profits?|debt|assets|cash|(?:the|its) (?:making|wait\w*|future|dreams?|plans?)))|(?:based|that|which|with|and|from|to|whose|today)\b))/i;
/** Behind "the $3 billion company Kelmor": another verb's subject or one that wants to be so, "Kelmor rivals is", "Kelmor wants to be". */
const OF_NAME = /^\s(?:and\s|or\s|\p{Ll}+\s(?:to\s|(?:is|are|was|were|has|had|will|works?|\p{Ll}+s)\s))/u;
const BEFORE_NAME = /(?:^|\s)the\s$/i;

/** The noun as the word that names the property, where the record has what its subject is worth and a figure plainly describes that. */
export function companyCue(
  { text, mentions, quantities }: Sentence,
  quantity: Quantity,
  fact: Fact,
  facts: FactIndex,
): Cue | undefined {
  if (quantity.type !== 'money' || fact.about.length > 0 || !fact.cues.some((cue) => WORTH.test(cue)))
    return undefined;
  const { start, end } = quantity.span;
  const noun = COMPANY.exec(text.slice(end, end + LOOK));
  const word = noun?.[2];
  if (noun === null || word === undefined || OTHER_SIZE.test(noun[0])) return undefined;
  if (quantities.some(({ item }) => item.type === 'date')) return undefined;
  const at = end + noun[0].length;
  const describes = mentions.some(({ item: { entityId, span } }) => {
    if (entityId !== fact.subject) return false;
    if (span.start > end)
      return (
        span.start === at + 1 &&
        BEFORE_NAME.test(text.slice(0, start).slice(-5)) &&
        !OF_NAME.test(text.slice(span.end, span.end + LOOK))
      );
    return BEHIND_NAME.test(text.slice(span.end, start)) && ENDS.test(text.slice(at, at + LOOK));
  });
  if (!describes || saysEarlier({ text, quantity, fact }) || isOtherSize(quantity, fact, facts))
    return undefined;
  return { start: at - word.length, end: at, word: word.toLowerCase() };
}

/** A company of so much may also be one that sells so much. */
function isOtherSize(quantity: Quantity, fact: Fact, facts: FactIndex): boolean {
  return facts
    .factsAbout(fact.subject)
    .some(
      (other) =>
        other !== fact && other.subject === fact.subject && compareToFact(quantity, other) === 'agrees',
    );
}
