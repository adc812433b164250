/** A brief of about so many bytes. The same seed and size give the same text. */
export function briefOf(bytes: number, seed?: number): string;
