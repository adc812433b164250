// Owns the alignment of a Markdown text node's value with the source it was decoded from.
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { ProjectionBuilder } from '../text/projection.ts';

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9A-Za-z]{1,31}));/y;

/**
 * Adds `value` to the projection, each unit with the place in `source` between `start` and `end` that it was read
 * from. Between the two stand backslashes of escapes, character references, and the prefixes of block quotes and
 * list items at line starts. Where the alignment is lost the rest is mapped as a whole.
 */
export function addDecodedText(
  builder: ProjectionBuilder,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  if (end - start === value.length && source.startsWith(value, start)) {
    builder.addUnits(value, start);
    return;
  }
  let from = start;
  let at = 0;
  while (at < value.length) {
    const step = alignStep(value, at, source, from, end);
    if (step === undefined) {
      builder.addWhole(value.slice(at), { start: Math.min(from, end), end });
      return;
    }
    builder.addWhole(value.slice(at, at + step.units), { start: step.start, end: step.end });
    at += step.units;
    from = step.next ?? step.end;
  }
}

interface Step {
  readonly units: number;
  readonly start: number;
  readonly end: number;
  /** Where what follows is looked for, if not at `end`. */
  readonly next?: number;
}

function alignStep(value: string, at: number, source: string, from: number, end: number): Step | undefined {
  const wanted = value.charCodeAt(at);
  if (wanted === 10 || wanted === 13) return alignLineEnd(value, at, source, from, end);
  const next = source.charCodeAt(from);
  if (from >= end) return undefined;
  if (next === 92 && source.charCodeAt(from + 1) === wanted && isPunctuation(wanted)) {
    return { units: 1, start: from, end: from + 2 };
  }
  if (next === 38) {
    const decoded = decodeReference(source, from, end);
    if (decoded !== undefined && value.startsWith(decoded.text, at)) {
      return { units: decoded.text.length, start: from, end: decoded.end };
    }
  }
  if (next === wanted)
    return {
      units: runLength(value, at, source, from, end),
      start: from,
      end: from + runLength(value, at, source, from, end),
    };
  if (wanted === 0xfffd && next === 0) return { units: 1, start: from, end: from + 1 };
  return undefined;
}

/** How many units agree one by one before something that may need decoding. */
function runLength(value: string, at: number, source: string, from: number, end: number): number {
  let length = 1;
  while (at + length < value.length && from + length < end) {
    const unit = source.charCodeAt(from + length);
    if (unit === 92 || unit === 38 || unit === 10 || unit === 13 || unit !== value.charCodeAt(at + length))
      break;
    length += 1;
  }
  return length;
}

/** A line end in the value: in the source blanks may stand before it and prefixes of containers after it. */
function alignLineEnd(
  value: string,
  at: number,
  source: string,
  from: number,
  end: number,
): Step | undefined {
  let start = from;
  while (start < end && isBlank(source.charCodeAt(start))) start += 1;
  const unit = source.charCodeAt(start);
  if (start >= end || (unit !== 10 && unit !== 13)) return undefined;
  const lineEnd = unit === 13 && source.charCodeAt(start + 1) === 10 ? start + 2 : start + 1;
  const units = value.charCodeAt(at) === 13 && value.charCodeAt(at + 1) === 10 ? 2 : 1;
  let next = lineEnd;
  while (next < end && (isBlank(source.charCodeAt(next)) || source.charCodeAt(next) === 62)) next += 1;
  return { units, start, end: lineEnd, next };
}

function decodeReference(
  source: string,
  from: number,
  end: number,
): { text: string; end: number } | undefined {
  REFERENCE.lastIndex = from;
  const match = REFERENCE.exec(source);
  if (match === null || from + match[0].length > end) return undefined;
  const [whole, hex, decimal, name] = match;
  const text = name === undefined ? decodeNumeric(hex, decimal) : decodeNamedCharacterReference(name);
  return text === false ? undefined : { text, end: from + whole.length };
}

/** As CommonMark: code points that no text can hold become U+FFFD. */
function decodeNumeric(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  const isControl = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160);
  const isSurrogate = code > 0xd7ff && code < 0xe000;
  const isNoncharacter = (code > 0xfdcf && code < 0xfdf0) || (code & 0xfffe) === 0xfffe;
  if (isControl || isSurrogate || isNoncharacter || code > 0x10ffff) return '\uFFFD';
  return String.fromCodePoint(code);
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function isPunctuation(unit: number): boolean {
  return (
    (unit > 32 && unit < 48) ||
    (unit > 57 && unit < 65) ||
    (unit > 90 && unit < 97) ||
    (unit > 122 && unit < 127)
  );
}
