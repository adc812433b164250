// Owns the telling of advice that opens with its verb: "Require audits of every model".
import { Sign } from '../detect/signs.ts';
import { readWords, type Tag, type Word } from '../detect/words.ts';

/** Verbs that advice opens with, and that are nothing but verbs. */
const VERBS = wordsIn(
  'anonymise anonymize archive certify comply cooperate delete demonstrate describe destroy encrypt erase explain inspect interview investigate justify notify obtain prove retain retrain specify store warn abolish adapt add adjust adopt align allocate allow amend apply appoint ask assess assign attach authorise authorize avoid be begin bring cancel choose clarify collect commit conduct consult continue convene coordinate create curb declare deepen define deploy designate develop disclose distribute earmark eliminate embed empower enable enact encourage enforce engage enhance ensure equip establish evaluate examine expand explore extend facilitate forbid foster get give harmonise harmonize help hire identify implement impose improve incentivise incentivize include incorporate inform institute integrate introduce invest invite keep learn leave legislate let license maintain make mandate mobilise mobilize modernise modernize monitor negotiate nominate oblige oppose organise organize oversee preserve prevent prioritise prioritize procure prohibit promote protect provide publish pursue ratify recognise recognize recruit reduce refer regulate reject remove renew replace require resist restore restrict revise select send simplify standardise standardize strengthen submit subsidise subsidize suspend tighten uphold verify write',
);
/** Verbs that advice opens with, and that may as well be nouns or adjectives: what follows decides. */
const NOUNS_TOO = wordsIn(
  'audit document flag label list log mark name record register sample screen staff ban block boost build call cap change check close commission cut delay demand design direct double draft drop end exempt fill finance fix focus follow form fund grant guarantee hold increase issue join launch leverage limit link map measure merge move offer open partner pass pause pay permit phase pilot plan prepare purchase put raise reform release repeal report reserve review reward scale secure seek set share shift sign speed spend split start stop streamline strike study support switch target task tax test tie track train treat triple update urge use vote watch work',
);

/** What stands behind one of these up to the next break is no statement of the sentence's own. */
const SUBORDINATORS = wordsIn(
  'that which who whom whose where when whenever if whether unless until before while how why what so once wherever than',
);
/** A reason is a statement: "…, because sales fell by 12 %". */
const REASONS = wordsIn('because since as given after');
const BREAKS = wordsIn('; : — –');

/** Whether the base form of a word is a verb that advice may open with. */
export function isVerb(base: string): boolean {
  return VERBS.has(base) || NOUNS_TOO.has(base);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const OPENER = /^(?:please,? )?(\p{L}+) (?:not )?/iu;
const HEAD = 40;

/** Whether a sentence only tells somebody what to do, and states nothing beside. */
export function isImperative(text: string): boolean {
  const opener = OPENER.exec(text.slice(0, HEAD));
  const verb = opener?.[1]?.toLowerCase() ?? '';
  const isDont = verb === 'do' && / not $/.test(opener?.[0] ?? '');
  const isPlain = VERBS.has(verb) || isDont;
  if (opener === null || (!isPlain && !NOUNS_TOO.has(verb))) return false;
  const words = readWords(text.slice(opener[0].length));
  const [second, third] = words;
  if (second === undefined || (second.form.isMark && !(second.form.signs & Sign.money))) return false;
  const hasObject = second.tag === 'D' || second.tag === 'P';
  if (!isPlain && isNoun(second, third)) return false;
  return !statesSomething(words, isPlain || hasObject);
}

/** Whether a word that may be a noun is one by what comes next: "Support fell", "Support is weak", "Support for it". */
function isNoun(second: Word, third: Word | undefined): boolean {
  if (second.form.key === 'that') return true;
  if (second.tag === 'I') return /^(?:of|for|in|on|among|from|across|to|by|against)$/.test(second.form.key);
  if (second.tag === 'X') return !isNamedBy(third);
  return FINITE.test(second.tag);
}

/** Whether a word in -ed before it goes with it: "Publish detailed reports". */
function isNamedBy(word: Word | undefined): boolean {
  return word !== undefined && /[OSTJGZV]/.test(word.tag);
}

const FINITE = /[AMZ]/;

/**
 * Whether a verb of the sentence's own says something: one that nothing leads to. `isLed`: the first clause depends on the
 * verb before it.
 */
function statesSomething(words: readonly Word[], isLed: boolean): boolean {
  let isUnder = isLed;
  let isInBrackets = false;
  for (let place = 0; place < words.length; place += 1) {
    const { tag, form } = words[place] ?? NOTHING;
    if (form.key === '(' || form.key === ')') isInBrackets = form.key === '(';
    else if (BREAKS.has(form.key) || REASONS.has(form.key) || opensClause(words, place)) isUnder = false;
    else if (SUBORDINATORS.has(form.key)) isUnder = true;
    else if (!isUnder && !isInBrackets && saysOf(words, place, tag)) return true;
  }
  return false;
}

const NOTHING = { tag: '', form: { key: '' } } as const;

/** A comma with "and" or the like behind it: what follows stands for itself. */
function opensClause(words: readonly Word[], place: number): boolean {
  return words[place]?.form.key === ',' && /^(?:and|but|or|yet|so)$/.test(words[place + 1]?.form.key ?? '');
}

const AUXILIARY = /^(?:is|are|was|were|am|has|had|have|did|does|do)$/;

/** Whether the word at `place` says something of a subject, as far as its tag and its neighbours tell. */
function saysOf(words: readonly Word[], place: number, tag: Tag): boolean {
  const isBehindNoun = /[SOT]/.test(words[place - 1]?.tag ?? '');
  switch (tag) {
    case 'A':
      return AUXILIARY.test(words[place]?.form.key ?? '');
    case 'X':
      return isBehindNoun || !isNamedBy(words[place + 1]);
    case 'V':
      return words[place - 1]?.tag === 'S';
    default:
      return tag === 'Z' || tag === 'M';
  }
}
