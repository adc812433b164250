// Owns the tags of site generators between which stand code, diagrams and comments: they are written over as those of raw HTML.

const NAME = '(?:highlight|codeblock|mermaid|plantuml|graphviz|comment)';
/** `{% highlight python %}`, `{{< mermaid >}}`; one that closes itself, `{{< highlight … />}}`, opens nothing. */
const OPENS = new RegExp(
  `^([ \\t]*)(\\{%-?[ \\t]{0,9}${NAME}(?=[\\s%-])[^%\\r\\n]{0,300}%\\}|\\{\\{([<%])[ \\t]{0,9}${NAME}(?=[\\s>%])[^<>%\\r\\n]{0,300}(?<!/)[>%]\\}\\})`,
  'gm',
);
/** `{% endhighlight %}`, `{{< /mermaid >}}`. */
const CLOSES = new RegExp(
  `\\{%-?[ \\t]{0,9}end${NAME}[ \\t]{0,9}-?%\\}|\\{\\{[<%][ \\t]{0,9}/[ \\t]{0,9}${NAME}[ \\t]{0,9}[>%]\\}\\}`,
  'g',
);
const OPENING = '<pre>';
/** Where nothing is open it is a comment. No closing tag is shorter. */
const CLOSING = '<!--</pre>-->';

/** The text with such tags written over at their lengths: what stands between is no prose, blank lines and all. */
export function withoutCodeTags(text: string): string {
  return text
    .replace(OPENS, (_, indent: string, tag: string) => indent + OPENING.padEnd(tag.length))
    .replace(CLOSES, (tag) => CLOSING.padEnd(tag.length));
}
