// Owns the step from positions and ranges of the protocol to spans. Clients send odd ones: none may throw.
import type { Position, Range } from 'vscode-languageserver';
import type { BriefText } from '../core/syntax/briefText.ts';
import type { Span } from '../core/text/span.ts';

/** Offset of a position; what lies outside the text means its nearer end, what is no number means 0. */
export function fromPosition(text: BriefText, position: Position | undefined): number {
  return text.offsetAt({ line: whole(position?.line), character: whole(position?.character) });
}

/** Span of a range; one that ends before it starts is empty. */
export function fromRange(text: BriefText, range: Range | undefined): Span {
  const start = fromPosition(text, range?.start);
  return { start, end: Math.max(start, fromPosition(text, range?.end)) };
}

function whole(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(Math.min(value, Number.MAX_SAFE_INTEGER)) : 0;
}
