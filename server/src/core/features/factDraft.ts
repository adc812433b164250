// Owns what a selection in a brief suggests for a new fact: its statement, whom it names, what it cites.
import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { usesIn } from './uses.ts';

export interface FactDraft {
  /** The selected words without the marks of citations, in one line. */
  readonly statement: string;
  /** Ids of the entities that are named in it, in order of their place. */
  readonly entities: readonly string[];
  /** Keys of the sources that are cited in it or right behind it, in order of their place. */
  readonly sources: readonly string[];
  /** The first web address in it, or in a footnote that it refers to; empty if there is none. */
  readonly url: string;
}

/** How far behind the selection a citation may stand and belong to it, in code units. */
const BEHIND = 60;

export function draftFact(analysis: Analysis, selected: Span, brief: string): FactDraft {
  const text = analysis.text.slice(selected);
  const { byName } = usesIn(analysis, brief);
  const behind = analysis.text.slice({
    start: selected.end,
    end: Math.min(analysis.text.length, selected.end + BEHIND),
  });
  // Only marks that follow at once: the next sentence cites for itself.
  const reach = selected.end + (/^[.,;]?\s?(?:\[[^\]\n]*\]){1,5}/.exec(behind)?.[0].length ?? 0);
  const named = (kind: string, end: number) =>
    [...byName]
      .filter(([name]) => name.startsWith(`${kind} `))
      .flatMap(([name, uses]) =>
        uses
          .filter(({ span }) => span.start >= selected.start && span.end <= end)
          .map(({ span }) => ({ id: name.slice(kind.length + 1), at: span.start })),
      )
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id);
  const notes = new Set(named('footnote', reach));
  const noted = analysis.pieces.flatMap(({ reading, piece }) =>
    reading.definitions
      .filter(({ label }) => notes.has(label))
      .map(({ content }) => piece.text.slice(content.start, content.end)),
  );
  const url = /https?:\/\/[^\s<>()[\]"'`\\]+/.exec(`${text} ${noted.join(' ')}`)?.[0] ?? '';
  return {
    statement: plainStatement(text),
    entities: [...new Set(named('entity', selected.end))],
    sources: [...new Set(named('key', reach))].filter((key) => analysis.library.has(key)),
    url: url.replace(/[.,;:]{1,9}$/, ''),
  };
}

function plainStatement(text: string): string {
  return text
    .replace(/\[\^[^\]\n]{1,200}\]|\[[^[\]\n]{0,300}@[^[\]\n]{1,300}\]/g, '')
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}
