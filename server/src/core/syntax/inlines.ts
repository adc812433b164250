// Owns the walk over the inline nodes of one block: readable text with its map, and what stands in it.
import { OBJECT, type Projection, ProjectionBuilder } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import type { Inline } from './blocks.ts';
import { addDecodedText } from './inlineText.ts';
import { normaliseLabel } from './labels.ts';
import type { Nodes, PhrasingContent } from './markdown.ts';

export interface InlineContext {
  /** The piece's text; all spans are offsets into it. */
  readonly source: string;
  /** How far node offsets lie beyond offsets in `source`. */
  readonly shift: number;
  /** Address of a reference link's label, where the piece defines it. */
  readonly urlOf: (label: string) => string;
}

/** Reads one run of inline nodes after another into one projection. */
export class InlineReader {
  readonly #context: InlineContext;
  readonly #builder = new ProjectionBuilder();
  readonly #inlines: Inline[] = [];
  readonly #emphases: Span[] = [];

  constructor(context: InlineContext) {
    this.#context = context;
  }

  get length(): number {
    return this.#builder.length;
  }

  get inlines(): readonly Inline[] {
    return this.#inlines;
  }

  get emphases(): readonly Span[] {
    return this.#emphases;
  }

  project(): Projection {
    return this.#builder.build();
  }

  /** Adds text that no source unit stands for by itself, such as the gap between two table cells. */
  addGap(text: string, source: Span): void {
    this.#builder.addWhole(text, source);
  }

  read(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#readNode(node);
  }

  #readNode(node: PhrasingContent): void {
    const span = nodeSpan(node, this.#context.shift);
    switch (node.type) {
      case 'text':
        addDecodedText(this.#builder, node.value, this.#context.source, span.start, span.end);
        return;
      case 'emphasis':
      case 'strong': {
        const start = this.#builder.length;
        this.read(node.children);
        this.#emphases.push({ start, end: this.#builder.length });
        return;
      }
      case 'delete':
        this.read(node.children);
        return;
      case 'link':
        this.#readLink(node.children, node.url, span);
        return;
      case 'linkReference':
        this.#readLink(
          node.children,
          this.#context.urlOf(normaliseLabel(node.label ?? node.identifier)),
          span,
        );
        return;
      default:
        this.#readObject(node, span);
    }
  }

  #readObject(node: PhrasingContent, span: Span): void {
    const at = this.#builder.length;
    if (node.type === 'break') this.#builder.addWhole('\n', span);
    else if (node.type === 'inlineCode') {
      this.#inlines.push({
        kind: 'code',
        source: this.#context.source.slice(span.start, span.end),
        span,
        at,
      });
      this.#builder.addWhole(OBJECT, span);
    } else if (node.type === 'image' || node.type === 'imageReference')
      this.#inlines.push({ kind: 'image', span, at });
    else if (node.type === 'html') this.#readHtml(node.value, span);
    else if (node.type === 'footnoteReference') {
      const labelSpan = { start: span.start + 2, end: span.end - 1 };
      const label = normaliseLabel(`^${this.#context.source.slice(labelSpan.start, labelSpan.end)}`);
      this.#inlines.push({ kind: 'footnote', label, labelSpan, span, at });
    }
  }

  /** A tag is no text, but for the one that breaks the line. */
  #readHtml(value: string, span: Span): void {
    this.#inlines.push({ kind: 'html', value, span, at: this.#builder.length });
    if (/^<br\s{0,9}\/?>$/i.test(value)) this.#builder.addWhole('\n', span);
  }

  #readLink(children: readonly PhrasingContent[], url: string, span: Span): void {
    const at = this.#builder.length;
    const bare = isBareAddress(this.#context.source, span);
    const index =
      this.#inlines.push({ kind: 'link', url, span, words: { start: at, end: at }, at, bare }) - 1;
    if (bare) {
      this.#builder.addWhole(OBJECT, span);
      return;
    }
    this.read(children);
    const words = { start: at, end: this.#builder.length };
    this.#inlines[index] = { kind: 'link', url, span, words, at, bare };
  }
}

/** Whether the link is an address itself: `<https://…>`, or bare words of an autolink. */
function isBareAddress(source: string, span: Span): boolean {
  return source.charCodeAt(span.start) !== 91;
}

/** The node's span in the piece. remark gives every node of a parsed text its position. */
export function nodeSpan(node: Nodes, shift: number): Span {
  const start = (node.position?.start.offset ?? shift) - shift;
  const end = (node.position?.end.offset ?? shift) - shift;
  return { start, end };
}
