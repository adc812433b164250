// Owns what suppression comments silence.
import type { Directive } from './syntax/blocks.ts';
import { lastAtMost } from './text/lines.ts';
import type { Span } from './text/span.ts';

/** A directive with its place in the whole brief. */
export interface PlacedDirective {
  readonly directive: Directive;
  /** Index of the piece that it stands in. */
  readonly piece: number;
  /** Offset span in the brief. */
  readonly span: Span;
  /** For `disable-next-line`: the line, or the table, that it speaks of, as an offset span; empty at the end of the brief. */
  readonly nextLine: Span;
}

/** A finding as far as suppression asks: its rule, and where it starts in the brief. */
export interface Silenceable {
  readonly rule: string;
  readonly start: number;
}

/** The directives that name one rule, by their indexes among all; each list in order of place. */
interface Naming {
  readonly file: number[];
  readonly nextLine: number[];
  /** Where the line of each of `nextLine` starts, and where it ends. */
  readonly lineStarts: number[];
  readonly lineEnds: number[];
  /** For each of `nextLine` the nearest one before it whose line goes on there, as a table does; -1 where none does. */
  readonly around: number[];
  /** `disable` and `enable`, with the first `disable` that is open behind each; -1 where none is. */
  readonly switches: number[];
  readonly switchStarts: number[];
  readonly open: number[];
}

/** All suppression comments of a brief, to be asked about any number of findings. */
export class Suppressions {
  /** In order of their place. */
  readonly directives: readonly PlacedDirective[];
  readonly #byRule = new Map<string, Naming>();

  constructor(directives: readonly PlacedDirective[]) {
    this.directives = directives;
  }

  /**
   * Index of the directive that silences the finding; -1 if none does. The first in the brief that speaks of the file
   * or of the line, else the one that opened the stretch. `except`: the directive that the finding stands on, which
   * then does not count, by its index.
   */
  silencing({ rule, start }: Silenceable, except = -1): number {
    const naming = this.#naming(rule);
    const file = naming.file.find((index) => index !== except) ?? Number.POSITIVE_INFINITY;
    const first = Math.min(file, this.#firstOnLine(naming, start));
    if (first !== Number.POSITIVE_INFINITY) return first;
    let at = lastAtMost(naming.switchStarts, start);
    if (naming.switches[at] === except) at -= 1;
    return naming.open[at] ?? -1;
  }

  /** The first of those that speak of the line of `start`; infinite if none does. */
  #firstOnLine({ nextLine, lineStarts, lineEnds, around }: Naming, start: number): number {
    let line: number | undefined;
    for (let at = lastAtMost(lineStarts, start); at >= 0; at = around[at] ?? -1)
      if (start < (lineEnds[at] ?? 0)) line = lineStarts[at];
    // Several may stand above one line.
    const first = line === undefined ? undefined : nextLine[lastAtMost(lineStarts, line - 1) + 1];
    return first ?? Number.POSITIVE_INFINITY;
  }

  #naming(rule: string): Naming {
    let naming = this.#byRule.get(rule);
    if (naming === undefined) {
      naming = this.#collect(rule);
      this.#byRule.set(rule, naming);
    }
    return naming;
  }

  #collect(rule: string): Naming {
    const naming: Naming = {
      file: [],
      nextLine: [],
      lineStarts: [],
      lineEnds: [],
      around: [],
      switches: [],
      switchStarts: [],
      open: [],
    };
    let open = -1;
    for (const [index, { directive, span, nextLine }] of this.directives.entries()) {
      if (directive.rules.length > 0 && !directive.rules.includes(rule)) continue;
      if (directive.action === 'disable-file') naming.file.push(index);
      else if (directive.action === 'disable-next-line') {
        naming.around.push(lineAround(naming, nextLine.start));
        naming.nextLine.push(index);
        naming.lineStarts.push(nextLine.start);
        naming.lineEnds.push(nextLine.end);
      } else if (directive.action !== 'unknown') {
        if (directive.action === 'enable') open = -1;
        else if (open < 0) open = index;
        naming.switches.push(index);
        naming.switchStarts.push(span.start);
        naming.open.push(open);
      }
    }
    return naming;
  }
}

/** The last of the lines so far that starts before `start` and goes on there; -1 if none does. */
function lineAround({ lineStarts, lineEnds, around }: Naming, start: number): number {
  let at = lineStarts.length - 1;
  while (at >= 0 && ((lineEnds[at] ?? 0) <= start || lineStarts[at] === start)) at = around[at] ?? -1;
  return at;
}
