// Owns the rule `entity-name`: a known name written wrongly.
import { spellerFor } from '../facts/spelling.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type PieceView } from './rule.ts';

export const entityName = defineRule({
  id: 'entity-name',
  severity: 'warning',
  summary: 'A misspelt or oddly written name of a known entity',
  *check(piece) {
    for (const block of piece.prose) {
      for (const { span, words, name, how } of wrongNames(block, piece)) {
        const source = block.readable.toSource(span);
        yield {
          span: source,
          message: `"${words}" looks like ${name} ${PROBLEMS[how]}`,
          fixes: [
            {
              kind: 'edit',
              title: `Write "${name}"`,
              edits: [{ span: source, newText: name }],
              isPreferred: true,
              isSafe: true,
              repeats: `${words} → ${name}`,
            },
          ],
        };
      }
    }
  },
});

const PROBLEMS = {
  spacing: 'spaced or joined differently',
  case: 'in other capitals',
  spelling: 'misspelt',
} as const;

const WORD = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
/** Names of more words than this are not looked for. */
const MOST_WORDS = 3;

interface WrongName {
  readonly span: Span;
  readonly words: string;
  readonly name: string;
  readonly how: keyof typeof PROBLEMS;
}

function* wrongNames(block: BlockProse, { facts }: PieceView): Generator<WrongName> {
  const { text } = block.readable;
  const speller = spellerFor(facts);
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let from = 0;
  for (const [index, word] of words.entries()) {
    if (word.start < from || !speller.mayBegin(text.charAt(word.start))) continue;
    for (let count = Math.min(MOST_WORDS, words.length - index); count > 0; count -= 1) {
      const span = { start: word.start, end: words[index + count - 1]?.end ?? word.end };
      const found = wrongNameAt(span, block, speller);
      if (found === undefined) continue;
      yield found;
      from = span.end;
      break;
    }
  }
}

function wrongNameAt(
  span: Span,
  block: BlockProse,
  speller: ReturnType<typeof spellerFor>,
): WrongName | undefined {
  const { text } = block.readable;
  const words = text.slice(span.start, span.end);
  // Between the words of a name stand single blanks, nothing else.
  if (/[^\p{L}\p{N}\s\u00a0‐‑-]|\n\n/u.test(words)) return undefined;
  const meant = speller.nameFor(words);
  if (meant === undefined || isElsewhere(span, block) || isOrdinaryOpening(span, text, words))
    return undefined;
  return { span, words, name: meant.name, how: meant.how };
}

/** Inside a known name, a link, a quotation, or an address, the writer does not spell the name himself. */
function isElsewhere(span: Span, block: BlockProse): boolean {
  const { text } = block.readable;
  if (block.mentions.some(({ item }) => crosses(item.span, span))) return true;
  if (
    /[@#/\\._]$/.test(text.slice(0, span.start).slice(-1)) ||
    /^(?:[@/\\_]|\.[\p{L}\p{N}]|-[\p{L}\p{N}])/u.test(text.slice(span.end, span.end + 2))
  )
    return true;
  const source = block.readable.toSource(span);
  const inLink = block.block.inlines.some(
    (inline) => inline.kind === 'link' && inline.span.start <= source.start && source.end <= inline.span.end,
  );
  return inLink || isQuoted(span, text);
}

/** Whether a mention holds some of the words, but is not just a part of them as "Llama" is of "Llama-4". */
function crosses(mention: Span, span: Span): boolean {
  if (mention.start >= span.end || span.start >= mention.end) return false;
  return mention.start < span.start || mention.end >= span.end;
}

/** Longest quoted title that is looked through, in code units. */
const LONGEST_TITLE = 160;

function isQuoted({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  const after = text.slice(end, end + LONGEST_TITLE);
  const opens = before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”');
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
  return opens || straight;
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
