// Owns the step from the bytes of a file to its text.

/** So many code units tell whether a text is one. */
const SAMPLE = 1000;

/** The text of bytes in UTF-8, with the byte order mark that it may begin with; undefined for any other encoding. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isUtf16(text.slice(0, SAMPLE)) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a byte order mark is valid UTF-8 where the text is English: every other byte is a NUL. */
function isUtf16(text: string): boolean {
  let empty = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 0) empty += 1;
  return empty > text.length / 4;
}
