// Owns the article before a figure: "an $18 billion deal", but "a $15 billion deal".
import type { Replaced } from './correction.ts';

const ARTICLE = /(?<![\p{L}\p{N}’'.-])(an?)(\s[*_]{0,3})$/iu;

/** The article at the end of `before` as the figure behind it asks for; undefined where there is none, or it is right. */
export function articleFor(before: string, figure: string): Replaced | undefined {
  const [whole = '', article = ''] = ARTICLE.exec(before) ?? [];
  const needsAn = beginsWithVowel(figure);
  if (article === '' || needsAn === undefined || needsAn === article.length > 1) return undefined;
  return { back: whole.length, length: article.length, newText: article.charAt(0) + (needsAn ? 'n' : '') };
}

/** Whether the figure, read aloud, begins with a vowel: eight, eleven, eighteen, eighty, April. Undefined before other letters ("US$"). */
function beginsWithVowel(figure: string): boolean | undefined {
  const month = /^(?:(Apr|Aug|Oct)|Jan|Feb|Mar|May|Jun|Jul|Sep|Nov|Dec)\p{Ll}*\b/u.exec(figure);
  if (month !== null) return month[1] !== undefined;
  const number = /^[^\p{L}\p{N}]{0,3}(\d[\d,]*)/u.exec(figure)?.[1];
  if (number === undefined) return undefined;
  const digits = number.replaceAll(',', '');
  // "1850" is eighteen-fifty, "18,500" eighteen thousand.
  const isYear = digits.length === 4 && !number.includes(',');
  const first = isYear ? digits.slice(0, 2) : digits.slice(0, digits.length % 3 || 3);
  return /^(?:8\d*|11|18)$/.test(first);
}
