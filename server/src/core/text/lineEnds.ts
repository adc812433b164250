// Owns the question with which characters the lines of a text end.

/** The line end of a text, or of its beginning: that of its first line, `\n` where it has only one. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
