// Owns the citations of a text as a list that readings by other parsers can be held against.

import type { BlockProse, Citation } from '../../server/src/core/prose/sentence.ts';
import { analyse } from './analyse.ts';
import { bundled } from './bundled.ts';

/** How many letters before a mark tell its place. */
const LETTERS = 12;

/** Collects marks with the letters that stand before them: the same place in any parser's reading. */
export class MarkList {
  readonly marks: string[] = [];
  #letters = '';

  /** Adds running text. */
  text(text: string): void {
    this.#letters = (this.#letters + text.replace(/[^\p{L}\p{N}]/gu, '')).slice(-LETTERS);
  }

  mark(kind: string, target: string): void {
    this.marks.push(`${kind} ${target} after …${this.#letters}`);
  }
}

export function isExternal(url: string): boolean {
  return /^(?:https?:)?\/\/[^\s/]/i.test(url);
}

/** Marks as a parser of CommonMark sees them: Pandoc's citations are text, but for addresses that are keys. */
export function marksInMarkdown(text: string): readonly string[] {
  const list = new MarkList();
  for (const { block, citations } of proseOf(text)) {
    let from = 0;
    const read = (sourceOffset: number) => {
      const at = Math.max(from, block.projection.fromSource(sourceOffset));
      list.text(block.projection.text.slice(from, at));
      from = at;
    };
    for (const citation of citations) {
      if (citation.kind !== 'pandoc') {
        read(citation.span.start);
        addMark(list, citation);
      } else if (citation.key.startsWith('url:')) {
        read(citation.keySpan.start + 4);
        list.mark('link', citation.key.slice(4));
        from = block.projection.fromSource(citation.keySpan.end);
      }
    }
    list.text(block.projection.text.slice(from));
  }
  return list.marks;
}

/** Marks as Pandoc sees them: what they are of counts, labels of notes do not. */
export function marksInPandoc(text: string): readonly string[] {
  const list = new MarkList();
  for (const { readable, citations } of proseOf(text)) {
    let from = 0;
    for (const citation of citations) {
      const at = Math.max(from, readable.fromSource(citation.span.start));
      list.text(readable.text.slice(from, at));
      from = at;
      if (citation.kind === 'footnote' || citation.kind === 'note') list.mark('note', '');
      else addMark(list, citation);
    }
    list.text(readable.text.slice(from));
  }
  return list.marks;
}

/** What words alone name, laws and sources, is no mark to either. */
function addMark(list: MarkList, citation: Citation): void {
  if (citation.kind === 'law' || citation.kind === 'named') return;
  if (citation.kind === 'footnote') list.mark('footnote', citation.label.slice(1));
  else if (citation.kind === 'pandoc') list.mark('key', citation.key);
  else if (citation.kind === 'link') list.mark('link', citation.url);
  else list.mark(citation.kind, '');
}

function proseOf(text: string): readonly BlockProse[] {
  const { pieces } = analyse(text, undefined, bundled);
  return pieces.flatMap(({ prose }) => prose).filter(({ block }) => block.footnote === undefined);
}

/** What only one of two lists has, each as often as it has it more. */
export function differences(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const mark of ours) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  for (const mark of theirs) counts.set(mark, (counts.get(mark) ?? 0) - 1);
  return [...counts].flatMap(([mark, count]) =>
    Array.from({ length: Math.abs(count) }, () => `${count > 0 ? 'only ours' : 'only theirs'}: ${mark}`),
  );
}
