// Owns the sight of a line that begins an entry of a numbered list of works, wherever it stands: "[3] Annual report, p. 7".

/** From the start of the line up to the words of the entry; its group is the number. Part of an expression. */
export const NUMBERED_ENTRY = ' {0,3}\\[(\\d{1,3})\\]:?[ \\t\\u00a0]+(?=\\S)';

const OPENS = new RegExp(`^${NUMBERED_ENTRY}`);
/** The brackets of a line that is nothing else cite, "[1] [2]", as one alone does. */
const ONLY_NUMBERS = /^[\s[\]\d,;–-]{1,40}$/;

/** Whether the line, or a text that begins with one, is such an entry: what stands above it is none of what it cites. */
export function opensEntry(line: string): boolean {
  return OPENS.test(line) && !ONLY_NUMBERS.test(line);
}
