// Owns what the headings above a sentence say about it, whatever its words.
import {
  type ReferenceHeading,
  referenceHeading,
  withoutAttributes,
  withoutNumbering,
} from '../../prose/referenceHeading.ts';

/**
 * What stands under headings: `nothing` that could be a claim; what is the writers' `own` (what they did, found, want, or mean by a word);
 * the `provisions` of a law; works that are listed `amongst prose`; or anything (`open`).
 */
export type UnderHeadings = 'nothing' | 'own' | 'provisions' | 'works amongst prose' | 'open';

/** A heading ends with the words that say what it is of, but for others of the kind: "Licence and credits", but not "Licence plates". */
function headings(words: string, others: string): RegExp {
  return new RegExp(
    `^(?:${words})(?:(?:, | and | & |/)(?:${others})\\b.{0,60})?(?:\\s?[:(|–—].{0,60})?\\W{0,3}$`,
    'i',
  );
}

const NOTHING = headings(
  [
    '(?:\\w{2,12} )?acknowledge?ments?',
    'thanks(?: to (?:our|the|all|every\\w{0,5})\\b.{0,60})?',
    '(?:(?:table|list) of )?contents',
    'see also',
    'about (?:the |our )?(?:authors?|us|editors?|contributors)|who we are|our (?:mission|history)',
    // What publishes the text names itself so; "About the AI Act" is what the text is about.
    'about (?:the|our) (?:(?:parliamentary|national|research|policy) )?(?:institute|centre|center|foundation|library|organi[sz]ation|publisher|think tank|society|observatory|series|newsletter|publication|document|brief(?:ing)?|working paper)',
    'about this (?:[\\w-]{3,20} )?(?:publication|document|brief(?:ing)?|report|note|guide|paper|series|newsletter|page|website)',
    'disclaimers?|legal notices?|imprint|impressum|colophon|publication details|editorial (?:team|notes?)|(?:copyright|licen[cs]e) notices?',
    '(?:press |media )?contacts?(?: us| details| information)?|(?:conflicts?|declarations?) of interests?|competing interests|funding (?:statement|disclosure)s?',
    '(?:fictional|hypothetical|invented|imaginary|imagined) (?:example|case|scenario|story|future)s?(?: (?:\\d{1,2}|[a-e]))?|thought experiments?(?: \\d{1,2})?|scenario (?:\\d{1,2}|[a-e]|one|two|three|four|five)',
    '(?:(?:the|lead|corresponding) )?authors?',
    'contributors',
    'change ?logs?',
  ].join('|'),
  'contributors?|acknowledg\\w{1,9}|affiliations?|reviewers|editors|funding|credits|attributions?|copyright|contacts?|disclosures?|licen[cs]\\w{1,4}|notices?|thanks|disclaimers?|declarations?|conflicts?|competing|references|sources|links|version\\w{0,3}|release\\w{0,3}',
);

/** Alone, copyright and licences are subjects that the text may be about. */
const NOTICES =
  /^(?:copyright|licen[cs](?:e|es|ing)|credits|permissions?)(?:, | and | & |\/)(?:acknowledge?ments?|credits|disclaimers?|notices?|legal notices?|permissions?|imprint)$/i;

const OF_OURS = '(?:(?:this|our|the) (?:\\w{2,15} ){0,2}?)';
const STUDY =
  '(?:survey|study|analys[ei]s|experiments?|interviews?|poll|pilot|model|simulations?|evaluation|audit|report|paper|brief|data|approach|methods?|methodology|research|sample)';
const OWN = headings(
  [
    '(?:(?:our|policy|key|main|list of|summary of) ){0,2}recommendations?(?: (?:for|to) .{1,60})?',
    '(?:(?:our|the|research|study|survey|data|materials?|sources?) (?:and |& )?)?(?:methods?|methodology)(?: used)?',
    'methodological (?:notes?|approach|appendix)',
    'research design',
    'data collection|our (?:data|approach|survey|interviews|respondents|experiments?)',
    '(?:our |the |survey )?sampl(?:e|ing)',
    `(?:(?:our|survey|study|experimental|evaluation|interview) )?results(?: (?:of|from) ${OF_OURS}${STUDY})?`,
    '(?:our|survey|interview) findings',
    '(?:what|how) we (?:want|did|found|heard|learn(?:ed|t)|asked|measured?|scored?|rated?|ranked?|counted?|work(?:ed)?)(?: .{1,60})?',
    'our (?:targets?|goals?|budget|plans?|programmes?|programs?|timeline|team|activities|services|offer|members|partners|funding|scores?|scorecard|ratings?)(?: .{1,60})?|(?:targets?|goals?|budget|timeline) of our .{1,60}',
    'what (?:they|respondents|participants|interviewees|(?:our|the) \\w{2,20}) (?:told us|answered)(?: .{1,60})?',
    'what (?:respondents|participants|interviewees) said(?: .{1,60})?',
    'who (?:answered|responded|took part|we (?:asked|surveyed|interviewed|spoke (?:to|with)))',
    `about (?:our|this|the) ${STUDY}`,
    'next steps(?: for .{1,60})?',
    'time to act|(?:a |our )?call to action|(?:the |our )?(?:way|path|road) forward|our (?:asks|demands|proposals?)',
    'what (?:we )?(?:must|should|ought to|needs? to) (?:change|happen|be done|do)(?: (?:now|next|about .{1,60}))?|what we (?:ask|call|propose|demand)(?: .{1,60})?',
    `limitations(?: of ${OF_OURS}${STUDY})?`,
    'glossary(?: of .{1,60})?',
    '(?:key |list of |main )?(?:definitions|terms|terminology)(?: used)?',
  ].join('|'),
  'conclusions?|next steps|methods?|discussion|limitations|results|findings|data|analys[ei]s|definitions|terms|abbreviations|acronyms|options|actions?|future work|caveats|overview|summary|robustness|details',
);

const LAW =
  '(?:bill|act|law|statute|regulations?|directive|ordinance|treaty|convention|executive order|code|rules?|amendments?)';
/** Before the kind of law that it is, but not "Time to act", "The case for regulation". */
const WORDS_OF_NAME = '(?:(?!(?:to|for|of|by|on|in|with|without|against|and|or|how|why|when) )[\\w-]{1,20} )';
const PROVISIONS = headings(
  [
    `(?:\\w{2,15} ){0,2}(?:provisions|duties|obligations|prohibitions|penalties|sanctions|exemptions|prohibited (?:practices|uses|systems))(?: (?:of|in|under|for|on) .{1,60})?`,
    `(?:requirements|scope|enforcement|powers|rights) (?:of|in|under) .{0,40}\\b${LAW}`,
    `what .{1,50}\\b${LAW} (?:says|say|does|do|requires?|would do|would change|provides?|covers?|prohibits?|means?)`,
    'what (?:it|they) (?:requires?|prohibits?|covers?)',
    `(?:(?:the|this) ${WORDS_OF_NAME}{0,4}${LAW}|${WORDS_OF_NAME}{1,4}(?:bill|act|directive|ordinance|treaty|convention))(?: (?:in brief|at a glance|today|of \\d{4}))?`,
    '(?:the )?(?:current|existing|present) (?:law|rules|legal framework)',
    '(?:the )?legal (?:framework|background|basis|context|position|situation)',
    'scope and application|entry into force',
  ].join('|'),
  'scope|enforcement|penalties|sanctions|duties|rights|obligations|exemptions|exceptions|provisions|definitions|oversight|commencement|application',
);

const known = new WeakMap<readonly string[], UnderHeadings>();

/** What stands under these headings, outermost first; the same list is looked at once. */
export function underHeadings(titles: readonly string[]): UnderHeadings {
  let under = known.get(titles);
  if (under === undefined) {
    under = read(titles);
    known.set(titles, under);
  }
  return under;
}

/** A heading without what numbers it, and without attributes: "3.2 Results {#results}". */
function wordsOf(title: string): string {
  return withoutAttributes(withoutNumbering(title.toLowerCase()));
}

/** Longer ones, in code units, are sentences. */
const LONGEST = 120;

function read(titles: readonly string[]): UnderHeadings {
  const lists = new Set<ReferenceHeading | undefined>(titles.map(referenceHeading));
  const plain = titles.filter((title) => title.length < LONGEST).map(wordsOf);
  const isUnder = (expression: RegExp) => plain.some((title) => expression.test(title));
  if (lists.has('works') || isUnder(NOTHING) || isUnder(NOTICES)) return 'nothing';
  if (lists.has('amongProse')) return 'works amongst prose';
  if (isUnder(OWN)) return 'own';
  return isUnder(PROVISIONS) ? 'provisions' : 'open';
}
