// Owns the question whether a sentence itself says what a fact says, or only names it as what somebody wants, may do or said.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact } from '../facts/model.ts';
import { publisherOf } from '../facts/wording.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Mention } from '../prose/model.ts';

/** A sentence or its leading clause, with the names in it; spans are offsets into the text. */
export interface Clause {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Whether the clause says it flatly: without hedge, attribution, negation or condition, and as its own assertion. */
export function isFlatlySaid(clause: Clause, fact: Fact, facts: FactIndex): boolean {
  const { hedged, attributed, negated, conditional } = readHedges(clause.text);
  if (hedged || attributed || negated || conditional) return false;
  return !isGoverned(clause) && !isPossibility(clause.text) && !namesPublisher(clause, fact, facts);
}

/** Before a name with an infinitive: verbs by which what they speak of comes about, as in "prompted Meta to look for". */
const BROUGHT_ABOUT =
  /\b(?:prompt|caus|driv|drov|forc|mak|made|help|get|got|compel|mov|le(?:d|ads?|ading)\b|push)\p{Ll}*\s(?:[\p{L}-]+\s){0,2}$/iu;

/**
 * "Congress wants Meta to publish", "bars Meta from keeping": the name has a verb that another one governs. Not so where the
 * name opens the text, as in headlines, and where the other verb says that it comes about.
 */
function isGoverned({ text, mentions }: Clause): boolean {
  return mentions.some(({ span: { start, end } }) => {
    if (start === 0 || !GOVERNED.test(text.slice(end, end + 30))) return false;
    const before = text.slice(Math.max(0, start - 40), start);
    return /\bfor\s$/i.test(before) || !BROUGHT_ABOUT.test(before);
  });
}

const GOVERNED = /^\s(?:to\s\p{Ll}|from\s\p{Ll}+ing\b)/u;

/** "Meta can keep": what can be is not said to be. Not so in a clause that only says more of a noun, "models that can be modified". */
function isPossibility(text: string): boolean {
  const before = /^(.*?)\s(?:can|may be able to)\s(?!be seen\b)/s.exec(text)?.[1];
  return before !== undefined && !/\b(?:that|which|who|where|so|because|how|what|as)\b/i.test(before);
}

/** "Axios: …", "To Axios, …": who published the fact's source is named, and is none of those whom the fact is about. */
function namesPublisher({ text, mentions }: Clause, fact: Fact, facts: FactIndex): boolean {
  const publisher = publisherOf(fact, facts);
  if (publisher === undefined || publisher === '') return false;
  const at = text.indexOf(publisher);
  if (at < 0 || /[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + publisher.length))) return false;
  return !mentions.some(
    ({ entityId, span }) =>
      (entityId === fact.subject || fact.about.includes(entityId)) && span.start <= at && at < span.end,
  );
}
