// Owns completion of citation keys: after `[@` and `@`, by key, author, title and year.
import type { Analysis } from '../analysis/analysis.ts';
import { authorYear, referenceInWords } from '../sources/reference.ts';
import type { Span } from '../text/span.ts';
import { citeKey } from './citeKey.ts';
import type { Completion } from './model.ts';
import { searchSources } from './sourceSearch.ts';

/** At most so many are offered at once; typing on narrows them down. */
const MOST_SOURCES = 30;

/** What a writer has typed of a key. */
export interface TypedKey {
  /** From the `@` to the end of the key that stands there. */
  readonly span: Span;
  /** Without `@`. */
  readonly words: string;
}

/** The key at the end of `before`, the text of the line up to `offset`, where a bracket that cites is open there. */
export function typedInBracket(analysis: Analysis, offset: number, before: string): TypedKey | undefined {
  const open = /\[(?:[^[\]@]{0,199}[\s;-])?(?:@[^[\]@]{0,150}[;\s-])*@(\{?)([^[\]@;,{}]{0,60})$/.exec(before);
  if (open === null || /\]\($/.test(before)) return undefined;
  const words = open[2] ?? '';
  const start = offset - words.length - (open[1] ?? '').length - 1;
  return { span: { start, end: endOfKey(analysis, offset) }, words };
}

/** Completions for the sources that fit what was typed; the best first, from `order` on. */
export function completeSources(
  analysis: Analysis,
  { span, words }: TypedKey,
  order: (index: number) => string,
): readonly Completion[] {
  return searchSources(analysis.library, words, MOST_SOURCES).flatMap((found, index) => {
    const cited = citeKey(found.key);
    if (cited === undefined) return [];
    const { source } = found;
    const by = authorYear(source);
    return [
      {
        label: found.key,
        subject: { kind: 'source', text: referenceInWords(source), url: source.url },
        detail: [by, source.title].filter((part) => part !== undefined && part !== '').join(' · '),
        // The search is ours: the editor is to show what it found.
        filterText: `@${words}`,
        sortText: order(index),
        edit: { span, newText: cited },
        additionalEdits: [],
      } satisfies Completion,
    ];
  });
}

/** Where the key ends that goes on behind the cursor. */
export function endOfKey(analysis: Analysis, offset: number): number {
  const behind = analysis.text.slice({ start: offset, end: Math.min(analysis.text.length, offset + 100) });
  const rest =
    /^[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_]\}?/u.exec(behind)?.[0] ?? /^\}/.exec(behind)?.[0] ?? '';
  return offset + rest.length;
}
