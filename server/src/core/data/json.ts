// Owns the reading of JSON with places; the only importer of jsonc-parser.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import {
  type DataMember,
  type DataNode,
  type DataTree,
  DEEPEST,
  type SyntaxProblem,
  TOO_DEEP,
} from './node.ts';

/** Reads a text as JSON. What is wrong is said, and the rest is still read. */
export function readJson(text: string): DataTree {
  const depth = deepestIn(text);
  if (depth !== undefined) return { root: undefined, problems: [{ span: depth, message: TOO_DEEP }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // Of what is said of one place the first is the cause.
  const first = errors.filter(({ offset }, index) => offset !== errors[index - 1]?.offset);
  const problems = first.map((error): SyntaxProblem => {
    const span = {
      start: error.offset,
      end: Math.min(text.length, error.offset + Math.max(1, error.length)),
    };
    return {
      span,
      message: `not valid JSON: ${WORDS.get(printParseErrorCode(error.error)) ?? 'unexpected text'}`,
    };
  });
  return { root: root === undefined ? undefined : toNode(root, problems), problems };
}

/** What is wrong by the names that the library has for it. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'expected a value: a text in double quotes, a number, true, false or null'],
  ['InvalidNumberFormat', 'not a number as JSON writes it'],
  ['PropertyNameExpected', 'expected a name in double quotes'],
  ['ValueExpected', 'expected a value'],
  ['ColonExpected', 'expected a colon'],
  ['CommaExpected', 'expected a comma'],
  ['CloseBraceExpected', 'expected a closing brace'],
  ['CloseBracketExpected', 'expected a closing bracket'],
  ['EndOfFileExpected', 'expected the end of the file'],
  ['InvalidCommentToken', 'comments are not allowed; YAML has them'],
  ['UnexpectedEndOfComment', 'a comment has no end'],
  ['UnexpectedEndOfString', 'a text has no closing quote'],
  ['UnexpectedEndOfNumber', 'a number breaks off'],
  ['InvalidUnicode', 'not a Unicode escape'],
  ['InvalidEscapeCharacter', 'not an escape that JSON knows'],
  ['InvalidCharacter', 'a character that is not allowed here'],
]);

/** Place of the bracket that goes too deep, outside texts. */
function deepestIn(text: string): Span | undefined {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isText) {
      if (unit === 92) at += 1;
      else if (unit === 34 || unit === 10) isText = false;
    } else if (unit === 34) isText = true;
    else if (unit === 91 || unit === 123) depth += 1;
    else if (unit === 93 || unit === 125) depth -= 1;
    if (depth > DEEPEST) return { start: at, end: at + 1 };
  }
  return undefined;
}

function toNode(node: Node, problems: SyntaxProblem[]): DataNode {
  const span = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'array')
    return { kind: 'list', span, items: (node.children ?? []).map((child) => toNode(child, problems)) };
  if (node.type === 'object') return { kind: 'table', span, members: membersOf(node, problems) };
  return { kind: 'value', span, value: scalarOf(node.value) };
}

function membersOf(node: Node, problems: SyntaxProblem[]): readonly DataMember[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property): DataMember[] => {
    const [name, value] = property.children ?? [];
    if (name === undefined) return [];
    const key = String(name.value);
    const keySpan = { start: name.offset, end: name.offset + name.length };
    if (seen.has(key)) problems.push({ span: keySpan, message: `"${key}" stands twice in this table` });
    seen.add(key);
    // A member that is being written has no value yet.
    const end = property.offset + property.length;
    const node: DataNode =
      value === undefined
        ? { kind: 'value', span: { start: end, end }, value: null }
        : toNode(value, problems);
    return [{ key, keySpan, node }];
  });
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
