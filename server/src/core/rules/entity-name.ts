// Owns the rule `entity-name`: a known name written wrongly.
import { isInWord } from '../facts/nameOutlines.ts';
import { type Speller, spellerFor } from '../facts/spelling.ts';
import { respelt } from '../prose/names/respelling.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type PieceView } from './rule.ts';

export const entityName = defineRule({
  id: 'entity-name',
  severity: 'warning',
  summary: 'A misspelt or oddly written name of a known entity',
  *check(piece) {
    for (const block of piece.prose) {
      // A note gives names as its source has them.
      if (block.block.footnote !== undefined) continue;
      for (const wrong of wrongNames(block, piece)) {
        const { words, name, how } = wrong;
        yield {
          span: block.readable.toSource(wrong.span),
          message: `"${words}" looks like ${name} ${PROBLEMS[how]}`,
          fixes: [
            ...rewritings(wrong, block, piece),
            { kind: 'allow', title: `Allow "${words}" for the team`, name: words },
          ],
        };
      }
    }
  },
});

/** None where the name cannot be written without touching the markup in it. */
function rewritings(
  { span, words, name }: WrongName,
  block: BlockProse,
  { text }: PieceView,
): readonly Fix[] {
  const newText = respelt(span, name, block.readable, text);
  if (newText === undefined) return [];
  return [
    {
      kind: 'edit',
      title: `Write "${name}"`,
      edits: [{ span: block.readable.toSource(span), newText }],
      isPreferred: true,
      isSafe: true,
      repeats: `${words} → ${name}`,
    },
  ];
}

const PROBLEMS = {
  spacing: 'spaced or joined differently',
  case: 'in other capitals',
  spelling: 'misspelt',
} as const;

interface WrongName {
  readonly span: Span;
  /** With single blanks. */
  readonly words: string;
  readonly name: string;
  readonly how: keyof typeof PROBLEMS;
}

function wrongNames(
  block: BlockProse,
  { facts, text: piece, allowedNames }: PieceView,
): readonly WrongName[] {
  const names: WrongName[] = [];
  const { text } = block.readable;
  const around = { block, piece, speller: spellerFor(facts), allowedNames };
  for (let at = 0; at < text.length; ) {
    if (!isInWord(text, at)) {
      at += 1;
      continue;
    }
    const found = wrongNameFrom(at, text, around);
    if (found !== undefined) {
      names.push(found);
      at = found.span.end;
    }
    while (isInWord(text, at)) at += 1;
  }
  return names;
}

function wrongNameFrom(start: number, text: string, around: Around): WrongName | undefined {
  for (const end of around.speller.endsFrom(text, start)) {
    const found = wrongNameAt({ start, end }, around);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Around {
  readonly block: BlockProse;
  /** Source text of the piece. */
  readonly piece: string;
  readonly speller: Speller;
  readonly allowedNames: PieceView['allowedNames'];
}

function wrongNameAt(span: Span, { block, piece, speller, allowedNames }: Around): WrongName | undefined {
  const { text } = block.readable;
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const meant = speller.nameFor(words);
  if (meant === undefined || allowedNames.has(words) || isElsewhere(span, block, piece)) return undefined;
  if (meant.how === 'spelling' && isOtherNumber(words, meant.name)) return undefined;
  if (meant.how !== 'spelling' && isOrdinaryOpening(span, text, words)) return undefined;
  if (meant.how === 'spacing' && isInTitle(span, text, words)) return undefined;
  // A further name behind a person's makes it another's, or a place's: "Alexandria Wang Library".
  if (
    meant.how === 'spelling' &&
    meant.isPerson &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(span.end, span.end + 3))
  )
    return undefined;
  if (meant.how === 'case' && block.mentions.some(({ item }) => item.span.start === span.start))
    return undefined;
  return { span, words, name: meant.name, how: meant.how };
}

/** "Llama model" beside "Llama models": a common noun at the end of a name may stand in the other number. */
function isOtherNumber(words: string, name: string): boolean {
  return /\s\p{Ll}+$/u.test(name) && (`${words}s` === name || words === `${name}s`);
}

/** Inside a known name, a link, a quotation, or an address, the writer does not spell the name himself. */
function isElsewhere(span: Span, block: BlockProse, piece: string): boolean {
  const { text } = block.readable;
  if (block.mentions.some(({ item }) => crosses(item.span, span))) return true;
  if (
    /[@#/\\._$]$/.test(text.slice(0, span.start).slice(-1)) ||
    /^(?:[@/\\_$]|\.[\p{L}\p{N}]|-[\p{L}\p{N}])/u.test(text.slice(span.end, span.end + 2))
  )
    return true;
  const source = block.readable.toSource(span);
  const inLink = block.block.inlines.some(
    (inline) => inline.kind === 'link' && inline.span.start <= source.start && source.end <= inline.span.end,
  );
  return inLink || isQuoted(span, text) || isInItalics(source, piece);
}

/** Whether a mention holds some of the words, but is not just a part of them as "Llama" is of "Llama-4". */
function crosses(mention: Span, span: Span): boolean {
  if (mention.start >= span.end || span.start >= mention.end) return false;
  return mention.start < span.start || mention.end >= span.end;
}

/** Longest title, quoted or in italics, that is looked through, in code units. */
const LONGEST_TITLE = 160;

const QUOTES: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/“(?!.*”)/su, /”/u],
  [/«(?!.*»)/su, /»/u],
  [/‘(?!.*’(?!\p{L}))/su, /’(?!\p{L})/u],
];

function isQuoted({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  const after = text.slice(end, end + LONGEST_TITLE);
  if (QUOTES.some(([open, close]) => open.test(before) && close.test(after))) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
}

/** Inside italics that hold more than two words beside the name, and no sentence: the title of a work. */
function isInItalics({ start, end }: Span, source: string): boolean {
  const before = /(?<![*_\p{L}\p{N}])([*_])(?![\s*_])([^*_]*)$/u.exec(
    source.slice(Math.max(0, start - LONGEST_TITLE), start),
  );
  if (before === null) return false;
  const after = source.slice(end, end + LONGEST_TITLE);
  const close = after.search(/[*_]/);
  if (close < 0 || after.charAt(close) !== before[1] || /[.!?]$/.test(after.slice(0, close))) return false;
  const rest = `${before[2]} ${after.slice(0, close)}`;
  return (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 2;
}

/** "How Open AI Changes Procurement": in a title all words have capitals, and say nothing. */
function isInTitle({ start, end }: Span, text: string, words: string): boolean {
  if (!/[\s\u00a0]/.test(words)) return false;
  return (
    /(?:^|[\s“"‘'(])\p{Lu}[\p{L}-]*\s$/u.test(text.slice(Math.max(0, start - 30), start)) &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  );
}

/** "Open AI models are cheap" begins a sentence with an adjective: small letters go on behind it. */
function isOrdinaryOpening({ start, end }: Span, text: string, words: string): boolean {
  if (!/^\p{Lu}\p{Ll}+\s/u.test(words)) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  const isOpening = start === 0 || /[.!?:\n]["”’)]?\s?$/.test(before) || /[“"(]$/.test(before);
  return (
    isOpening &&
    /^\s(?!is\b|was\b|has\b|had\b|said\b|says\b|and\b|will\b|did\b|does\b|plans?\b|\p{Ll}+ed\b)\p{Ll}/u.test(
      text.slice(end, end + 24),
    )
  );
}
