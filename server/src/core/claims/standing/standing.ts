// Owns the places and forms in which a sentence is no claim, or less likely one, whatever it says.
import { withoutRemark } from '../../prose/citationNeeded.ts';
import { isOwnDetail } from './amounts.ts';
import { isEntry } from './entries.ts';
import { isDateline, isFields, tellsLastChange } from './fields.ts';
import { underHeadings } from './headings.ts';
import { isImperative } from './imperative.ts';
import { withOdds } from './odds.ts';
import { isFormality, isOfDocument, isOfOwnStudy, isSpeaker, MADE } from './ofDocument.ts';
import { isOpinion } from './opinion.ts';
import { predictionIn } from './prediction.ts';
import { RULING } from './wording.ts';

/** Also initials: "U.S.", "N. S. W." */
const HAS_WORD = /\p{L}(?:\. ?)?\p{L}/u;
const CAPTION =
  /^(?:figure|fig\.|table|chart|box|photo|image|source|credit|keywords?|illustration)\s?[\d.a-z-]{0,6}\s?[:.|]\s/i;
/** Who made a picture or a text, and under what terms it may be used. */
const CREDIT =
  /^(?:(?:photo|image|picture|illustration|artwork|cartoon|cover)s?(?: credits?)?(?::| (?:by|courtesy of) (?!.{0,200}\b(?:is|are|was|were|has|have|had|shows?|showed)\b))|credits?:|©|\(c\) |copyright (?:©|\(c\)|\d{4})|(?:all|some) rights reserved\b|["“][^"”]{1,120}["”],? by .{1,100}\b(?:licen[cs]ed|CC[ -]BY|CC0)\b|(?:except where (?:otherwise )?noted, )?(?:this|the|our|all) (?:whole |original )?(?:work|article|post|page|report|brief|document|text|website|site|guide|book|chapter|paper|contents?|material|images?)(?: (?:on|of) this (?:site|page|website))? (?:is|are) (?:\w{2,12} )?(?:licen[cs]ed|released|shared|available|published) under\b)/i;
/** What a picture shows, who made it, and its licence, to the end: "The harbour, photo by J. Lind (CC BY 2.0)". */
const CREDIT_OF_PICTURE =
  /^(?:["“‘'][^"”’']{1,80}["”’'],? |[^,.]{1,60}, )?(?:photo(?:graph)?|image|picture|illustration|artwork|cartoon|map|diagram|graphic|infographic)s? (?:by|from|courtesy of) .{1,80}[,(] ?(?:creative commons|CC[ -]?BY|CC0|public domain)(?:[- ](?:attribution|share ?alike|non-?commercial|no ?derivatives|by|sa|nc|nd|zero|international|unported|generic|licen[cs]e|\d\.\d)){0,8}[).]{0,2}$/i;
const TEMPLATE =
  /^\s*(?:\{\{|<[a-z]|\[[^\]]{2,80}\]\s*$)|\[(?:name|date|insert|your|title|number|organi[sz]ation|agency|link|todo|tbd)\b[^\]]{0,80}\]|\blorem ipsum\b|\b(?:tbd|tbc)\b/i;
const QUESTION = /\?["'”’)\]*]*$/;
const ASKED = /\b(?:said|says|asked|asks|wrote|told|wondered|question(?:ed|s)?)\b[^?]{0,200}["“‘]/i;
const CONTENTS = /(?:\.\s?){4,}\d*$|…{2,}\s?\d*$|…\s?\d+$/;
/** Opens what is only supposed, and what thanks. */
const OPENS_NOTHING =
  /^(?:(?:let us |let's )?(?:suppose|imagine|assume|picture)\b|(?:special |many |my |our )?(?:thanks|thank you)\b|(?:we|i|the authors?) (?:would like to |also |want to )?(?:thank|(?:am|are) (?:\w+ )?grateful)\b)/i;

/** What somebody ought to do, unless somebody else said so; and what would be if. */
const ADVISES = /\b(?:should|ought to|needs? to|had better)\b/i;
/** The same as what the sentence says itself: "Agencies need to …". */
const ADVISES_AT_ONCE = /^(?:\S+ ){1,4}(?:should|ought to|needs? to|had better)\b/i;
/** Advice without a word on who is to act or who says so; and words that only announce a list. */
const ADVISES_NOBODY =
  /^(?:\S+ )?it is (?:\w{2,12} )?(?:recommended|proposed|suggested|advised|advisable|urged) (?:here )?(?:that|to)\b/i;
const ANNOUNCES =
  /^(?:[^:]{0,120}\b(?:the following|as follows|these|below|an overview)\b[^:]{0,120}|[^:]{0,120}\b(?:include|including|are|namely|such as|for example|in short)):$/i;
/** What the writers did at some time is theirs: "In March 2023 we sent a letter". */
const OWN_ACT =
  /^(?:(?:in|on|during|since|at|early in|late in|last|earlier)\b[^,.;:]{2,40},? )(?:we|i) (?:also |then |again |first |have |had |were |was )?\w{2,20}(?:ed|ote|ent|ave|ade|eld|an|et|ld|oke|ew|un)\b/i;

/** Says what the writers mean by a word: "By frontier models we mean …". Of 41 such labelled sentences, 40 of them our own, none is a claim. */
const DEFINES = new RegExp(
  String.raw`^(?:(?:here|throughout|in this ${MADE}|for (?:our|the) purposes?(?: of this \w{2,12})?),? )?` +
    String.raw`(?:by [^,.;]{2,80},? (?:we|i) (?:here )?(?:mean|refer to|understand|denote)\b|(?:we|i) (?:will )?(?:here )?` +
    String.raw`(?:(?:use|take|employ) [^.;]{2,80} to (?:mean|refer to|denote|describe|cover|stand for)|(?:define|understand) [^.;]{2,80} (?:as|to be|to mean)|(?:mean|refer to) [^.;]{2,80} (?:as|when))\b)` +
    String.raw`|^(?:here|throughout|in this ${MADE}|for (?:our|the) purposes?(?: of this \w{2,12})?),? (?:the (?:term|word|phrase)s? )?["“‘'][^"”’']{1,60}["”’'] (?:means?|refers?|stands?|denotes?|is used|are used|includes?|covers?|describes?)\b`,
  'i',
);

/** Says of what kind something is, in general: "Cryptography is the study of …". Of 18 such labelled sentences one is a claim. */
const OF_KIND =
  /^(?!(?:this|that|these|those|it|they|all|both|one|another|here|there|the same|the output|the result)\b)(?:an? |the )?[\w-]{2,30}(?: [\w-]{2,30}){0,2} (?:is|are) (?:an?|the|any) (?:general |common |broad |formal |technical ){0,2}(?:kind|type|form|set|process|method|way|measure|branch|term|word|name|rise|fall|increase|decrease|practice|ability|use|act|study|property|state|degree|condition|science|idea|notion|concept|collection|group|class|technique)s? (?:of|for|in|by|to|that|which)\b(?!.{0,200}\d)/i;

/** Opens a paragraph that says what others wrongly believe: "Myth: open code is unsafe". */
const MYTH =
  /^[\W_]{0,3}(?:(?:common|popular|frequent|the) )?(?:myths?|misconceptions?|fallac(?:y|ies))(?: (?:no\.? ?|# ?|number )?\d{1,2})?[\W_]{0,3}[:–—-]/i;

/** What those who make the rules must do is advice, as a rule: of six such labelled sentences one is a claim. */
const ADVISES_RULERS =
  /^["“]?(?:(?:but|so|and|now|first|second|third|finally|instead|therefore|then),? )?(?:(?:the|our|all|every|each|national|federal|local|european|western|democratic) ){0,3}(?:commission|council|governments?|policy-?makers|legislators?|lawmakers|parliaments?|congress|ministers?|politicians|leaders|society|we|europe|countries|nations|cities|democracies) (?:\w{2,12} )?must\b/i;
/** And what is to be prevented by it has not come to pass: "before millions lose their jobs". */
const TO_PREVENT = /\b(?:before|unless|lest|or else|otherwise)\b/i;
/** What a rule makes them do names the rule. */
const RULE =
  /\b(?:[Uu]nder|by law|Acts?|[Aa]rticles?|[Tt]reat(?:y|ies)|[Rr]egulations?|[Dd]irectives?|[Cc]ourts?|[Cc]onstitution|require[sd]?)\b/;
const SAID =
  /\b(?:said|says|told|argue[sd]?|claim(?:s|ed)?|according to|found|recommended|called|wrote|warned|report(?:s|ed)?|suggest(?:s|ed)?)\b/i;
/** What would be if: of 17 such labelled sentences one is a claim, and of 119 of our own one. */
const CONDITIONAL = /^(?:if|had|were|should|without|with)\b[^.]{3,200}\b(?:would|could|might)\b/i;
const HYPOTHETICAL = /\b(?:might|could|would) have (?:been|\w{2,20}(?:ed|en|t))\b/i;

/** Leads to what somebody says, without any of it: "As Okafor (2019) argues:". */
const LEADS_IN =
  /^as (?!(?:many|much|few|little|of|a|an|if|though|late|early|recently|soon|part) )(?:et al\.|\(\d{4}\)|\d{4} |[^,;:.\d]){1,60}\b(?:shows?|showed|notes?|noted|argues?|argued|says?|said|writes?|wrote|explains?|explained|reports?|reported|finds?|found|observes?|observed|points? out|puts? it)[.:…]?$/i;

/** Opens a paragraph on what is only supposed, in whatever tense it goes on; and one on what would be if. */
const OPENS_SCENE =
  /^(?:(?:let us |let's |now |just )?(?:suppose|imagine|assume|picture|consider a (?:world|future|scenario|case))\b|\W{0,3}scenario (?:\d{1,2}|[a-e]|one|two|three|four|five)\b)/i;
/** What happened in a year may be told to make a scene likely. */
const YEAR = /\b(?:19\d\d|20[0-2]\d)\b/;
const OPENS_QUESTION = /^what (?:if|would happen)\b/i;
const SUPPOSED = /\b(?:would|could|might)\b/i;

/** A figure that is no year. */
const FIGURE = /\d\s?%|[$€£]\s?\d|\d,\d{3}|\b(?:million|billion|percent|per cent)\b/i;

/** What a law makes somebody do, lets them do, or does not cover. */
const PROVISION =
  /\b(?:shall|must|(?:may|can|could) (?:not|only)|may (?:be|impose|issue|order|require|grant|refuse|request|appeal)|(?:is|are|was|were) (?:to be|required|obliged|exempt(?:ed)?|prohibited|banned|entitled|liable|allowed|permitted|forbidden|excluded|subject to|deemed|punishable)|(?:do|does) not (?:apply|cover|extend)|(?:is|are) not (?:needed|required|covered|affected|bound)|(?:apply|applies) to|no (?:[\w-]{1,20} ){1,3}(?:is|are|may be|will be) (?:needed|required|charged|allowed|permitted)|would (?:have to|be (?:required|obliged|banned|allowed|exempt|subject|entitled)|require|ban|prohibit|create|allow|give|set up|establish|apply|introduce|oblige|amend|repeal)|(?:has|have) to|requires?|prohibits?|bans?|obliges?|mandates?|forbids?|creates|establishes|sets up|introduces|imposes|grants|repeals|amends|abolishes)\b/i;
/** The writers' own duties and wishes, whatever heading they stand under. */
const OURS = /\b(?:we|our|us|i|my)\b/i;

export type Standing = 'never' | 'hardly' | 'own' | 'seldom' | 'fragment' | 'open' | 'provision';

/** Whether a paragraph that begins with these words is the caption of a figure or table, or credits it. */
export function isCaption(opening: string): boolean {
  return CAPTION.test(`${opening} `);
}

/** Leads to a list without a verb of its own, or with one that is to come: "The Act requires deployers to:". */
const UNENDED = new RegExp(
  `\\b(?:to|must|shall|should|will|would|can|could|may|might|cannot|not|be|${RULING})\\s?:$`,
  'i',
);

/** Whether a list of what to do tells what a law demands: it stands under a heading over one. */
export function isDuty(item: string, section: readonly string[]): boolean {
  return underHeadings(section) === 'provisions' && isImperative(item.trim());
}

/**
 * Whether a sentence can be a claim where it stands; `opening`: the first sentence of its paragraph; `isOfLaw`: it is an item of a list of what a law
 * does or demands.
 */
export function standingOf(
  text: string,
  opening: string,
  section: readonly string[],
  isOfLaw = false,
): Standing {
  const trimmed = text.trim();
  if (isCaption(opening)) return 'never';
  if (
    !HAS_WORD.test(trimmed) ||
    CREDIT.test(trimmed) ||
    CREDIT_OF_PICTURE.test(trimmed) ||
    TEMPLATE.test(withoutRemark(trimmed)) ||
    CONTENTS.test(trimmed) ||
    OPENS_NOTHING.test(trimmed) ||
    isFormality(trimmed) ||
    isSpeaker(trimmed) ||
    isDateline(trimmed) ||
    isFields(trimmed, opening.trim()) ||
    tellsLastChange(trimmed) ||
    isOwnDetail(trimmed) ||
    LEADS_IN.test(trimmed)
  )
    return 'never';
  if (trimmed.includes('?') && QUESTION.test(trimmed) && !ASKED.test(trimmed)) return 'never';
  const under = underHeadings(section);
  if (under === 'nothing') return 'never';
  if (under === 'works amongst prose' && (isEntry(opening) || isEntry(trimmed))) return 'never';
  if (under === 'own') return 'own';
  const standing = ownStanding(trimmed, opening);
  const mayBeLaw = standing === 'open' || standing === 'seldom';
  const isProvision = (isOfLaw || under === 'provisions') && mayBeLaw && PROVISION.test(trimmed);
  return isProvision && !ADVISES.test(trimmed) && !OURS.test(trimmed) ? 'provision' : standing;
}

/** The standing of a sentence by its own words and those that its paragraph opens with. */
function ownStanding(trimmed: string, opening: string): Standing {
  if (DEFINES.test(trimmed) || isImperative(trimmed) || isOfDocument(trimmed, opening)) return 'hardly';
  if (isOpinion(trimmed) && !SAID.test(trimmed)) return 'hardly';
  if (MYTH.test(opening) || UNENDED.test(trimmed)) return 'hardly';
  if (
    ADVISES_NOBODY.test(trimmed) ||
    (trimmed.endsWith(':') && ANNOUNCES.test(trimmed) && !FIGURE.test(trimmed))
  )
    return 'hardly';
  const isForRulers = ADVISES_RULERS.test(trimmed) && !RULE.test(trimmed);
  const isAdvice = (isForRulers || ADVISES.test(trimmed)) && !SAID.test(trimmed);
  if (isAdvice && isForRulers && TO_PREVENT.test(trimmed)) return 'never';
  if (isAdvice && (isForRulers || ADVISES_AT_ONCE.test(trimmed))) return 'hardly';
  if (CONDITIONAL.test(trimmed) && !SAID.test(trimmed)) return 'hardly';
  const isInScene = OPENS_SCENE.test(opening);
  if (isInScene && !YEAR.test(trimmed)) return 'hardly';
  const isSupposed =
    isInScene ||
    CONDITIONAL.test(trimmed) ||
    HYPOTHETICAL.test(trimmed) ||
    (OPENS_QUESTION.test(opening) && SUPPOSED.test(trimmed));
  const prediction = predictionIn(trimmed);
  if (prediction === 'unsure') return 'hardly';
  const isOwnAct = OWN_ACT.test(trimmed) && !FIGURE.test(trimmed);
  const isTheirs = isOwnAct || isOfOwnStudy(trimmed);
  return isAdvice || isSupposed || isTheirs || OF_KIND.test(trimmed) || prediction !== undefined
    ? 'seldom'
    : 'open';
}

const NEVER_CONFIDENCE = 0.01;
/**
 * What becomes of the odds. Of 195 labelled sentences that advise at once three are claims, where one in three would be: by the rule of succession
 * a twenty-fourth of the usual odds. The others are set by hand, as the labelled sentences are too few, or have no headings above them.
 */
const SHARES = { hardly: 1 / 24, own: 1 / 6, seldom: 0.3, fragment: 0.57, provision: 5 } as const;

/** The confidence of a sentence in its standing, from the one that its words alone give it. */
export function confidenceIn(standing: Standing, confidence: number): number {
  if (standing === 'open') return confidence;
  if (standing === 'never') return NEVER_CONFIDENCE;
  return withOdds(confidence, SHARES[standing]);
}
