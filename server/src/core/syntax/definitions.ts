// Owns where label and content stand in a definition's source: `[label]: content`.
import type { Span } from '../text/span.ts';
import type { Definition } from './blocks.ts';
import { normaliseLabel } from './labels.ts';

/** The definition that stands in `span` of `piece`; undefined where no label can be told. */
export function definitionOf(
  piece: string,
  kind: Definition['kind'],
  span: Span,
  url: string,
): Definition | undefined {
  const source = piece.slice(span.start, span.end);
  const close = labelEnd(source);
  if (close < 0) return undefined;
  const labelStart = kind === 'footnote' ? 2 : 1;
  const shownLabel = source.slice(labelStart, close);
  const rest = source.slice(close + 2);
  const leading = rest.length - rest.trimStart().length;
  const start = span.start + close + 2 + leading;
  const end = span.start + source.trimEnd().length;
  const content = { start, end: Math.max(start, end) };
  return {
    kind,
    label: normaliseLabel(kind === 'footnote' ? `^${shownLabel}` : shownLabel),
    shownLabel,
    span: { start: span.start, end },
    labelSpan: { start: span.start + labelStart, end: span.start + close },
    content,
    url,
  };
}

/** Index of the bracket that closes the label at the start of a definition; -1 if there is none. */
function labelEnd(source: string): number {
  for (let at = 1; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 92) at += 1;
    else if (unit === 93) return source.charCodeAt(at + 1) === 58 ? at : -1;
  }
  return -1;
}
