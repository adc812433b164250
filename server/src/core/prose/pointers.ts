// Owns the words that point the reader to a source and say nothing of their own: "for details", "More information:", "For more on this, see".

const QUALITY =
  '(?:(?:the|an?|its|their|more|further|additional|full|fuller|all|detailed|technical|longer|complete|related|background|recent|underlying|exact|original) ){0,3}';
/** What is to be found there. */
const FOUND =
  '(?:details?|particulars|information|info|reading|discussion|overview|analys[ie]s|background|data|figures|numbers|statistics|breakdown|method(?:s|ology)?|text|list|context|explanations?|documentation|examples?|summary|account|results|findings|study|report|story|announcement|statement|decision|ruling|press release|coverage|evidence|references?|sources?|calculations?|definitions?|treatment)';
const MORE = '(?:more(?: (?:on|about) (?:this|that|it|these|them|the topic|the subject))?|this|that)';

/** All of them in a text; without them and its citations, nothing is left of a sentence that only points. */
export const POINTERS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:for (?:${QUALITY}${FOUND}(?: (?:of|on|about) (?:this|that|it|these|them))?|${MORE})(?![\\p{L}\\p{N}])|${QUALITY}${FOUND}(?::| (?:(?:is|are) )?(?:(?:available|found|to be found) )?(?:at|in|here:?)(?![\\p{L}\\p{N}])))`,
  'giu',
);
