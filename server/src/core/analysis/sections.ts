// Owns which section a block stands in: the headings above it.
import type { Block } from '../syntax/blocks.ts';

/** A heading with those above it. The same object means the same section. */
export class Section {
  readonly depth: number;
  readonly title: string;
  readonly parent: Section | undefined;
  /** Heading texts, outermost first. */
  readonly path: readonly string[];
  /** Held only as long as something stands in them: typing in a heading leaves one behind with every key. */
  readonly #below = new Map<string, WeakRef<Section>>();
  #mostBelow = 64;

  private constructor(depth: number, title: string, parent: Section | undefined) {
    this.depth = depth;
    this.title = title;
    this.parent = parent;
    this.path = parent === undefined ? [] : [...parent.path, title];
  }

  /** What stands above the first heading of a brief. */
  static root(): Section {
    return new Section(0, '', undefined);
  }

  /** The section that a heading begins below this one: the same for an unchanged heading that is read again. */
  below(depth: number, title: string): Section {
    const key = `${depth} ${title}`;
    const known = this.#below.get(key)?.deref();
    if (known !== undefined) return known;
    const section = new Section(depth, title, this);
    if (this.#below.size >= this.#mostBelow) this.#forget();
    this.#below.set(key, new WeakRef(section));
    return section;
  }

  #forget(): void {
    for (const [key, section] of this.#below) if (section.deref() === undefined) this.#below.delete(key);
    this.#mostBelow = Math.max(64, 2 * this.#below.size);
  }
}

/** The section of each block, and the one that holds behind the last. A heading belongs to its own section. */
export function sectionsOf(
  blocks: readonly Block[],
  start: Section,
): { of: readonly Section[]; end: Section } {
  let current = start;
  const of = blocks.map((block) => {
    if (block.kind === 'heading' && block.footnote === undefined) current = begunBy(block, current);
    return current;
  });
  return { of, end: current };
}

function begunBy(heading: Block, current: Section): Section {
  let parent = current;
  while (parent.parent !== undefined && parent.depth >= heading.depth) parent = parent.parent;
  return parent.below(heading.depth, heading.projection.text.trim());
}
