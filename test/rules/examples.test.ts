import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import { bundledFacts } from '../../server/src/core/facts/bundled.generated.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { rules } from '../../server/src/core/rules/registry.generated.ts';
import { analyse as analyseWith, wordsFoundBy } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';
import { checkFixes } from '../support/fixes.ts';
import { loadFactBase } from '../support/loadFactBase.ts';
import { examplesOf, pageOf } from '../support/rulePages.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** The bundled facts, and some that are past their time, as only a team's base has them. */
const facts = buildFactIndex(
  [bundledFacts, file('../fixtures/stale.json')].map((json) => loadFactBase(JSON.parse(json), 'base').base),
);
const settings = { ...defaultSettings, today: '2026-01-01' };
const analyse = (text: string) => analyseWith(text, settings, facts, bibliographiesOf(text));

/** What lies beside the brief of an example. */
const bibliographiesOf = bibliographiesIn({
  'references.bib': '@article{smith2020, title = {On cost}, author = {Smith, Ann}, year = 2020}\n',
  'broken.bib': '@book{jones, title = {A}}\n\n@article{smith2020, title = {On cost, year = 2020\n',
});

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    const page = pageOf(rule.id);
    const examples = examplesOf(page);

    it('has a page that begins with its name and says what it finds', () => {
      assert.ok(page.startsWith(`# ${rule.id}\n`));
      assert.ok(page.includes(rule.summary), 'the page holds the summary of the rule');
      assert.ok(
        page.includes('\n\nThe examples are about this rule alone: another may find something in them.\n'),
      );
    });

    it('has at least six bad and six good examples', () => {
      for (const kind of ['bad', 'good']) {
        const count = examples.filter((example) => example.kind === kind).length;
        assert.ok(count >= 6, `${count} ${kind} examples`);
      }
    });

    it('has a page that says whether it is fixed without asking', () => {
      const isFixed = examples.some(({ text }) =>
        allFindings(analyse(text)).some(
          ({ finding }) =>
            finding.rule === rule.id &&
            finding.fixes.some((fix) => fix.kind === 'edit' && fix.isSafe === true),
        ),
      );
      const says = isFixed
        ? 'part of "fix all" and of `policy-notes check --fix`'
        : '`policy-notes check --fix` and "fix all" leave this to you';
      assert.ok(page.replace(/\s+/g, ' ').includes(says), `the page does not say: ${says}`);
    });

    for (const { kind, text } of examples) {
      it(`${kind}: ${JSON.stringify(text.slice(0, 70))}`, () => {
        const found = wordsFoundBy(rule.id, analyse(text));
        if (kind === 'good') {
          assert.deepEqual(found, []);
          // A comment that an example shows is one that is needed there.
          assert.deepEqual(wordsFoundBy('unused-suppression', analyse(text)), []);
        } else assert.ok(found.length > 0, 'the rule finds nothing');
      });
      if (kind === 'bad') {
        it(`every fix mends it and adds nothing: ${JSON.stringify(text.slice(0, 70))}`, () =>
          checkFixes(text, rule.id, analyse));
      }
    }
  });
}
