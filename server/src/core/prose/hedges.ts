// Owns how surely a sentence states what it states: hedges, attributions, negations, conditions.
import type { Span } from '../text/span.ts';
import { type CueKind, cueTests } from './hedges/cues.ts';

/** Words that take something back from a plain statement. */
export interface Cue {
  /** The words themselves, without the auxiliary before them: "expected to" of "is expected to". */
  readonly span: Span;
  readonly kind: CueKind;
}

export interface Hedging {
  /** "may", "reportedly", "is said to", "plans to". */
  readonly hedged: boolean;
  /** "according to", "said", "argues that", "in a statement". */
  readonly attributed: boolean;
  /** "not", "never", "no longer", "denies". "Could not" negates and does not hedge; "may not" does both. */
  readonly negated: boolean;
  /** "if", "unless", "provided that". */
  readonly conditional: boolean;
  /** From left to right, disjoint but where one word is two cues. */
  readonly cues: readonly Cue[];
}

const NONE: readonly Cue[] = Object.freeze([]);
const PLAIN: Hedging = Object.freeze({
  hedged: false,
  attributed: false,
  negated: false,
  conditional: false,
  cues: NONE,
});

const WORD = /[A-Za-z]+(?:['’][A-Za-z]+)?/g;

/**
 * How a sentence hedges; spans are offsets into `text`. English. The lists follow the cue words of the CoNLL-2010
 * shared task on hedges and of Saurí and Pustejovsky's FactBank (2009) in kind. Linear in the length of the text.
 */
export function readHedges(text: string): Hedging {
  return readLine(withPlainBlanks(text));
}

/** Line ends and non-breaking blanks as blanks, unit by unit, so that offsets stay. */
function withPlainBlanks(text: string): string {
  return text.replace(/[\n\r\t\u00a0]/g, ' ');
}

function readLine(text: string): Hedging {
  let cues: Cue[] | undefined;
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < from) continue;
    for (const { kind, test } of cueTests(word)) {
      const end = test(text, { start: index, end: index + word.length });
      if (end === undefined) continue;
      cues ??= [];
      cues.push({ span: { start: index, end }, kind });
      from = Math.max(from, end);
    }
  }
  if (cues === undefined) return PLAIN;
  const kinds = new Set(cues.map(({ kind }) => kind));
  return {
    hedged: kinds.has('hedge'),
    attributed: kinds.has('attribution'),
    negated: kinds.has('negation'),
    conditional: kinds.has('condition'),
    cues,
  };
}
