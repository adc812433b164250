// Owns what a note gives for what it stands behind: a source, nothing, or a remark that names nothing to look up, as "Figures are rounded." does.
import { saysNothing } from './emptyNote.ts';
import { readBefore } from './sentences/clauses.ts';

/** What stands behind a citation: something that could be looked up, a remark and no more, or nothing at all. */
export type Grounds = 'source' | 'remark' | 'nothing';

/** A longer note, in code units, is not held against the patterns. */
const LONG = 400;

/** An address, key or link; a year, page, paragraph or number of a document; a title in quotation marks or italics. */
const POINTS =
  /https?:|www\.|[@§¶“”"«»]|\]\(|\]\[|\[\[|[*_]\p{L}|\b(?:1[5-9]|20)\d\d\b|\bpp?\. ?\d|\b\p{L}{2,9}\.(?:com|org|net|gov|eu|uk)\b|\d{4}/u;
/** What names a work, whoever wrote it, or says that something was taken from elsewhere. */
const SOURCING =
  /\b(?:see|cf|compare|ibid|idem|id|sources?|sourced|cited?|cites|citing|quoted?|quotes|quoting|according|references?|according|per|via|from|based|drawn|adapted|data(?! cent(?:re|er)s?\b)|datasets?|databases?|surveys?|polls?|census|interview\w*|conversations?|correspondence|communications?|e-?mails?|letters?|reports?|reported|reporting|stud(?:y|ies)|papers?|articles?|books?|chapters?|reviews?|analys[ei]s|estimat\w+|calculat\w+|computed|modelled|statistics|filings?|records?|registers?|appendi(?:x|ces)|annex(?:es)?|documents?|documentation|minutes|transcripts?|proceedings|statements?|releases?|announce\w*|press|news|websites?|web|pages?|blogs?|posts?|tweets?|testimon\w+|evidence|hearings?|speech(?:es)?|authors?|researchers?|colleagues?|officials?|respondents?|participants?|spokes\w+|told|tells|say|says|said|gave|given|provid\w*|suppl(?:y|ied|ies)|furnished|shared (?:with|by)|obtained|received|collected|compiled|gathered|requested|asked|stated?|states|stating|confirm\w*|disclos\w+|publish\w*|publication\w*|literature|decisions?|judgments?|rulings?|laws?|acts?|articles?|sections?|cases?|recitals?|regulations?|directives?|bills?|volumes?|editions?|numbers? \d)\b/iu;
/** Begins by saying how a figure was made, without a subject: "Rounded to the nearest million.", "Excluding contractors." */
const HOW =
  /^(?:(?:All |Figures |Amounts |Numbers )?(?:rounded|adjusted|converted|annualised|annualized|weighted|averaged|indexed|deflated|excluding|including|excludes|includes|not (?:counting|including|adjusted)|without|before tax|after tax|in (?:constant|current|nominal|real) (?:prices|terms|dollars|euros))\b)/iu;
/** A word in capitals behind the first of a sentence may be a name; "AI", "GDP" and "I" name nobody. */
const NAME = /(?<!^|[.!?:]\s)(?<![\p{L}\p{N}])(?!(?:AI|GDP|I)\b)\p{Lu}/u;
/** The first word may be the name of somebody in a note of a name and a verb, "Smith disagrees": what remarks begin with is none. */
const OPENS =
  /^(?:all|an?|the|this|that|these|those|some|most|many|both|each|any|no|not|it|its|they|their|we|our|here|there|throughout|figures?|numbers?|amounts?|totals?|percentages?|shares?|values?|prices?|sums?|dates?|names?|terms?|wages?|costs?|for|in|by|as|if|when|where|while|although|though|strictly|roughly|note|other|another|later|earlier|since|only|so|such|what|whether|i)\b/iu;

/** What a note of this content, as it is written, gives. */
export function groundsIn(content: string): Grounds {
  if (saysNothing(content)) return 'nothing';
  return isRemark(content) ? 'remark' : 'source';
}

/** In doubt a note is none: it may name its source in many ways. */
function isRemark(content: string): boolean {
  const text = content.trim();
  if (text.length > LONG || POINTS.test(text) || SOURCING.test(text) || NAME.test(text)) return false;
  return HOW.test(text) || (OPENS.test(text) && /[.!]$/.test(text) && readBefore(text).hasVerb);
}
