// Owns the parse of YAML by the library, kept from nesting so deep that it would exhaust the stack: a regular expression
// that is compiled near its end takes the whole process along, and no handler is asked.
import { Composer, type Document, Lexer, Parser } from 'yaml';
import type { Span } from '../text/span.ts';
import { DEEPEST } from './node.ts';

type Token = Parser['stack'][number];

/** Levels that the library's parser keeps open for one of ours, and those around all: a table, its item, a list in it. */
const LEVELS = DEEPEST + 4;

/** The first document of the text; the place of what is nested too deeply where something is. May throw. */
export function parseYaml(text: string): Document.Parsed | { readonly tooDeep: Span } {
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return tokens;
  const composer = new Composer({ logLevel: 'silent', prettyErrors: false, merge: false });
  for (const document of composer.compose(tokens, true, text.length)) return document;
  throw new Error('the library makes a document of any text');
}

/** The parser keeps a stack of its own, so it can be watched while it goes; the composer behind it calls itself. */
function tokensOf(text: string): Token[] | { readonly tooDeep: Span } {
  const parser = new Parser();
  const tokens: Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > LEVELS) return { tooDeep: { start: parser.offset - 1, end: parser.offset } };
  }
  tokens.push(...parser.end());
  return tokens;
}
