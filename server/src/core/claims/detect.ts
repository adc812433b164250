// Owns the judgement whether a sentence is a claim that needs a source, what kind, and why.
import type { Container } from '../syntax/blocks.ts';
import { readSignals, type Signals } from './detect/signals.ts';

export type ClaimKind =
  | 'figure'
  | 'event'
  | 'finding'
  | 'attribution'
  | 'law'
  | 'product'
  | 'comparison'
  | 'trend';

/** A sentence with what stands around it. */
export interface SentenceInContext {
  /** Readable text: no markup, no citation markers; code and bare addresses appear as U+FFFC. */
  readonly text: string;
  /** Neighbours in the same block; empty where there is none. */
  readonly previous: string;
  readonly next: string;
  /** Heading texts, outermost first. */
  readonly section: readonly string[];
  readonly container: Container;
  /** Linked entities; spans are offsets into `text`. */
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly name: string;
    readonly kind: string;
  }[];
}

export interface ClaimJudgement {
  /** 0 to 1: of sentences judged 0.8 about 80 % are claims. */
  readonly confidence: number;
  /** Whether the confidence reaches the lower band. */
  readonly isClaim: boolean;
  readonly kind: ClaimKind | undefined;
  /** Why, in words that follow "this sentence …": "states a figure about Meta". */
  readonly reason: string;
}

/** Confidence from which an unsourced claim is a warning, and from which it is a hint. */
export const claimThresholds: { readonly warning: number; readonly hint: number } = {
  warning: 0.6,
  hint: 0.42,
};

/** Judges a sentence. An empty one is no claim. */
export function detectClaim(sentence: SentenceInContext): ClaimJudgement {
  const signals = readSignals(sentence);
  const confidence = signals.vetoed ? 0.02 : logistic(scoreOf(signals));
  const kind = kindOf(signals);
  return {
    confidence,
    isClaim: confidence >= claimThresholds.hint,
    kind: confidence >= claimThresholds.hint ? kind : undefined,
    reason: reasonFor(kind, sentence),
  };
}

/** Weights set by hand after the guide for annotators: what makes an editor ask "who says so?". */
function scoreOf(signals: Signals): number {
  let score = -1.6;
  if (signals.hasFigure) score += 1.7;
  if (signals.hasYear) score += 0.7;
  if (signals.names > 0) score += 0.7 + 0.2 * Math.min(3, signals.names);
  if (signals.reports) score += 1.4;
  if (signals.finds) score += 1.5;
  if (signals.ruling) score += 1;
  if (signals.past) score += 0.8;
  if (signals.compares) score += 0.7;
  if (signals.mentioned) score += 0.9;
  if (signals.trend) score += 0.6;
  if (signals.possibility) score -= 1.2;
  if (signals.firstPerson) score -= 1.5;
  if (signals.opinion) score -= 1;
  if (signals.words < 5) score -= 1.2;
  return score;
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function kindOf(signals: Signals): ClaimKind {
  if (signals.finds) return 'finding';
  if (signals.reports) return 'attribution';
  if (signals.hasFigure) return 'figure';
  if (signals.ruling) return 'law';
  if (signals.compares) return 'comparison';
  if (signals.trend) return 'trend';
  if (signals.past) return 'event';
  return 'product';
}

const REASONS: Readonly<Record<ClaimKind, string>> = {
  figure: 'states a figure',
  event: 'states an event',
  finding: 'reports a finding',
  attribution: 'reports a statement',
  law: 'says what a law or standard requires',
  product: 'states what an organisation or product does',
  comparison: 'makes a comparison',
  trend: 'states a trend',
};

function reasonFor(kind: ClaimKind, { mentions }: SentenceInContext): string {
  const name = mentions[0]?.name;
  if (name === undefined || kind === 'law') return REASONS[kind];
  if (kind === 'product') return `states what ${name} does or has`;
  return `${REASONS[kind]} ${kind === 'attribution' ? 'by or about' : 'about'} ${name}`;
}
