// Owns what a piece tells the rest of the brief of its labels, and what it is told of them.
import { saysNothing } from '../prose/emptyNote.ts';
import type { Citation } from '../prose/sentence.ts';
import type { Definition, PieceReading } from '../syntax/blocks.ts';
import { referencesBeside } from '../syntax/referencesBeside.ts';
import { NOTHING_BEHIND } from './labels.ts';

/** What a piece defines, and the footnote labels that it refers to: one entry a definition or reference. */
export interface Contribution {
  /** Labels with where they lead; see `LabelTable`. */
  readonly definitions: readonly Pick<Definition, 'label' | 'url'>[];
  readonly references: readonly string[];
}

/** The contribution of a piece with this text, by its reading. */
export function contributionOf(text: string, reading: PieceReading): Contribution {
  const definitions = reading.definitions.map((one) => ({ label: one.label, url: leadsTo(one, text) }));
  const inProse = reading.blocks.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'footnote' ? [inline.label] : [])),
  );
  return { definitions, references: [...inProse, ...referencesBeside(text, reading)] };
}

function leadsTo({ kind, url, content }: Definition, text: string): string {
  return kind === 'footnote' && saysNothing(text.slice(content.start, content.end)) ? NOTHING_BEHIND : url;
}

/** What a brief has nothing behind. */
export interface Dead {
  /** Whether a footnote is missing or says nothing. */
  readonly isDead: (label: string) => boolean;
  /** Whether a key is one that none of the sources has. */
  readonly lacks: (key: string) => boolean;
}

/** Whether there is nothing behind a citation of the piece. */
export function isDead(citation: Citation, text: string, dead: Dead): boolean {
  if (citation.kind === 'footnote') return dead.isDead(citation.label);
  if (citation.kind === 'pandoc') return dead.lacks(citation.key);
  return citation.kind === 'note' && saysNothing(text.slice(citation.content.start, citation.content.end));
}
