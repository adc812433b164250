// Owns the match of a claim with the facts that it restates.
import type { Mention, Quantity } from '../prose/model.ts';
import type { FactIndex } from './factIndex.ts';
import { type FactWords, factWords } from './factWords.ts';
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
  /** 0 to 1: how much of what the fact says the claim says too. */
  readonly score: number;
  /** `restates`: the claim says what the fact says. `related`: it speaks of the same. */
  readonly strength: 'restates' | 'related';
}

/** Scores from which a fact is restated, and from which it is at least related. Set on half of the paraphrases. */
const RESTATES = 0.5;
const RELATED = 0.28;

/**
 * At most `limit` facts that the claim restates or touches, best first. Only facts about the entities that the
 * claim names count. The score is the share of a fact's concepts (weighted by how rare they are in the base, as
 * in TF-IDF) that the claim holds, lowered where the claim speaks of other entities.
 */
export function matchFacts(claim: ClaimText, facts: FactIndex, limit: number): readonly FactMatch[] {
  if (claim.mentions.length === 0) return [];
  const named = new Set(claim.mentions.map((mention) => mention.entityId));
  const candidates = new Set([...named].flatMap((id) => facts.factsAbout(id)));
  if (candidates.size === 0) return [];
  const concepts = conceptsOf(withoutMentions(claim));
  const words = factWords(facts);
  const matches: FactMatch[] = [];
  for (const fact of candidates) {
    const score = scoreOf(fact, { concepts, named, quantities: claim.quantities }, words);
    if (score >= RELATED) matches.push({ fact, score, strength: score >= RESTATES ? 'restates' : 'related' });
  }
  return matches.sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1)).slice(0, limit);
}

interface Read {
  readonly concepts: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
}

function scoreOf(fact: Fact, claim: Read, words: FactWords): number {
  const own = words.of(fact);
  let held = 0;
  let all = 0;
  for (const [concept, weight] of own) {
    all += weight;
    if (claim.concepts.has(concept)) held += weight;
  }
  if (all === 0) return 0;
  const hasFigure = figureFits(fact, claim);
  const coverage = Math.min(1, held / all + (hasFigure ? 0.5 : 0));
  return coverage * entityFit(fact, claim.named);
}

/** A figure of the fact's kind beside one of its cues: the same property, whether or not the value agrees. */
function figureFits(fact: Fact, claim: Read): boolean {
  const type = fact.value?.type;
  if (type === undefined || type === 'role') return false;
  if (!claim.quantities.some((quantity) => quantity.type === type)) return false;
  return fact.cues.some((cue) => [...conceptsOf(cue)].some((concept) => claim.concepts.has(concept)));
}

/** 1 where the claim names the subject and what the fact is about; less for each that is missing. */
function entityFit(fact: Fact, named: ReadonlySet<string>): number {
  const others = fact.about.filter((id) => named.has(id)).length;
  const missing = fact.about.length - others;
  if (!named.has(fact.subject)) return others === 0 ? 0 : 0.7;
  return Math.max(0.6, 1 - 0.12 * missing);
}

function withoutMentions({ text, mentions }: ClaimText): string {
  let rest = '';
  let from = 0;
  for (const { span } of mentions) {
    rest += `${text.slice(from, Math.max(from, span.start))} `;
    from = Math.max(from, span.end);
  }
  return rest + text.slice(from);
}
