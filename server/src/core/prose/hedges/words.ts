// Owns the words that hedge, negate or make conditional, and what must stand around them.
import { type CueRow, TO } from './around.ts';
import { attributionRows } from './attributions.ts';
import { embeddingRows } from './embeddings.ts';
import { judgementRows } from './judgements.ts';

const otherRows: readonly CueRow[] = [
  [
    'hedge',
    'reportedly allegedly supposedly purportedly ostensibly apparently seemingly likely unlikely probably possibly perhaps maybe presumably potentially arguably tentatively conceivably plausibly might rumoured rumored purported suspected presumed',
    {},
  ],
  ['hedge', 'could', { notAhead: /^ (?:not|never|no longer)\b/ }],
  ['hedge', 'would', {}],
  ['hedge', 'unconfirmed unverified unsubstantiated', {}],
  [
    'hedge',
    'rumour rumor speculation hearsay conjecture guesswork',
    { after: /\b(?:is|are|remains?)\s(?:(?:only|just|mere|merely|pure|purely|still|an?)\s){0,3}$/ },
  ],
  ['hedge', 'may', { notAhead: /^ \d{4}\b/, notAfter: /\b(?:in|since|by|until|last|early|late|mid) $/i }],
  [
    'hedge',
    'plan plans planned planning aim aims aimed aiming intend intends intended intending hope hopes hoped hoping want wants wanted seek seeks sought seeking propose proposes promise promises promised pledge pledges pledged vow vows vowed appear appears appeared seem seems seemed tend tends tended believed thought rumoured understood estimated projected forecast anticipated scheduled slated poised tipped touted predicted supposed prepared preparing looking threatened threatens wishes considered',
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
      after: /\b(?:is|are|was|were|be|seems?|seemed|appears?|appeared)\s(?:now\s|also\s|all\s)?$/i,
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
    'condition',
    'whether',
    {
      after:
        /(?:^|\b(?:knows?|known|asks?|asked|asking|see|unclear|uncertain|questions?|wonders?|doubts?|debates?|considers?|examines?|weighs?|discuss(?:es)?|\p{Ll}+ing|seen|decided|clear|open|of|on|over|about)\s)$/iu,
      notAfter: /\bin (?:determin|decid)ing $/,
      notAhead: /^ (?:or not|to)\b/,
    },
  ],
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

/** Rows of words in lower case, with the kind of cue that each is and what must stand around it. */
export const cueRows: readonly CueRow[] = [
  ...otherRows,
  ...attributionRows,
  ...judgementRows,
  ...embeddingRows,
];
