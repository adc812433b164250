import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { MOST_NEIGHBOURS } from '../../server/src/core/claims/detect.ts';
import { type PlacedDirective, type Silenceable, Suppressions } from '../../server/src/core/suppress.ts';
import type { Directive } from '../../server/src/core/syntax/blocks.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { analyse, drawFindings } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';
import type { RandomEdit } from '../support/markdown.ts';

/** What `Suppressions` answers at once: all directives are gone through in order of their place. */
function silencedBy({ rule, start }: Silenceable, directives: readonly PlacedDirective[]): number {
  let open = -1;
  for (const [index, { directive, span, nextLine }] of directives.entries()) {
    if (directive.rules.length > 0 && !directive.rules.includes(rule)) continue;
    if (directive.action === 'disable-file') return index;
    if (directive.action === 'disable-next-line') {
      if (nextLine.start <= start && start < nextLine.end) return index;
    } else if (directive.action !== 'unknown' && span.start <= start)
      open = directive.action === 'disable' ? (open < 0 ? index : open) : -1;
  }
  return open;
}

const RULES = ['a', 'b'];
/** Lines are ten characters long, and a directive is the first five of one. */
const LINE = 10;

const directive = fc.record({
  action: fc.constantFrom<Directive['action']>(
    'disable',
    'enable',
    'disable-next-line',
    'disable-file',
    'unknown',
  ),
  rules: fc.subarray(RULES),
  linesBehind: fc.nat(3),
  /** As a table has; the lines of others may lie among them. */
  linesMore: fc.constantFrom(0, 0, 0, 1, 4),
});

const directives = fc.array(directive, { maxLength: 12 }).map((list) => {
  let line = 0;
  return list.map(({ action, rules, linesBehind, linesMore }): PlacedDirective => {
    const span = { start: line * LINE, end: line * LINE + 5 };
    line += 1 + linesBehind;
    const nextLine = { start: line * LINE, end: (line + linesMore) * LINE + 9 };
    return { directive: { action, name: action, rules, reason: '', span }, piece: 0, span, nextLine };
  });
});

const fragments = [
  'Revenue grew by 40 percent in 2023.',
  'Antropic cut 3000 jobs last year.',
  'Some experts say that prices fell by half.',
  'Plain words.',
  '| City | Cost |\n| - | - |\n| Rome | $3 billion in 2023 |\n| Oslo | $4 billion in 2023 |',
  '| Bonn | $5 billion in 2023 <!-- policy-notes-disable-next-line unsourced-claim --> |',
  '| Kiel | $6 billion in 2023 |',
  '# Heading',
  '<!-- policy-notes-disable -->',
  '<!-- policy-notes-disable unsourced-claim -->',
  '<!-- policy-notes-disable-file vague-attribution -->',
  '<!-- policy-notes-disable-next-line -->',
  '<!-- policy-notes-disable-next-line unsourced-claim entity-name -->',
  '<!-- policy-notes-disable-next-line unused-suppression -->',
  '<!-- policy-notes-disable unused-suppression -->',
  '<!-- policy-notes-enable unsourced-claim -->',
  '<!-- policy-notes-enable -->',
];
const part = fc.tuple(fc.constantFrom(...fragments), fc.constantFrom('\n', '\n\n', '\n\n \n\n'));
const brief = fc.array(part, { maxLength: 14 }).map((parts) => parts.flat().join(''));
const edit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60)),
  text: fc.oneof(fc.constantFrom('', 'x', '\n', '\n\n', ' ', '-->'), fc.constantFrom(...fragments)),
});

describe('silencing', () => {
  it('is by the directive that going through all of them finds', () => {
    fc.assert(
      fc.property(directives, (placed) => {
        const suppressions = new Suppressions(placed);
        for (const rule of RULES)
          for (let start = 0; start < 500; start += 1) {
            const finding = { rule, start };
            assert.equal(suppressions.silencing(finding), silencedBy(finding, placed));
          }
      }),
      { seed: 1 },
    );
  });

  it('leaves out the directive that is asked about', () => {
    fc.assert(
      fc.property(directives, fc.constantFrom(...RULES), (placed, rule) => {
        const suppressions = new Suppressions(placed);
        for (const [index, { span }] of placed.entries()) {
          const others = placed.filter((one) => one !== placed[index]);
          const by = others[silencedBy({ rule, start: span.start }, others)];
          const asked = suppressions.silencing({ rule, start: span.start }, index);
          assert.equal(placed[asked], by);
        }
      }),
      { seed: 2 },
    );
  });

  it('is after any edits what it is in a fresh analysis', () => {
    fc.assert(
      fc.property(brief, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const analyser = new BriefAnalyser(bundled);
        let text = BriefText.from(start);
        analyser.analyse(text);
        for (const one of edits) {
          const from = Math.floor(one.at * text.length);
          text = text.edit({ start: from, end: from + one.length }, one.text);
          const seen = drawFindings(analyser.analyse(text));
          assert.deepEqual(seen, drawFindings(analyse(text.toString())));
        }
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('stays as it is where a keystroke changes no comment', () => {
    const silencedClaim =
      '<!-- policy-notes-disable-next-line unsourced-claim -->\nRevenue grew by 40 percent in 2023.\n\n';
    const others = 'Profits fell by 20 percent in 2024.\n\nPlain words.\n\n'.repeat(20);
    const idle = '<!-- policy-notes-disable vague-attribution -->\n\nPlain words.\n\n';
    const start = `${others}Words.\n\n${others}${silencedClaim}${idle}${others}`;
    const analyser = new BriefAnalyser(bundled);
    const text = BriefText.from(start);
    const before = analyser.analyse(text);
    assert.ok(allFindings(before).some(({ finding }) => finding.rule === 'unused-suppression'));
    const at = start.indexOf('Words.');
    const after = analyser.analyse(text.edit({ start: at, end: at }, 'x'));
    const changed = after.shown.flatMap((list, index) => (list === before.shown[index] ? [] : [index]));
    // Those next to the paragraph are judged anew, as their neighbour says something else.
    assert.ok(changed.length > 0 && changed.length <= 2 * MOST_NEIGHBOURS + 1, `${changed.length} pieces`);
  });
});
