// Owns the match of a claim with the facts that it restates.
import type { Mention, Quantity } from '../prose/model.ts';
import type { FactIndex } from './factIndex.ts';
import { type FactWords, factWords, PROPERTY, withoutNames } from './factWords.ts';
import type { Fact } from './model.ts';
import { conceptsOf } from './words.ts';

/** A sentence as far as the match reads it. Spans of its parts are offsets into `text`. */
export interface ClaimText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
}

export interface FactMatch {
  readonly fact: Fact;
  /** 0 to 1: how much of what the fact says the claim says too, and how little else. */
  readonly score: number;
  /** `restates`: the claim says what the fact says. `related`: it speaks of the same. */
  readonly strength: 'restates' | 'related';
}

/** Scores from which a fact is restated, and from which it is at least related. Set on `fixtures/matching/tuning.tsv`. */
const RESTATES = 0.4;
const RELATED = 0.25;
/** How much it counts that a claim says other things too; what it leaves out of the fact counts fully. */
const OTHER_WORDS = 0.35;

/** Of an entity with more facts the most useful are looked at. */
const MOST_ABOUT_ONE = 500;

/**
 * At most `limit` facts that the claim restates or touches, best first. Only facts about the entities that the claim
 * names count, and those whose own statement names nobody. The score takes the share of the fact's concepts (weighted by
 * how rare they are in the base, as in TF-IDF) that the claim holds, the share of the claim's that the fact holds, and
 * whether both speak of the same entities. Whether the claim denies the fact or has another figure makes no difference.
 */
export function matchFacts(claim: ClaimText, facts: FactIndex, limit: number): readonly FactMatch[] {
  const words = factWords(facts);
  const named = namedIn(claim.mentions, facts);
  const concepts = conceptsOf(withoutNames(claim.text, claim.mentions));
  const candidates = new Set([...named].flatMap((id) => facts.factsAbout(id).slice(0, MOST_ABOUT_ONE)));
  for (const fact of namelessFor(concepts, words)) candidates.add(fact);
  if (candidates.size === 0) return [];
  const weights = Array.from(concepts, (concept): [string, number] => [concept, words.weight(concept)]);
  const said = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const read = { concepts, weights, said, named, types: new Set(claim.quantities.map(({ type }) => type)) };
  const matches: FactMatch[] = [];
  for (const fact of candidates) {
    const score = scoreOf(fact, read, words);
    if (score >= RELATED) matches.push({ fact, score, strength: score >= RESTATES ? 'restates' : 'related' });
  }
  return matches.sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1)).slice(0, limit);
}

/** A fact that names nobody is only looked at where a sentence has so many of its concepts. */
const LEAST_SHARED = 3;

function namelessFor(concepts: ReadonlySet<string>, words: FactWords): readonly Fact[] {
  if (concepts.size < LEAST_SHARED) return [];
  const counts = new Map<Fact, number>();
  for (const fact of words.nameless(concepts)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].flatMap(([fact, count]) => (count >= LEAST_SHARED ? [fact] : []));
}

/** Who is named; whoever owns what is named is too: "Meta's next models" names Meta. */
function namedIn(mentions: readonly Mention[], facts: FactIndex): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { entityId, text } of mentions) {
    named.add(entityId);
    const owner = /^(.{1,80})['’]s?\s/u.exec(text)?.[1];
    for (const name of owner === undefined ? [] : facts.names.find(owner)) named.add(name.entityId);
  }
  return named;
}

/** Facts that say what the fact says, whatever their standing; without itself. */
export function twinsOf(fact: Fact, facts: FactIndex): readonly Fact[] {
  const kept = twins.get(fact);
  if (kept !== undefined) return kept;
  const { statement } = fact;
  const mentions = facts.names
    .find(statement)
    .map(({ span, entityId }) => ({ span, entityId, text: statement.slice(span.start, span.end) }));
  const found = matchFacts({ text: statement, mentions, quantities: [] }, facts, MOST_TWINS)
    .filter(
      (match) => match.strength === 'restates' && match.fact !== fact && match.fact.subject === fact.subject,
    )
    .map((match) => match.fact);
  twins.set(fact, found);
  return found;
}

const MOST_TWINS = 10;
const twins = new WeakMap<Fact, readonly Fact[]>();

interface Read {
  readonly concepts: ReadonlySet<string>;
  /** The concepts with their weights, and the sum of these. */
  readonly weights: readonly (readonly [string, number])[];
  readonly said: number;
  readonly named: ReadonlySet<string>;
  readonly types: ReadonlySet<Quantity['type']>;
}

function scoreOf(fact: Fact, claim: Read, words: FactWords): number {
  const fit = entityFit(fact, claim, words);
  if (fit === 0) return 0;
  const { concepts, cues } = words.of(fact);
  const { held, all } = heldOf(concepts, cues, claim);
  if (all === 0 || held === 0) return 0;
  let shared = 0;
  for (const [concept, weight] of claim.weights)
    if (concepts.has(concept) || cues.has(concept)) shared += weight;
  const hasCue = [...cues].some((cue) => claim.concepts.has(cue));
  const coverage = Math.min(1, held / all + (hasCue && saysValue(fact, claim) ? 0.5 : 0));
  return coverage * (shared / claim.said) ** OTHER_WORDS * fit;
}

/** Weight of the fact's concepts that the claim holds, and of all. Other cues stand for those that the statement has. */
function heldOf(concepts: ReadonlyMap<string, number>, cues: ReadonlySet<string>, claim: Read) {
  let held = 0;
  let all = 0;
  const missing: number[] = [];
  for (const [concept, weight] of concepts) {
    all += weight;
    if (claim.concepts.has(concept)) held += weight;
    else if (concept === PROPERTY || cues.has(concept)) missing.push(weight);
  }
  const others = [...cues].filter((cue) => !concepts.has(cue) && claim.concepts.has(cue)).length;
  for (const weight of missing.toSorted((a, b) => b - a).slice(0, others)) held += weight;
  return { held, all };
}

/** A figure of the fact's kind, or its role: the same property, whether or not the value agrees. */
function saysValue({ value }: Fact, claim: Read): boolean {
  if (value === undefined) return false;
  if (value.type === 'role') return value.organisation !== undefined && claim.named.has(value.organisation);
  return claim.types.has(value.type);
}

/** 1 where the claim names the subject and all that the fact is about and no others; less for each that differs. */
function entityFit(fact: Fact, { named, concepts }: Read, words: FactWords): number {
  const isNamed = (id: string) => {
    const described = words.described(id);
    return named.has(id) || (described.size > 0 && [...described].every((one) => concepts.has(one)));
  };
  const missing = fact.about.filter((id) => !isNamed(id)).length;
  const strangers = [...named].filter((id) => id !== fact.subject && !fact.about.includes(id)).length;
  const alone = 0.92 ** strangers;
  // A value belongs to all the parties of a fact, or it is another one's.
  const [each, least] = fact.value === undefined ? [0.1, 0.6] : [0.6, 0.3];
  if (isNamed(fact.subject)) return Math.max(least, 1 - each * missing) * alone;
  if (words.isNameless(fact)) return 0.8 * alone;
  return missing === fact.about.length ? 0 : (least - 0.05) * alone;
}
