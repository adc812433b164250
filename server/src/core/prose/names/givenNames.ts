// Owns which words in capitals before a name are no given name that belongs to it: titles, and what a sentence may open with.
import { isFunctionWord } from '../../facts/words.ts';
import { finiteVerbs, maybeVerbs } from '../verbs.ts';
import { isNation, isTime } from './states.ts';

const OPENERS =
  'A|About|Above|Across|Additionally|After|Afterwards|Again|Against|Along|Alongside|Also|Although|Amid|Among|And|Are|Around|Apparently|As|At|Because|Before|Behind|Beneath|Beside|Besides|Between|Beyond|Both|But|By|Can|Consequently|Could|Critics|Currently|Despite|Did|Does|During|Earlier|Either|Even|Eventually|Except|Finally|Following|For|Formerly|From|Given|Had|Has|Hence|Here|How|However|If|In|Initially|Inside|Instead|Into|Is|It|Just|Last|Lately|Later|Like|Maybe|Meanwhile|Might|Moreover|Must|Near|Neither|Next|No|Nobody|Nor|Not|Notably|Now|Of|On|Once|Only|Or|Outside|Over|Past|Per|Perhaps|Previously|Privately|Publicly|Recently|Regarding|Reportedly|Should|Similarly|Since|So|Soon|Still|Subsequently|Than|That|The|Then|There|Thereafter|Therefore|This|Though|Through|Throughout|Thus|To|Today|Together|Tomorrow|Toward|Towards|Ultimately|Under|Unless|Unlike|Until|Upon|Versus|Via|Was|Were|What|When|Where|Whether|While|Who|Why|With|Within|Without|Would|Yesterday|Yet';
const BUSINESS_TITLES =
  'Mr|Ms|Mrs|Mx|Dr|Prof|Professor|CEO|CTO|COO|CFO|Chief|Officer|Executive|President|Chair|Chairman|Chairwoman|Founder|Director|Head|Billionaire|Entrepreneur|AI';
/** What writers call somebody whom they do not give an office or occupation. */
const CALLED =
  'Academic|Ace|Adversary|Alum|Alumna|Alumnus|Athlete|Brain|Bro|Celebrity|Child|Comrade|Critic|Czar|Disciple|Dropout|Drop-out|Elder|Émigré|Enigma|Exec|Exile|Figurehead|Foe|Freshman|Friend|Geek|Genius|Girl|Golden|Graduate|Guest|Guru|Heavyweight|Heir|Hero|Heroine|Hire|Hopeful|Icon|Idol|Immigrant|Kid|Kingpin|Luminary|Magnate|Mastermind|Maverick|Millennial|Mogul|Nerd|Newbie|Novice|Oligarch|Orphan|Outcast|Parvenu|Patron|Phenom|Polymath|Prodigy|Protégée?|Protegee?|Pundit|Rebel|Recluse|Recruit|Rookie|Sage|Sceptic|Scion|Skeptic|Sophomore|Superstar|Technocrat|Teen|Titan|Tycoon|Underdog|Upstart|Veteran|Villain|Virtuoso|Visionary|Whiz|Whizz|Wiz|Wunderkind|Youth|Zealot';
const NO_GIVEN_NAME = new RegExp(`^(?:${BUSINESS_TITLES}|${OPENERS}|${CALLED})$`, 'u');

/** Whether a word with a capital before a surname may be a given name. */
export function isGivenName(word: string): boolean {
  return !/['’]s?$/.test(word) && !NO_GIVEN_NAME.test(word) && !isVerb(word);
}

/** East Asian given names behind the family name: those with a hyphen, and what is made of Pinyin syllables. */
const GIVEN_BEHIND =
  /^(?:\p{Lu}\p{Ll}+-\p{Ll}+|(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?(?:a(?:i|o|ng?)?|e(?:i|ng?)?|o(?:u|ng)?)|i(?:u|ng?)?|ui?|un)){1,3}r?)$/iu;

/** Whether a word with a capital behind a family name is the given name that goes with it: "Wang Yi", but not "the Wang Effect", "Wang Won". */
export function isGivenNameBehind(word: string): boolean {
  return GIVEN_BEHIND.test(word) && !isFunctionWord(word) && !isVerb(word) && !/s$/.test(word);
}

/** "Meet", "Hires": what begins an order or stands in a headline. Shorter ones are names elsewhere, "Ran". */
function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    word.length > LONGEST_SHORT && !VERB_ALIKE.test(word) && (finiteVerbs.has(lower) || maybeVerbs.has(lower))
  );
}

const LONGEST_SHORT = 3;
const VERB_ALIKE = /^(?:Chase|Drew|Hope|Mark|Price|Rose|Will)$/;

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
const AGENT =
  /(?:[eo]r|eur|ist|ian|man|woman|person|aire|ate|ant|ent|ive|yst|ee|crat|mind|boss|kid|head|made|time|ed|ing|ly)$/;
const GIVEN_ALIKE =
  /^(?:Adrian|Ahmed|Aimee|Alexander|Alfred|Alistair|Amber|Asher|Bastian|Billy|Brent|Brian|Carly|Christian|Christopher|Clement|Conor|Damian|Dee|Desiree|Dorian|Eleanor|Elmer|Emily|Esther|Fabian|Florian|Fred|Günther|Gunter|Gunther|Hamed|Heather|Hector|Herman|Holger|Holly|Igor|Jared|Javier|Jennifer|Jesper|Julian|Kasper|Kate|Kelly|Kent|Khaled|Kimberly|Kilian|Kristian|Laurent|Lee|Leonor|Lillian|Lily|Maximilian|Ming|Mohamm?ed|Molly|Muhamm?ed|Ned|Nestor|Norman|Oliver|Oscar|Olivier|Omer|Parker|Peter|Ping|Polly|Rainer|Rashed|Reiner|Renee|Roger|Roman|Rutger|Sally|Salvador|Sebastian|Ted|Tristan|Tor|Trent|Victor|Viktor|Vincent|Vivian|Volker|Walter|Waleed|Werner|Wilfred|Xavier|Ying)$/;

/** Whether a word, in any case, says what somebody is: "minister", "Head", "economist". */
export function isTitle(word: string): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return TITLE.test(capital) || AGENT.test(word) || /^(?:Head|Chief|Chair|President|CEO)$/.test(capital);
}

/** Whether a word with a capital before a full name surely reads as a further given name: "Mei Li Wang", but not "Economist Li Wang". */
export function isFurtherGivenName(word: string): boolean {
  const last = word.split('-').at(-1) ?? word;
  // "Self-taught", "Boy-genius".
  if (last !== word && last !== '' && !isFurtherGivenName(last.charAt(0).toUpperCase() + last.slice(1)))
    return false;
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?$/u.test(word) || !isGivenName(word)) return false;
  if (isFunctionWord(word) || isNation(word) || isTime(word) || TITLE.test(word)) return false;
  return !AGENT.test(word) || GIVEN_ALIKE.test(word);
}
