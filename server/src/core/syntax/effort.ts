// Owns the estimate whether remark would take too long over a piece. Its time grows with the product of a paragraph's
// length and its marks, and its depth with the nesting: no text of a brief comes near the bounds, made-up ones do.

/** Most code units, lines and table cells of a piece. */
const LONGEST = 40_000;
const MOST_LINES = 1500;
const MOST_CELLS = 6000;
/** Most lists that follow one another without a blank line, each with a mark of its own, and most fences. */
const MOST_LISTS = 60;
const MOST_FENCES = 150;
/** Deepest nesting of quotes and lists, and widest indentation. */
const DEEPEST = 40;
const WIDEST = 200;
/** Most that the products of length and marks may come to, over all paragraphs of a piece. */
const BUDGET = 3_000_000;

const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|[0-9]{1,9}[.)](?=[ \t]|$))/y;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const DELIMITERS = /^\|?[ \t]*:?-[-:| \t]*$/;
const TAG =
  /^<\/?(?:div|details|section|table|tbody|thead|tr|td|th|ul|ol|li|dl|figure|center|p|h[1-6])(?=[ \t>]|\/>|$)/i;

/** Whether the text is too long, too deep or too dense for remark. Linear in its length. */
export function isTooCostly(source: string): boolean {
  return source.length > LONGEST || new Estimate().isBeyond(source);
}

class Estimate {
  #total = 0;
  #length = 0;
  #marks = 0;
  #cells = 0;
  #lists = 0;
  #fences = 0;
  /** The last bullet at each indentation. */
  readonly #bullets = new Map<number, string>();
  #afterBlank = true;
  #inList = false;
  #isTable = false;
  #isHtml = false;
  /** Indentation and mark of the fence that is open. */
  #fence: { readonly column: number; readonly mark: string } | undefined;

  isBeyond(source: string): boolean {
    const lines = source.split(/\r\n|\r|\n/, MOST_LINES + 2);
    if (lines.length > MOST_LINES + 1) return true;
    for (const line of lines) if (this.#readLine(line)) return true;
    this.#endParagraph();
    return this.#total > BUDGET;
  }

  /** Says whether the line takes the piece beyond a bound. */
  #readLine(line: string): boolean {
    const trimmed = line.trimStart();
    const column = line.length - trimmed.length;
    if (trimmed === '') {
      this.#endParagraph();
      this.#afterBlank = true;
      return column > WIDEST;
    }
    if (column > WIDEST) return true;
    if (this.#isInFence(trimmed, column)) return false;
    const { depth, rest, isItem, isQuote, mark } = prefixOf(line, this.#inList);
    if (depth > DEEPEST) return true;
    if (isItem && this.#beginsOneListTooMany(column, mark)) return true;
    if (isItem || /^(?:#{1,6}(?:[ \t]|$)|\[\^)/.test(rest)) this.#endParagraph();
    if (isItem) this.#inList = true;
    else if (this.#afterBlank && column === 0) this.#inList = false;
    this.#afterBlank = false;
    const fence = isQuote ? undefined : FENCE.exec(rest)?.[0];
    if (fence !== undefined) {
      this.#endParagraph();
      this.#fence = { column: line.length - rest.length, mark: fence };
      this.#fences += 1;
      return this.#fences > MOST_FENCES;
    }
    this.#addLine(rest);
    return this.#total > BUDGET || this.#cells > MOST_CELLS;
  }

  /** A bullet other than the last one at its indentation begins another list. */
  #beginsOneListTooMany(column: number, mark: string): boolean {
    const last = this.#bullets.get(column) ?? mark;
    this.#bullets.set(column, mark);
    if (mark !== last) this.#lists += 1;
    return this.#lists > MOST_LISTS;
  }

  #isInFence(trimmed: string, column: number): boolean {
    const fence = this.#fence;
    if (fence === undefined) return false;
    // What stands further left ends the list item with the fence.
    if (column < fence.column) this.#fence = undefined;
    else if (trimmed.startsWith(fence.mark) && /^[`~]+[ \t]*$/.test(trimmed)) this.#fence = undefined;
    return column >= fence.column;
  }

  #addLine(rest: string): void {
    if (this.#length === 0) this.#isHtml = TAG.test(rest);
    if (this.#isHtml) return;
    if (DELIMITERS.test(rest) && rest.includes('-') && this.#length > 0) this.#isTable = true;
    const { marks, pipes } = count(rest);
    this.#cells += pipes;
    this.#length += rest.length + 1;
    this.#marks += marks;
    // Every row is read by itself.
    if (this.#isTable) this.#endRow();
  }

  #endRow(): void {
    this.#total += this.#length * this.#marks;
    this.#length = 1;
    this.#marks = 0;
  }

  #endParagraph(): void {
    this.#total += this.#length * this.#marks;
    this.#length = 0;
    this.#marks = 0;
    this.#isTable = false;
    this.#isHtml = false;
  }
}

/** The containers that a line begins with. A number other than 1 begins an item only in a list. */
function prefixOf(line: string, inList: boolean) {
  let at = 0;
  let depth = 0;
  let isItem = false;
  let isQuote = false;
  let mark = '';
  MARKER.lastIndex = 0;
  for (let match = MARKER.exec(line); match !== null && depth <= DEEPEST; match = MARKER.exec(line)) {
    const marker = match[0].trimStart();
    if (marker === '>') isQuote = true;
    else if (!/^\d/.test(marker) || inList || depth > 0 || /^1[.)]/.test(marker)) {
      if (!isItem) mark = marker.slice(-1);
      isItem = true;
    }
    depth += 1;
    at = MARKER.lastIndex;
  }
  return { depth, rest: line.slice(at).trimStart(), isItem, isQuote, mark };
}

/** Units that remark looks at more than once, and pipes, of which each may end a cell. */
function count(text: string): { readonly marks: number; readonly pipes: number } {
  let marks = 0;
  let pipes = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 33: // !
      case 38: // &
      case 42: // *
      case 60: // <
      case 64: // @
      case 91: // [
      case 92: // \
      case 93: // ]
      case 95: // _
      case 96: // `
      case 126: // ~
        marks += 1;
        break;
      case 124: // |
        pipes += 1;
        break;
      default:
    }
  }
  return { marks, pipes };
}
