// Owns the types of a block whose prose is read: sentences with the mentions, figures and citations in them.
import type { Block } from '../syntax/blocks.ts';
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import type { Footing } from './footing.ts';
import type { Mention, Quantity } from './model.ts';
import type { SurnameUse } from './names/surnamesInText.ts';

/** A place in the brief that points to a source. `span` is an offset span into the piece. */
export type Citation =
  /** `^[A note written where it is cited.]` */
  | { readonly kind: 'note'; readonly content: Span; readonly span: Span }
  /** A note mark that leads to a place in the document, `<sup><a href="#fn8">8</a></sup>`; `target` without `#`. */
  | { readonly kind: 'anchor'; readonly target: string; readonly span: Span }
  | { readonly kind: 'footnote'; readonly label: string; readonly labelSpan: Span; readonly span: Span }
  /** `mayBeOther`: it counts only where a source has that key. */
  | {
      readonly kind: 'pandoc';
      readonly key: string;
      readonly keySpan: Span;
      readonly mayBeOther: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'link'; readonly url: string; readonly span: Span }
  /** `47 U.S.C. § 230(c)(1)`, `Roe v. Lee, 410 U.S. 113 (1973)` */
  | { readonly kind: 'law'; readonly span: Span }
  /** `Source: OECD (2021)` behind a sentence or in brackets */
  | { readonly kind: 'named'; readonly span: Span }
  | WorkCitation;

/** A citation that counts only where a list of works has what it names. */
export type WorkCitation =
  /** `[3, 5–7]`: each number once, from 1. `mayBeNote`: it is raised, `<sup>3</sup>`, or was so before it was pasted. */
  | {
      readonly kind: 'numeric';
      readonly numbers: readonly number[];
      readonly mayBeNote: boolean;
      readonly span: Span;
    }
  /** `[R1, OECD21]`: as written. */
  | { readonly kind: 'keyed'; readonly keys: readonly string[]; readonly span: Span }
  /** `(Smith 45)`: authors and page, of a work in the brief's own list. */
  | {
      readonly kind: 'authorPage';
      readonly authors: readonly string[];
      readonly hasMore: boolean;
      readonly span: Span;
    }
  /** `(Smith and Jones 2024a)`: names as written; `hasMore`: "et al." stands behind them. */
  | {
      readonly kind: 'authorYear';
      readonly authors: readonly string[];
      readonly hasMore: boolean;
      readonly year: string;
      readonly span: Span;
    };

/** Something found in prose, with its place both in the readable text of its block and in the piece. */
export interface Placed<T> {
  readonly item: T;
  /** Span in the piece. */
  readonly source: Span;
}

export interface Sentence {
  /** Span in the piece, without markers and blanks at the edges. */
  readonly span: Span;
  /** Span in the block's readable text. */
  readonly readable: Span;
  /** The readable text of the sentence; spans of `mentions` and `quantities` items are offsets into it. */
  readonly text: string;
  readonly mentions: readonly Placed<Mention>[];
  readonly quantities: readonly Placed<Quantity>[];
  /** Citations in the sentence or right before or after its full stop. */
  readonly citations: readonly Citation[];
  /** Whether `[citation needed]` stands in it: the writer knows. */
  readonly citationNeeded: boolean;
}

export interface BlockProse {
  readonly block: Block;
  /** The block's text without citation markers. */
  readonly readable: Projection;
  readonly sentences: readonly Sentence[];
  /** Places in the piece of sentences that are too long to be any; they are not among `sentences`. */
  readonly overlong: readonly Span[];
  /** All of the block, also outside sentences; item spans are offsets into `readable.text`. */
  readonly mentions: readonly Placed<Mention>[];
  /** Surnames of people on record, in order; their places are offsets into `readable.text`. */
  readonly surnames: readonly SurnameUse[];
  readonly citations: readonly Citation[];
  /** Undefined where the block does not belong to a table or list above it. */
  readonly footing: Footing | undefined;
}
