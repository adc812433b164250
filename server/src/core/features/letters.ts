// Owns the reduction of a text to its letters and digits: what two renderings of the same words have in common.

const LETTER = /[\p{L}\p{N}]/u;

export interface Letters {
  /** The letters and digits of the text, as they stand there. */
  readonly text: string;
  /** For each UTF-16 code unit of `text` its offset in the text that it was taken from. */
  readonly offsets: readonly number[];
}

export function lettersOf(text: string): Letters {
  let letters = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    if (LETTER.test(character)) {
      letters += character;
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at + unit);
    }
    at += character.length;
  }
  return { text: letters, offsets };
}
