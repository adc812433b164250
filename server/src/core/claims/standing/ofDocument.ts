// Owns the telling of sentences about the text itself and those who publish it: its parts, its terms of use, whose words it quotes.
import { isVerbless } from './entries.ts';

/** What a text may call itself; part of an expression. */
export const MADE =
  '(?:brief(?:ing)?|report|paper|note|article|chapter|guide|document|post|essay|study|analysis|memo|publication|book|section)';

/** Whose views these are, who answers for them, who published them where, and whom to ring. */
const FORMALITIES = new RegExp(
  [
    String.raw`^(?:(?:all|the|any) )?(?:views|opinions|conclusions|statements)(?:,? (?:and |or )?(?:views|opinions|conclusions|findings|recommendations|interpretations|statements))* (?:expressed|stated|presented|contained|set out|given|put forward|herein|here|in (?:this|the) ${MADE})\b.{0,80}\b(?:are|is|remain|do not|does not|should not|may not)\b`,
    String.raw`\b(?:accepts?|assumes?|bears?|takes?|have|has) no (?:legal )?(?:liability|responsibility)\b`,
    String.raw`^(?:(?:first|originally) )?published by [^;.]{1,60},? (?:in |on )?(?:\w{3,9} )?(?:\d{1,2},? )?(?:19|20)\d\d\.?$`,
    String.raw`^(?:(?:press|media|general) )(?:contacts?|enquiries|inquiries|office|officer)\b.{0,40}:`,
    String.raw`^(?:for (?:more|further) (?:information|details)|(?:to|please) contact)\b.{0,40}(?:,|:| contact| visit| write| see)\b`,
  ].join('|'),
  'i',
);

/** What licence it has: "The text is available under a CC BY 4.0 licence". */
const LICENSED =
  /^(?:(?:published|released|available|distributed|licen[cs]ed|printed|reprinted) (?:under|with|by)|(?:all )?(?:the )?(?:text|data|code|figures|photos|images|contents?)(?:,? (?:and )?(?:text|data|code|figures|photos|images|contents?))?(?: (?:in|of) this \w{2,15})? (?:is|are) (?:licen[cs]ed|released|available|published)) .{0,80}\b(?:licen[cs]es?|creative commons|CC0|CC[ -]BY|public domain|permission)\b/i;
/** What may be done with it: "No part of this report may be reproduced", "You may share this text". */
const MAY_BE_USED = new RegExp(
  String.raw`^(?:no part of|(?:you|readers|users|anyone|others) (?:may|can|are (?:free|welcome|allowed) to)|permission (?:is|to)|(?:reproduction|reuse|reprinting|distribution) of)\b.{0,60}\b(?:this|the) (?:text|work|publication|${MADE})\b`,
  'i',
);
const AUTHORS_KEEP =
  /^(?:the )?(?:copyright (?:(?:in|of|for) .{1,40} )?(?:remains|rests|lies|stays|is (?:held|owned|retained)|belongs)\b.{0,20}\bauthors?\b|authors? (?:retains?|keeps?|holds?|owns?) (?:the |all )?(?:copyright|rights)\b)/i;
/** Opens what a mail answers. */
const WROTE = /^on [^:]{6,60}\b\d{1,2}[:.]\d{2}\b.{0,100}\bwrote:$/i;

/** What a part of the text does: "Section 4 turns to the United States". Of nine such labelled sentences, two of them about laws, none is a claim. */
const PART = new RegExp(
  String.raw`^(?:(?:the )?(?:(?:first|second|third|fourth|fifth|sixth|next|last|final|following|previous|opening|closing) )?(?:section|chapter|part|annex|appendix|box)s?|(?:section|chapter|part|annex|appendix|box)(?:es|s)? (?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]|[IVX]{1,5})(?: (?:and|to) (?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]|[IVX]{1,5}))?)(?: (?:of|in) this ${MADE})? (?:(?:then|also|first|next|briefly|finally) )?` +
    String.raw`(?:turns?|looks?|lists?|describes?|discuss(?:es)?|explains?|examines?|asks?|reviews?|summari[sz]es?|presents?|deals?|draws?|outlines?|considers?|concludes?|compares?|argues?|traces?|maps?|assess(?:es)?|analy[sz]es?|introduces?|address(?:es)?|explores?|evaluates?|focus(?:es)?|gives? an overview|provides? (?:an? )?(?:\w{2,12} )?(?:overview|summary|background|guidance|examples?|details?))\b`,
  'i',
);
/** A law has sections too. */
const OF_LAW =
  /\b(?:of|in) (?:the|that|its?) (?:[\w-]{1,20} ){0,4}(?:act|bill|law|code|treaty|charter|constitution|regulation|directive|ordinance|convention|statute|order|agreement)\b/i;

const OPENS_WITH_TEXT = new RegExp(String.raw`^(?:this|our|the present) (?:\w{2,12} )?${MADE}\b`, 'i');
/** Goes on about it: "It argues that cities have moved too fast." */
const GOES_ON =
  /^(?:it|we) (?:then |also |first |next |briefly |finally )?(?:argues?|asks?|concludes?|describes?|discusses|discuss|draws?|examines?|explains?|explores?|finds?|focuses|focus|looks?|maps?|outlines?|presents?|proposes?|recommends?|relies|rely|reviews?|sets?|shows?|summari[sz]es?|suggests?|traces?|turns?|uses?|is (?:based|meant|intended|written))\b/i;
/** What the text is made from: "The paper draws on 22 interviews". */
const MADE_FROM = new RegExp(
  String.raw`^(?:the|this|our) ${MADE} (?:is based on|draws (?:up)?on|builds on|relies on|was (?:written|commissioned|prepared))\b`,
  'i',
);

/** Whether a sentence only says who answers for the text, who published it, how it may be used, or whom to ask about it. */
export function isFormality(text: string): boolean {
  return [FORMALITIES, LICENSED, MAY_BE_USED, AUTHORS_KEEP, WROTE].some((form) => form.test(text));
}

/** "— Lina Khan, Chair of the Federal Trade Commission, 2023" */
const SPEAKER = /^(?:[—–―]|-{2,3})[ \u00a0]?\p{Lu}[^!?;:]{1,150}$/u;

/** Whether it is the line that says whose words a quotation holds, and nothing else. */
export function isSpeaker(text: string): boolean {
  return SPEAKER.test(text) && isVerbless(text);
}

/** Whether a sentence says what the text, or a part of it, does; `opening`: the first sentence of its paragraph. */
export function isOfDocument(text: string, opening: string): boolean {
  if (PART.test(text) && !OF_LAW.test(text)) return true;
  return MADE_FROM.test(text) || (GOES_ON.test(text) && OPENS_WITH_TEXT.test(opening));
}

/** What the writers counted themselves: "In our survey 40 % agreed". Of five such labelled sentences none is a claim. */
const OWN_STUDY =
  /\b(?:in|of|from|across|among|for) (?:all )?our (?:own )?(?:[\w-]{2,15} )?(?:surveys?|polls?|samples?|stud(?:y|ies)|data|datasets?|experiments?|trials?|interviews|interviewees|respondents|participants|simulations?)\b|^our (?:own )?(?:[\w-]{2,15} )?(?:surveys?|polls?|samples?|experiments?|trials?|respondents|interviewees)\b/i;
/** What a picture or table of the text shows: of eleven such labelled sentences none is a claim. */
const SHOWN =
  /^(?:as )?(?:figures?|figs?\.|tables?|charts?|panels?|exhibits?|maps?|boxes|box) (?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-Z](?:\.?\d{1,2})?)(?: (?:and|to) \d{1,2})? (?:shows?|reports?|presents?|plots?|summari[sz]es?|illustrates?|gives?|lists?|compares?|depicts?|displays?|reveals?)\b/i;

/** Whether a sentence tells what the writers' own study or its pictures say. */
export function isOfOwnStudy(text: string): boolean {
  return OWN_STUDY.test(text) || SHOWN.test(text);
}
