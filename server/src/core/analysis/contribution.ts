// Owns what a piece tells the rest of the brief of its labels, and what it is told of them.
import { type Grounds, groundsIn } from '../prose/grounds.ts';
import type { Citation } from '../prose/sentence.ts';
import type { Definition, PieceReading } from '../syntax/blocks.ts';
import { referencesBeside } from '../syntax/referencesBeside.ts';
import { LEADS_TO } from './labels.ts';

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
  return kind === 'footnote' ? LEADS_TO[groundsIn(text.slice(content.start, content.end))] : url;
}

/** What a brief has behind what it cites. */
export interface Grounding {
  /** Of a footnote, by its label. */
  readonly groundsOf: (label: string) => Grounds;
  /** Whether a key is one that none of the sources has. */
  readonly lacks: (key: string) => boolean;
}

/** What stands behind a citation of the piece with this text. */
export function groundsOfCitation(
  citation: Citation,
  text: string,
  { groundsOf, lacks }: Grounding,
): Grounds {
  switch (citation.kind) {
    case 'footnote':
      return groundsOf(citation.label);
    case 'note':
      return groundsIn(text.slice(citation.content.start, citation.content.end));
    case 'pandoc':
      return lacks(citation.key) ? 'nothing' : 'source';
    default:
      return 'source';
  }
}
