// Owns how lines of other dialects are written over where several belong together.

/**
 * What stands in place of the lines from `at` on, as many as it takes, each at its length; undefined where nothing of the kind begins
 * there. `before`: all that stands above them by now. It may ask for what follows up to a blank line, and for what stands before up to one: a
 * brief is cut at blank lines, and its pieces must be written over as the whole is.
 */
export type Rewriting = (
  lines: readonly string[],
  at: number,
  before: readonly string[],
) => readonly string[] | undefined;

export const LINE_END = /(?<=\n|\r(?!\n))/;

/** The text with what the rewritings find written over. */
export function rewritten(text: string, rewritings: readonly Rewriting[]): string {
  const lines = text.split(LINE_END);
  const done: string[] = [];
  while (done.length < lines.length) {
    const at = done.length;
    let own: readonly string[] | undefined;
    for (const rewriting of rewritings) own ??= rewriting(lines, at, done);
    done.push(...(own ?? [lines[at] ?? '']));
  }
  return done.join('');
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** A piece of a brief may begin with such lines though no blank one stands before: an item of a list, a definition. */
const MAY_BEGIN_PIECE = /^(?:[-+*][ \t]|\[[^\]\r\n]{1,200}\]:)/;

/** Whether a run of lines may end above the line, as a piece of a brief does. */
export function endsRun(line: string): boolean {
  return isBlank(line) || MAY_BEGIN_PIECE.test(line);
}

/** The first of the lines before that belong to what follows, of the last `most`: no blank one stands between. */
export function startOfRun(before: readonly string[], most: number): string {
  let first = before.length;
  const isOpen = () => !isBlank(before[first - 1] ?? '') && !MAY_BEGIN_PIECE.test(before[first] ?? '');
  while (first > 0 && before.length - first < most && isOpen()) first -= 1;
  return before[first] ?? '';
}

/** A definition, with which a piece of a brief may begin though no blank line stands before: nothing goes on over it. */
export const DEFINITION = /^\[[^\]\r\n]{1,200}\]:/;
const ENDS_CODE = /^[ \t>]*(?:`{3}|~{3})|-->/;
const BLANK_IN_QUOTE = /^[ \t>]*[\r\n]*$/;

/** Whether no markup goes on over the line. */
export function endsMarkup(line: string): boolean {
  return BLANK_IN_QUOTE.test(line) || DEFINITION.test(line) || ENDS_CODE.test(line);
}
