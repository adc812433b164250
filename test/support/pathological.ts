// Owns texts that are made to be slow to read: the families of cmark's pathological tests, and long prose.

/** A text by its name; `count` says how far the family is driven. */
export interface Pathological {
  readonly name: string;
  readonly text: string;
}

const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('');

/** Markdown that parsers choke on. At a count of 50,000 the largest is about 5 MB. */
export function pathologicalMarkdown(count: number): readonly Pathological[] {
  const many = (text: string, times = count) => text.repeat(times);
  return [
    { name: 'nested quotes', text: `${many('>')}a\n` },
    { name: 'nested quotes with blanks', text: `${many('> ')}a\n` },
    {
      name: 'nested quotes, line under line',
      text: rows(Math.min(count, 2000), (i) => `${'> '.repeat(i % 400)}a\n`),
    },
    { name: 'nested lists in one line', text: `${many('- ')}a\n` },
    {
      name: 'nested lists, line under line',
      text: rows(Math.min(count, 2000), (i) => `${'  '.repeat(i % 1000)}- a\n`),
    },
    { name: 'nested numbered lists', text: `${many('1. ')}a\n` },
    { name: 'one long list', text: many('- a\n') },
    { name: 'one long loose list', text: many('- a\n\n') },
    { name: 'many list markers', text: many('* a\n+ a\n') },
    { name: 'opening brackets', text: `${many('[')}a\n` },
    { name: 'closing brackets', text: `a${many(']')}\n` },
    { name: 'nested brackets', text: `${many('[')}a${many(']')}\n` },
    { name: 'brackets that are no links', text: `${many('[a](b')}\n` },
    { name: 'brackets with angles', text: `${many('[a](<b')}\n` },
    { name: 'images in images', text: `${many('![')}a${many('](b)')}\n` },
    { name: 'strong and weak emphasis', text: `${many('*a **a ')}\n` },
    { name: 'emphasis that is never closed', text: `${many('a_ ')}\n` },
    { name: 'emphasis that is never opened', text: `${many('_a ')}\n` },
    { name: 'nested emphasis', text: `${many('*a **a ')}b${many(' a** a*')}\n` },
    { name: 'mixed marks of emphasis', text: `${many('*_* _ ')}\n` },
    { name: 'many stars', text: `a${many('*')}b${many('*')}c\n` },
    {
      name: 'backticks of growing length',
      text: `${rows(Math.min(count, 3000), (i) => `e${'`'.repeat(i + 1)}`)}\n`,
    },
    { name: 'backticks', text: `${many('`a``b')}\n` },
    { name: 'one run of backticks', text: `a ${many('`')}\n` },
    { name: 'autolinks that are none', text: `${many('<https://a')}\n` },
    { name: 'bare addresses', text: `${many('https://a.example/b(c ')}\n` },
    { name: 'one long address', text: `https://a.example/${many('(')}${many('a)')}\n` },
    { name: 'mail addresses that are none', text: `${many('a@b.')}\n` },
    { name: 'www', text: `${many('www.')}\n` },
    { name: 'HTML that is never closed', text: `a ${many('<a b="')}\n` },
    { name: 'comments that are never closed', text: `a ${many('<!-- ')}\n` },
    { name: 'instructions and declarations', text: `a ${many('<?')}${many('<!A ')}${many('<![CDATA[')}\n` },
    { name: 'entities', text: `${many('&amp;&lt;&#x;&')}\n` },
    { name: 'escapes', text: `${many('\\*\\[\\`')}\n` },
    { name: 'footnote references', text: `${many('[^a]')}\n\n[^a]: b\n` },
    { name: 'footnote references without notes', text: rows(count, (i) => `[^${i}]`) },
    {
      name: 'footnotes',
      text: `${rows(count * 2, (i) => `a[^${i}]\n\n`)}${rows(count * 2, (i) => `[^${i}]: https://a.example/${i}\n`)}`,
    },
    { name: 'footnotes in footnotes', text: rows(count, (i) => `[^${i}]: a[^${i + 1}]\n`) },
    {
      name: 'link definitions',
      text: `${rows(count, (i) => `[a${i}]: https://a.example/${i}\n`)}\n${rows(count, (i) => `[a${i}] `)}`,
    },
    {
      name: 'definitions of one label',
      text: `${many('[a]: https://a.example/i\n\n', Math.min(count * 10, 30_000))}${many('See [a].\n\n', Math.min(count * 10, 30_000))}`,
    },
    {
      name: 'definitions of one label, each with another address',
      text: `${rows(Math.min(count * 10, 30_000), (i) => `[a]: https://a.example/${i}\n\n`)}${many('See [a].\n\n', Math.min(count * 10, 30_000))}`,
    },
    { name: 'reference links without definitions', text: `${rows(count, (i) => `[a][b${i}] `)}\n` },
    { name: 'definitions that are none', text: `${many('[a]: <b\n')}\n` },
    { name: 'titles that are never closed', text: `${many('[a]: b "c\n')}\n` },
    {
      name: 'table with many columns',
      text: `${many('|a', 10_000)}|\n${many('|-', 10_000)}|\n${many('|a', 10_000)}|\n`,
    },
    {
      name: 'table with many columns that names a firm in each row',
      text: `|a${many('|a', 1000)}|\n|-${many('|-', 1000)}|\n${many(`|Meta${many('|5', 1000)}|\n`, Math.min(count, 20))}`,
    },
    { name: 'table with many rows', text: `|a|b|\n|-|-|\n${many('|c|d|\n')}` },
    {
      name: 'table of one cell a row',
      text: `${many('|a', 2000)}|\n${many('|-', 2000)}|\n${many('|a\n', 2000)}`,
    },
    { name: 'delimiters without a head', text: many('|-') },
    { name: 'headings', text: many('# a\n', count * 2) },
    { name: 'headings apart', text: many('# a\n\n', count * 2) },
    { name: 'paragraphs of a letter', text: many('a\n\n') },
    { name: 'quotes apart', text: many('> a\n\n') },
    { name: 'underlines', text: many('a\n=\n') },
    { name: 'rules', text: many('---\n') },
    { name: 'fences', text: many('```\n') },
    { name: 'fences in a list', text: many('- ```\n') },
    { name: 'tildes', text: `${many('~~a ')}\n` },
    { name: 'blank lines', text: many('\n\n') },
    { name: 'blanks', text: `a${many('  ')}\n${many('\t')}a\n` },
    { name: 'carriage returns', text: many('a\r') },
    { name: 'front matter that is never closed', text: `---\n${many('a: b\n')}` },
    {
      name: 'front matter of aliases',
      text: `---\na: &a [x]\n${rows(200, (i) => `b${i}: [*a, *a]\n`)}---\n\n${many('a ')}\n`,
    },
    { name: 'front matter of brackets', text: `---\na: ${many('[')}\n---\n` },
    { name: 'front matter of dashes', text: `---\na:\n  ${many('- ')}\n---\n` },
    { name: 'front matter of keys', text: `---\n${rows(count, (i) => `k${i}: 1\n`)}---\n` },
    { name: 'suppression comments', text: many('<!-- policy-notes-disable-next-line -->\n') },
    {
      name: 'suppression comments that keep each other',
      text: many(
        `${'<!-- policy-notes-disable-next-line unused-suppression -->\n'.repeat(50)}\n`,
        Math.min(Math.ceil(count / 3), 1000),
      ),
    },
    {
      name: 'suppression comments that silence nothing',
      text: many('<!-- policy-notes-disable-next-line unsourced-claim -->\n\na\n\n', count * 2),
    },
    {
      name: 'suppression comments in words',
      text: `a ${many('<!-- policy-notes-disable -->', Math.min(count, 5000))}\n`,
    },
  ];
}

/** Prose that goes on and on. At a count of 50,000 the largest is about 5 MB. */
export function pathologicalProse(count: number): readonly Pathological[] {
  const many = (text: string, times = count) => text.repeat(times);
  return [
    {
      name: 'one line of words',
      text: `${many('The model was released by the company. '.repeat(2.5 | 0), count)}\n`,
    },
    {
      name: 'one sentence of words',
      text: `${many('and the model of the company that was bought by the firm ', Math.ceil(count * 1.75))}\n`,
    },
    { name: 'commas', text: `Meta${many(', ', count * 2)}said.\n` },
    { name: 'names', text: `${many('Meta OpenAI Scale AI Alexandr Wang ')}\n` },
    { name: 'names and figures', text: `${many("Meta's deal with Scale AI was worth $14 billion and ")}\n` },
    { name: 'figures', text: `${many('$15 billion 20% 3,000 ')}\n` },
    { name: 'digits', text: `${many('1')}\n` },
    { name: 'digits and commas', text: `${many('1,')}\n` },
    { name: 'digits and hyphens', text: `${many('1-2 to ')}\n` },
    { name: 'number words', text: `${many('two hundred and ')}\n` },
    { name: 'dates', text: `${many('5 April 2025 to ')}\n` },
    { name: 'capitals', text: `${many('A. B. ')}\n` },
    { name: 'full stops', text: `a${many('.')}\n` },
    { name: 'spaced full stops', text: `a${many(' .')}\n` },
    { name: 'question marks', text: `a${many('? ')}\n` },
    { name: 'quotation marks', text: `${many('"a ')}\n` },
    { name: 'curly quotation marks', text: `${many('“a')}\n` },
    { name: 'brackets in prose', text: `${many('(a ')}\n` },
    { name: 'nested brackets in prose', text: `${many('(')}a${many(')')}\n` },
    { name: 'authors and years', text: `${many('Smith (2024), ')}\n` },
    { name: 'many authors', text: `(${many('Smith, ')}2024)\n` },
    { name: 'citation keys', text: `[${many('@a; ')}]\n` },
    { name: 'citation keys without end', text: `${many('[@a ')}\n` },
    { name: 'numbers in brackets', text: `${many('[12] ')}\n` },
    { name: 'citation needed', text: `${many('a [citation needed] ')}\n` },
    { name: 'apostrophes', text: `${many("Meta's ")}\n` },
    { name: 'hyphens', text: `${many('Meta-')}\n` },
    { name: 'one word', text: `${many('a')}\n` },
    { name: 'one word of capitals', text: `${many('A')}\n` },
    { name: 'words that join to names', text: `${many('Scale ')}\n` },
    { name: 'misspelt names', text: `${many('Antropic Open AI Alexander Wang ')}\n` },
    { name: 'vague words', text: `${many('some many most experts ')}\n` },
    { name: 'hedges', text: `${many('reportedly may according to ')}\n` },
    { name: 'conditions', text: `${many('if would ')}\n` },
    { name: 'studies that find nothing', text: `${many('research data ')}\n` },
    { name: 'surrogates', text: `${many('\ud83d')}\n` },
    { name: 'emoji', text: `${many('🦙🏽‍💻')}\n` },
    { name: 'combining marks', text: `a${many('\u0301')}\n` },
    { name: 'null characters', text: `${many('\u0000')}\n` },
    { name: 'no-break spaces', text: `a${many('\u00a0')}b\n` },
    { name: 'addresses in words', text: `${many('https://a.example/b. ')}\n` },
    { name: 'soft breaks', text: many('a\n') },
    { name: 'hard breaks', text: many('a  \n') },
    { name: 'line breaks in HTML', text: `${many('a<br>')}\n` },
  ];
}
