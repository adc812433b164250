// Owns the words under which a statement is not made: what is supposed, wished, doubted, demanded, allowed, or one way of several.
import { type CueRow, DETERMINER, TO } from './around.ts';

const BE =
  /\b(?:is|are|was|were|been|be|remains?|feels?|seems?)\s(?:\p{Ll}+ly\s|also\s|now\s|still\s|under\s)?$/iu;
/** "Beyond doubt", "no doubt", "without a doubt". */
const NO_DOUBT = /\b(?:no|without|beyond|little|any|a|in|the)\s$/i;
/** With a statement behind it; "the risks that were named" has none. */
const THAT =
  /^ (?:(?:is|was|remains) )?that\b(?! (?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|do|does|did)\b)/;

/** A deed that is only named: "considers closing". */
const ING =
  /^ (?:also |again )?(?!(?:anything|everything|nothing|something|king|spring|string|thing|wing)\b)\p{Ll}{2,}ing\b/u;

/** Rows of words in lower case, with what must stand around them. */
export const embeddingRows: readonly CueRow[] = [
  // What is thought without being said to be so: "the risk that", "our assumption is that".
  [
    'hedge',
    'risk risks chance chances possibility probability likelihood danger threat idea notion assumption assumptions hypothesis theory scenario fear fears hope hopes belief worry worries concern concerns prospect argument thesis prediction forecast rumour rumor report reports suggestion allegation hint suspicion option proposal demand demands news word talk impression guess',
    { rest: THAT },
  ],
  // "The main risk named by the auditors is that", "among the fears is that".
  [
    'hedge',
    'risk risks danger dangers threat threats fear fears concern concerns worry worries assumption assumptions hypothesis hypotheses theory possibility scenario prediction forecast expectation belief claim claims argument arguments suspicion hope hopes view opinion reading interpretation',
    { ahead: /^ (?:[^.,;:]{2,80} )?(?:is|was|remains) that\b/, reach: 100 },
  ],
  [
    'hedge',
    'assumes assume posits posit envisages envisage imagines imagine stipulates supposes',
    { rest: /^ that\b/ },
  ],
  [
    'hedge',
    'assume suppose',
    { ahead: /^ (?:in|for|throughout|here|below) [^.,;:]{0,40}\bthat\b/, reach: 60 },
  ],
  ['hedge', 'at', { rest: /^ (?:best|worst)(?=,| (?!practices?\b)\p{Ll})/u }],
  ['hedge', 'reports report news rumours rumors talk word claims', { rest: /^ of\b/, after: /^$|[.:] $/ }],
  [
    'hedge',
    'chance chances prospect risk hope hopes',
    {
      rest: /^ of\b/,
      after: /\b(?:has|have|had|stands?|with|without)\s(?:an?|the|every|some|little|good)\s(?:\p{Ll}+\s)?$/iu,
    },
  ],
  ['hedge', 'claim', { rest: THAT, after: /\b(?:the|this|that|an?|no)\s$/i }],
  ['hedge', 'too', { rest: /^ (?:early|soon) to\b/ }],
  ['hedge', 'hope hopes hoped hoping wish wishes wished', { rest: /^ (?:that|for)\b/ }],
  [
    'hedge',
    'demand demands demanded demanding request requests requested ask asks asked urge urges urged propose proposes proposed',
    { rest: /^ that\b/ },
  ],
  ['hedge', 'lean leans leaning leaned', { rest: /^ towards?\b/ }],
  // What somebody thinks untrue, or not settled: "doubts that", "doubts the plan will", "is sceptical that".
  [
    'negation',
    'doubt doubts doubted doubting dispute disputes disputed disputing contest contests contested contesting',
    {
      notAfter: NO_DOUBT,
      ahead: /^ (?:(?:that|whether|if|it|the|its|their|this|these|any|anyone|claims)\b|\p{Lu})/u,
    },
  ],
  [
    'negation',
    'doubt doubts',
    { rest: /^ (?:\p{Ll}{2,12} ){1,3}(?:that|whether|if)\b/u, notAfter: NO_DOUBT },
  ],
  [
    'negation',
    'question questions questioned challenge challenges challenged query queries queried',
    { rest: /^ (?:that|if)\b/, notAfter: DETERMINER },
  ],
  [
    'negation',
    'refute refutes refuted rebut rebuts rebutted contradict contradicts contradicted disbelieve disbelieves',
    { ahead: /^ (?:that|the|claims|reports)\b/ },
  ],
  [
    'negation',
    'doubtful dubious sceptical skeptical unconvinced unsure',
    { rest: /^ (?:that|whether|if)\b/ },
  ],
  [
    'negation',
    'little few scant scarce',
    { rest: /^ (?:\p{Ll}{2,12} )?(?:signs?|evidence|indications?|proof|prospect|hope|chance)\b/u },
  ],
  ['negation', 'yet', { rest: TO, after: /\b(?:has|have|had|is|are|was|were)\s$/ }],
  // What somebody is free, asked or bound to do.
  [
    'hedge',
    'free able allowed permitted entitled authorised authorized required obliged obligated bound urged asked pressed pushed forbidden encouraged advised told ordered tempted inclined minded willing eager keen welcome',
    { rest: TO, after: BE },
  ],
  [
    'hedge',
    'has have need needs',
    { rest: /^ to \p{Ll}{2,}(?<!ing)\b/u, notAfter: /\b(?:the|an?|no|will|may)\s$/i },
  ],
  // What is still being thought about, whatever the verb: "decides in May whether to", "is thinking about closing".
  ['condition', 'whether', { ahead: TO }],
  [
    'hedge',
    'consider considers considered contemplate contemplates contemplated contemplating mull mulls mulled ponder ponders pondered pondering weigh weighs weighed debate debates debated debating discuss discusses discussed discussing explore explores explored examine examines examined examining study studying entertain entertains entertaining float floats floated floating',
    { notAfter: DETERMINER, ahead: ING },
  ],
  [
    'hedge',
    'think thinks thought thinking look looks looked looking consult consults consulted consulting toy toys toyed toying flirt flirts flirted flirting play plays played playing deliberate deliberates deliberated deliberating debate debates debated debating mull mulls mulled mulling talk talks talked talking inquire inquires inquired enquire enquires enquired ponder pondering',
    {
      notAfter: /\b(?:how|way|what|who)\s[^.,;]{1,28}$/,
      rest: /^ (?:about|at|into|of|on|over|with)(?= (?!nothing\b)\p{Ll}{2,}ing\b)/u,
    },
  ],
  ['hedge', 'pressure', { rest: TO, after: /\bunder\s(?:\p{Ll}+\s)?$/iu }],
  [
    'hedge',
    'incentive incentives reason reasons right motive motives temptation opportunity freedom permission duty obligation option chance power grounds cause',
    { rest: TO, after: /\b(?:has|have|had|gives?|given|with)\s(?:\p{L}+\s){0,2}$/iu },
  ],
  // What is asked for or let happen: "has applied for a permit to open", "won approval to sell".
  [
    'hedge',
    'permit licence license permission approval authorisation authorization consent clearance go-ahead application request bid offer mandate',
    {
      rest: /^ to \p{Ll}{2,}(?<!ing)\b/u,
      after:
        /\b(?:an?|the|its|their|for|no|has|have|won|gets?|got|given|granted|receive[sd]?|seeks?|sought|obtain(?:s|ed)?|awaits?|awaiting)\s(?:\p{Ll}{2,12}\s)?$/iu,
    },
  ],
  // One way of several.
  [
    'hedge',
    'option choice possibility',
    {
      ahead: /^ (?:that|for|of|between|open|available|worth|is (?:to|between|that))\b/,
      after: /(?:\b(?:an?|the|one|another|its|their)|['’]s)\s(?:\p{Ll}+\s)?$/iu,
    },
  ],
  [
    'hedge',
    'possible potential conceivable',
    { after: /\b(?:is|are|as|remains?|becomes?)\s(?:an?|one|the)\s$/i, ahead: /^ \p{Ll}/u },
  ],
  [
    'hedge',
    'possible conceivable plausible',
    { rest: /^ that\b/, after: /\b(?:is|seems|remains|be)\s(?:\p{Ll}+ly\s|quite\s|also\s)?$/iu },
  ],
  [
    'hedge',
    'candidate contender',
    { rest: /^ for\b/, after: /\b(?:is|are|as|remains?|becomes?)\s(?:an?|one|the)\s(?:\p{Ll}+\s)?$/iu },
  ],
  [
    'hedge',
    'planned envisaged envisioned foreseen mooted',
    { after: /\b(?:is|are|was|were|been|be)\s(?:\p{Ll}+ly\s|also\s|now\s)?$/iu, notAhead: TO },
  ],
  ['hedge', 'under', { rest: /^ (?:discussion|consideration|debate|review)\b/ }],
  ['hedge', 'on', { rest: /^ the (?:table|cards)\b/ }],
  [
    'condition',
    'in under',
    {
      rest: /^ (?:(?:this|that|the|an?|one|our|such an?|another|either|some|every) (?:\p{L}+ )?)?(?:scenarios?|options?|variants?|hypothes[ie]s)\b/u,
    },
  ],
  [
    'condition',
    'scenario option variant hypothesis',
    { rest: /^ (?:[A-Z]|\d{1,2}|one|two|three|four)(?=:| [–—-] )/, after: /^$/ },
  ],
  ['condition', 'imagine', { after: /^$/ }],
];
