// Owns whether what is said of words that may be a firm's name is said of a thing: "Open AI is a public good".
import type { Span } from '../../text/span.ts';
import type { BlockProse } from '../sentence.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 80;

/** Whether the words at `span` are what no firm is, have what no firm has, or are of somebody who has no firm. */
export function areOfThing(span: Span, { mentions, readable: { text } }: BlockProse): boolean {
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const after = text.slice(span.end, span.end + NEAR);
  if (IDEA.test(after) || isKindOfThing(after) || HAS_QUALITY.test(after) || QUALITY_OF.test(before))
    return true;
  const owner = OWNER.exec(before)?.[0].length;
  if (owner === undefined || !/^\s\p{Ll}/u.test(after)) return false;
  return !mentions.some(({ item }) => item.span.end === span.start - owner);
}

/** "The Open AI movement", "Open-AI advocates": those who stand for an idea, and what is thought of it. */
const IDEA =
  /^\s(?:activis[mt]|advoca(?:cy|te)|campaigner|champion|camp|cause|concept|creed|debate|doctrine|enthusiast|ethos|evangelis[mt]|idea|ideal|idealist|ideology|manifesto|movement|notion|paradigm|philosophy|principle|proponent|purist|values)s?(?![\p{L}\p{N}-])/u;

/** "Europe's Open AI strategy", but "Microsoft's Open AI stake". */
const OWNER = /(?:(?<=\p{L})['’]s|(?<=s)['’])\s$/u;

const IS_A =
  /^\s(?:is|remains|stays|becomes|was|(?:will|would|can|could|may|might|should|must) (?:be|become|remain))\s(?:(?:also|not|only|just|still|now|therefore|thus|often|never|at best|first of all)\s)?(?:an?|one|the)\s/;
/** What ends the words for what it is. */
const BEHIND_NOUN =
  /[^\p{L}\s’'-]|\s(?:about|against|and|as|at|based|because|behind|but|by|for|from|if|in|into|of|on|or|over|than|that|to|under|when|where|which|while|who|whose|with|without)(?!\p{L})/u;
/** What a firm is called, or may be as well as a thing: "a company", "a provider", "an exception". */
const MAY_BE_FIRM =
  /^(?:firm|company|corporation|conglomerate|group|business|enterprise|venture|start-?up|scale-?up|unicorn|giant|heavyweight|powerhouse|lab|laboratory|studio|platform|non-?profit|charity|foundation|organi[sz]ation|institution|institute|entity|body|house|shop|client|party|ally|rival|target|subsidiary|offshoot|spin-?off|name|brand|case|example|exception|favourite|favorite|threat|problem|success|failure|victim|signatory|recipient|applicant|participant|defendant|respondent|plaintiff|beneficiary|part|one|other|\p{L}+(?:er|or|ist|ee))s?$/u;

/** "is a policy aim", but not "is a maker of chatbots"; a name in it says nothing. */
function isKindOfThing(after: string): boolean {
  const start = IS_A.exec(after)?.[0].length;
  if (start === undefined) return false;
  const noun = after.slice(start);
  const words = noun.slice(0, BEHIND_NOUN.exec(noun)?.index).split(/\s+/);
  const head = words.at(-1) ?? '';
  return /^\p{Ll}[\p{Ll}-]+$/u.test(head) && !MAY_BE_FIRM.test(head) && words.length <= MOST_WORDS;
}

const MOST_WORDS = 4;

const QUALITIES =
  'advantages?|disadvantages?|benefits?|downsides?|drawbacks?|limitations?|merits?|pitfalls?|pros|shortcomings?|trade-offs?|upsides?|virtues?|risks';
const HAS_QUALITY = new RegExp(
  `^\\s(?:has|offers|carries|poses)\\s(?:\\p{Ll}+\\s){0,3}(?:${QUALITIES})\\b`,
  'u',
);
/** "The idea of", "the case for": of a thing that one may be for or against. */
const QUALITY_OF = new RegExp(
  `\\b(?:${QUALITIES}|concepts?|definitions?|ideal|ideas?|meaning|notions?|paradigm|philosophy|principles?|promise)\\sof\\s$|\\bcase\\sfor\\s$`,
  'iu',
);
