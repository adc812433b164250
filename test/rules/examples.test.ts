import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import { bundledFacts } from '../../server/src/core/facts/bundled.generated.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { loadFactBase } from '../../server/src/core/facts/load.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { rules } from '../../server/src/core/rules/registry.generated.ts';
import { analyse as analyseWith, wordsFoundBy } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';
import { applied } from '../support/edits.ts';

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

interface Example {
  readonly kind: 'bad' | 'good';
  readonly text: string;
}

/** Fenced examples of a rule's page: those below "Bad" are found by the rule, those below "Good" are not. */
function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  let kind: Example['kind'] | undefined;
  for (const part of page.split(/^(?=## |````?markdown$)/m)) {
    if (part.startsWith('## '))
      kind = /^## Bad/.test(part) ? 'bad' : /^## Good/.test(part) ? 'good' : undefined;
    const text = /^(````?)markdown\n([\s\S]*?)\n\1$/m.exec(part)?.[2];
    if (kind !== undefined && text !== undefined) examples.push({ kind, text: `${text}\n` });
  }
  return examples;
}

/** Silencing may put a comment inside the words of another finding. */
function withoutComments(words: string): string {
  return words.replace(/<!-- policy-notes-.*?-->/g, '').trim();
}

/** Findings by rule and words, as many as there are. */
function counted(text: string): ReadonlyMap<string, number> {
  const analysis = analyse(text);
  const counts = new Map<string, number>();
  for (const { finding, piece } of allFindings(analysis)) {
    const base = analysis.text.startOf(piece);
    const words = analysis.text.slice({ start: base + finding.span.start, end: base + finding.span.end });
    const key = `${finding.rule}: ${withoutComments(words)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    const page = file(`../../docs/rules/${rule.id}.md`);
    const examples = examplesOf(page);

    it('has a page that begins with its name and says what it finds', () => {
      assert.ok(page.startsWith(`# ${rule.id}\n`));
      assert.ok(page.includes(rule.summary), 'the page holds the summary of the rule');
    });

    it('has at least six bad and six good examples', () => {
      for (const kind of ['bad', 'good']) {
        const count = examples.filter((example) => example.kind === kind).length;
        assert.ok(count >= 6, `${count} ${kind} examples`);
      }
    });

    for (const { kind, text } of examples) {
      it(`${kind}: ${JSON.stringify(text.slice(0, 70))}`, () => {
        const found = wordsFoundBy(rule.id, analyse(text));
        if (kind === 'good') assert.deepEqual(found, []);
        else assert.ok(found.length > 0, 'the rule finds nothing');
      });
      if (kind === 'bad') {
        it(`every fix mends it and adds nothing: ${JSON.stringify(text.slice(0, 70))}`, () =>
          checkFixes(text, rule.id));
      }
    }
  });
}

function checkFixes(text: string, rule: string): void {
  const analysis = analyse(text);
  const before = counted(text);
  const all = codeActionsIn(analysis, { start: 0, end: text.length }).filter(
    ({ finding }) => finding.rule === rule,
  );
  assert.ok(all.length > 0, 'there is no action, not even to silence it');
  for (const action of all) {
    const mended = applied(text, action.edits);
    const words = text.slice(action.finding.span.start, action.finding.span.end);
    const after = counted(mended);
    const key = `${rule}: ${withoutComments(words)}`;
    assert.ok(
      (after.get(key) ?? 0) < (before.get(key) ?? 0),
      `"${action.title}" leaves the finding:\n${mended}`,
    );
    for (const [found, count] of after) {
      assert.ok(count <= (before.get(found) ?? 0), `"${action.title}" adds ${found}:\n${mended}`);
    }
  }
}
