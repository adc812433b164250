// Owns the fences of MyST that hold prose, as "```{note}": they are written over, so that what stands in them is read.

/** What holds prose; all else in braces behind a fence is code, or what a program makes. */
const HOLDS_PROSE =
  /^(?:admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning|todo|version(?:added|changed|removed)|deprecated|topic|sidebar|margin|aside|abstract|epigraph|pull-quote|blockquote|highlights|compound|container|div|class|details|dropdown|card(?:-carousel)?|grid(?:-item(?:-card)?)?|tab-set|tab-item|list-table|table|figure|glossary|hlist|callout|example|exercise(?:-start)?|solution(?:-start)?|(?:prf:)?(?:proof|theorem|lemma|definition|remark|conjecture|corollary|criterion|assumption|proposition|observation|axiom|property|example))$/;
const SIGN = /^[ \t]*(?:`{3}|~{3})[`~]*[ \t]*\{/m;
const OPENS = /^([ \t]*)(`{3,}|~{3,})(?:[ \t]*\{([\w:+.-]{1,60})\})?([^\r\n]*)/;
const OPTION = /^[ \t]*:[\w-]{1,60}:(?:[ \t]|[\r\n]*$)/;
const COMMENT = /^[ \t]*%(?:[ \t]|[\r\n]*$)/;
const YAML_EDGE = /^[ \t]*-{3}[ \t]*[\r\n]*$/;
const LINE_END = /(?<=\n|\r(?!\n))/;
/** Fences in fences further down are code. */
const DEEPEST = 5;

/** The text of a whole piece with such fences and their options blank. Linear in its length. */
export function withoutProseFences(text: string): string {
  if (!SIGN.test(text)) return text;
  const lines = text.split(LINE_END);
  unwrap(lines, 0, lines.length, 0);
  return lines.join('');
}

/** Writes over the fences among the lines from `from` up to before `to`. */
function unwrap(lines: string[], from: number, to: number, depth: number): void {
  for (let at = from; at < to; at += 1) {
    const fence = fenceAt(lines, at, to);
    if (fence === undefined) continue;
    const { name, end } = fence;
    if (end !== undefined && name !== undefined && HOLDS_PROSE.test(name) && depth < DEEPEST) {
      const inside = endOfComments(lines, endOfOptions(lines, at + 1, end), end);
      for (let index = at; index < inside; index += 1) lines[index] = blank(lines[index] ?? '');
      lines[end] = blank(lines[end] ?? '');
      unwrap(lines, inside, end, depth + 1);
    }
    // What never closes is code to the end.
    at = end ?? to;
  }
}

interface Fence {
  readonly name: string | undefined;
  /** The line that closes it. */
  readonly end: number | undefined;
}

function fenceAt(lines: readonly string[], at: number, to: number): Fence | undefined {
  const [, indent = '', marks = '', name, rest = ''] = OPENS.exec(lines[at] ?? '') ?? [];
  if (marks === '' || (marks.startsWith('`') && rest.includes('`'))) return undefined;
  for (let end = at + 1; end < to; end += 1) {
    const line = lines[end] ?? '';
    const words = line.trim();
    if (words === '') continue;
    // The item that it stands in ends here.
    if (line.search(/\S/) < indent.length) return { name: undefined, end: end - 1 };
    if (words.length >= marks.length && words === marks.charAt(0).repeat(words.length)) return { name, end };
  }
  return { name, end: undefined };
}

/** The line behind the options, `:class: tip` or YAML between dashes. */
function endOfOptions(lines: readonly string[], from: number, to: number): number {
  let at = from;
  if (YAML_EDGE.test(lines[at] ?? '')) {
    at += 1;
    while (at < to && !YAML_EDGE.test(lines[at] ?? '')) at += 1;
    return at < to ? at + 1 : from;
  }
  while (at < to && OPTION.test(lines[at] ?? '')) at += 1;
  return at;
}

/** The line behind comments at the start of the text: "% not for print". */
function endOfComments(lines: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && COMMENT.test(lines[at] ?? '')) at += 1;
  return at;
}

function blank(line: string): string {
  return line.replace(/[^\r\n]/g, ' ');
}
