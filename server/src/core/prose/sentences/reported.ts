// Owns the words behind a quotation that say whose it is: "“Will it pass?” Wiener asked." is one sentence.
import { sentenceStarters } from '../abbreviations.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{N}&-]{0,20}`;
const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Lt|Adm|Sec|Amb)\.?|(?:\p{Lu}\.){1,3}) `;
const ROLE = String.raw`(?:[’']s? (?:\p{L}[\p{L}-]{1,20} ){0,4}\p{L}[\p{L}-]{1,20})`;
/** "OpenAI researchers", "Wiener later". */
const BETWEEN =
  '(?: (?:researchers|officials|executives|staff|lawyers|leaders|engineers|employees|scientists|then|later|also|once|\\p{Ll}{2,15}ly))';
const ASIDE = String.raw`(?:,? \([^()]{1,20}\)|, [^,.?!]{1,60},)`;
const VERB =
  '(?:asked|asks|said|says|wrote|writes|told|tells|added|adds|replied|answered|shouted|cried|exclaimed|wondered|tweeted|posted|declared|demanded|quipped|joked|warned|insisted|continued|recalled|remarked|responded|urged|mused|yelled|countered|retorted)';
/** What may follow the verb where the quotation is what was said: no object, and no words of another statement. */
const REST = String.raw`(?:$|[.,;:!?—–(]|\s(?:on|in|at|during|as|when|after|before|while|last|this|yesterday|today|recently|later|again|back|aloud|earlier|once|with|over|upon|from|through|via|\p{Ll}{2,15}ly)\b)`;
const LISTENER = String.raw`(?:asked|asks|told|tells)\s(?:the\s)?[\p{L}-]{3,20}(?:$|[.,;]|\s(?:on|in|at|during|as|when|after|last|this|later)\b)`;

const ATTRIBUTION = new RegExp(
  `^(?:${TITLE}){0,2}${NAME}(?: (?:${NAME}|(?:\\p{Lu}\\.){1,2})){0,4}${ROLE}?${BETWEEN}?${ASIDE}? (?:${VERB}${REST}|${LISTENER})`,
  'u',
);
/** Enough for a title, a name, an aside and the verb, in code units. */
const REACH = 200;

/** Whether the text at `at`, right behind a quotation that ends in "?" or "!", names its speaker with a verb of speech. */
export function namesSpeaker(text: string, at: number): boolean {
  const words = text.slice(at, at + REACH);
  return ATTRIBUTION.test(words) && !sentenceStarters.has(/^\p{L}*/u.exec(words)?.[0] ?? '');
}
