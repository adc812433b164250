// Owns whom surnames mean that stand alone, by who was named in full last in what stands before: "Tony Wang" there, "Wang" here.

import type { Mention } from '../model.ts';
import type { BlockProse, Placed } from '../sentence.ts';

/** Surnames whose last bearer in full was somebody that is not on record. */
export type OtherBearers = ReadonlySet<string>;

export const noOtherBearers: OtherBearers = new Set();

export interface SettledSurnames {
  /** The blocks without the mentions that mean another bearer. */
  readonly blocks: readonly BlockProse[];
  /** The same object where nothing changed. */
  readonly after: OtherBearers;
}

/** Settles the surnames of blocks that follow each other; `before`: what the text before them says. */
export function settleSurnames(blocks: readonly BlockProse[], before: OtherBearers): SettledSurnames {
  let after = before;
  const settled = blocks.map((block) => {
    const others = new Set<number>();
    for (const { surname, at, bearer } of block.surnames) {
      if (bearer === 'unsaid') {
        if (after.has(surname)) others.add(at);
      } else if (block.block.footnote === undefined) after = withBearer(after, surname, bearer === 'another');
    }
    return others.size === 0 ? block : withoutMentions(block, others);
  });
  return { blocks: settled, after };
}

function withBearer(bearers: OtherBearers, surname: string, isAnother: boolean): OtherBearers {
  if (bearers.has(surname) === isAnother) return bearers;
  const changed = new Set(bearers);
  if (isAnother) changed.add(surname);
  else changed.delete(surname);
  return changed;
}

export function sameBearers(a: OtherBearers, b: OtherBearers): boolean {
  return a === b || (a.size === b.size && [...a].every((surname) => b.has(surname)));
}

/** Without the mentions that begin at these offsets into the readable text. */
function withoutMentions(block: BlockProse, starts: ReadonlySet<number>): BlockProse {
  const gone = new Set(
    block.mentions.filter(({ item }) => starts.has(item.span.start)).map(({ source }) => source),
  );
  const left = (mentions: readonly Placed<Mention>[]) => mentions.filter(({ source }) => !gone.has(source));
  return {
    ...block,
    mentions: left(block.mentions),
    sentences: block.sentences.map((sentence) =>
      sentence.mentions.some(({ source }) => gone.has(source))
        ? { ...sentence, mentions: left(sentence.mentions) }
        : sentence,
    ),
  };
}
