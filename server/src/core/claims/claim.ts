// Owns the step from prose to claims: every sentence judged, and its status.
import type { FactIndex } from '../facts/factIndex.ts';
import { type ClaimText, type FactMatch, matchFacts, RELATED } from '../facts/match.ts';
import { mayMatchNameless } from '../facts/mayMatch.ts';
import type { BlockProse, Citation, Sentence } from '../prose/sentence.ts';
import { type ClaimJudgement, detectClaim } from './detect.ts';
import { type CitationScope, citationsInReach } from './support.ts';

export type ClaimStatus = 'sourced' | 'unsourced' | 'not-a-claim';

/** A sentence with the judgement whether it needs a source, and whether it has one. */
export interface Claim {
  readonly sentence: Sentence;
  readonly block: BlockProse;
  readonly judgement: ClaimJudgement;
  readonly status: ClaimStatus;
  /** Whether a citation or a source line covers the sentence, or it is such a line itself; claim or not. */
  readonly isSourced: boolean;
  readonly sources: readonly Citation[];
}

/** What a judgement takes into account beside the blocks themselves. */
export interface ClaimContext extends CitationScope {
  /** For each block the texts of the headings above it, outermost first. */
  readonly sections: readonly (readonly string[])[];
  /** For each block whether a source line covers it. */
  readonly covered: readonly boolean[];
  /** Name and kind of an entity, for the reason in words. */
  readonly entity: (id: string) => { readonly name: string; readonly kind: string } | undefined;
}

/** A sentence as the matcher of facts reads it. */
function matchable(sentence: Sentence): ClaimText {
  return {
    text: sentence.text,
    mentions: sentence.mentions.map(({ item }) => item),
    quantities: sentence.quantities.map(({ item }) => item),
  };
}

const matched = new WeakMap<Sentence, readonly FactMatch[]>();

/** So many facts are kept for a sentence. */
const MOST_MATCHES = 5;

/**
 * The facts that a sentence restates or touches, best first. Worked out when first asked for: most sentences are
 * never asked. A sentence belongs to one fact index, so its matches can hang on it.
 */
export function matchesOf(sentence: Sentence, facts: FactIndex): readonly FactMatch[] {
  let matches = matched.get(sentence);
  if (matches === undefined) {
    const mayMatch = sentence.mentions.length > 0 || mayMatchNameless(sentence.text, facts, RELATED);
    matches = mayMatch ? matchFacts(matchable(sentence), facts, MOST_MATCHES) : [];
    matched.set(sentence, matches);
  }
  return matches;
}

/** Judges every sentence of the blocks, in order. */
export function readClaims(blocks: readonly BlockProse[], context: ClaimContext): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [index, block] of blocks.entries()) {
    const inReach = citationsInReach(block, context);
    for (const [place, sentence] of block.sentences.entries()) {
      const judgement = judge(sentence, block, context.sections[index] ?? [], context);
      const sources = inReach[place] ?? [];
      const isSourced = sources.length > 0 || context.covered[index] === true || block.isSourceLine;
      const isClaim = judgement.isClaim && !block.isSourceLine;
      const status = !isClaim ? 'not-a-claim' : isSourced ? 'sourced' : 'unsourced';
      claims.push({ sentence, block, judgement, status, isSourced, sources });
    }
  }
  return claims;
}

function judge(
  sentence: Sentence,
  { block, sentences }: BlockProse,
  section: readonly string[],
  context: ClaimContext,
): ClaimJudgement {
  const names = sentence.mentions.flatMap(({ item }) => context.entity(item.entityId)?.name ?? []);
  const opening = sentences[0]?.text ?? '';
  return detectClaim({ text: sentence.text, opening, isTableRow: block.kind === 'tableRow', section, names });
}
