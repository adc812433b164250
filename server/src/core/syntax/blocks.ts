// Owns the types of a piece once its Markdown is read: blocks of prose, definitions, directives. No mdast beyond here.
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';

/** Where a block stands: what the writer sees as its surroundings. A callout is set as a quotation and is none. */
export type Container = 'paragraph' | 'listItem' | 'tableRow' | 'quote' | 'callout';

/** Something inside a block that is not plain words. Offsets `at` are into the projection's text. */
export type Inline =
  | {
      readonly kind: 'footnote';
      readonly label: string;
      readonly labelSpan: Span;
      readonly span: Span;
      readonly at: number;
    }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly span: Span;
      /** Words of the link in the projection; empty for a bare address. */
      readonly words: Span;
      readonly at: number;
      /** A bare address or `<address>`: what is read is the address itself. */
      readonly bare: boolean;
    }
  | { readonly kind: 'image'; readonly span: Span; readonly at: number }
  /** `source`: as written, with its backticks. */
  | { readonly kind: 'code'; readonly source: string; readonly span: Span; readonly at: number }
  | { readonly kind: 'html'; readonly value: string; readonly span: Span; readonly at: number };

/** One stretch of running text: a paragraph, a heading, a table row. Spans are offsets into the piece. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'tableHeader' | 'tableRow';
  readonly container: Container;
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  readonly span: Span;
  readonly projection: Projection;
  /** In order of `at`. */
  readonly inlines: readonly Inline[];
  /** Words in emphasis, strong or not, in the projection: in order of their ends. */
  readonly emphases: readonly Span[];
  /** Ends of the table cells in the projection; empty but for table rows. */
  readonly cellEnds: readonly number[];
  /** Normalised label of the footnote definition that the block is part of. */
  readonly footnote: string | undefined;
}

/** `[^label]: content`, or `[label]: url`. */
export interface Definition {
  readonly kind: 'footnote' | 'link';
  /** Normalised; a footnote's with its caret. */
  readonly label: string;
  /** As written, without caret. */
  readonly shownLabel: string;
  readonly span: Span;
  readonly labelSpan: Span;
  /** What follows the colon, without blanks at the edges. */
  readonly content: Span;
  /** A link definition's address; empty for a footnote. */
  readonly url: string;
}

/** A suppression comment. */
export interface Directive {
  /** `unknown`: no action of ours has its name; it does nothing. */
  readonly action: 'disable-next-line' | 'disable' | 'enable' | 'disable-file' | 'unknown';
  /** As it is written in the brief, `policy-notes-disable`. */
  readonly name: string;
  /** Rule ids named; empty means all. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: Span;
}

/** All that is read in one piece of a brief. */
export interface PieceReading {
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
  /** Outermost blocks in order, as far as coverage by a source line asks for them. */
  readonly outline: readonly OutlineItem[];
  /** Stretches that are no prose: code, HTML, front matter. */
  readonly opaque: readonly Span[];
  /**
   * Normalised footnote labels that stand in indented code. It may be the text of a box that `siteMarkup.ts` does not
   * know: a note that is referred to there is not unused.
   */
  readonly indentedReferences: readonly string[];
  /** Whether the piece is too long to be read: then nothing else is known of it. */
  readonly isUnread: boolean;
  /** The front matter with its fences, where the piece is it. */
  readonly frontMatter: Span | undefined;
}

export interface OutlineItem {
  /** `edge`: no block, but where a box begins. */
  readonly kind: 'list' | 'table' | 'paragraph' | 'other' | 'edge';
  /** Blocks from the outermost block: indices into `blocks`, end exclusive. */
  readonly from: number;
  readonly to: number;
}
