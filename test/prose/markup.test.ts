// What other dialects write within a line is no prose, and what cites there cites.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

/** A line, what is read of it, and the keys that it cites. */
const READ: readonly (readonly [text: string, readable: string, ...keys: string[]])[] = [
  // Roles of MyST and Jupyter Book.
  ['Prices fell {cite:p}`kim2019`, as wages did.', 'Prices fell, as wages did.', 'kim2019'],
  ['Prices fell {cite}`kim2019, ono.2020`.', 'Prices fell.', 'kim2019', 'ono.2020'],
  ['Prices fell {cite}`kim2019` {cite}`ono2020`.', 'Prices fell.', 'kim2019', 'ono2020'],
  ['Prices fell {footcite:p}`kim2019;ono2020`.', 'Prices fell.', 'kim2019', 'ono2020'],
  ['Prices fell {cite:p}`{see}kim2019{p. 4}`.', 'Prices fell.', 'kim2019'],
  ['Prices fell {cite:yearpar}`kim2019`.', 'Prices fell.', 'kim2019'],
  ['As {cite:t}`kim2019` found, prices fell.', 'As \uFFFC found, prices fell.', 'kim2019'],
  ['As {cite:author}`kim2019` found, prices fell.', 'As \uFFFC found, prices fell.', 'kim2019'],
  ['See {numref}`Figure %s <fig-a>` and {doc}`other`.', 'See \uFFFC and \uFFFC.'],
  ['The call `cite` and {this} `code` stay.', 'The call \uFFFC and {this} \uFFFC stay.'],
  ['The role ``{cite}`key` `` is code.', 'The role \uFFFC is code.'],
  ['As {cite}`kim2019` and {cite:p}`ono2020` found, prices fell.', 'As \uFFFC and \uFFFC found, prices fell.', 'kim2019', 'ono2020'],
  // Commands of LaTeX.
  ['Prices fell \\parencite[see][12]{kim2019,ono:2020}.', 'Prices fell.', 'kim2019', 'ono:2020'],
  ['Prices fell~\\cite{kim2019}.', 'Prices fell.', 'kim2019'],
  ['Prices fell.\\footcite[p.~4]{kim_2019_a}', 'Prices fell.', 'kim_2019_a'],
  ['Prices fell \\citep*{kim2019}.', 'Prices fell.', 'kim2019'],
  ['Prices fell \\autocites(see)[3]{kim2019}[4]{ono2020}.', 'Prices fell.', 'kim2019', 'ono2020'],
  ['\\Textcite{kim2019} found that prices fell.', 'kim2019 found that prices fell.', 'kim2019'],
  ['As \\citet[ch. 2]{kim2019} found, prices fell.', 'As kim2019 found, prices fell.', 'kim2019'],
  ['Prices fell \\fullcite{kim2019}.', 'Prices fell.', 'kim2019'],
  ['Ana Kim (\\citeyear{kim2019}) and Ono ({cite:year}`ono2020`) say that it fell.', 'Ana Kim and Ono say that it fell.', 'kim2019', 'ono2020'],
  ['Prices fell.\\footnote{Kim \\emph{et al.} 2019.} They rose.\\footnote[3]{Ono.}', 'Prices fell. They rose.'],
  ['Prices fell.\\footnote{} They rose.', 'Prices fell.\\footnote{} They rose.'],
  ['Prices fell.\\nocite{kim2019}', 'Prices fell.'],
  ['Prices fell \\\\cite{kim2019}.', 'Prices fell \\cite{kim2019}.'],
  ['The command `\\cite{kim2019}` cites.', 'The command \uFFFC cites.'],
  ['The path C:\\cited\\a fell.', 'The path C:\\cited\\a fell.'],
  ['As found by \\cite{kim2019,ono2020}, prices fell.', 'As found by kim2019,ono2020, prices fell.', 'kim2019', 'ono2020'],
  // Tags of Jekyll, Hugo, Quarto and MDX.
  ['Prices fell {% cite kim2019 ono2020 --locator 4 %}.', 'Prices fell.', 'kim2019', 'ono2020'],
  ['Prices fell {%- cite_details kim2019 -%}.', 'Prices fell.', 'kim2019'],
  ['Prices fell {{< cite "kim2019, p. 4" >}}.', 'Prices fell.', 'kim2019'],
  ['Prices fell {{% citation id="kim2019; ono2020" page="/x" %}}.', 'Prices fell.', 'kim2019', 'ono2020'],
  ['Prices fell {{< cite key=@kim2019 >}}, too.', 'Prices fell, too.', 'kim2019'],
  ['As shown in {% cite kim2019 %}, prices fell.', 'As shown in kim2019, prices fell.', 'kim2019'],
  ['Prices fell {{< cite "kim2019" "p" >}}.', 'Prices fell.', 'kim2019'],
  ['Prices {{< tooltip "@kim" >}}fell{{< /tooltip >}} twice.', 'Prices fell twice.'],
  ['Prices fell.{{< sidenote "a" >}}They rose.{{< /sidenote >}} Wages did not.', 'Prices fell. Wages did not.'],
  ['Prices fell by {{< var rate >}} percent, {{ site.rate }} before.', 'Prices fell by {{< var rate >}} percent, {{ site.rate }} before.'],
  ['Prices fell {/* when? */} twice.', 'Prices fell twice.'],
  ['Prices fell {{/* when? */}} twice.', 'Prices fell twice.'],
  // Comments of Obsidian.
  ['Prices fell. %%by how much?%% Wages rose.', 'Prices fell. Wages rose.'],
  ['Prices %% where? %%fell in 2021 %% or 2020? %% already.%%ask Kim%%', 'Prices fell in 2021 already.'],
  ['Prices fell %%see [@kim2019] {cite}`ono2020` {% cite lee %}%% there.', 'Prices fell there.'],
  ['Prices fell 5%% here and rose 6 %% there.', 'Prices fell 5%% here and rose 6 %% there.'],
  ['Prices fell %% and never rose.', 'Prices fell %% and never rose.'],
  // Notes of MediaWiki.
  ['Prices fell.<ref>Kim *et al.*, 2019.</ref> Wages rose <ref name="o">Ono [@ono2020], p. 3</ref> there.', 'Prices fell. Wages rose there.', 'ono2020'],
  ['Prices fell,<ref name="kim" /> and wages rose.<ref name=ono/><ref group="n">Lee.</ref>', 'Prices fell, and wages rose.'],
  ['Prices fell <ref>and never rose.', 'Prices fell and never rose.'],
  // Pictures by name.
  ['Prices fell :chart_with_downwards_trend: twice. :tada::+1:', 'Prices fell twice.'],
  ['Prices fell :material-alert:{ .red } (:octicons-link-16:) twice', 'Prices fell () twice'],
  ['It rose 1:2:3 at 10:30:15, as C:D:E and a :b c: do.', 'It rose 1:2:3 at 10:30:15, as C:D:E and a :b c: do.'],
  ['The role :ref:`kim` and std::vector::at stay.', 'The role :ref:\uFFFC and std::vector::at stay.'],
  ['Prices fell {% and never rose.', 'Prices fell {% and never rose.'],
  // Names of places.
  ['Prices\\index{prices!food} fell \\label{sec:prices}.', 'Prices fell.'],
  ['\\index{Wages}Wages fell.', 'Wages fell.'],
  ['(ref:wages-2024) Wages fell.', ' Wages fell.'],
  ['Wages (ref 4) fell \\\\label{a}.', 'Wages (ref 4) fell \\label{a}.'],
  // What dresses words.
  ['Firms paid [[Pay 2021#Part|more]] than [[Ends/Owners#Top]] in [[2021]].', 'Firms paid more than Ends/Owners in 2021.'],
  ['See ![[chart.png]] and [[#Method]].', 'See and Method.'],
  ['It rose [[1]] as [[@kim2019]] says.', 'It rose [[1]] as says.', 'kim2019'],
  ['Prices fell by ==a tenth== there.', 'Prices fell by a tenth there.'],
  ['Prices fell. ++Rents fell by a tenth++.', 'Prices fell. Rents fell by a tenth.'],
  ['Prices fell. ++Rents\nfell by a tenth.++ ==So\ndid\nwages.==', 'Prices fell. Rents\nfell by a tenth. So\ndid\nwages.'],
  ['It is in C++, Rust and C++ (i++; j++), 1 ++ 2 ++ 3.', 'It is in C++, Rust and C++ (i++; j++), 1 ++ 2 ++ 3.'],
  ['If a == b or c==d, then a ==> b == c.', 'If a == b or c==d, then a ==> b == c.'],
  ['Prices fell. ^key-point', 'Prices fell.'],
  ['The sum is 10 ^2', 'The sum is 10 ^2'],
  ['The key [`a`]{} and [words]{.smallcaps} fell [once]{custom-style="Big"}.', 'The key \uFFFC and words fell once.'],
  ['The [words] {and} [more]{x} stay.', 'The [words] {and} [more]{x} stay.'],
  // Spans of Pandoc, as it writes them from Word.
  ['[[Prices fell.]{.mark}]{.underline} They rose.', 'Prices fell. They rose.'],
  ['[[Prices]{.underline} fell [once]{.smallcaps} again.]{custom-style="List"}', 'Prices fell once again.'],
  ['[\\[4\\] ]{.csl-left-margin}[Kim. *Prices*.]{.csl-right-inline}', '[4] Kim. Prices.'],
  ['[]{#_Toc12 .anchor}Prices fell []{#_Ref3 .anchor}in May.', 'Prices fell in May.'],
  ['It had [80]{.insertion author="A" date="2025-06-01T10:00:00Z"}[90]{.deletion author="A" date="2025-06-01T10:00:00Z"} staff.', 'It had 80 staff.'],
  ['It had [90 ]{.deletion author="A"}few[, old]{.deletion author="A"} and [new]{.insertion author="A"} staff [here]{.deletion author="A"}.', 'It had few and new staff.'],
  ['Prices [Ana: Did they fall?]{.comment-start id="0" author="A"}fell[]{.comment-end id="0"} in May.', 'Prices fell in May.'],
  ['| Prices fell.\n| Wages rose.', 'Prices fell.\nWages rose.'],
  ['As @{https://example.org/a} says, it fell.', 'As \uFFFC says, it fell.', 'https://example.org/a'],
]; // biome-ignore format: a table

describe('markup of other dialects in a line', () => {
  for (const [text, readable, ...keys] of READ) {
    it(`is no prose: ${text}`, () => {
      const [piece] = analyse(`${text}\n`).pieces;
      assert.equal(piece?.prose[0]?.readable.text, readable);
      const cited = piece?.prose.flatMap(({ citations }) =>
        citations.flatMap((citation) => (citation.kind === 'pandoc' ? [citation] : [])),
      );
      assert.deepEqual(
        cited?.map(({ key }) => key),
        keys,
      );
      for (const { key, keySpan } of cited ?? []) assert.equal(text.slice(keySpan.start, keySpan.end), key);
    });
  }

  for (const [name, text] of [
    ['tags that never close', '{% cite a '.repeat(20_000)],
    ['tags that close at the end', `${'{{< a '.repeat(20_000)}>}}`],
    ['commands', '\\cite[a]'.repeat(20_000)],
    ['links that never close', '[[a|'.repeat(20_000)],
    ['spans that never close', '[a]{.b '.repeat(20_000)],
    ['spans in spans', `${'['.repeat(20_000)}a${']{.b}'.repeat(20_000)}`],
    ['signs of highlights', '==a '.repeat(20_000)],
    ['signs of what is inserted', '++a '.repeat(20_000)],
    ['signs of comments', 'a %% b '.repeat(20_001)],
    ['names of pictures', ' :a'.repeat(20_000)],
  ] as const) {
    it(`is read in linear time: ${name}`, () => {
      analyse(`${text}\n`);
    }).timeout(5000);
  }
});
