// Owns the Markdown parser: the only importer of unified and remark. Everything else sees mdast.
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

export type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';

const body = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutTransforms)
  .freeze();

/**
 * Takes out the pass that turns addresses inside finished text nodes into links: its nodes have no positions, and
 * what it finds beyond the tokenizer (`[@url:https://…]`) is no link to a writer.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...rest }) => rest);
}

/** A parsed text and by how much its node offsets lie beyond the offsets in the text that was asked for. */
export interface Parsed {
  readonly root: Root;
  readonly shift: number;
}

/**
 * Parses CommonMark with GFM. `definedElsewhere` are labels (footnotes with their caret) that count as defined
 * although the text does not define them: references are only read as such where a definition is known. The stubs
 * stand before the text, where nothing that the text leaves open can swallow them. Never throws on any text.
 */
export function parseMarkdown(text: string, definedElsewhere: Iterable<string>): Parsed {
  let stubs = '';
  for (const label of definedElsewhere)
    stubs += label.startsWith('^') ? `[${label}]: .\n\n` : `[${label}]: x\n\n`;
  // Words indented at the start of the text would go on with the last stub: a rule ends it.
  if (stubs !== '') stubs += '***\n\n';
  const mark = byteOrderMark(text);
  return { root: body.parse(stubs + text.slice(mark)), shift: stubs.length - mark };
}

/** Length of a byte order mark at the start: remark passes over it without counting it. */
function byteOrderMark(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
