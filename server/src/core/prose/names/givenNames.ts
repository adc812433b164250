// Owns which words in capitals before a name are no given name that belongs to it: titles, and what a sentence may open with.
import { isFunctionWord } from '../../facts/words.ts';
import { isNation, isTime } from './states.ts';

const OPENERS =
  'A|Additionally|After|Afterwards|Again|Along|Also|Although|And|Apparently|As|At|Because|Before|Beyond|Both|But|By|Consequently|Critics|Currently|Despite|Earlier|Either|Even|Eventually|Finally|Following|For|Formerly|From|Had|Has|Hence|Here|How|However|If|In|Initially|Instead|Is|It|Last|Lately|Later|Like|Meanwhile|Moreover|Neither|Next|No|Nor|Not|Notably|Now|Of|On|Once|Only|Or|Over|Perhaps|Previously|Privately|Publicly|Recently|Reportedly|Similarly|Since|So|Soon|Still|Subsequently|Than|That|The|Then|There|Thereafter|Therefore|This|Though|Through|Thus|To|Today|Together|Tomorrow|Ultimately|Under|Unless|Unlike|Until|Upon|Via|Was|What|When|Where|Whether|While|Who|Why|With|Within|Without|Yesterday|Yet';
const BUSINESS_TITLES =
  'Mr|Ms|Mrs|Mx|Dr|Prof|Professor|CEO|CTO|COO|CFO|Chief|Officer|Executive|President|Chair|Chairman|Chairwoman|Founder|Director|Head|Billionaire|Entrepreneur|AI';
const NO_GIVEN_NAME = new RegExp(`^(?:${BUSINESS_TITLES}|${OPENERS})$`);

/** Whether a word with a capital before a surname may be a given name. */
export function isGivenName(word: string): boolean {
  return !/['’]s?$/.test(word) && !NO_GIVEN_NAME.test(word);
}

/** Behind these a place or time without a comma may stand right before a name: "In Berlin Li Wang spoke". */
export function opensAdjunct(word: string): boolean {
  return /^(?:in|at|on|near|across|throughout|since|during|until|before|after|last|next|this|early|late)$/i.test(
    word,
  );
}

/** Offices, ranks and kin that stand before a full name; those that end as agents do are left to `AGENT`. */
const TITLE =
  /^(?:Admiral|Attorney|Bishop|Boss|Brother|Captain|Cardinal|Chef|Coach|Colonel|Congress(?:wo)?man|Councill?or|Counsel|Dame|Daughter|Dean|Delegate|Democrat|Deputy|Don|Doña|Envoy|Expert|Father|Fellow|Frau|General|Green|Herr|Imam|Judge|Justice|King|Lab(?:o|ou)r|Lady|Liberal|Lieutenant|Lord|Madame?|Major|Marshal|Minister|Mother|Mrs|Nurse|Pilot|Pope|Prefect|Premier|Prince|Princess|Principal|Queen|Rabbi|Representative|Rev|Reverend|Saint|Secretary|Se[nñ]or[ai]?|Sen|Sergeant|Sheik(?:h)?|Sir|Sister|Son|Star|Student|Tory|Tsar|Vice|Whip|Wife|Widow|Husband)$/;
/** What somebody does, "Economist", "Lawyer", and participles, "Asked"; a few given names end alike. */
const AGENT = /(?:[eo]r|ist|ian|man|woman|person|aire|ate|ant|ent|ive|yst|ed|ing|ly)$/;
const GIVEN_ALIKE =
  /^(?:Adrian|Ahmed|Alexander|Alfred|Alistair|Amber|Asher|Bastian|Billy|Brent|Brian|Carly|Christian|Christopher|Clement|Conor|Damian|Dorian|Eleanor|Elmer|Emily|Esther|Fabian|Florian|Fred|Günther|Gunter|Gunther|Hamed|Heather|Hector|Herman|Holger|Holly|Igor|Jared|Javier|Jennifer|Jesper|Julian|Kasper|Kate|Kelly|Kent|Khaled|Kimberly|Kilian|Kristian|Laurent|Leonor|Lillian|Lily|Maximilian|Ming|Mohamm?ed|Molly|Muhamm?ed|Ned|Nestor|Norman|Oliver|Oscar|Olivier|Omer|Parker|Peter|Ping|Polly|Rainer|Rashed|Reiner|Roger|Roman|Rutger|Sally|Salvador|Sebastian|Ted|Tristan|Tor|Trent|Victor|Viktor|Vincent|Vivian|Volker|Walter|Waleed|Werner|Wilfred|Xavier|Ying)$/;

/** Whether a word, in any case, says what somebody is: "minister", "Head", "economist". */
export function isTitle(word: string): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return TITLE.test(capital) || AGENT.test(word) || /^(?:Head|Chief|Chair|President|CEO)$/.test(capital);
}

/** Whether a word with a capital before a full name surely reads as a further given name: "Mei Li Wang", but not "Economist Li Wang". */
export function isFurtherGivenName(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?$/u.test(word) || !isGivenName(word)) return false;
  if (isFunctionWord(word) || isNation(word) || isTime(word) || TITLE.test(word)) return false;
  return !AGENT.test(word) || GIVEN_ALIKE.test(word);
}
