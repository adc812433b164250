// Owns putting marks into rendered Markdown: blocks are found by their letters and digits, and text is wrapped in spans.
import { lettersOf } from '../../../server/src/core/features/letters.ts';
import type { PreviewBlock, PreviewMark } from '../../../server/src/core/features/previewMarks.ts';
import { ATTRIBUTE_LIST } from '../../../server/src/core/prose/attributeLists.ts';
import { isSiteMarkup } from '../../../server/src/core/syntax/siteMarkup.ts';
import { type Token, tokenLike } from './tokens.ts';

/** Finds the blocks of a brief. Of blocks with the same words each is taken once, in order. */
export type FindBlock = (letters: string) => PreviewBlock | undefined;

export function blockFinder(blocks: readonly PreviewBlock[]): FindBlock {
  const byLetters = new Map<string, PreviewBlock[]>();
  for (const block of blocks) {
    const list = byLetters.get(block.letters);
    if (list === undefined) byLetters.set(block.letters, [block]);
    else list.push(block);
  }
  const taken = new Map<string, number>();
  return (letters) => {
    const list = byLetters.get(letters);
    if (list === undefined) return undefined;
    const place = taken.get(letters) ?? 0;
    taken.set(letters, place + 1);
    return list[Math.min(place, list.length - 1)];
  };
}

/** The tokens of a rendering with all blocks marked. The ones given are kept by the editor, and stay as they are. */
export function markTokens(tokens: readonly Token[], find: FindBlock): Token[] {
  const marked = new Map<Token, Token>();
  for (const cells of unitsOf(tokens)) {
    const words = wordsOf(cells);
    // Citation markers are plain words here unless another extension renders them; the brief is read without them.
    const bare = read(words, withoutMarkers);
    const whole = read(words, (text) => text);
    const block = find(bare.letters);
    if (block !== undefined) wrap(cells, bare, block.marks, marked);
    else if (whole.letters !== bare.letters) wrap(cells, whole, find(whole.letters)?.marks ?? [], marked);
  }
  return tokens.map((token) => marked.get(token) ?? token);
}

/** Inline tokens that are one block in the brief: alone, or the cells of a table row. */
function unitsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const units: Token[][] = [];
  let row: Token[] | undefined;
  for (const token of tokens) {
    if (token.type === 'tr_open') row = [];
    if (token.type === 'inline' && row === undefined) units.push([token]);
    if (token.type === 'inline') row?.push(token);
    if (token.type === 'tr_close' && row !== undefined) {
      units.push(row);
      row = undefined;
    }
  }
  return units;
}

/** A text token whose words are prose. */
interface Words {
  readonly token: Token;
  readonly text: string;
}

/** Prose of the tokens: no code, no bare addresses, no text of pictures, no note marks that another extension made. */
function wordsOf(inlines: readonly Token[]): readonly Words[] {
  const words: Words[] = [];
  for (const { children } of inlines) {
    let isAddress = false;
    for (const token of children ?? []) {
      if (token.type === 'link_open') isAddress = token.markup === 'linkify' || token.markup === 'autolink';
      else if (token.type === 'link_close') isAddress = false;
      else if (token.type === 'text' && !isAddress) words.push({ token, text: token.content });
      else if (token.type === 'softbreak' || token.type === 'hardbreak') words.push({ token, text: ' ' });
    }
    words.push({ token: BOUNDARY, text: '\n' });
  }
  return words;
}

const BOUNDARY: Token = {
  type: 'boundary',
  tag: '',
  nesting: 0,
  content: '',
  markup: '',
  attrs: null,
  children: null,
};

/** `[^1]`, `[@key, p. 3]`, `[citation needed]`, and `^1` in a link that Markdown made of a note that is an address. */
const MARKERS = /\[\^[^\]\s]{1,200}\]|\[[^[\]]{0,300}@[^[\]]{1,300}\]|\[citation needed\]|^\^\S{1,200}$/gi;

interface ReadText {
  readonly letters: string;
  /** For each unit of `letters` the token and the offset in it. */
  readonly at: readonly { readonly token: Token; readonly offset: number }[];
}

function withoutMarkers(text: string): string {
  if (isSiteMarkup(text)) return ' '.repeat(text.length);
  const blank = (marker: string) => ' '.repeat(marker.length);
  return text.replace(MARKERS, blank).replace(ATTRIBUTE_LIST, blank);
}

/** `shown`: what of a token's text is read, at the same length. */
function read(words: readonly Words[], shown: (text: string) => string): ReadText {
  let letters = '';
  const at: { token: Token; offset: number }[] = [];
  for (const { token, text } of words) {
    const own = lettersOf(shown(text));
    letters += own.text;
    for (const offset of own.offsets) at.push({ token, offset });
  }
  return { letters, at };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mark: PreviewMark;
}

/** Wraps the marked stretches of each text token of the cells; puts the new cells beside the old ones. */
function wrap(
  cells: readonly Token[],
  { at }: ReadText,
  marks: readonly PreviewMark[],
  marked: Map<Token, Token>,
): void {
  const byToken = new Map<Token, Stretch[]>();
  for (const mark of marks) {
    for (const { token, from, to } of stretches(at.slice(mark.start, mark.end))) {
      const list = byToken.get(token);
      if (list === undefined) byToken.set(token, [{ from, to, mark }]);
      else list.push({ from, to, mark });
    }
  }
  for (const cell of cells) {
    const children = (cell.children ?? []).flatMap((token) => {
      const own = byToken.get(token);
      return own === undefined ? [token] : split(token, own);
    });
    marked.set(cell, tokenLike(cell, { children }));
  }
}

/** From the first to the last unit in each token: what stands between two letters belongs to the mark too. */
function stretches(units: ReadText['at']): readonly { token: Token; from: number; to: number }[] {
  const found: { token: Token; from: number; to: number }[] = [];
  for (const { token, offset } of units) {
    const last = found.at(-1);
    if (last?.token === token) last.to = offset + 1;
    else found.push({ token, from: offset, to: offset + 1 });
  }
  return found;
}

/** The token's text in parts; marks that overlap share a span. */
function split(token: Token, marked: readonly Stretch[]): readonly Token[] {
  const edges = [...new Set([0, token.content.length, ...marked.flatMap(({ from, to }) => [from, to])])];
  edges.sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? from;
    const text = tokenLike(token, { content: token.content.slice(from, to) });
    const here = marked.filter((one) => one.from <= from && to <= one.to).map(({ mark }) => mark);
    if (here.length === 0) return [text];
    const classes = here.map(({ kind }) => `policy-notes-${kind}`).join(' ');
    // A name says first what it is, then what is wrong with the claim around it.
    const title = here
      .toReversed()
      .map((mark) => mark.title)
      .join('\n\n');
    const span = { tag: 'span', content: '', children: null };
    return [
      tokenLike(token, {
        ...span,
        type: 'policy_notes_open',
        nesting: 1,
        attrs: [
          ['class', classes],
          ['title', title],
        ],
      }),
      text,
      tokenLike(token, { ...span, type: 'policy_notes_close', nesting: -1, attrs: null }),
    ];
  });
}
