// Owns the reading of YAML with places.
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Span } from '../text/span.ts';
import {
  type DataMember,
  type DataNode,
  type DataTree,
  DEEPEST,
  type SyntaxProblem,
  TOO_DEEP,
} from './node.ts';
import { parseYaml } from './yamlDocument.ts';

/** So many nodes may come of aliases; more are an "alias bomb", which a few lines can make. */
const MOST_FROM_ALIASES = 10_000;

/** Reads a text as YAML 1.2. What is wrong is said, and the rest is still read. */
export function readYaml(text: string): DataTree {
  let document: Document.Parsed;
  try {
    const parsed = parseYaml(text);
    if ('tooDeep' in parsed) return nothingBut(TOO_DEEP, parsed.tooDeep);
    document = parsed;
  } catch {
    return nothingBut('cannot be read as YAML', { start: 0, end: 0 });
  }
  const problems = withoutConsequences(document.errors).map(({ pos, message }): SyntaxProblem => {
    const [start, end] = pos;
    const span = { start, end: Math.min(text.length, Math.max(start + 1, end)) };
    return { span, message: `not valid YAML: ${plain(message)}` };
  });
  const reader = new YamlReader(problems);
  return { root: document.contents === null ? undefined : reader.read(document.contents, 0), problems };
}

/** Behind a tab nothing stands where it is meant to: of what is wrong from there on only further tabs are worth a word. */
function withoutConsequences(errors: Document.Parsed['errors']): Document.Parsed['errors'] {
  const tab = errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  return tab < 0 ? errors : errors.filter(({ code }, index) => index <= tab || code === 'TAB_AS_INDENT');
}

function nothingBut(message: string, span: Span): DataTree {
  return { root: undefined, problems: [{ span, message }] };
}

/** The first line of a message of the library, as one of ours: no capital, no full stop. */
function plain(message: string): string {
  const line = (message.split('\n')[0] ?? '').replace(/[.:\s]+$/, '');
  return /^[A-Z][a-z]/.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}

class YamlReader {
  readonly #problems: SyntaxProblem[];
  /** Nodes by their anchors; an alias means the last one before it. */
  readonly #anchors = new Map<string, unknown>();
  /** Nodes that are being read, so that an alias to one of them does not go round. */
  readonly #open = new Set<unknown>();
  #fromAliases = 0;
  #isInAlias = false;

  constructor(problems: SyntaxProblem[]) {
    this.#problems = problems;
  }

  read(node: unknown, depth: number): DataNode {
    const span = spanOf(node);
    if (this.#isInAlias) this.#fromAliases += 1;
    if (depth > DEEPEST) return this.#refuse(span, TOO_DEEP);
    if (isAlias(node)) return this.#readAlias(node, span, depth);
    if ((isScalar(node) || isSeq(node) || isMap(node)) && node.anchor !== undefined)
      this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return { kind: 'value', span, value: scalarOf(node.value) };
    this.#open.add(node);
    const read = this.#readCollection(node, span, depth);
    this.#open.delete(node);
    return read;
  }

  #readCollection(node: unknown, span: Span, depth: number): DataNode {
    if (isSeq<ParsedNode>(node))
      return { kind: 'list', span, items: node.items.map((item) => this.read(item, depth + 1)) };
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return { kind: 'value', span, value: null };
    const members = node.items.map(({ key, value }): DataMember => {
      const keySpan = spanOf(key);
      const name = isScalar(key) ? String(key.value) : '';
      // A member that is being written has no value yet.
      const empty = { start: keySpan.end, end: keySpan.end };
      return {
        key: name,
        keySpan,
        node: value === null ? { kind: 'value', span: empty, value: null } : this.read(value, depth + 1),
      };
    });
    return { kind: 'table', span, members };
  }

  #readAlias(alias: Alias, span: Span, depth: number): DataNode {
    const target = this.#anchors.get(alias.source);
    if (target === undefined) return { kind: 'value', span, value: null };
    if (this.#open.has(target)) return this.#refuse(span, `the alias *${alias.source} leads back to itself`);
    if (this.#fromAliases > MOST_FROM_ALIASES) return this.#refuse(span, 'too many YAML aliases, not read');
    const wasInAlias = this.#isInAlias;
    this.#isInAlias = true;
    const node = this.read(target, depth + 1);
    this.#isInAlias = wasInAlias;
    // What is wrong with it is shown where the alias stands.
    return { ...node, span };
  }

  #refuse(span: Span, message: string): DataNode {
    if (!this.#problems.some((problem) => problem.message === message))
      this.#problems.push({ span, message });
    return { kind: 'value', span, value: null };
  }
}

function spanOf(node: unknown): Span {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return { start: 0, end: 0 };
  const [start, end]: unknown[] = range;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : { start: 0, end: 0 };
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}
