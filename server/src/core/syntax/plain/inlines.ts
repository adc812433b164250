// Owns the inline reading of plain prose: readable text with its map, and notes, links, code and emphasis of usual forms.
import { OBJECT, type Projection, ProjectionBuilder } from '../../text/projection.ts';
import type { Span } from '../../text/span.ts';
import type { Inline } from '../blocks.ts';
import { normaliseLabel } from '../labels.ts';
import { endOfAddress } from './addresses.ts';
import { flankOf } from './flanks.ts';
import type { Line } from './lines.ts';
import { type Place, ProseLines } from './proseLines.ts';

/** What labels in brackets mean. */
export interface KnownLabels {
  /** Address of a link label, normalised; undefined where nothing defines it. */
  readonly urlOf: (label: string) => string | undefined;
  /** Whether the footnote label, normalised with its caret, may be referred to. */
  readonly isFootnote: (label: string) => boolean;
}

/** A run of `*` or `_` that opened emphasis. */
interface Opener {
  readonly marker: string;
  readonly length: number;
}

const SPECIAL = /[\\`*_[\]<&~!@]|https?:\/\/|www\./gi;
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
  readonly #builder = new ProjectionBuilder();
  readonly #inlines: Inline[] = [];
  #lines: ProseLines;
  #line = 0;
  #at = 0;
  /** Open brackets that begin no link; true where others stand between them, so that what follows them counts. */
  #brackets: boolean[] = [];

  constructor(source: string, labels: KnownLabels) {
    this.#source = source;
    this.#labels = labels;
    this.#lines = new ProseLines(source, []);
  }

  /** Length of the readable text so far, in code units. */
  get length(): number {
    return this.#builder.length;
  }

  get inlines(): readonly Inline[] {
    return this.#inlines;
  }

  project(): Projection {
    return this.#builder.build();
  }

  /** Adds text that no source unit stands for by itself, such as the gap between two table cells. */
  addGap(text: string, source: Span): void {
    this.#builder.addWhole(text, source);
  }

  /** Reads lines that follow one another. Blanks at their edges are passed over, but for hard breaks. */
  read(lines: readonly Line[]): boolean {
    this.#lines = new ProseLines(this.#source, lines);
    this.#brackets = [];
    this.#line = 0;
    this.#at = this.#lines.startOf(0);
    return this.#readUntil(this.#lines.last, false);
  }

  #readUntil(to: Place, isLink: boolean): boolean {
    const openers: Opener[] = [];
    while (this.#line < to.line || this.#at < to.at) {
      const end = this.#line < to.line ? this.#lines.endOf(this.#line) : to.at;
      SPECIAL.lastIndex = this.#at;
      const found = SPECIAL.exec(this.#source)?.index ?? end;
      const special = Math.min(found, end);
      this.#addText(special);
      if (special < end) {
        const line = this.#line;
        if (!this.#readSpecial(end, openers, isLink)) return false;
        if (this.#line === line && this.#at > end) return false;
      } else if (this.#line < to.line) this.#endLine();
    }
    return openers.length === 0;
  }

  #addText(until: number): void {
    if (until <= this.#at) return;
    this.#builder.addUnits(this.#source.slice(this.#at, until), this.#at);
    this.#at = until;
  }

  /** A line end; behind two blanks it is a hard break. */
  #endLine(): void {
    const words = this.#at;
    const feed = this.#source.indexOf('\n', words);
    const start = this.#source.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
    this.#line += 1;
    this.#at = this.#lines.startOf(this.#line);
    if (start - words > 1) this.#builder.addWhole('\n', { start: words, end: feed + 1 });
    else this.#builder.addUnits(this.#source.slice(start, feed + 1), start);
  }

  #readSpecial(end: number, openers: Opener[], isLink: boolean): boolean {
    switch (this.#source.charAt(this.#at)) {
      case '\\':
        return this.#readEscape(end);
      case '`':
        return this.#readCode(end);
      case '*':
        return this.#readRun('*', openers, isLink);
      case '_':
        return this.#readRun('_', openers, isLink);
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
    const at = this.#at;
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
    this.#addText(at + 1);
    return true;
  }

  /** An escape at the end of a line is a hard break: left to remark. */
  #readEscape(end: number): boolean {
    const at = this.#at;
    if (at + 1 >= end) return false;
    const next = this.#source.charAt(at + 1);
    if (!PUNCTUATION.test(next)) this.#addText(at + 1);
    else {
      this.#builder.addWhole(next, { start: at, end: at + 2 });
      this.#at = at + 2;
    }
    return true;
  }

  #readCode(end: number): boolean {
    const start = this.#at;
    const length = this.#runLength('`', start);
    for (let at = start + length; at < end; at += 1) {
      const close = this.#runLength('`', at);
      if (close === length) {
        const span = { start, end: at + length };
        this.#inlines.push({ kind: 'code', span, at: this.#builder.length });
        this.#builder.addWhole(OBJECT, span);
        this.#at = span.end;
        return true;
      }
      at += close;
    }
    return false;
  }

  #readRun(marker: '*' | '_', openers: Opener[], isLink: boolean): boolean {
    const start = this.#at;
    const length = this.#runLength(marker, start);
    const before = start > this.#lines.startOf(this.#line) ? this.#source.charAt(start - 1) : '';
    const after = start + length < this.#lines.endOf(this.#line) ? this.#source.charAt(start + length) : '';
    if (before === '~' || after === '~') return false;
    const flank = flankOf(marker, before, after);
    const last = openers.at(-1);
    if (flank === 'neither') this.#addText(start + length);
    else if (flank === 'opens' && length < 3) openers.push({ marker, length });
    else if (flank === 'closes' && last?.marker === marker && last.length === length) openers.pop();
    else if (flank === 'closes' && !isLink && !openers.some((one) => one.marker === marker))
      this.#addText(start + length);
    else return false;
    this.#at = start + length;
    return true;
  }

  #runLength(marker: string, start: number): number {
    let at = start;
    while (this.#source.charAt(at) === marker) at += 1;
    return at - start;
  }

  #readAngle(): boolean {
    const at = this.#at;
    AUTOLINK.lastIndex = at;
    const match = AUTOLINK.exec(this.#source);
    if (match !== null) return this.#addBare(match[1] ?? '', at + match[0].length);
    if (/[a-z/!?]/i.test(this.#source.charAt(at + 1))) return false;
    this.#addText(at + 1);
    return true;
  }

  /** `http` or `www` in the text. In brackets no address is a link of its own. */
  #readAddress(isLink: boolean): boolean {
    const at = this.#at;
    const isFirst = at === this.#lines.startOf(this.#line);
    const before = isFirst ? ' ' : this.#source.charAt(at - 1);
    const isWww = /w/i.test(this.#source.charAt(at));
    if (isLink || this.#brackets.length > 0 || (isWww ? !BEFORE_WWW.test(before) : /[a-z]/i.test(before))) {
      this.#addText(at + 1);
      return true;
    }
    if (isWww) return false;
    const end = endOfAddress(this.#source, at, this.#lines.endOf(this.#line));
    return end !== undefined && this.#addBare(this.#source.slice(at, end), end);
  }

  #addBare(url: string, end: number): boolean {
    if (REFERENCE.test(url)) return false;
    const span = { start: this.#at, end };
    const at = this.#builder.length;
    this.#inlines.push({ kind: 'link', url, span, words: { start: at, end: at }, at, bare: true });
    this.#builder.addWhole(OBJECT, span);
    this.#at = end;
    return true;
  }

  #readBracket(end: number): boolean {
    const open = this.#at;
    if (this.#source.charAt(open + 1) === '^') return this.#readNote(open);
    const close = this.#lines.closingBracket({ line: this.#line, at: open });
    if (close === 'unsure') return false;
    if (close === undefined) return this.#addBracket(true);
    const after = close.at + 1;
    const own = this.#labels.urlOf(
      normaliseLabel(this.#lines.between({ line: this.#line, at: open + 1 }, close)),
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
        return close.line > this.#line || after <= end ? this.#readLink(open, close, own, after) : false;
    }
  }

  #readNote(open: number): boolean {
    NOTE.lastIndex = open;
    const match = NOTE.exec(this.#source);
    const label = normaliseLabel(`^${match?.[1] ?? ''}`);
    if (match === null || !this.#labels.isFootnote(label)) return false;
    const span = { start: open, end: open + match[0].length };
    const labelSpan = { start: open + 2, end: span.end - 1 };
    this.#inlines.push({ kind: 'footnote', label, labelSpan, span, at: this.#builder.length });
    this.#at = span.end;
    return true;
  }

  #addBracket(isNested: boolean): boolean {
    this.#brackets.push(isNested);
    this.#addText(this.#at + 1);
    return true;
  }

  /** A bracket behind others may end a link around them: where it could, it is left to remark. */
  #closeBracket(): boolean {
    const isNested = this.#brackets.pop() ?? false;
    if (isNested && /[([]/.test(this.#source.charAt(this.#at + 1))) return false;
    this.#addText(this.#at + 1);
    return true;
  }

  #readLink(open: number, close: Place, url: string, end: number): boolean {
    if (REFERENCE.test(url)) return false;
    const at = this.#builder.length;
    const span = { start: open, end };
    const link = { kind: 'link' as const, url, span, at, bare: false };
    const index = this.#inlines.push({ ...link, words: { start: at, end: at } }) - 1;
    this.#at = open + 1;
    if (!this.#readUntil(close, true)) return false;
    this.#inlines[index] = { ...link, words: { start: at, end: this.#builder.length } };
    this.#at = end;
    return true;
  }
}
