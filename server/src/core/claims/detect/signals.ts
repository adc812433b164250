// Owns the signs in a sentence that speak for or against its being a claim.
import type { SentenceInContext } from '../detect.ts';

export interface Signals {
  /** Something settles that it is none: a question, a recommendation, the authors' own voice, a hypothesis. */
  readonly vetoed: boolean;
  readonly words: number;
  readonly names: number;
  readonly mentioned: boolean;
  readonly hasFigure: boolean;
  readonly hasYear: boolean;
  readonly reports: boolean;
  readonly finds: boolean;
  readonly ruling: boolean;
  readonly past: boolean;
  readonly compares: boolean;
  readonly trend: boolean;
  readonly possibility: boolean;
  readonly firstPerson: boolean;
  readonly opinion: boolean;
}

const QUESTION = /\?["'”’)\]]*$/;
const ADVICE =
  /\b(?:should|must|ought to|need(?:s)? to|needs? be|let us|let's|recommend(?:s|ed|ation)?|we (?:urge|propose|call|advise|suggest)|it is (?:important|essential|vital|crucial|necessary|imperative))\b/i;
const LAW_REQUIRES =
  /\b(?:act|law|bill|directive|regulation|statute|rule|order|code|standard|treaty|gdpr|constitution|court|congress|parliament)s?\b/i;
const IMPERATIVE =
  /^(?:please |note that |note:|see |consider |ensure |make sure |use |avoid |do not |don't |check |read |add |create |remember |click |visit |contact |include |keep |provide |consult |start |try |think |ask |learn |find |set |write )/i;
const OWN_VOICE =
  /\b(?:we|our|i|my|this (?:brief|report|paper|section|chapter|document|note|guide|study|article|post|book|page|handbook|playbook)|the (?:next|following|previous) section|the authors|in this (?:section|chapter|paper|report|brief|post|article))\b/i;
const OWN_ACTION =
  /\b(?:(?:we|i) (?:believe|think|hope|argue|propose|recommend|suggest|use[ds]?|describe|discuss|define|examine|analy[sz]e|estimate|compare|present|show|find|found|conclude|thank|aim|focus|consider|assume|take|see|call|do|will|can|would|are|have|had|need|want|plan|also|then|first)|this (?:brief|report|paper|section|chapter|document|note|guide|study|article|post|page|handbook) (?:is|sets|describes|discusses|presents|explains|provides|covers|outlines|examines|argues|takes|aims|focuses|shows|gives|summari[sz]es|reviews|introduces|looks|explores|considers)|(?:thanks|thank you|grateful|acknowledg)\w*)\b/i;
const HYPOTHETICAL =
  /^(?:if|suppose|imagine|assuming|were |in the event)\b|\bif\b.{1,200}\b(?:would|could|might|then)\b|\b(?:would|could) have\b/i;
const DEFINITION =
  /^(?:an?|the term) .{1,60} (?:is (?:an?|the|any|when|where)|means|refers to|denotes)\b|\b(?:is|are) defined as\b/i;
const TEMPLATE = /^\s*[[{<]|\b(?:lorem ipsum|tbd|to be confirmed|to be determined)\b/i;

const FIGURE =
  /\d+(?:[.,]\d+)*\s?%|[$€£¥]\s?\d|\bper ?cent\b|\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+)?\s(?:million|billion|trillion|thousand|people|users|countries|states|years|months|days|hours|times|companies|employees|percent|points?)\b|\b(?:half|third|quarter|two-thirds|majority|dozens|hundreds|thousands|millions|billions) of\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) \w+\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const NAME = /(?<!^)(?<![.!?:]\s["'“‘(]?)\b\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*)*/gu;
const REPORTS =
  /\b(?:said|says|told|announced|announces|stated|states|reported|reportedly|according to|claimed|claims|argued|argues|warned|warns|testified|wrote|writes|declared|confirmed|denied|denies|predicted|noted|acknowledged|admitted|promised|pledged|called for|criticised|criticized|accused|suggest(?:s|ed)? that)\b/i;
const FINDS =
  /\b(?:stud(?:y|ies)|research(?:ers)?|survey(?:s|ed)?|poll(?:s|ed)?|report|analysis|experiments?|trial|evidence|data|audit|investigation|paper|literature)\b.{0,80}\b(?:show(?:s|ed|n)?|f(?:i|ou)nd(?:s|ings)?|suggest(?:s|ed)?|indicate(?:s|d)?|reveal(?:s|ed)?|demonstrate(?:s|d)?|estimate(?:s|d)?|conclude(?:s|d)?|confirm(?:s|ed)?|identified)\b|\b(?:estimated|has been shown|have been shown|was found|were found)\b/i;
const RULING =
  /\b(?:requires?|prohibits?|bans?|mandates?|obliges?|allows?|permits?|ruled|enacted|passed|signed|repealed|regulates?|amended|exempts?|entered into force|took effect)\b/i;
const PAST =
  /\b(?:was|were|had|did|became|began|launched|released|acquired|bought|sold|founded|created|built|joined|left|won|lost|grew|fell|rose|published|introduced|adopted|established|developed|signed|sued|fined|paid|raised|invested|hired|opened|closed|led|made|took|gave|received|increased|decreased|declined|doubled|used|banned|passed|voted|failed|succeeded|spent|cut|moved|started|ended|expanded|reached|underperformed|attracted|drew|killed|died|infected|agreed|refused|rejected|approved)\b/i;
const COMPARES =
  /\b(?:more|less|fewer|higher|lower|larger|smaller|better|worse|faster|slower|cheaper|greater|most|least|largest|biggest|smallest|first|only|leading|best|worst|fastest|top)\b(?! (?:of all|importantly|than ever))/i;
const TREND =
  /\b(?:increas(?:e|es|ed|ing|ingly)|decreas(?:e|es|ed|ing)|ris(?:e|es|ing)|grow(?:s|ing|th)|declin(?:e|es|ing)|fall(?:s|ing)|leads? to|results? in|causes?|contributes? to|has become|have become|dominat(?:e|es|ed))\b/i;
const POSSIBLE = /\b(?:may|might|could|can|would|perhaps|possibly|potentially)\b/i;
const OPINION =
  /\b(?:important|crucial|exciting|beautiful|good|bad|unfortunately|hopefully|arguably|clearly|obviously|of course|in my view|in our view|it seems|reasonable|desirable|worth|valuable|essential)\b/i;

/** Reads the signs of one sentence. */
export function readSignals({ text, mentions, section }: SentenceInContext): Signals {
  const hasFigure = FIGURE.test(text);
  const reports = REPORTS.test(text);
  const ruling = RULING.test(text) && LAW_REQUIRES.test(text);
  const names = countNames(text);
  return {
    vetoed: isVetoed(text, section, ruling || reports),
    words: text.split(/\s+/).length,
    names,
    mentioned: mentions.length > 0,
    hasFigure,
    hasYear: YEAR.test(text),
    reports,
    finds: FINDS.test(text),
    ruling,
    past: PAST.test(text),
    compares: COMPARES.test(text),
    trend: TREND.test(text),
    possibility: POSSIBLE.test(text),
    firstPerson: OWN_VOICE.test(text),
    opinion: OPINION.test(text),
  };
}

function isVetoed(text: string, section: readonly string[], isReported: boolean): boolean {
  if (text.trim() === '' || QUESTION.test(text) || IMPERATIVE.test(text) || TEMPLATE.test(text)) return true;
  if (OWN_ACTION.test(text) || HYPOTHETICAL.test(text) || DEFINITION.test(text)) return true;
  if (ADVICE.test(text) && !isReported) return true;
  return section.some((title) =>
    /^(?:acknowledge?ments?|table of contents|contents|recommendations?|glossary|definitions|references|bibliography|further reading|about the authors?)\b/i.test(
      title,
    ),
  );
}

function countNames(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(NAME)) count += 1;
  return count;
}
