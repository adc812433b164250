// Owns the inline reading of plain prose: readable text with its map, and notes, links, code and emphasis of usual forms.
import { OBJECT, type Projection } from '../../text/projection.ts';
import type { Span } from '../../text/span.ts';
import type { Inline } from '../blocks.ts';
import { normaliseLabel } from '../labels.ts';
import { endOfAddress } from './addresses.ts';
import { Cursor } from './cursor.ts';
import { OpenEmphasis } from './emphasis.ts';
import { flankOf } from './flanks.ts';
import type { Line } from './lines.ts';
import { type Place, ProseLines } from './proseLines.ts';
import type { Specials } from './specials.ts';

/** What labels in brackets mean. */
export interface KnownLabels {
  /** Address of a link label, normalised; undefined where nothing defines it. */
  readonly urlOf: (label: string) => string | undefined;
  /** Whether the footnote label, normalised with its caret, may be referred to. */
  readonly isFootnote: (label: string) => boolean;
}

const NOTE = /\[\^([^\s[\]\\^`<]{1,99})\]/y;
const RESOURCE = /\(((?:[^\s()<>\\`[\]]|\([^\s()<>\\`[\]]{0,200}\)){1,2000})\)/y;
const LABEL = /\[([^[\]\\`<\r\n]{1,999})\]/y;
const AUTOLINK = /<(https?:\/\/[^\s<>\\`]{1,2000})>/y;
const REFERENCE = /&(?:#|[a-z])[a-z0-9]{0,40};/i;
const EMAIL = /[\w.+-]@[a-z0-9]/iy;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** What may stand before `www.` for it to begin an address. */
const BEFORE_WWW = /[\s(*_[\]~]/;

/**
 * Reads runs of prose into one projection. A method that answers false has met something that is not surely plain:
 * then nothing of what was read may be used.
 */
export class PlainInlines {
  readonly #source: string;
  readonly #labels: KnownLabels;
  readonly #specials: Specials;
  readonly #cursor: Cursor;
  readonly #inlines: Inline[] = [];
  readonly #emphases: Span[] = [];
  #lines: ProseLines;
  /** Open brackets that begin no link; true where others stand between them, so that what follows them counts. */
  #brackets: boolean[] = [];

  constructor(source: string, labels: KnownLabels, specials: Specials) {
    this.#source = source;
    this.#labels = labels;
    this.#specials = specials;
    this.#cursor = new Cursor(source);
    this.#lines = new ProseLines(source, []);
  }

  /** Length of the readable text so far, in code units. */
  get length(): number {
    return this.#cursor.length;
  }

  get inlines(): readonly Inline[] {
    return this.#inlines;
  }

  /** As `Block` has them. */
  get emphases(): readonly Span[] {
    return this.#emphases;
  }

  project(): Projection {
    return this.#cursor.project();
  }

  /** Adds text that no source unit stands for by itself, such as the gap between two table cells. */
  addGap(text: string, source: Span): void {
    this.#cursor.addGap(text, source);
  }

  /** Reads lines that follow one another. Blanks at their edges are passed over, but for hard breaks. */
  read(lines: readonly Line[]): boolean {
    this.#lines = new ProseLines(this.#source, lines);
    this.#brackets = [];
    this.#cursor.moveTo({ line: 0, at: this.#lines.startOf(0) });
    return this.#readUntil(this.#lines.last, false);
  }

  #readUntil(to: Place, isLink: boolean): boolean {
    const open = new OpenEmphasis(isLink);
    while (this.#cursor.line < to.line || this.#cursor.at < to.at) {
      const end = this.#cursor.line < to.line ? this.#lines.endOf(this.#cursor.line) : to.at;
      const special = Math.min(this.#specials.from(this.#cursor.at), end);
      this.#cursor.addText(special);
      if (special < end) {
        const line = this.#cursor.line;
        if (!this.#readSpecial(end, open, isLink)) return false;
        if (this.#cursor.line === line && this.#cursor.at > end) return false;
      } else if (this.#cursor.line < to.line) this.#cursor.endLine(this.#lines);
    }
    return open.isNone;
  }

  #readSpecial(end: number, open: OpenEmphasis, isLink: boolean): boolean {
    switch (this.#source.charAt(this.#cursor.at)) {
      case '\\':
        return this.#readEscape(end);
      case '`':
        return this.#readCode(end);
      case '*':
        return this.#readRun('*', open);
      case '_':
        return this.#readRun('_', open);
      case '[':
        return this.#readBracket(end);
      case ']':
        return this.#closeBracket();
      case '<':
        return this.#readAngle();
      default:
        return this.#readLess(isLink);
    }
  }

  /** What rarely is more than itself. */
  #readLess(isLink: boolean): boolean {
    const at = this.#cursor.at;
    const next = this.#source.charAt(at + 1);
    switch (this.#source.charAt(at)) {
      case '&':
        if (REFERENCE.test(this.#source.slice(at, at + 50))) return false;
        break;
      case '~':
        if (next === '~') return false;
        break;
      case '!':
        if (next === '[') return false;
        break;
      case '@':
        EMAIL.lastIndex = at - 1;
        if (at > 0 && EMAIL.test(this.#source)) return false;
        break;
      default:
        return this.#readAddress(isLink);
    }
    this.#cursor.addText(at + 1);
    return true;
  }

  /** An escape at the end of a line is a hard break: left to remark. */
  #readEscape(end: number): boolean {
    const at = this.#cursor.at;
    if (at + 1 >= end) return false;
    const next = this.#source.charAt(at + 1);
    if (!PUNCTUATION.test(next)) this.#cursor.addText(at + 1);
    else {
      this.#cursor.addWhole(next, { start: at, end: at + 2 });
    }
    return true;
  }

  #readCode(end: number): boolean {
    const start = this.#cursor.at;
    const length = this.#cursor.runLength('`', start);
    for (let at = start + length; at < end; at += 1) {
      const close = this.#cursor.runLength('`', at);
      if (close === length) {
        const span = { start, end: at + length };
        const source = this.#source.slice(start, span.end);
        this.#inlines.push({ kind: 'code', source, span, at: this.#cursor.length });
        this.#cursor.addWhole(OBJECT, span);
        return true;
      }
      at += close;
    }
    return false;
  }

  #readRun(marker: '*' | '_', open: OpenEmphasis): boolean {
    const start = this.#cursor.at;
    const length = this.#cursor.runLength(marker, start);
    const before = start > this.#lines.startOf(this.#cursor.line) ? this.#source.charAt(start - 1) : '';
    const after =
      start + length < this.#lines.endOf(this.#cursor.line) ? this.#source.charAt(start + length) : '';
    if (before === '~' || after === '~') return false;
    const role = open.accept({ marker, length, at: this.#cursor.length }, flankOf(marker, before, after));
    if (open.closed !== undefined) this.#emphases.push({ start: open.closed.at, end: this.#cursor.length });
    if (role === 'text') this.#cursor.addText(start + length);
    this.#cursor.at = start + length;
    return role !== 'unsure';
  }

  #readAngle(): boolean {
    const at = this.#cursor.at;
    AUTOLINK.lastIndex = at;
    const match = AUTOLINK.exec(this.#source);
    if (match !== null) return this.#addBare(match[1] ?? '', at + match[0].length);
    if (/[a-z/!?]/i.test(this.#source.charAt(at + 1))) return false;
    this.#cursor.addText(at + 1);
    return true;
  }

  /** `http` or `www` in the text. In brackets no address is a link of its own. */
  #readAddress(isLink: boolean): boolean {
    const at = this.#cursor.at;
    const isFirst = at === this.#lines.startOf(this.#cursor.line);
    const before = isFirst ? ' ' : this.#source.charAt(at - 1);
    const isWww = /w/i.test(this.#source.charAt(at));
    if (isLink || this.#brackets.length > 0 || (isWww ? !BEFORE_WWW.test(before) : /[a-z]/i.test(before))) {
      this.#cursor.addText(at + 1);
      return true;
    }
    if (isWww) return false;
    const end = endOfAddress(this.#source, at, this.#lines.endOf(this.#cursor.line));
    return end !== undefined && this.#addBare(this.#source.slice(at, end), end);
  }

  #addBare(url: string, end: number): boolean {
    if (REFERENCE.test(url)) return false;
    const span = { start: this.#cursor.at, end };
    const at = this.#cursor.length;
    this.#inlines.push({ kind: 'link', url, span, words: { start: at, end: at }, at, bare: true });
    this.#cursor.addWhole(OBJECT, span);
    return true;
  }

  #readBracket(end: number): boolean {
    const open = this.#cursor.at;
    if (this.#source.charAt(open + 1) === '^') return this.#readNote(open);
    const close = this.#lines.closingBracket({ line: this.#cursor.line, at: open });
    if (close === 'unsure') return false;
    if (close === undefined) return this.#addBracket(true);
    const after = close.at + 1;
    const own = this.#labels.urlOf(
      normaliseLabel(this.#lines.between({ line: this.#cursor.line, at: open + 1 }, close)),
    );
    const next = after < this.#lines.endOf(close.line) ? this.#source.charAt(after) : '';
    // Words in brackets right before a note are no link to remark, even where they are a label.
    if (next === '[' && this.#source.charAt(after + 1) === '^') return this.#addBracket(false);
    switch (next) {
      case '(': {
        RESOURCE.lastIndex = after;
        const match = RESOURCE.exec(this.#source);
        if (match === null) return false;
        return this.#readLink(open, close, match[1] ?? '', after + match[0].length);
      }
      case '[': {
        LABEL.lastIndex = after;
        const match = LABEL.exec(this.#source);
        if (match === null) return false;
        const url = this.#labels.urlOf(normaliseLabel(match[1] ?? ''));
        if (url !== undefined) return this.#readLink(open, close, url, after + match[0].length);
        return own === undefined && this.#addBracket(false);
      }
      default:
        if (own === undefined) return this.#addBracket(false);
        return close.line > this.#cursor.line || after <= end
          ? this.#readLink(open, close, own, after)
          : false;
    }
  }

  #readNote(open: number): boolean {
    NOTE.lastIndex = open;
    const match = NOTE.exec(this.#source);
    const label = normaliseLabel(`^${match?.[1] ?? ''}`);
    if (match === null || !this.#labels.isFootnote(label)) return false;
    const span = { start: open, end: open + match[0].length };
    const labelSpan = { start: open + 2, end: span.end - 1 };
    this.#inlines.push({ kind: 'footnote', label, labelSpan, span, at: this.#cursor.length });
    this.#cursor.at = span.end;
    return true;
  }

  #addBracket(isNested: boolean): boolean {
    this.#brackets.push(isNested);
    this.#cursor.addText(this.#cursor.at + 1);
    return true;
  }

  /** A bracket behind others may end a link around them: where it could, it is left to remark. */
  #closeBracket(): boolean {
    const isNested = this.#brackets.pop() ?? false;
    if (isNested && /[([]/.test(this.#source.charAt(this.#cursor.at + 1))) return false;
    this.#cursor.addText(this.#cursor.at + 1);
    return true;
  }

  #readLink(open: number, close: Place, url: string, end: number): boolean {
    if (REFERENCE.test(url)) return false;
    const at = this.#cursor.length;
    const span = { start: open, end };
    const link = { kind: 'link' as const, url, span, words: { start: at, end: at }, at, bare: false };
    const index = this.#inlines.push(link) - 1;
    this.#cursor.at = open + 1;
    if (!this.#readUntil(close, true)) return false;
    this.#inlines[index] = { ...link, words: { start: at, end: this.#cursor.length } };
    this.#cursor.at = end;
    return true;
  }
}
