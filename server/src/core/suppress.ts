// Owns what suppression comments silence.
import type { Directive } from './syntax/blocks.ts';
import type { Span } from './text/span.ts';

/** A directive with its place in the whole brief. */
export interface PlacedDirective {
  readonly directive: Directive;
  /** Index of the piece that it stands in. */
  readonly piece: number;
  /** Offset span in the brief. */
  readonly span: Span;
  /** For `disable-next-line`: the line that it speaks of, as an offset span; empty at the end of the brief. */
  readonly nextLine: Span;
}

/** A finding as far as suppression asks: its rule, and where it starts in the brief. */
export interface Silenceable {
  readonly rule: string;
  readonly start: number;
}

/** Index of the first directive that silences the finding; -1 if none does. `directives` in order of their place. */
export function silencedBy(finding: Silenceable, directives: readonly PlacedDirective[]): number {
  let open = -1;
  for (const [index, { directive, span, nextLine }] of directives.entries()) {
    if (!names(directive, finding.rule)) continue;
    if (directive.action === 'disable-file') return index;
    if (directive.action === 'disable-next-line') {
      if (nextLine.start <= finding.start && finding.start < nextLine.end) return index;
    } else if (span.start <= finding.start)
      open = directive.action === 'disable' ? (open < 0 ? index : open) : -1;
  }
  return open;
}

function names(directive: Directive, rule: string): boolean {
  return directive.rules.length === 0 || directive.rules.includes(rule);
}
