// Owns where front matter begins and ends: YAML between dashes, or TOML between plus signs.

const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;
/** Pandoc also ends YAML with full stops. */
const YAML_END = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g;
const TOML_END = /(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|$)/g;

/** End of the front matter with its line end; 0 where there is none. Linear in the length of the text. */
export function frontMatterEnd(text: string): number {
  const opening = OPENING.exec(text);
  if (opening === null) return 0;
  const closing = opening[1] === '---' ? YAML_END : TOML_END;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  return end === null ? 0 : end.index + end[0].length;
}

/** Whether an edit may make front matter of the beginning of a text that begins like this. */
export function mayOpenFrontMatter(text: string): boolean {
  return /^\uFEFF?(?:---|\+\+\+)/.test(text);
}

/** Whether a line in the text may end front matter that begins before it. */
export function mayEndFrontMatter(text: string): boolean {
  return /(?:^|[\r\n])(?:---|\.\.\.|\+\+\+)[ \t]*(?:[\r\n]|$)/.test(text);
}
