// Owns how the size of a file is put in words.

/** "5 MB", "1.5 MB", "300 KB"; decimal units, as file managers show them. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1e6) return `${Number((bytes / 1e6).toFixed(1))} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} KB`;
}
