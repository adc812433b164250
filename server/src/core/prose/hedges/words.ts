// Owns the words that hedge, attribute, negate or make conditional, and what must stand around them.

export type CueKind = 'hedge' | 'attribution' | 'negation' | 'condition';

/** What must stand around a word for it to be a cue. */
export interface Around {
  /** Must match right behind the word, from its end on; what it matches belongs to the cue. */
  readonly rest?: RegExp;
  /** Must match right behind the word, and does not belong to the cue. */
  readonly ahead?: RegExp;
  /** Must match, or must not, what stands before the word, up to its start. */
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
  readonly notAhead?: RegExp;
}

const DETERMINER =
  /\b(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|of|such|many|some|any|all|no|new|member|united|several|other|both|most|few|each|every|which|what|false|key|recent|early|annual|to)\s$|^$|[.!?:] $/i;
const TO = /^ (?:\p{Ll}+ly )?to\b/u;
const SPEECH =
  /^,?:? (?:(?:that|the|it|its|it['’]s|they|he|she|there|an?|in|on|how|why|what|whether|more|nearly|about|around|only|this|these|we|I|some)\b|\d|[“"‘']|\p{Lu})/u;
const QUOTED = /^,?:? (?:that\b|[“"‘'])/;
const STUDY =
  /\b(?:stud(?:y|ies)|reports?|surveys?|researchers?|analys[ie]s|analysts?|investigat(?:ion|ions|ors)|audits?|auditors?|courts?|judges?|polls?|paper|papers|review|team|authors?|experiments?|scientists|economists|data|evidence|findings|results)\s(?:\p{Ll}+ly\s|also\s|has\s|have\s)?$/iu;

/** Rows of words in lower case, with the kind of cue that each is and what must stand around it. */
export const cueRows: readonly (readonly [CueKind, string, Around])[] = [
  [
    'hedge',
    'reportedly allegedly supposedly purportedly ostensibly apparently seemingly likely unlikely probably possibly perhaps maybe presumably potentially arguably tentatively conceivably plausibly might rumoured rumored purported suspected presumed',
    {},
  ],
  ['hedge', 'could', { notAhead: /^ (?:not|never|no longer)\b/ }],
  ['hedge', 'would', {}],
  ['hedge', 'may', { notAhead: /^ \d{4}\b/, notAfter: /\b(?:in|since|by|until|last|early|late|mid) $/i }],
  [
    'hedge',
    'plan plans planned planning aim aims aimed aiming intend intends intended intending hope hopes hoped hoping want wants wanted seek seeks sought seeking propose proposes promise promises promised pledge pledges pledged vow vows vowed appear appears appeared seem seems seemed tend tends tended believed thought rumoured understood estimated projected forecast anticipated scheduled slated poised supposed prepared preparing looking threatened threatens wishes considered',
    { rest: TO },
  ],
  [
    'hedge',
    'said reported claimed alleged',
    { rest: TO, after: /\b(?:is|are|was|were|been|be|being)\s(?:also\s|widely\s|now\s)?$/i },
  ],
  [
    'hedge',
    'set due',
    {
      rest: TO,
      after: /\b(?:is|are|was|were|be)\s(?:now\s|also\s|all\s)?$/i,
      ahead: /^ to \p{Ll}{2,}(?<!ing|ed)\b/u,
      notAhead: /^ to (?:the|an?|its|their|his|her|this|that|these|lack|poor|high|low)\b/,
    },
  ],
  [
    'hedge',
    'expect expects expected expecting anticipates expectation',
    { notAfter: /\b(?:than|as|un)\s?$/i },
  ],
  [
    'hedge',
    'alleged reported planned proposed estimated projected anticipated claimed',
    {
      after: /(?:\b(?:the|an?|its|their|his|her|this|these|any)|['’]s)\s$/i,
      ahead: /^ [\p{Ll}\d$€£]/u,
      notAhead: TO,
    },
  ],
  ['hedge', 'estimated valued', { rest: /^ at\b/ }],
  [
    'hedge',
    'considering weighing mulling exploring eyeing',
    { after: /\b(?:is|are|was|were|been|be)\s(?:also\s|now\s|reportedly\s)?$/i },
  ],
  [
    'hedge',
    'in',
    {
      rest: /^ (?:talks|discussions|negotiations|theory|principle)\b|^ all (?:likelihood|probability)\b/,
    },
  ],
  ['hedge', 'on', { rest: /^ (?:track|course) to\b/ }],
  ['hedge', 'about', { rest: /^ to\b/, after: /\b(?:is|are|was|were)\s$/i }],
  ['attribution', 'according', { rest: TO }],
  [
    'attribution',
    'saying arguing claiming stating warning noting reporting suggesting writing adding insisting alleging announcing asserting believing concluding',
    { ahead: QUOTED },
  ],
  [
    'attribution',
    'seen viewed regarded read judged interpreted perceived portrayed characterised characterized considered deemed',
    {
      rest: /^ (?:by many |widely )?(?:as|to be)\b/,
      after: /\b(?:is|are|was|were|been|be|being)\s(?:\p{Ll}+ly\s|often\s|also\s)?$/iu,
    },
  ],
  [
    'attribution',
    'see sees saw view views regard regards interpret interprets',
    { rest: /^ (?:it|this|that|them|him|her) as\b/ },
  ],
  [
    'attribution',
    'by',
    {
      rest: /^ (?:the|all|several|other|its|their|his|her|one|some|most|many) (?:[\p{L}-]+['’]s? )?(?:own )?(?:analys[ie]s|accounts?|estimates?|reading|reckoning|count)\b/u,
    },
  ],
  [
    'attribution',
    'in',
    {
      rest: /^ (?:the )?(?:view|opinion|eyes|judge?ment|estimation) of\b|^ (?:its|their|his|her|our|my|[\p{L}-]+['’]s) (?:view|opinion|words|judge?ment)\b/u,
    },
  ],
  ['attribution', 'point points pointed', { rest: /^ out\b/ }],
  ['attribution', 'citing quoting', { ahead: /^ / }],
  [
    'attribution',
    'said',
    {
      notAfter: /\b(?:the|that|having|(?:is|are|was|were|been|be|being))\s$|^That\s$/i,
      notAhead: /^(?: to\b| the same\b)/,
    },
  ],
  ['attribution', 'said', { after: /\bit (?:is|was|has been)\s$/i, ahead: /^(?: that\b|,)/ }],
  [
    'hedge',
    'understood thought believed reported alleged claimed rumoured rumored assumed hoped feared suspected argued',
    { after: /\bit (?:is|was|has been)\s(?:\p{Ll}+ly\s|often\s|now\s)?$/iu, ahead: /^(?: that\b|,)/ },
  ],
  ['hedge', 'seem seems seemed appear appears appeared', { rest: /^ (?:that|as if|as though|like)\b/ }],
  [
    'hedge',
    'look looks looked',
    { rest: /^ (?:as if|as though|set to|likely|poised to|ready to|certain to|to be)\b/ },
  ],
  [
    'hedge',
    'signs indications rumours rumors speculation suggestions allegations hints suspicion fears',
    { rest: /^ (?:that|of)\b/ },
  ],
  ['hedge', 'chances odds', { rest: /^ are\b/ }],
  ['hedge', 'potential', { rest: TO }],
  [
    'attribution',
    'has have had',
    { after: /\b(?:reports?|accounts?|rumours?|rumors?|sources|leaks?)\s$/i, ahead: /^ (?:it\b|\p{Lu})/u },
  ],
  [
    'attribution',
    'in on by',
    { rest: /^ (?:one|this|another|some|their|that) (?:reading|view|interpretation|account)\b/ },
  ],
  [
    'attribution',
    'read see view regard treat interpret',
    {
      after: /\b(?:we|they|I|some|many|analysts|observers|critics|experts|others|commentators)\s$/i,
      ahead: /^ [^.;]{2,30}\bas\b/,
    },
  ],
  [
    'attribution',
    'reports',
    { after: /\bthere (?:are|were|have been) (?:\p{Ll}+ ){0,2}$/iu, ahead: /^ (?:that|of)\b/ },
  ],
  ['attribution', 'has have had', { rest: /^ it(?= that\b|[,.])/ }],
  [
    'attribution',
    'think thinks thought fear fears feared suspect suspects suspected assume assumes assumed reckon reckons reckoned',
    {
      notAfter: DETERMINER,
      ahead: /^ (?:(?:that|the|it|they|he|she|its|their|this|these|we|I|an?|some)\b|\p{Lu})/u,
    },
  ],
  [
    'attribution',
    'signalled signaled signals hinted hints',
    { notAfter: DETERMINER, ahead: /^ (?:that|it|its|at)\b/ },
  ],
  ['attribution', 'reads read', { rest: /^ (?:as|like)\b/ }],
  // Said behind: "…, Axios reported", "…,” one report reads".
  [
    'attribution',
    'reported reports report noted notes claimed claims argued argues estimates estimated believes believed writes wrote adds added reads says said say warns warned',
    { after: /,["”’']?\s(?:or so\s)?(?:[\p{L}\p{N}'’.&-]+\s){1,5}$/u, ahead: /^(?:$|[.,;:)”"])/ },
  ],
  [
    'attribution',
    'call calls called describe describes described label labels labelled labeled dub dubs dubbed deem deems deemed',
    {
      after:
        /\b(?:critics|analysts|experts|observers|supporters|opponents|some|many|others|they|commentators|scholars|researchers|officials|activists|journalists)\s(?:\p{Ll}+ly\s|also\s)?$/iu,
      ahead: /^ (?:it|this|that|them|the|its|their|\p{Lu})/u,
    },
  ],
  [
    'condition',
    'whether',
    {
      after:
        /(?:^|\b(?:knows?|known|asks?|asked|asking|see|unclear|uncertain|questions?|wonders?|doubts?|debates?|considers?|examines?|seen|decided|clear|of|on|over|about)\s)$/i,
      notAhead: /^ or not\b/,
    },
  ],
  [
    'attribution',
    'say says told tells argue argues argued wrote writes asserts asserted assert contends contended alleges insists insisted insist concludes concluded conclude warns warned warn testified testifies complained complains boasted tweeted reiterated',
    { notAfter: /\b(?:to|not|they['’]d|let['’]s|the|would|will|can|could|should|must|n['’]t)\s$/i },
  ],
  [
    'attribution',
    'predicts predicted predict announced announces confirmed confirms acknowledged acknowledges admitted admits declared declares explained explains added emphasised emphasized stressed disclosed reveals revealed maintains maintained',
    { notAfter: DETERMINER, ahead: QUOTED },
  ],
  [
    'attribution',
    'announced announces',
    {
      notAfter: /\b(?:the|an?|its|their|was|were|been|be|is|are|newly|recently)\s$/i,
      ahead: SPEECH,
      notAhead: QUOTED,
    },
  ],
  [
    'attribution',
    'claim claims claimed report reports reported note notes noted estimate estimates estimated believe believes believed suggest suggests suggested',
    { notAfter: DETERMINER, ahead: SPEECH, notAhead: TO },
  ],
  [
    'attribution',
    'state states stated observes observed indicates indicated indicate shows showed show hold holds held',
    { notAfter: DETERMINER, ahead: QUOTED },
  ],
  [
    'attribution',
    'shows showed show suggests suggest suggested indicates indicate',
    { after: STUDY, notAhead: QUOTED },
  ],
  ['attribution', 'find finds found', { notAfter: DETERMINER, ahead: /^ that\b/ }],
  ['attribution', 'find finds found', { after: STUDY, notAhead: /^ that\b/ }],
  ['attribution', 'reported quoted described cited', { rest: /^ (?:by|in)\b/ }],
  [
    'attribution',
    'in',
    {
      rest: /^ (?:an? (?:statement|interview|letter|post|blog post|memo|filing|tweet|email|report|study|paper)|the words of|remarks)\b/,
    },
  ],
  [
    'attribution',
    'people sources source person',
    { rest: /^ (?:familiar|close|briefed|with (?:direct )?knowledge)\b/ },
  ],
  ['attribution', 'condition', { rest: /^ of anonymity\b/ }],
  ['attribution', 'per', { ahead: /^ (?:the )?\p{Lu}\p{Ll}/u }],
  [
    'negation',
    'not',
    {
      notAhead: /^ (?:only|just|merely|least|to mention|(?:more|less|fewer) than)\b/,
      notAfter: /\b(?:whether|if) or\s$/i,
    },
  ],
  ['negation', 'never cannot nobody nothing nowhere none neither nor without hardly barely scarcely', {}],
  ['negation', 'no', { rest: /^ longer\b/ }],
  [
    'negation',
    'wrong false untrue incorrect mistaken',
    {
      rest: /^ (?:that|to (?:say|claim|think|believe|put|call))\b/,
      after: /\b(?:is|was|be|been)\s(?:also\s)?$/i,
    },
  ],
  ['negation', 'contrary', { rest: TO }],
  [
    'negation',
    'no',
    {
      ahead: /^ \p{Ll}/u,
      notAhead: /^ (?:longer|more than|less than|fewer than|later than|matter|doubt|sooner|earlier than)\b/,
      notAfter: /\b(?:yes or|or)\s$/i,
    },
  ],
  [
    'negation',
    'deny denies denied denying refuse refuses refused refusing decline declines declined declining reject rejects rejected rejecting lack lacks lacked lacking',
    { notAfter: /\b(?:the|an?|its|their|this|that|of|to)\s$/i, notAhead: /^ (?:by|in|of|sharply|from)\b/ },
  ],
  ['negation', 'fail fails failed failing unable', { rest: /^ to\b/ }],
  ['negation', 'far', { rest: /^ from\b/, notAfter: /\bso\s$/i }],
  ['negation', 'rather', { rest: /^ than\b/ }],
  ['negation', 'instead', { rest: /^ of\b/ }],
  ['condition', 'if', { notAfter: /\bas\s$/i, notAhead: /^(?: any| anything)?[,.;)]/ }],
  ['condition', 'unless', {}],
  ['condition', 'assuming supposing suppose', { notAfter: /\b(?:the|are|is|was|were|to)\s$/i, ahead: /^ / }],
  ['condition', 'provided providing', { rest: /^ that\b/ }],
  ['condition', 'in', { rest: /^ (?:case|the event)\b/, notAhead: /^ (?:case studies|case law)/ }],
  ['condition', 'as so', { rest: /^ long as\b/ }],
  ['condition', 'on', { rest: /^ (?:the )?condition that\b/ }],
  [
    'condition',
    'subject contingent conditional',
    { rest: /^ (?:to|on|upon)\b/, after: /(?:\b(?:is|are|was|were|be|remains?)|,)\s$/i },
  ],
  [
    'condition',
    'should were',
    { after: /(?:^|[.!?]\s)$/, ahead: /^ (?:the|an?|it|they|he|she|this|that|\p{Lu})/u },
  ],
];
