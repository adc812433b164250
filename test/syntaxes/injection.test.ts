// Holds the injection grammar: which scopes citations and suppression comments get, and where they get none.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IGrammar } from 'vscode-textmate';

// Both are bundles that Node's own reading of CommonJS finds no names in.
const load = createRequire(import.meta.url);
const oniguruma: typeof import('vscode-oniguruma') = load('vscode-oniguruma');
const textmate: typeof import('vscode-textmate') = load('vscode-textmate');

const root = new URL('../../', import.meta.url);
const OURS = new URL('syntaxes/policy-notes.injection.json', root);
const SMALL = new URL('test/fixtures/grammar/markdown.json', root);
/** The grammar that VS Code itself uses; there once the editor for the tests is installed. */
const EXTENSIONS = new URL('test/vscode/node_modules/code-server/lib/vscode/extensions/', root);
const REAL = new URL('markdown-basics/syntaxes/markdown.tmLanguage.json', EXTENSIONS);
/** What that grammar is made of. */
const PARTS: Readonly<Record<string, string>> = {
  'text.html.derivative': 'html/syntaxes/html-derivative.tmLanguage.json',
  'text.html.basic': 'html/syntaxes/html.tmLanguage.json',
  'source.yaml': 'yaml/syntaxes/yaml.tmLanguage.json',
  'source.yaml.1.2': 'yaml/syntaxes/yaml-1.2.tmLanguage.json',
  'source.yaml.embedded': 'yaml/syntaxes/yaml-embedded.tmLanguage.json',
};

/** Scopes of ours, without the ending that all of them have, on the words that are named. */
type Expected = readonly (readonly [words: string, scope: string])[];

const FOOTNOTE = 'constant.other.reference.footnote';
const KEY = 'constant.other.reference.citation';
const NEEDED = 'keyword.other.citation-needed';
const RULE = 'variable.parameter.rule';
const REASON = 'string.unquoted.reason';
const DIRECTIVE = 'keyword.control.directive';

const cases: readonly (readonly [text: string, expected: Expected])[] = [
  ['It rose by 7 %.[^1]', [['1', FOOTNOTE]]],
  [
    'Two.[^a][^long-label]',
    [
      ['a', FOOTNOTE],
      ['long-label', FOOTNOTE],
    ],
  ],
  [
    '[^1]: Axios, 2025.',
    [
      ['1', FOOTNOTE],
      [':', 'punctuation.separator.key-value'],
    ],
  ],
  ['# Heading[^1]', [['1', FOOTNOTE]]],
  ['| a[^1] | b |', [['1', FOOTNOTE]]],
  ['**Bold** words [@smith2020, p. 3].', [['smith2020', KEY]]],
  [
    'See [see @a, p. 3; -@b_2].',
    [
      ['a', KEY],
      [';', 'punctuation.separator.citation'],
      ['b_2', KEY],
    ],
  ],
  ['As @smith2020 says.', [['smith2020', KEY]]],
  ['[@{https://example.org/x}]', [['{https://example.org/x}', KEY]]],
  ['It is so [citation needed].', [['[citation needed]', NEEDED]]],
  ['It is so (source missing).', [['(source missing)', NEEDED]]],
  ['It is so [TODO: cite].', [['[TODO: cite]', NEEDED]]],
  [
    'It is so [TBC], or so [ref?].',
    [
      ['[TBC]', NEEDED],
      ['[ref?]', NEEDED],
    ],
  ],
  ['It is so (to do that costs more).', []],
  ['See the [todo](https://example.org) list.', []],
  [
    '<!-- policy-notes-disable-next-line unsourced-claim -- our own survey -->',
    [
      ['policy-notes-disable-next-line', DIRECTIVE],
      ['unsourced-claim', RULE],
      ['--', 'punctuation.separator.reason'],
      ['our own survey', REASON],
    ],
  ],
  [
    '<!-- policy-notes-disable stale-fact, entity-name -->',
    [
      ['policy-notes-disable', DIRECTIVE],
      ['stale-fact', RULE],
      ['entity-name', RULE],
    ],
  ],
  ['<!-- policy-notes-enable -->', [['policy-notes-enable', DIRECTIVE]]],
  [
    'Words <!-- policy-notes-disable-file --> here.[^1]',
    [
      ['policy-notes-disable-file', DIRECTIVE],
      ['1', FOOTNOTE],
    ],
  ],
  // What only looks like one.
  ['Code `[^1]` and `[@a]`.', []],
  ['```\nx[^1] [@a] <!-- policy-notes-disable -->\n```', []],
  ['    indented [^1]', []],
  ['---\ntitle: a[^1]\n---', []],
  ['Mail me@example.org or a.b@c.de.', []],
  ['<!-- a note with [^1] and @key -->', []],
  ['<!-- policy-notes-disabled -->', []],
  ['An escaped \\[^1] one.', []],
  ['[a link](https://example.org/@key)', []],
  ['Plain words (a source) [a note].', []],
];

describe('the injection grammar', () => {
  for (const [name, markdown] of [
    ['a small Markdown grammar', SMALL],
    ['the grammar of VS Code, where it is installed', REAL],
  ] as const) {
    describe(`in ${name}`, () => {
      if (!existsSync(markdown)) return;
      for (const [text, expected] of cases) {
        it(JSON.stringify(text), async () => assert.deepEqual(await scopesIn(text, markdown), expected));
      }
    });
  }

  it('leaves the Markdown behind a citation as it was', async () => {
    const grammar = await grammarFor(existsSync(REAL) ? REAL : SMALL);
    const { tokens } = grammar.tokenizeLine('[^1] and **bold** words', textmate.INITIAL);
    assert.ok(tokens.some(({ scopes }) => scopes.some((scope) => scope.startsWith('markup.bold'))));
  });
});

/** The words that have a scope of ours that says more than where a citation begins and ends. */
async function scopesIn(text: string, markdown: URL): Promise<Expected> {
  const grammar = await grammarFor(markdown);
  const found: (readonly [string, string])[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const last = scopes.findLast((scope) => scope.endsWith('.policy-notes'));
      if (last === undefined || /^(?:meta|punctuation\.definition)\./.test(last)) continue;
      found.push([line.slice(startIndex, endIndex), last.slice(0, -'.policy-notes'.length)]);
    }
  }
  return found;
}

const grammars = new Map<URL, Promise<IGrammar>>();

function grammarFor(markdown: URL): Promise<IGrammar> {
  const known = grammars.get(markdown) ?? loadGrammar(markdown);
  grammars.set(markdown, known);
  return known;
}

let loaded: Promise<unknown> | undefined;

async function loadGrammar(markdown: URL): Promise<IGrammar> {
  const wasm = load.resolve('vscode-oniguruma/release/onig.wasm');
  loaded ??= oniguruma.loadWASM(Uint8Array.from(readFileSync(wasm)).buffer);
  await loaded;
  const files: Readonly<Record<string, URL>> = {
    'text.html.markdown': markdown,
    'policy-notes.injection': OURS,
    ...Object.fromEntries(Object.entries(PARTS).map(([scope, file]) => [scope, new URL(file, EXTENSIONS)])),
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['policy-notes.injection'] : undefined),
    loadGrammar: async (scope) => {
      const file = files[scope];
      if (file === undefined || !existsSync(file)) return null;
      return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file.pathname);
    },
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar !== null);
  return grammar;
}
