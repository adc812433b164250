// Owns the markup of site generators that CommonMark takes for words: it is written over with Markdown of the same length.

/*
 * Line by line, whatever stands around: so a brief and any of its pieces are written over alike. Spans stay right, as no
 * line changes its length.
 */

/** `> [!NOTE]` (GitHub), `> [!info]- Title` (Obsidian); the quote goes on, so its marks are kept. */
const ALERT = /^([ \t]{0,3}>[ \t>]*)\[![\w-]{1,40}\][+-]?(?:[ \t][^\r\n]*)?$/gm;
/** `::: note`, `:::` (Docusaurus, MyST, Pandoc, Quarto, VitePress): opens or closes a box. */
const DIV = /^[ \t]*:{3}[^\r\n]*$/gm;
/** `{: .callout}`, `{#results .wide}` alone on a line (kramdown, Pandoc): speaks of the block beside it. */
const ATTRIBUTES = /^[ \t]*\{[:#.][^{}\r\n]*\}[ \t]*$/gm;
/** A line that may be nothing but tags. */
const TAGS = /^[ \t]*(?:\{%|\{\{[<%]|%%)[^\r\n]*$/gm;
/** How tags begin and end: those of Jekyll and Eleventy, of Hugo, and comments of Obsidian (`%% not for print %%`). */
const BRACKETS = [
  ['{%', '%}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['%%', '%%'],
] as const;
/** `!!! note "Title"`, `??? question`, `=== "Tab"` (MkDocs): what follows, indented by four blanks, is its text. */
const BOX =
  /^([ \t]*)((?:!!!|\?\?\?\+?) ?[\w-]+(?: +[\w-]+)*(?: +"[^"\r\n]*")?[ \t]*|===[!+]? +"[^"\r\n]*"[ \t]*)$/gm;

/** `[page]({{ "/page/" | url }})`, `[page]({% link page.md %})`: the address of a link, but for its blanks. */
const TAGGED_ADDRESS = /\]\(\{[%{][^(){}\r\n]{1,300}[%}]\}[^\s(){}]{0,300}\)/g;

/** Without one of these there is nothing to write over. */
const SIGN = /\[!|:::|\{[:#.%{]|%%|!!!|\?\?\?|===/;

/**
 * The text with such markup written over. A line of it becomes a blank one. The line that opens a box becomes a list item
 * that begins with a rule: then what is indented beneath is its text, not code. Titles are passed over, as headings are.
 * Linear in the length of the text.
 */
export function asCommonMark(text: string): string {
  if (!SIGN.test(text)) return text;
  let written = text.replace(ALERT, (line, quote: string) => quote.padEnd(line.length));
  for (const markup of [DIV, ATTRIBUTES]) written = written.replace(markup, blank);
  written = written.replace(TAGS, (line) => (isNothingButTags(line) ? blank(line) : line));
  written = written.replace(TAGGED_ADDRESS, (address) => address.replace(/[ \t]/g, '_'));
  return written.replace(BOX, (line, indent: string, opener: string) =>
    opener.length < SHORTEST ? line : indent + ITEM.padEnd(opener.length, '*'),
  );
}

/** Whether a line without the marks of quotes that it stands in is such markup, and nothing of it is read. */
export function isSiteMarkup(line: string): boolean {
  return asCommonMark(line).trim() === '' || asCommonMark(`>${line}`).trim() === '>';
}

const ITEM = '+   ';
/** A rule has three stars at least. */
const SHORTEST = ITEM.length + 3;

function isNothingButTags(line: string): boolean {
  const trimmed = line.trim();
  for (let at = 0; at < trimmed.length; ) {
    if (trimmed[at] === ' ' || trimmed[at] === '\t') {
      at += 1;
      continue;
    }
    const brackets = BRACKETS.find(([open]) => trimmed.startsWith(open, at));
    if (brackets === undefined) return false;
    const [open, close] = brackets;
    const end = trimmed.indexOf(close, at + open.length);
    if (end < 0) return false;
    at = end + close.length;
  }
  return true;
}

function blank(line: string): string {
  return ' '.repeat(line.length);
}
