// Owns the question whether a sentence gives a figure or a rank that a record does not have.
import { compareToFact, ofPeople } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import type { ClaimText } from '../../facts/match.ts';
import type { Fact } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import { findQuantities } from '../../prose/quantities.ts';

/**
 * Whether a figure of the sentence is neither the fact's nor in its statement nor known from its source otherwise, or a numeral is none that could be read, such as
 * "02/08/2024". When something was is said beside a record of another kind, as in "in 2025".
 */
export function hasFigureBeyond(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  const { text, quantities } = claim;
  const isBeyond = (quantity: Quantity) =>
    !isOnRecord(quantity, text, fact) && !isOnRecordBeside(quantity, claim, fact, facts);
  if (quantities.some(isBeyond)) return true;
  let rest = text;
  for (const { span } of quantities)
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  const known = numeralsOf(fact, facts);
  return numeralsIn(rest).some((numeral) => !known.has(numeral)) || hasOtherRank(text, fact.statement);
}

function isOnRecord(quantity: Quantity, text: string, fact: Fact): boolean {
  const { value, statement } = fact;
  if (value !== undefined && compareToFact(ofPeople(quantity, value), fact) === 'agrees') return true;
  if (quantity.type === 'date' && value?.type !== 'date') return true;
  const words = wordsOf(quantity, text);
  // "1.2 billion" is not what "€1.2 billion" is.
  return findQuantities(statement).some(
    (one) => one.type === quantity.type && wordsOf(one, statement) === words,
  );
}

function wordsOf({ span }: Quantity, text: string): string {
  return text.slice(span.start, span.end);
}

/** Of an entity so many facts are looked at. */
const MOST_BESIDE = 200;

/** Whether another fact from the same source has the figure, of parties that the sentence names too. */
function isOnRecordBeside(
  quantity: Quantity,
  { mentions }: ClaimText,
  { evidence }: Fact,
  facts: FactIndex,
): boolean {
  const named = new Set(mentions.map(({ entityId }) => entityId));
  const sources = new Set(evidence.map(({ source }) => source));
  return [...named].some((id) =>
    facts
      .factsAbout(id)
      .slice(0, MOST_BESIDE)
      .some(
        (other) =>
          other.value !== undefined &&
          [other.subject, ...other.about].every((party) => named.has(party)) &&
          other.evidence.some(({ source }) => sources.has(source)) &&
          compareToFact(ofPeople(quantity, other.value), other) === 'agrees',
      ),
  );
}

/** Words with a digit in them, of the statement and of the names of those whom it is about. */
function numeralsOf({ statement, subject, about }: Fact, facts: FactIndex): ReadonlySet<string> {
  const parties = [subject, ...about].flatMap((id) => {
    const entity = facts.entity(id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases];
  });
  return new Set([statement, ...parties].flatMap(numeralsIn));
}

function numeralsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\S+/g), ([word]) => word)
    .filter((word) => /\d/.test(word))
    .flatMap((word) => /\p{N}[\p{L}\p{N}.,/-]*/u.exec(word)?.[0].replace(/[.,/-]{1,3}$/, '') ?? []);
}

/** "Second-largest", "the third company", "the first": not so a time ("the second half"), or a third party. */
const RANK =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|the first|\d{1,2}(?:st|nd|rd|th))\b(?![\s-](?:half|quarter|part(?:y|ies)|century|of (?:January|February|March|April|May|June|July|August|September|October|November|December)))/gi;

function hasOtherRank(text: string, statement: string): boolean {
  const recorded = statement.toLowerCase();
  return Array.from(text.matchAll(RANK)).some(([rank]) => !recorded.includes(rank.toLowerCase()));
}
