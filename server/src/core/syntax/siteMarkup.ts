// Owns the markup of site generators that CommonMark takes for words: it is written over with Markdown of the same length.
import { lineStartAt } from '../text/lineEnds.ts';
import { withoutCodeTags } from './codeTags.ts';
import { asHtmlComments } from './directives.ts';
import { exampleItem } from './exampleItem.ts';
import { withoutMarkupOverLines } from './overLines.ts';
import { endOfMultilineTable, gridTable, headOfMultilineTable, simpleTable } from './pandocTables.ts';
import { percentLines } from './percentLines.ts';
import { rewritten } from './rewriting.ts';
import { withSourceLines } from './sourceLines.ts';
import { LINE_BRACKETS } from './tagBrackets.ts';

/*
 * What it is written over with depends on nothing before the last blank line, or before a line that a piece may begin with: so a brief
 * and its pieces are written over alike. Spans stay right, as no line changes its length.
 */

/** `> [!NOTE]` (GitHub), `> [!info]- Title` (Obsidian); the quote goes on, so its marks are kept. */
const ALERT = /^([ \t]{0,3}>[ \t>]*)\[![\w-]{1,40}\][+-]?(?:[ \t][^\r\n]*)?$/gm;
/** `::: note`, `:::` (Docusaurus, MyST, Pandoc, Quarto, VitePress): opens or closes a box. */
const DIV = /^[ \t]*:{3}[^\r\n]*$/gm;
/** `:name: costs`: an option of a directive of MyST where it stands right below `:::{figure} a.png` or below others. */
const OPTION = /^[ \t]*:[\w-]{1,60}:(?:[ \t][^\r\n]*)?$/gm;
const IS_OPTION = new RegExp(OPTION.source);
const DIRECTIVE = /^[ \t]*:{3,9}[ \t]{0,9}\{/;
const MOST_OPTIONS = 20;
/** `(costs)=`, to which others refer, and `+++ {"tags": []}`, which parts cells (MyST). */
const TARGET = /^[ \t]*\([\w:.+-]{1,100}\)=[ \t]*$/gm;
const CELL_BREAK = /^\+{3}[ \t]{1,9}\{[^\r\n]*$/gm;
/** What Notion writes around a callout: the words between are the writer's. */
const ASIDE = /^[ \t]*<\/?aside>[ \t]*$/gm;
/** `{: .callout}`, `{#results .wide}` alone on a line (kramdown, Pandoc): speaks of the block beside it. */
const ATTRIBUTES = /^[ \t]*\{[:#.][^{}\r\n]*\}[ \t]*$/gm;
/** `import Tabs from '@theme/Tabs'`, `export const share = 12` (MDX). */
const IMPORT =
  /^import[ \t]+(?:[\w$*{},][\w$*{}, \t]{0,300}[ \t]from[ \t]+)?["'][^"'\r\n]{1,300}["'];?[ \t]*$/gm;
const EXPORT =
  /^export[ \t]+(?:(?:const|let|var)[ \t]+[\w$]{1,60}[ \t]*=|(?:default[ \t]+)?(?:async[ \t]+)?function\b[^\r\n(]{0,60}\(|default[ \t]+[\w$]{1,60};|\*[ \t]|\{)[^\r\n]*$/gm;
/** `--8<-- "part.md"`, `*[EU]: European Union` (MkDocs). */
const SNIPPET = /^[ \t]*;?-{2,}8<-{2,}[^\r\n]*$/gm;
const ABBREVIATION = /^ {0,3}\*\[[^[\]\r\n]{1,100}\]:[^\r\n]*$/gm;
/** `\newpage`, `\caption{Costs}`: a line of commands of LaTeX, other than those that hold words or cite. */
const COMMANDS =
  /^[ \t]*(?:\\(?!text|emph|foot|href|url|enquote|underline|uline|mbox|[a-z]*cite|[a-z]*ref\b)[a-z]+\*?(?:\[[^[\]\r\n]*\]|\{(?:[^{}\r\n]|\{[^{}\r\n]*\})*\})*[ \t]*)+$/gim;
/** A line that may be nothing but tags. */
const TAGS = /^[ \t]*(?:\{%|\{\{[<%/]|%%|\{\/\*)[^\r\n]*$/gm;
/** `!!! note "Title"`, `??? question`, `=== "Tab"` (MkDocs): what follows, indented by four blanks, is its text. */
const BOX =
  /^([ \t]*)((?:!!!|\?\?\?\+?) ?[\w-]+(?: +[\w-]+)*(?: +"[^"\r\n]*")?[ \t]*|===[!+]? +"[^"\r\n]*"[ \t]*)$/gm;

/** `[page]({{ "/page/" | url }})`, `[page]({% link page.md %})`: the address of a link, but for its blanks. */
const TAGGED_ADDRESS = /\]\(\{[%{][^(){}\r\n]{1,300}[%}]\}[^\s(){}]{0,300}\)/g;

/** Without one of these there is nothing to write over. */
const SIGN =
  /\[!|:::|\{[:#.%{/]|%%|^%|\)=|<\/?aside>|\+{3}[ \t]|!!!|\?\?\?|===|^ {0,3}-{10}|\$\$|\\[a-z[]|8<-|\*\[|\(@|\+[-=:]|-- +--|^(?:im|ex)port[ \t]/im;

/**
 * The text with such markup written over. A line of it becomes a blank one. The line that opens a box becomes a list item
 * that begins with a rule: then what is indented beneath is its text, not code. Titles are passed over, as headings are.
 * Linear in the length of the text.
 */
export function asCommonMark(text: string): string {
  const read = withSourceLines(text);
  if (!SIGN.test(read)) return read;
  let written = withoutMarkupOverLines(asHtmlComments(withoutCodeTags(read)));
  written = written.replace(ALERT, (line, quote: string) => quote.padEnd(line.length));
  written = written.replace(OPTION, (line, at: number, all: string) =>
    isOption(all, at) ? blank(line) : line,
  );
  for (const markup of BLANKED) written = written.replace(markup, blank);
  written = written.replace(TAGS, (line) => (isNothingButTags(line) ? blank(line) : line));
  written = written.replace(TAGGED_ADDRESS, (address) => address.replace(/[ \t]/g, '_'));
  written = written.replace(BOX, (line, indent: string, opener: string) =>
    opener.length < SHORTEST ? line : indent + ITEM.padEnd(opener.length, '*'),
  );
  return PANDOC_SIGN.test(written) ? rewritten(written, PANDOC) : written;
}

/** What begins behind a blank line, as by now others are. */
const PANDOC_SIGN = /^(?:%|\(@|\+[-:=]| {0,3}-{10})|-- +--/m;
const PANDOC = [percentLines, exampleItem, gridTable, simpleTable, headOfMultilineTable, endOfMultilineTable];

const BLANKED = [DIV, TARGET, CELL_BREAK, ASIDE, ATTRIBUTES, IMPORT, EXPORT, SNIPPET, ABBREVIATION, COMMANDS];

/** Whether the lines above the one that starts at `at` are options, up to the directive that has them. */
function isOption(text: string, at: number): boolean {
  let end = at;
  for (let count = 0; count < MOST_OPTIONS && end > 0; count += 1) {
    const start = lineStartAt(text, end - (text.startsWith('\r\n', end - 2) ? 2 : 1));
    const line = text.slice(start, end).trimEnd();
    if (DIRECTIVE.test(line)) return true;
    if (!IS_OPTION.test(line)) return false;
    end = start;
  }
  return false;
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
    const brackets = LINE_BRACKETS.find(([open]) => trimmed.startsWith(open, at));
    if (brackets === undefined) return false;
    const [open, close] = brackets;
    const end = trimmed.indexOf(close, at + open.length);
    if (end < 0) return false;
    at = end + close.length;
  }
  return true;
}

function blank(lines: string): string {
  return lines.replace(/[^\r\n]/g, ' ');
}
