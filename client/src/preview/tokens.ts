// Owns the types of markdown-it as far as the preview needs them: the editor brings the library, and its types are not ours.

export interface Token {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  content: string;
  markup: string;
  attrs: [string, string | number][] | null;
  children: Token[] | null;
}

export interface MarkdownIt {
  readonly renderer: { render: (tokens: Token[], options: never, env: unknown) => string };
}

/** A token like another but for some members; the other one stays as it is. */
export function tokenLike(token: Token, changed: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changed);
}
