// Owns source lines in HTML, `<figcaption>Source: OECD</figcaption>`: they are written over with tags that begin no block, and so are paragraphs.

/** A line that an element of its own begins with. A longer one is none, in code units. */
const LINE = /^ {0,3}<(?:p|div|center|caption|figcaption|footer)[ \t>][^\r\n]{1,1500}$/gm;
const NAME = /^ {0,3}<([a-z]+)/;
const TAG = /<[^<>]{1,300}>/g;
const NAMES_SOURCE = /^\s{0,9}(?:(?:Data )?Sources?|SOURCES?)\s{0,3}:/;
/** Of the same lengths. */
const INLINE_TAGS = new Map([
  ['p', 'i'],
  ['div', 'sub'],
  ['center', 'strong'],
  ['caption', 'span   '],
  ['figcaption', 'span      '],
  ['footer', 'strong'],
]);

/** The text with such lines written over, each at its length. Linear in the length of the text. */
export function withSourceLines(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(LINE, (line) => {
    const name = NAME.exec(line)?.[1] ?? '';
    const tag = INLINE_TAGS.get(name);
    const closer = `</${name}>`;
    const words = line.trimEnd();
    if (tag === undefined || !words.endsWith(closer) || !NAMES_SOURCE.test(words.replace(TAG, '')))
      return line;
    const open = words.indexOf('<') + 1;
    const close = words.length - 1 - name.length;
    const inside = words.slice(open + name.length, close);
    return line.slice(0, open) + tag + inside + tag + line.slice(words.length - 1);
  });
}
