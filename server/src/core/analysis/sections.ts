// Owns which section a block stands in: the headings above it.
import type { Block } from '../syntax/blocks.ts';

/** A heading with those above it. The same object means the same section. */
export interface Section {
  readonly depth: number;
  readonly title: string;
  readonly parent: Section | undefined;
  /** Heading texts, outermost first. */
  readonly path: readonly string[];
  /** Sections below that were asked for, so that an unchanged heading read again is the same section. */
  readonly children: Map<string, Section>;
}

/** What stands above the first heading of a brief. */
export function rootSection(): Section {
  return { depth: 0, title: '', parent: undefined, path: [], children: new Map() };
}

/** The section of each block, and the one that holds behind the last. A heading belongs to its own section. */
export function sectionsOf(
  blocks: readonly Block[],
  start: Section,
): { of: readonly Section[]; end: Section } {
  let current = start;
  const of = blocks.map((block) => {
    if (block.kind === 'heading' && block.footnote === undefined) current = below(block, current);
    return current;
  });
  return { of, end: current };
}

function below(heading: Block, current: Section): Section {
  let parent = current;
  while (parent.parent !== undefined && parent.depth >= heading.depth) parent = parent.parent;
  const title = heading.projection.text.trim();
  const key = `${heading.depth} ${title}`;
  const known = parent.children.get(key);
  if (known !== undefined) return known;
  const { depth } = heading;
  const section: Section = { depth, title, parent, path: [...parent.path, title], children: new Map() };
  parent.children.set(key, section);
  return section;
}
