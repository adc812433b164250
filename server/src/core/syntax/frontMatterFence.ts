// Owns where front matter begins and ends: YAML between dashes, TOML between plus signs, or JSON in braces (Hugo).

const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;
/** Pandoc also ends YAML with full stops. */
const YAML_END = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g;
const TOML_END = /(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|$)/g;

/** An object whose braces stand on lines of their own. */
const JSON_OPENING = /^\uFEFF?\{[ \t]*(?:\r\n|\r|\n)\s*"[^"\r\n]{1,200}"[ \t]*:/;
const JSON_END = /(?<=[\r\n])\}[ \t]*(?:\r\n|\r|\n|$)/g;

/** End of the front matter with its line end; 0 where there is none. Linear in the length of the text. */
export function frontMatterEnd(text: string): number {
  const opening = OPENING.exec(text) ?? JSON_OPENING.exec(text);
  if (opening === null) return 0;
  const closing = closingOf(opening[1]);
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  return end === null ? 0 : end.index + end[0].length;
}

function closingOf(fence: string | undefined): RegExp {
  if (fence === undefined) return JSON_END;
  return fence === '---' ? YAML_END : TOML_END;
}

/** Whether an edit may make front matter of the beginning of a text that begins like this. */
export function mayOpenFrontMatter(text: string): boolean {
  return /^\uFEFF?(?:---|\+\+\+|\{[ \t]*[\r\n])/.test(text);
}

/** Whether a line in the text may end front matter that begins before it. */
export function mayEndFrontMatter(text: string): boolean {
  return /(?:^|[\r\n])(?:---|\.\.\.|\+\+\+|\})[ \t]*(?:[\r\n]|$)/.test(text);
}
