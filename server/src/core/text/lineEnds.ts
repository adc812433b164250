// Owns where the lines of a text end, and with which characters.

/** The line end of a text, or of its beginning: that of its first line, `\n` where it has only one. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** Offset at which the line begins that holds `offset`; a line ends with `\n`, `\r` or both. */
export function lineStartAt(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
