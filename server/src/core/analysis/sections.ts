// Owns which section a block stands in: the headings above it.
import { isEntry } from '../claims/standing/entries.ts';
import { markupTitles } from '../prose/markupTitles.ts';
import { isNoteMark } from '../prose/raisedMarks.ts';
import { referenceHeading, titleOfList } from '../prose/referenceHeading.ts';
import type { Block, PieceReading } from '../syntax/blocks.ts';

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

/**
 * The section of each block of a text, and the one that holds behind the last. A heading belongs to its own section, and so does a paragraph
 * that is one in all but markup, "**References**", over a list of works. Headings in HTML, and titles of boxes over works, begin one, too.
 */
export function sectionsOf(
  { blocks, opaque }: Pick<PieceReading, 'blocks' | 'opaque'>,
  text: string,
  start: Section,
): { of: readonly Section[]; end: Section } {
  let current = start;
  const titles = markupTitles(text, opaque).filter(
    ({ title, depth }) => depth > 0 || referenceHeading(title) !== undefined,
  );
  let next = 0;
  const beginUpTo = (at: number) => {
    for (let one = titles[next]; one !== undefined && one.at < at; one = titles[next]) {
      current = begun(one.depth > 0 ? one.depth : UNMARKED, one.title, current);
      next += 1;
    }
  };
  const of = blocks.map((block) => {
    beginUpTo(block.span.start);
    if (block.footnote !== undefined) return current;
    const title =
      block.kind === 'heading' ? block.projection.text.trim() : isApart(block) ? titleIn(block) : undefined;
    if (isApart(block) && isNoteMark(block)) {
      current = begun(OF_NOTES, 'Footnotes', current);
      return current;
    }
    const isOver = current.depth === UNMARKED && title === undefined && !mayBeListed(block);
    if (isOver) current = current.parent ?? current;
    else if (title !== undefined) current = begun(block.depth > 0 ? block.depth : UNMARKED, title, current);
    return current;
  });
  beginUpTo(text.length);
  return { of, end: current };
}

/** The depth of a section whose title is no heading: less than that of any heading. */
const UNMARKED = 7;

/** The depth of notes that hang on marks above them: up to the next heading there are others. */
const OF_NOTES = 8;

function titleIn({ projection: { text } }: Block): string | undefined {
  return titleOfList(text)?.title;
}

function isApart({ kind, container }: Block): boolean {
  return kind === 'paragraph' && container === 'paragraph';
}

/** Whether a block may go on with a list of works that only a paragraph stands over. */
function mayBeListed(block: Block): boolean {
  if (block.container === 'listItem') return true;
  const { text } = block.projection;
  const names = block.inlines.some(({ kind }) => kind === 'link') || /\d/.test(text);
  return isApart(block) && names && !isBold(block) && isEntry(text);
}

/** Whether all of it stands between marks of two signs: "**Next steps in 2025**" is a title again. */
function isBold({ span, projection }: Block): boolean {
  const { start, end } = projection.toSource({ start: 0, end: projection.text.length });
  return start - span.start > 1 && span.end - end > 1;
}

function begun(depth: number, title: string, current: Section): Section {
  let parent = current;
  while (parent.parent !== undefined && parent.depth >= depth) parent = parent.parent;
  return parent.below(depth, title);
}
