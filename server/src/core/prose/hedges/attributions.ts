// Owns the words that attribute a statement to somebody, and what must stand around them.
import { type CueRow, DETERMINER, QUOTED, SPEECH, STUDY, TO } from './around.ts';

/** Who writes, or what is written. */
const AUTHORS =
  'articles?|reports?|stud(?:y|ies)|surveys?|authors?|analysts?|analys[ie]s|papers?|observers?|critics?|commentators?|experts?|outlets?|newspapers?|stor(?:y|ies)|columns?|columnists?|journalists?|editors?|investors?|optimists?|pessimists?|sceptics?|skeptics?|scholars?|researchers?|lawmakers?|officials?|supporters?|opponents?|readers?';

/** Rows of words in lower case, with what must stand around them. */
export const attributionRows: readonly CueRow[] = [
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
      rest: /^ (?:the|all|several|other|its|their|his|her|our|my|one|some|most|many) (?:[\p{L}-]+['’]s? )?(?:own )?(?:analys[ie]s|accounts?|assessments?|calculations?|estimates?|forecasts?|judge?ment|projections?|reading|reckoning|count)\b/u,
    },
  ],
  [
    'attribution',
    'in',
    {
      rest: /^ (?:the )?(?:view|opinion|eyes|assessment|judge?ment|estimation) of\b|^ (?:its|their|his|her|our|my|[\p{L}-]+['’]s) (?:view|opinion|words|assessment|estimation|judge?ment|reckoning)\b/u,
    },
  ],
  [
    'attribution',
    'our my',
    {
      rest: /^ (?:\p{Ll}+ )?(?:assessment|assumption|bet|estimate|forecast|guess|judge?ment|opinion|prediction|projection|view)(?::| (?:is|was|remains) that\b)/u,
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
      notAhead: /^ (?:it|this|that|them|him|her) as\b/,
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
    'reported reports report noted notes claimed claims argued argues estimates estimated believes believed writes wrote adds added reads says said say warns warned predicts predicted predict thinks thought think reckons reckon expects',
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
    'attribution',
    'say says told tell tells argue argues argued wrote writes asserts asserted assert contends contended alleges insists insisted insist concludes concluded conclude warns warned warn testified testifies complained complains boasted tweeted reiterated',
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
  ['attribution', 'learned learnt understands heard hears', { rest: /^ that\b/ }],
  [
    'attribution',
    'learned learnt heard hears',
    { ahead: /^ (?:in|from|on|at|last|this) [^.,;:]{2,40}\bthat\b/, reach: 60 },
  ],
  ['attribution', 'puts put has', { rest: /^ it\b/, after: /\bas\s[^,.;]{1,25}\s$/i }],
  [
    'attribution',
    'presents present presented treats treat treated portrays portray frames frame framed casts paints takes take took sees saw views reads describes',
    {
      after: new RegExp(`\\b(?:${AUTHORS})\\s(?:\\p{Ll}+ly\\s|also\\s)?$`, 'iu'),
      ahead: /^ (?:\p{L}|['’])/u,
    },
  ],
  [
    'attribution',
    'attributes attribute ascribes ascribe',
    { notAfter: DETERMINER, ahead: /^ (?:\p{Lu}|the|its|this)/u },
  ],
  ['attribution', 'see sees saw', { rest: /^ in\b/, notAfter: DETERMINER }],
  [
    'attribution',
    'to for',
    { rest: new RegExp(`^ (?:\\p{L}+ ){0,2}(?:${AUTHORS})(?=,)`, 'u'), after: /^$|[.:] $/ },
  ],
  [
    'attribution',
    'convinced certain sure confident adamant persuaded positive afraid worried concerned fearful optimistic pessimistic hopeful',
    {
      after:
        /(?<!\b[Ii]t\s)\b(?:is|are|was|were|be|been|remains?)\s(?:\p{Ll}+ly\s|also\s|now\s|still\s|quite\s|very\s)?$/u,
      ahead: /^ (?:(?:that|the|its|their|this|these)\b|\p{Lu})/u,
    },
  ],
  // "To Ada Quist, it is a failure"; a place has no comma behind it, an aim has a verb.
  [
    'attribution',
    'to',
    {
      rest: /^ (?:the |many |some |most )?(?:\p{Ll}+ ){0,2}(?:\p{Lu}[\p{L}'’.-]*)(?: \p{Lu}[\p{L}'’.-]*){0,3}(?=,)|^ (?:the|its|their|many|some|most) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+(?=,)/u,
      after: /^$|[.:;] $/,
      reach: 60,
    },
  ],
  ['attribution', 'per', { ahead: /^ (?:the )?\p{Lu}\p{Ll}/u }],
];
