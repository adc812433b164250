// Owns the question whether "experts believe" says where a statement comes from, or only tells what people do.
import type { Span } from '../../text/span.ts';

/** Up to two words of the same clause: "help [more public] officials report". */
const WORDS = '(?:(?!(?:and|or|but|so|yet|as|that|which|who)\\b)[\\p{L}-]+\\s){0,2}$';
/** What is made to happen, supposed, asked for or feared: "make people believe", "ensure that officials report". */
const NO_FACT = new RegExp(
  `\\b(?:${[
    'mak(?:es?|ing)|made|lets?|letting|help(?:s|ed|ing)?|(?:would|will|could|can|to) have',
    '(?:what|whatever|how|if|unless|whether|once|until|whenever|wherever|in case|assuming|suppos(?:e|ing)|provided|(?:as|so) long as)(?: that)?',
    '(?:so|in order|to the extent|lest|see to it) that',
    '(?:ensur(?:es?|ed|ing)|mak(?:es?|ing) sure|made sure)(?: that)?',
    '(?:requir|demand|mandat|insist|recommend|propos|request|stipulat|urg|order)(?:e?s|e|ed|ing)? that',
    '(?:risk|chance|danger|possibility|probability|likelihood|odds|fear|worry|hope|event|condition)s? that',
  ].join('|')})\\s${WORDS}`,
  'u',
);
const WHENEVER = new RegExp(`\\b(?:when|where)\\s${WORDS}`, 'u');
const PAST = /(?:ed|said|thought|found|shown|\bha(?:s|ve|d) [a-z]+)$/;

/** What may stand before "people" where they speak: elsewhere it is anybody, as in "systems that people think are human". */
const PEOPLE_SPEAK =
  /(?:^|[,;:()“"‘–—-]\s?|\b(?:and|but|or|yet|so|while|although|though|whereas|as|still|now|today|often)\s|^(?:in|at|on|by|after|since|during) (?:(?!which\b|where\b|whom\b|that\b|whose\b)[\p{L}-]+\s){1,3})$/u;

/** Whether somebody is said to say something; `said` is who and the verb in the sentence, whose first letter is small. */
export function isAttribution(lower: string, { start, end }: Span): boolean {
  const before = lower.slice(Math.max(0, start - REACH), start);
  const said = lower.slice(start, end);
  if (NO_FACT.test(before)) return false;
  if (WHENEVER.test(before) && !PAST.test(said)) return false;
  if (said.startsWith('people')) return PEOPLE_SPEAK.test(before);
  return !(/^\w+ people\b/.test(said) && /\b(?:which|where|whom)\s$/.test(before));
}

/** In code units; a longer start of a sentence is no more than cut off. */
const REACH = 80;

const AUXILIARY =
  'is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|do|does|did|cannot';
/** Whom something is given or shown, and what: "visitors the lab". A clause has its subject before its verb. */
const GIVEN = '(?!this )\\p{Ll}+s (?:the|an?|their|its|his|her|our|your|how|what|where|why)\\b';
const FINITE = new RegExp(
  `\\b(?:${AUXILIARY})\\b|n['’]t\\b|^ (?!${GIVEN})[^.;]{0,60}\\b\\p{Ll}{2,}(?:ed|[^s]s)\\b\\s(?!of\\b)\\p{L}`,
  'u',
);
/** Verbs that as often have a thing behind them: "find patterns", "report breaches", "suggest names". */
const OF_THINGS =
  /\b(?:find|found|argu|report|show|hold|held|not|maintain|claim|estimat|suggest|indicat|reveal|demonstrat|confirm|announc|observ|declar|assum|imply|implie|feel|felt)(?:es?|s|n|d|ed|ing)?$/;
/** What follows a thing and says nothing: "patterns that are hard to see", "breaches within 72 hours". */
const BEHIND_THING =
  / (?:that|which|who|whose|where|how|why|what|when|whether)\b.*$|, (?:and|but|so|yet|while)\b.*$|\b(?:of|to|for|from|by|with|on|at|in) \p{Ll}+s(?= )|\b(?!(?:this|its|is|was|has|does)\b)\p{Ll}+s (?=(?:of|in|within|on|at|to|from|for|by|with|and|or|under|over|per|across|between|among|during|before|after|about|into|than|as|late|early|daily|again|online|first|too|twice|once|only)\b)/gsu;
const MOVED = new RegExp(`^ (?:${AUXILIARY})\\b`);
/** A thing that is a finding: "evidence for", "a link between", "lower prices". */
const FINDING =
  /^ (?:\p{Ll}+ ){0,3}(?:support|evidence|proof|links?)\b|^ (?:an?|no|little|some) (?:\p{Ll}+ ){0,2}(?:associations?|correlations?|relationship|effects?|impact|influence|risks?|increase|decrease|rise|fall|drop|decline|growth|trend|shift|pattern|gap|differences?|improvement|reduction|benefits?|need|lack|shortage|bias)\b|^ (?:higher|lower|fewer|greater|increased|reduced|worse|better) \p{L}/u;

/** Between a verb and what it says: "told reporters that", "point out that", "agree on". */
const BETWEEN: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:tells?|told|telling)$/, /^ (?:[\p{L}’'-]+ ){1,4}(?:that|how|why|whether) /u],
  [/\bpoint(?:s|ed|ing)? to$/, /^ \p{L}/u],
  [/\bpoint(?:s|ed|ing)?$/, /^$/],
  [/\bsuggest(?:s|ed|ing)?$/, /^ \p{Ll}+ing\b/u],
  [/\bagree$/, /^ (?:on|about) \p{L}/u],
  [/\bworr(?:y|ies|ied|ying)$/, /^ about \p{L}/u],
];

const NEEDS_BETWEEN = /\b(?:t[eo]ll?(?:s|d|ing)?|told|point(?:s|ed|ing)?)$/;

/** Verbs that have a thing behind them, or nothing, where no "that" follows. */
const NEEDS_THAT =
  /\b(?:document|establish|prove|writ|wrot|add|repl[yi]|respond|reiterat|highlight|underlin|underscor|illustrat|corroborat|postulat|theori[sz]|question)\p{Ll}{0,4}$/u;

/**
 * What is asked and not said: "say who may see the file". In "say what matters is trust" and "say when prices rise, demand falls"
 * another verb has such a clause within its statement.
 */
const ASKED =
  /^ (?:(?:who|whom|whose|which|when|where)\b[^,]*$|what (?!(?:[\p{L}-]+ ){0,4}?\p{Ll}+s (?:is|are|was|were|will|has)\b))/u;
/** A single word in quotation marks is named, not said: "say “AI” when they mean …". */
const NAMES_WORD = /^ [“"][^\s”"]{1,30}[”"] \p{L}/u;

/** "reports indicate otherwise": what was said before stands for the statement. */
const OTHERWISE = /^ (?:otherwise|the (?:opposite|contrary|reverse)|as much)(?=$|[,)])/;

/** "say that …", "say the price will fall", or said in between or behind "as": "Open models, experts say, are safer". */
export function hasStatement(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 90).replace(/[.;].*$/su, '');
  const said = text.slice(start, end);
  if (ASKED.test(after) || NAMES_WORD.test(after)) return false;
  if (/^(?:,\s\p{Ll}[\p{Ll} ]{1,30},)? (?:that|how|why|whether) |^ ?[:“"]|^,? [“"]/u.test(after)) return true;
  if (OTHERWISE.test(after)) return true;
  const before = text.slice(0, start);
  if (/,["”’]?\s$|\bas\s$|^As\s$/.test(before) && /^(?:$|[,)])/.test(after)) return true;
  if (!/^ /.test(after) || NEEDS_THAT.test(said)) return false;
  const between = BETWEEN.find(([verb]) => verb.test(said));
  if (between?.[1].test(after) === true) return true;
  if (between !== undefined && NEEDS_BETWEEN.test(said)) return false;
  if (/^ (?:to|with|from|for|by|up|into|against)\b/.test(after)) return false;
  if (!OF_THINGS.test(said)) return FINITE.test(after);
  if (FINDING.test(after)) return true;
  return !MOVED.test(after) && FINITE.test(after.replace(BEHIND_THING, ' '));
}

/** "Warn of", "warn users about", "experts warn": not those who "warn pupils before exams". */
const WARNED =
  /^(?:$|[^\p{L}\s]|\s[^\p{L}\s]|\s(?:(?!(?:after|as|at|before|by|during|from|if|in|on|once|until|when|whenever|where|while|with)\s)[\p{L}\d’'-]+\s){0,4}(?:of|about|against|over|that)\s)/u;
/** Clauses that tell when, why or of whom somebody is warned. */
const BESIDE_WARNING =
  /\s(?:after|as|because|before|by|if|once|since|so|until|when|whenever|where|while|who|which)\s.*$/su;

/** Whether "warn" has a statement behind it, or a danger. */
export function isWarning(text: string, span: Span): boolean {
  const behind = text.slice(span.end, span.end + 90);
  return (
    WARNED.test(behind) || hasStatement(text.slice(0, span.end) + behind.replace(BESIDE_WARNING, ''), span)
  );
}

/** Verbs that "reports" cannot stand for: what is doubted is not reported, and "told" has somebody behind it. */
const NOT_REPORTED =
  /\b(?:t[eo]ll?(?:s|d|ing)?|point(?:s|ed|ing)?(?: to)?|doubt\p{Ll}*|worr\p{Ll}+|object\p{Ll}*|protest\p{Ll}*|agree\p{Ll}*|question\p{Ll}*|suspect\p{Ll}*|suppos\p{Ll}+|assum\p{Ll}+|hint\p{Ll}*)$|\bnot\b|n['’]t\b/u;
/** What may stand before a clause. */
const CLAUSE_OPENS =
  /(?:^|[,;:(–—"“]\s?|\b(?:and|but|or|yet|so|that|as|while|although|though|because|since|whereas|when|if|what|which|who)\s)$/;

/** Whether "X reports" can stand for the words: they are subject and verb of a clause, and mean that it is so. */
export function isReport(text: string, { start, end }: Span): boolean {
  return (
    CLAUSE_OPENS.test(text.slice(Math.max(0, start - 12), start)) &&
    !NOT_REPORTED.test(text.slice(start, end)) &&
    !/^ (?:on|about|\p{Ll}+ing)\b/u.test(text.slice(end, end + 30))
  );
}

/** What a verb says of something, by what stands behind both: "describe it as weak", "link it to cancer", "raise doubts about it". */
const JUDGED: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\s)(?:link|connect|tie|tying|associat)\p{Ll}*$/u, /^ [^.,;:]{1,60}? (?:to|with) \p{L}/u],
  [/(?:^|\s)accus\p{Ll}*$/u, /^ [^.,;:]{1,60}? of \p{L}/u],
  [
    /(?:^|\s)(?:voic|express|rais)\p{Ll}*$/u,
    /^ (?:\p{Ll}+ ){0,2}(?:concern|doubt|fear|worr|alarm|question|objection|hope|confidence|s[ck]epticism)\p{Ll}* (?:that|about|over|whether)\b/u,
  ],
  [/./, /^ [^.,;:]{1,60}? as (?!(?:well|soon|long|far|if|much|many|part|of|it|they|he|she|we|you)\b)\p{L}/u],
];
const SEEN_AS =
  / (?:see|saw|view|viewed|regard|regarded|describe|described|dismiss|dismissed) as (?:an?|the|too|\p{Ll}+(?:ous|ive|al|ful|less|able|ible|ic|ed)) ?/u;
/** "called the bill a disaster", "called it unworkable". */
const CALLED =
  /^ (?:(?:the|an?|its|their|this|that|these|those) (?:[\p{L}-]+ ){1,3}?|(?:it|them|this|\p{Lu}[\p{L}-]*) )(?:(?:an?|the) (?!(?:seconds?|minutes?|hour|days?|week|month|year|decade|moment|time|next|same|first|last)\b)|“|"|\p{Ll}+(?:ous|ive|al|ful|less|able|ible|ic|ary|ant|ent)\b)/u;

/** Whether the verb says what is thought of something: "describe the bill as weak". */
export function isJudgement(text: string, { start, end }: Span, saying: 'judges' | 'calls'): boolean {
  const behind = text.slice(end, end + 100);
  if (saying === 'calls' && CALLED.test(behind)) return true;
  const said = text.slice(start, end);
  // "a launch which many in the industry saw as a flop": what is judged stands before.
  if (/\bwhich $/.test(text.slice(Math.max(0, start - 8), start)) && SEEN_AS.test(said + behind)) return true;
  return JUDGED.find(([verb]) => verb.test(said))?.[1].test(behind) === true;
}
