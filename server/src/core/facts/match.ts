// Owns the match of a claim with the facts that it restates.
import type { Mention, Quantity } from '../prose/model.ts';
import { Recent } from '../text/recent.ts';
import type { FactIndex } from './factIndex.ts';
import { type FactReading, type FactWords, factWords, withoutNames } from './factWords.ts';
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
export const RELATED = 0.25;
/** How much it counts that a claim says other things too; what it leaves out of the fact counts fully. */
const OTHER_WORDS = 0.35;

/** How well a fact that names nobody can fit. */
export const NAMELESS_FIT = 0.8;
/** Coverage that a fact's figure or role counts for, with its cue. */
export const VALUE_SAID = 0.5;

/** Of an entity with more facts the most useful are looked at. */
const MOST_ABOUT_ONE = 500;

/**
 * At most `limit` facts that the claim restates or touches, best first. Only facts about the entities that the claim
 * names count, and those whose own statement names nobody. The score takes the share of the fact's concepts (weighted by
 * how rare they are in the base, as in TF-IDF) that the claim holds, the share of the claim's that the fact holds, and
 * whether both speak of the same entities. Whether the claim denies the fact or has another figure makes no difference.
 */
export function matchFacts(claim: ClaimText, facts: FactIndex, limit: number): readonly FactMatch[] {
  let recent = made.get(facts);
  if (recent === undefined) {
    recent = new Recent(MOST_REMEMBERED);
    made.set(facts, recent);
  }
  const kept = recent.of(claim.text, () => ({ claim, limit, matches: match(claim, facts, limit) }));
  const isSame = kept.limit === limit && isSameClaim(kept.claim, claim);
  return isSame ? kept.matches : match(claim, facts, limit);
}

/** What was matched with an index of late. */
interface Matched {
  readonly claim: ClaimText;
  readonly limit: number;
  readonly matches: readonly FactMatch[];
}

/** Sentences: those of the paragraphs that are being written. */
const MOST_REMEMBERED = 256;
const made = new WeakMap<FactIndex, Recent<Matched>>();

/** Whether claims of the same text name the same and have the same figures. */
function isSameClaim(a: ClaimText, b: ClaimText): boolean {
  return (
    a.mentions.length === b.mentions.length &&
    a.mentions.every(({ entityId, span }, index) => {
      const other = b.mentions[index];
      return entityId === other?.entityId && span.start === other.span.start && span.end === other.span.end;
    }) &&
    a.quantities.length === b.quantities.length &&
    a.quantities.every(({ type }, index) => type === b.quantities[index]?.type)
  );
}

function match(claim: ClaimText, facts: FactIndex, limit: number): readonly FactMatch[] {
  const words = factWords(facts);
  const named = namedIn(claim.mentions, facts);
  const concepts = conceptsOf(withoutNames(claim.text, claim.mentions));
  const candidates = new Set([...named].flatMap((id) => facts.factsAbout(id).slice(0, MOST_ABOUT_ONE)));
  for (const fact of namelessFor(concepts, words)) candidates.add(fact);
  if (candidates.size === 0) return [];
  let said = 0;
  for (const concept of concepts) said += words.weight(concept);
  const read = { concepts, said, named, types: new Set(claim.quantities.map(({ type }) => type)) };
  const matches: FactMatch[] = [];
  for (const fact of candidates) {
    const score = scoreOf(fact, read, words);
    if (score >= RELATED) matches.push({ fact, score, strength: score >= RESTATES ? 'restates' : 'related' });
  }
  return matches.sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1)).slice(0, limit);
}

/** A fact that names nobody is only looked at where a sentence has so many of its concepts. */
export const LEAST_SHARED = 3;

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
  const found = matchFacts(statementOf(fact, facts), facts, MOST_TWINS)
    .filter(
      (match) => match.strength === 'restates' && match.fact !== fact && match.fact.subject === fact.subject,
    )
    .map((match) => match.fact);
  twins.set(fact, found);
  return found;
}

/** A fact's statement as a claim; its figure is known from its value. */
export function statementOf({ statement }: Fact, facts: FactIndex): ClaimText {
  const mentions = facts.names
    .find(statement)
    .map(({ span, entityId }) => ({ span, entityId, text: statement.slice(span.start, span.end) }));
  return { text: statement, mentions, quantities: [] };
}

const MOST_TWINS = 10;
const twins = new WeakMap<Fact, readonly Fact[]>();

interface Read {
  readonly concepts: ReadonlySet<string>;
  /** Weight of all concepts. */
  readonly said: number;
  readonly named: ReadonlySet<string>;
  readonly types: ReadonlySet<Quantity['type']>;
}

function scoreOf(fact: Fact, claim: Read, words: FactWords): number {
  const reading = words.of(fact);
  const { held, shared, hasCue } = overlapOf(reading, claim.concepts);
  if (held === 0) return 0;
  const fit = entityFit(fact, claim, words);
  if (fit === 0) return 0;
  const coverage = Math.min(1, held / reading.stated + (hasCue && saysValue(fact, claim) ? VALUE_SAID : 0));
  return coverage * (shared / claim.said) ** OTHER_WORDS * fit;
}

/**
 * Weight of the fact's statement that the claim holds, and of all that both have. Cues that only the claim has stand for
 * those that only the statement has, the weightiest first.
 */
function overlapOf({ concepts }: FactReading, said: ReadonlySet<string>) {
  let held = 0;
  let shared = 0;
  let others = 0;
  let hasCue = false;
  let missing: number[] | undefined;
  for (const { concept, weight, isStated, isCue } of concepts) {
    if (said.has(concept)) {
      shared += weight;
      if (isStated) held += weight;
      else others += 1;
      hasCue ||= isCue;
    } else if (isStated && isCue) {
      missing ??= [];
      missing.push(weight);
    }
  }
  if (others > 0 && missing !== undefined)
    for (const weight of missing.sort((a, b) => b - a).slice(0, others)) held += weight;
  return { held, shared, hasCue };
}

/** A figure of the fact's kind, or its role: the same property, whether or not the value agrees. */
function saysValue({ value }: Fact, claim: Read): boolean {
  if (value === undefined) return false;
  if (value.type === 'role') return value.organisation !== undefined && claim.named.has(value.organisation);
  return claim.types.has(value.type);
}

/** 1 where the claim names the subject and all that the fact is about and no others; less for each that differs. */
function entityFit(fact: Fact, claim: Read, words: FactWords): number {
  const { subject, about } = fact;
  let missing = 0;
  for (const id of about) if (!isNamed(id, claim, words)) missing += 1;
  let strangers = 0;
  for (const id of claim.named) if (id !== subject && !about.includes(id)) strangers += 1;
  const alone = 0.92 ** strangers;
  // A value belongs to all the parties of a fact, or it is another one's.
  const [each, least] = fact.value === undefined ? [0.1, 0.6] : [0.6, 0.3];
  if (isNamed(subject, claim, words)) return Math.max(least, 1 - each * missing) * alone;
  if (words.allNameless.has(fact)) return NAMELESS_FIT * alone;
  return missing === about.length ? 0 : (least - 0.05) * alone;
}

function isNamed(id: string, { named, concepts }: Read, words: FactWords): boolean {
  if (named.has(id)) return true;
  const described = words.described(id);
  if (described.size === 0) return false;
  for (const concept of described) if (!concepts.has(concept)) return false;
  return true;
}
