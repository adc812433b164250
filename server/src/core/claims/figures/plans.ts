// Owns the question whether a figure is only planned, asked for, promised or turned down, or was to come.
import type { Fact } from '../../facts/model.ts';

const ONCE_PLANNED =
  /\bin talks\b|(?<!\b(?:as|than) )\b(?:wanted|hoped|offered|proposed|considered|discussed|weighed|mulled|sought|expected|intended|planned|aimed|needed|requested|demanded|promised|pledged|vowed|attempted|tried|budgeted|earmarked|reserved|set aside|(?:asked|called|applied|bid|lobbied|pushed|pleaded) for)\s|\b(?:ready|willing|prepared|able|eager|keen|happy|poised|inclined|tempted|free) to\s|\b(?:was|were)\s(?:\p{Ll}+ly\s)?(?:to|due|set to|meant|supposed|scheduled|slated|projected|forecast|predicted|tipped|going to|rumou?red|planning|considering|discussing|negotiating)\s|\b(?:early|earlier|first|initial)\s(?:reports|estimates|accounts|rumou?rs)\b|\b(?:had|first)\s(?:put|estimated|pegged)\b|(?<!\b(?:is|are)(?:\s(?:now|currently))?\s)\bestimated\b.*\bat\s$/iu;
const PLANNED =
  /\b(?:plans|expects|hopes|wants|intends|aims|offers|considers|proposes|seeks|needs|requests|demands|promises|pledges|vows|tries|(?:asks|calls|applies|lobbies|pushes|pleads) for)\s|\b(?:is|are)\s(?:\p{Ll}+ly\s)?(?:to|planning|considering|discussing|negotiating|expected|due|set to|slated|scheduled|projected|forecast|predicted|tipped|going to|likely to|bound to|about to|on (?:course|track) (?:to|for))\s/u;
/** What the record itself speaks of as to come. */
const TO_COME = /\b(?:will|is to|are to|plans?|expected|intends|aims|takes effect|comes into)\b/;

/** Whether the record is of what there will be. */
export function isToCome({ statement, standing }: Fact): boolean {
  return standing === 'forecast' || TO_COME.test(statement);
}

/** Verbs, and the nouns made of them, whose object with "for" is what somebody would like to have (Levin, 1993, 58 and 70). */
const WISHES =
  /\b(?:ask(?:s|ed|ing)?|appl(?:y|ies|ied|ying|ications?)|petition(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|press(?:es|ed|ing)|push(?:es|ed|ing)?|plead(?:s|ed|ing)?|pleas?|appeal(?:s|ed|ing)?|bids?|bidding|pitch(?:es|ed|ing)?|call(?:s|ed|ing)?|turn(?:s|ed|ing)? to|approach(?:es|ed|ing)?|campaign(?:s|ed|ing)?|requests?|proposals?|demands?|offers?|plans?|hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|promises?|pledges?|tenders?|negotiat(?:e|es|ed|ing|ions?)|compet(?:e|es|ed|ing)|qualif(?:y|ies|ied)|eligible)\b/i;
/** Verbs that have somebody do what need not come true, and nouns of intent: "urged it to give", "a promise to pay". */
const TOLD =
  /\b(?:(?:ask|urg|press|petition|beg|implor|invit|order|instruct|advis|encourag|pressur|authori[sz])(?:e?s|ed|ing|e)?|lobb(?:y|ies|ied)|tells?|told|call(?:s|ed)? (?:on|upon)|wants?)\s/i;
const INTENT =
  /\b(?:offers?|bids?|plans?|proposals?|pledges?|promises?|attempts?|refusal|failure|threats?|intention|requests?|demands?|ambition|aim|goal|hopes?|wish|desire|vow)$/i;
/** What is refused is not had, unless it is spoken of as there: "turned down a grant of", but "blocked its". */
const REFUSED =
  /\b(?:turn(?:s|ed|ing)? down|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|den(?:y|ies|ied)|withh(?:olds?|eld)|veto(?:es|ed)?|spurn(?:s|ed)?|rul(?:es?|ed) out|walk(?:s|ed) away from|pull(?:s|ed) out of|back(?:s|ed) out of)\b/i;

/** What somebody is only after: "is seeking a valuation of", "looking to raise money at". */
const AFTER =
  /\b(?:seeking|targeting|eyeing|pursuing|exploring|weighing|mulling|floating|(?:looking|hoping|aiming|angling|bidding|trying) (?:to|for|at)|(?:pushing|asking|negotiating) (?:to|for)|in search of)\s/gi;
/** Behind it another thing is told. */
const TOLD_BEHIND =
  /[,;:]|\s(?:and|but|which|that|who|after|because|since|has|had|have|is|was|are|were|paid|spent|invested|bought)\s/;

/** What somebody offers is no value yet: "The offer values Kelmor at". In a tender offer shares are sold at it. */
const OFFERED = /(?<!\btender )\b(?:offer|bid|proposal)s?\s(?:(?:that|which|had|has)\s)?valu(?:es?|ed|ing)\s/;

function isSought(before: string): boolean {
  const near = before.slice(-LOOK);
  const found = [...near.matchAll(AFTER)].at(-1);
  return found !== undefined && !TOLD_BEHIND.test(near.slice(found.index + found[0].length - 1));
}

/** What a noun phrase up to the figure has none of: "a grant of", "its", "up to". */
const NO_PHRASE = /\b(?:with|in|on|from|after|to|by|about|at|for|and)\s|[,;:]/;
/** What follows is so, whoever is asked about it. */
const FACTUAL = /\b(?:why|how|that|whether|which|after|because|since|when)\s|[,;:]/;

/** So much text may stand between such a word and what is wished, in code units. */
const LOOK = 80;

/** The phrase that leads to the last such word of a text; empty where what stands behind that does not pass. */
function leadingTo(word: string, text: string, isOther: RegExp): string {
  const at = text.lastIndexOf(word);
  if (at < 0 || isOther.test(text.slice(at + word.length))) return '';
  const near = text.slice(Math.max(0, at - LOOK), at);
  return near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf(';'), near.lastIndexOf(':')) + 1);
}

function isWish(before: string): boolean {
  const told = leadingTo(' to ', before, FACTUAL);
  return (
    WISHES.test(leadingTo(' for ', before, NO_PHRASE)) ||
    TOLD.test(told) ||
    INTENT.test(told) ||
    [' a ', ' an ', ' any '].some((article) => REFUSED.test(leadingTo(article, before, NO_PHRASE)))
  );
}

/**
 * "wanted to invest", "was expected to enter into force", "applied to it for", "early reports put it at". Takes the
 * clause before the figure, and behind it where that may say so too: "entered into force in May, as was planned".
 */
export function isPlanned(before: string, behind: string, fact: Fact): boolean {
  if (ONCE_PLANNED.test(before + behind)) return true;
  if (isToCome(fact)) return false;
  return (
    PLANNED.test(before + behind) || isWish(before) || isSought(before) || OFFERED.test(before.slice(-LOOK))
  );
}
