import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { MOST_NEIGHBOURS } from '../../server/src/core/claims/detect.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { overview } from '../../server/src/core/features/overview.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { factsOf } from '../rules/drawnCases.ts';
import { analyse } from '../support/analyse.ts';
import { realBriefs } from '../support/briefs.ts';
import { bundled } from '../support/bundled.ts';
import { edit, markdown, type RandomEdit } from '../support/markdown.ts';
import { isSoak } from '../support/soak.ts';

const noFacts = buildFactIndex([]);

/** All that a writer could see of an analysis. */
function seen(analysis: Analysis): unknown {
  return {
    findings: allFindings(analysis).map(({ finding, piece }) => {
      const base = analysis.text.startOf(piece);
      return [
        finding.rule,
        finding.severity,
        finding.span.start + base,
        finding.span.end + base,
        finding.message,
      ];
    }),
    claims: analysis.pieces.flatMap((piece, index) => {
      const base = analysis.text.startOf(index);
      return piece.claims.map(({ sentence, status, judgement, sources }) => [
        sentence.span.start + base,
        sentence.span.end + base,
        status,
        judgement.confidence,
        sources.length,
      ]);
    }),
    mentions: analysis.pieces.flatMap((piece, index) =>
      piece.prose.map(({ mentions }) =>
        mentions.map(({ item, source }) => [item.entityId, source.start + analysis.text.startOf(index)]),
      ),
    ),
    sections: analysis.pieces.flatMap((piece) => piece.sections.map(({ path }) => path.join(' > '))),
    numbers: overview(analysis),
  };
}

function applied(text: BriefText, { at, length, text: newText }: RandomEdit): BriefText {
  const start = Math.floor(at * text.length);
  return text.edit({ start, end: start + length }, newText);
}

function checkEdits(start: string, edits: readonly RandomEdit[], facts = bundled): void {
  const analyser = new BriefAnalyser(facts);
  let text = BriefText.from(start);
  let plain = start;
  analyser.analyse(text);
  for (const one of edits) {
    const from = Math.min(Math.floor(one.at * plain.length), plain.length);
    plain = plain.slice(0, from) + one.text + plain.slice(from + one.length);
    text = applied(text, one);
    assert.equal(text.toString(), plain);
    assert.deepEqual(seen(analyser.analyse(text)), seen(analyse(plain, defaultSettings, facts)));
  }
}

describe('incremental analysis', function () {
  if (isSoak) this.timeout(3_600_000);

  it('sees after any edits what a fresh analysis sees', () => {
    fc.assert(
      fc.property(markdown, fc.array(edit, { maxLength: 8 }), (start, edits) => checkEdits(start, edits)),
      { numRuns: isSoak ? 10_000 : 120, seed: 5 },
    );
  });

  it('reads a piece with a definition that comes with the same edit, further down', () => {
    const titled = '[ref]: https://example.org "Title"';
    checkEdits('---\n \n---\n[ref]: https://example.org\n', [{ at: 0, length: 0, text: titled }]);
  });

  it('counts a claim as sourced from when its note, elsewhere, says something', () => {
    const start = 'Unemployment rose by 14 percent in 2024.[^1]\n\nPlain words.\n\n# Notes\n\n[^1]: TODO\n';
    const notes = ['TODO', 'OECD, 2024', 'Figures are rounded.', 'TODO', 'It is rounded.', ''];
    const at = start.indexOf('TODO');
    const edits = notes.slice(1).map((text, index) => {
      const { length } = notes[index] ?? '';
      return { at: (at + 0.5) / (start.length - 4 + length), length, text };
    });
    for (let count = 1; count <= edits.length; count += 1) checkEdits(start, edits.slice(0, count));
  });

  it('counts a list as sourced from when the note of its source line, further down, says something', () => {
    const start =
      '- Sales rose by 14 percent in 2024.\n\nNote: rounded.\n\nSource: [^1]\n\nPlain words.\n\n[^1]: TODO\n';
    const at = start.indexOf('TODO') / start.length;
    checkEdits(start, [{ at, length: 4, text: 'OECD' }]);
    checkEdits(start.replace('TODO', 'OECD'), [{ at, length: 4, text: 'TODO' }]);
    checkEdits(start, [{ at: start.indexOf('Note') / start.length, length: 5, text: 'Not' }]);
  });

  it('sees whose caption it is when a table comes behind, or goes', () => {
    const table = '| a | b |\n| - | - |\n| Sales | 4 % |\n';
    const start = `${table}\nTable 1: Sales.\n\nSource: OECD\n\n${table}`;
    const at = start.lastIndexOf(table) / start.length;
    checkEdits(start, [
      { at, length: 2, text: 'Words.\n\n|' },
      { at, length: 8, text: '' },
    ]);
  });

  it('reads a list anew when the words that lead in change', () => {
    const list = 'Former roles:\n\n- Alexandr Wang, CEO of Scale AI.\n';
    checkEdits(list, [{ at: 0, length: 6, text: 'Present' }]);
    checkEdits(list.replace('Former', 'Present'), [{ at: 0, length: 7, text: 'Former' }]);
  });

  it('reads a table anew when its caption or heading changes', () => {
    const table = '| Firm | Employees |\n| - | - |\n| Kelmor | 900 |\n';
    for (const over of ['Table 1: Firms, 2019', 'In 2019:', '## Of 2019']) {
      const start = `${over}\n\n${table}`;
      const at = (start.indexOf('2019') + 0.5) / start.length;
      checkEdits(start, [{ at, length: 4, text: 'now' }], factsOf('office'));
      checkEdits(start.replace('2019', '2O19'), [{ at, length: 4, text: '2019' }], factsOf('office'));
    }
  });

  it('sees after edits, other facts and other settings what a fresh analysis with them sees', () => {
    const change = fc.oneof(
      edit,
      fc.constantFrom('bundled', 'none'),
      fc.constantFrom('sentence', 'paragraph'),
    );
    fc.assert(
      fc.property(markdown, fc.array(change, { maxLength: 8 }), (start, changes) => {
        const analyser = new BriefAnalyser(bundled);
        let text = BriefText.from(start);
        let [facts, settings] = [bundled, defaultSettings];
        for (const one of changes) {
          if (typeof one === 'object') text = applied(text, one);
          else if (one === 'bundled' || one === 'none') facts = one === 'none' ? noFacts : bundled;
          else
            settings = { ...defaultSettings, citationReach: one === 'paragraph' ? 'paragraph' : 'sentence' };
          analyser.configure(facts, settings);
          const fresh = new BriefAnalyser(facts);
          fresh.configure(facts, settings);
          assert.deepEqual(
            seen(analyser.analyse(text)),
            seen(fresh.analyse(BriefText.from(text.toString()))),
          );
        }
      }),
      { numRuns: isSoak ? 5000 : 60, seed: 11 },
    );
  });

  it('sees whom a surname means after any edits of who is named before, left off at any step', () => {
    const words = [
      'Wang left.',
      'Tony Wang spoke.',
      'Alexandr Wang asked.',
      'Wang Yi met Mr Wang.',
      '- Wang',
      '[^1]: Wang',
    ];
    const naming = fc.constantFrom(...words, 'Plain words.', 'Tony', 'Alexandr ', ' Wang', '\n\n');
    const change = fc.tuple(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30), text: naming }),
      fc.nat(80),
    );
    fc.assert(
      fc.property(
        fc.array(naming, { maxLength: 12 }),
        fc.array(change, { maxLength: 8 }),
        (start, changes) => {
          const analyser = new BriefAnalyser(bundled);
          let text = BriefText.from(start.join('\n\n'));
          analyser.analyse(text);
          for (const [one, steps] of changes) {
            text = applied(text, one);
            const run = analyser.steps(text);
            for (let step = 0; step < steps && run.next().done !== true; step += 1);
            if (steps % 2 === 0)
              assert.deepEqual(seen(analyser.analyse(text)), seen(analyse(text.toString())));
          }
          assert.deepEqual(seen(analyser.analyse(text)), seen(analyse(text.toString())));
        },
      ),
      { numRuns: isSoak ? 10_000 : 150, seed: 7 },
    );
  });

  it('may be left off at any step and goes on with the next text', () => {
    fc.assert(
      fc.property(markdown, fc.array(fc.tuple(edit, fc.nat(60)), { maxLength: 6 }), (start, edits) => {
        const analyser = new BriefAnalyser(bundled);
        let text = BriefText.from(start);
        analyser.analyse(text);
        for (const [one, steps] of edits) {
          const run = analyser.steps(text);
          for (let step = 0; step < steps && run.next().done !== true; step += 1);
          text = applied(text, one);
        }
        assert.deepEqual(seen(analyser.analyse(text)), seen(analyse(text.toString())));
      }),
      { numRuns: isSoak ? 6000 : 100, seed: 3 },
    );
  });

  for (const { name, text } of realBriefs().slice(0, isSoak ? 100 : 6)) {
    it(`sees after edits what a fresh analysis sees: ${name} (beside the project)`, () => {
      const [edits = []] = fc.sample(
        fc.array(edit, { minLength: isSoak ? 30 : 3, maxLength: isSoak ? 30 : 3 }),
        {
          numRuns: 1,
          seed: text.length,
        },
      );
      checkEdits(text, edits);
    });
  }

  it('keeps the analysis of every piece that an edit leaves alone', () => {
    const text = BriefText.from(
      Array.from({ length: 50 }, (_, index) => `Paragraph ${index} on Meta.\n\n`).join(''),
    );
    const analyser = new BriefAnalyser(bundled);
    const before = analyser.analyse(text);
    const after = analyser.analyse(text.edit({ start: 10, end: 10 }, 'x'));
    const changed = after.pieces.flatMap((piece, index) => (before.pieces.includes(piece) ? [] : [index]));
    // The paragraph itself, and those whose sentences are judged by it.
    assert.deepEqual(changed, [...Array(1 + MOST_NEIGHBOURS).keys()]);
  });

  it('keeps the judgement of sentences next to one that is read anew but says the same', () => {
    const start = 'Meta paid a fine.\n\nGoogle paid *one* too.\n\nApple did not.\n';
    const analyser = new BriefAnalyser(bundled);
    const text = BriefText.from(start);
    const before = analyser.analyse(text);
    const at = start.indexOf('*one*');
    const after = analyser.analyse(text.edit({ start: at, end: at + 5 }, '_one_'));
    assert.deepEqual(
      after.pieces.map((piece) => before.pieces.includes(piece)),
      [true, false, true],
    );
  });

  it('keeps it next to one that has other words, but tells as much', () => {
    const start = `Prices rose by 12 % in 2023.\n\n${'Costs differ from town to town.\n\n'.repeat(3)}`;
    const analyser = new BriefAnalyser(bundled);
    const text = BriefText.from(start);
    const before = analyser.analyse(text);
    const at = start.indexOf('2023');
    const after = analyser.analyse(text.edit({ start: at, end: at + 4 }, '2024'));
    assert.deepEqual(
      after.pieces.map((piece) => before.pieces.includes(piece)),
      [false, true, true, true],
    );
  });

  it('reads a list anew when the words that lead in change, though they tell as much as before', () => {
    const list = 'Roles in 2023:\n\n- Alexandr Wang, CEO of Scale AI.\n';
    const analyser = new BriefAnalyser(bundled);
    const text = BriefText.from(list);
    const before = analyser.analyse(text);
    const at = list.indexOf('2023');
    const after = analyser.analyse(text.edit({ start: at, end: at + 4 }, '2024'));
    assert.ok(!before.pieces.includes(after.pieces[1] as (typeof after.pieces)[number]));
  });
});
