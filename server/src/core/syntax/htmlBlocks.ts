// Owns how blocks of HTML begin and end, as CommonMark has it.

/** Longer tags are not looked through; in code units. */
const LONGEST_TAG = 2000;
const HTML_UNTIL = /^<(?:(script|pre|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|(![a-zA-Z]))/i;

/** Tags that begin an HTML block wherever they stand at the start of a line (CommonMark's condition 6). */
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[ \t>]|\/>|$)/i;
/** A complete tag alone on its line, which begins an HTML block only where it interrupts no paragraph (condition 7). */
const LONE_TAG =
  /^<(?:\/[a-z][a-z0-9-]*[ \t]*|(?!(?:script|style|pre|textarea)[ \t/>])[a-z][a-z0-9-]*(?:[ \t]+[a-z_:][a-z0-9_.:-]*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^ \t"'=<>`]+))?)*[ \t]*\/?)>[ \t]*$/i;

/**
 * What begins with a line that, from its first sign on, begins with HTML. `raw`: raw text up to `until`, which is looked for
 * from `from` on in this line, too; `</` stands for any closing tag of an element of raw text. A block tag begins HTML up to
 * a blank line wherever it stands, a lone tag only where it interrupts no paragraph.
 */
export type HtmlStart =
  | { readonly kind: 'raw'; readonly until: string; readonly from: number }
  | { readonly kind: 'blockTag' | 'loneTag' };

export function htmlStart(line: string): HtmlStart | undefined {
  const match = HTML_UNTIL.exec(line.slice(0, 12));
  if (match !== null) {
    const until = endOfHtml(match);
    return { kind: 'raw', until, from: until === '-->' ? 2 : match[0].length };
  }
  const head = line.slice(0, LONGEST_TAG);
  if (BLOCK_TAG.test(head)) return { kind: 'blockTag' };
  return LONE_TAG.test(head) ? { kind: 'loneTag' } : undefined;
}

/** What ends the HTML block that the match begins; see `HtmlStart`. */
function endOfHtml(match: RegExpExecArray): string {
  const [, raw, comment, instruction, cdata] = match;
  if (raw !== undefined) return '</';
  if (comment !== undefined) return '-->';
  if (instruction !== undefined) return '?>';
  return cdata === undefined ? '>' : ']]>';
}

/** Whether the line ends raw text that goes on `until` this. */
export function closesHtml(line: string, until: string): boolean {
  return until === '</' ? /<\/(?:script|pre|style|textarea)>/i.test(line) : line.includes(until);
}
