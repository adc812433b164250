// Holds the helps in base files: completion of ids and words, hover, in YAML and JSON. The cursor is ‹|›.
import assert from 'node:assert/strict';
import { completeInBase } from '../../server/src/core/bases/completion.ts';
import { hoverInBase } from '../../server/src/core/bases/hover.ts';
import { readJson } from '../../server/src/core/data/json.ts';
import { readYaml } from '../../server/src/core/data/yaml.ts';
import { bundled } from '../support/bundled.ts';

const head = `schemaVersion: 1
id: team
sources:
  - { id: own-report, title: Our report }
entities:
  - { id: acme, kind: company, name: Acme Robotics }
`;

/** Completes at the mark and gives the labels, and the text with the first of them taken. */
function complete(marked: string, format: 'yaml' | 'json' = 'yaml') {
  const offset = marked.indexOf('‹|›');
  const text = marked.replace('‹|›', '');
  const items = completeInBase(text, format, offset, bundled);
  const [first] = items;
  const { span, newText } = first?.edit ?? { span: { start: 0, end: 0 }, newText: '' };
  return {
    labels: items.map(({ label }) => label),
    taken: text.slice(0, span.start) + newText + text.slice(span.end),
  };
}

describe('completion in a base', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a subject, by the beginning of its id', 'facts:\n  - subject: acm‹|›', 'acme'],
    ['a subject, by its name', 'facts:\n  - subject: robotics‹|›\n    standing: stated', 'acme'],
    [
      'a subject of the bundled base, where nothing is typed',
      'facts:\n  - subject: ‹|›\n    standing: x',
      'openai',
    ],
    ['what a fact is about, in a list in brackets', 'facts:\n  - about: [meta, anth‹|›]', 'anthropic'],
    ['what a fact is about, in a list of lines', 'facts:\n  - about:\n      - scale‹|›', 'scale-ai'],
    ['a source', 'facts:\n  - evidence:\n      - source: own‹|›\n        phrase: x', 'own-report'],
    ['a source in braces', 'facts:\n  - evidence: [{ source: ‹|›, phrase: x }]', 'own-report'],
    ['the fact that replaces one', 'facts:\n  - supersededBy: wang-former‹|›', 'wang-former-scale-ceo'],
    ['the organisation of a role', 'facts:\n  - value: { type: role, organisation: acm‹|› }', 'acme'],
    ['a standing', 'facts:\n  - standing: ‹|›', 'reported'],
    ['a type of value', 'facts:\n  - value: { type: ‹|› }', 'percent'],
    ['a kind', 'entities:\n  - id: x\n    kind: ‹|›', 'organisation'],
    ['a base that is extended', 'extends: [‹|›]', 'policy-notes'],
  ];
  for (const [what, text, wanted] of cases) {
    it(`offers ${what}`, () => {
      const own = text.startsWith('entities') ? 'schemaVersion: 1\n' : head;
      const { labels } = complete(own + text);
      assert.ok(labels.includes(wanted), `${wanted} is not among ${labels.slice(0, 20).join(', ')}`);
    });
  }

  it('replaces what is typed, quotes and all that they need kept', () => {
    assert.match(complete(`${head}facts:\n  - subject: "acm‹|›"\n`).taken, /subject: "acme"\n$/);
    assert.match(complete(`${head}facts:\n  - subject: acm‹|›\n`).taken, /subject: acme\n$/);
    const json = '{"entities":[{"id":"acme","name":"A"}],"facts":[{"subject":‹|›}]}';
    assert.match(complete(json, 'json').taken, /"subject":"acme"\}/);
    assert.match(complete(json.replace('‹|›', '"ac‹|›"'), 'json').taken, /"subject":"acme"\}/);
  });

  it('offers nothing in free text, for an id that is given, and in what is no base', () => {
    for (const text of [
      'facts:\n  - statement: acm‹|›',
      'entities:\n  - id: acm‹|›',
      'other: ‹|›',
      '‹|›',
      'facts: ‹|›',
    ])
      assert.deepEqual(complete(text).labels, [], text);
  });
});

describe('hover in a base', () => {
  const hover = (marked: string, format: 'yaml' | 'json' = 'yaml') => {
    const offset = marked.indexOf('‹|›');
    const text = marked.replace('‹|›', '');
    const found = hoverInBase(format === 'yaml' ? readYaml(text) : readJson(text), offset, bundled);
    return found && { words: text.slice(found.span.start, found.span.end), markdown: found.markdown };
  };

  it('says what an id stands for, on exactly the id', () => {
    const entity = hover('facts:\n  - subject: me‹|›ta');
    assert.equal(entity?.words, 'meta');
    assert.match(entity?.markdown ?? '', /\*\*Meta\*\* · company/);
    assert.match(hover('{"facts":[{"about":["open‹|›ai"]}]}', 'json')?.markdown ?? '', /OpenAI/);
    const source = hover('facts:\n  - evidence: [{ source: meta-open‹|›-source-article }]');
    assert.match(source?.markdown ?? '', /Axios/);
    assert.match(hover('facts:\n  - supersededBy: wang-piv‹|›otal')?.markdown ?? '', /Alexandr Wang/);
  });

  it('says nothing elsewhere', () => {
    for (const text of [
      'facts:\n  - statement: me‹|›ta',
      'facts:\n  - sub‹|›ject: meta',
      'facts: [{ subject: no‹|›body }]',
    ])
      assert.equal(hover(text), undefined, text);
  });
});
