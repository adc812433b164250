// Holds the snippets to the product: what they insert is a sound brief, and the rules that they name exist.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleIds } from '../../server/src/core/rules/registry.generated.ts';
import { analyse, drawFindings } from '../support/analyse.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(new URL('../../snippets/markdown.json', import.meta.url), 'utf8'),
);

const templates: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('../../client/src/commands/templates.json', import.meta.url), 'utf8'),
);

/** The snippet as it stands before anything is filled in. */
function inserted(name: string): string {
  const body = snippets[name]?.body ?? '';
  return [body]
    .flat()
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}$]*(?:\$[A-Z_]+)?)\}/g, '$1')
    .replace(/\$(?:\{[A-Z_]+\}|[A-Z_]+|\d)/g, '2025');
}

describe('snippets', () => {
  it('have descriptions, and prefixes of their own', () => {
    const all = Object.values(snippets);
    const prefixes = all.flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const { description } of all) assert.match(description, /^[A-Z].{10,}[^.]$/);
  });

  it('name rules that exist', () => {
    const text = readFileSync(new URL('../../snippets/markdown.json', import.meta.url), 'utf8');
    const choices = [...text.matchAll(/\|([a-z,-]+)\|/g)].flatMap(([, list = '']) => list.split(','));
    assert.ok(choices.length > 5);
    for (const choice of choices)
      assert.ok(
        ruleIds.some((id) => id === choice),
        choice,
      );
  });

  it('insert a brief without findings', () => {
    const analysis = analyse(inserted('Policy brief'));
    assert.deepEqual(drawFindings(analysis), []);
    assert.equal(analysis.frontMatter.language, 'en');
  });

  it('and templates take a colon in what is filled in', () => {
    const bodies = [snippets['Policy brief']?.body ?? '', ...Object.values(templates)];
    assert.ok(bodies.length > 3);
    for (const body of bodies) {
      const text = [body].flat().join('\n');
      const filled = text.replace(/\$\{([12]):[^}]*\}/g, (_, place) => `What it costs: part ${place}`);
      assert.match(filled, /^title: .*What it costs: part 1.*\nauthor: .*What it costs: part 2/m);
      assert.deepEqual(
        drawFindings(analyse(filled)).filter((one) => one.startsWith('unreadable-front-matter')),
        [],
      );
    }
  });

  it('insert notes and comments that are read as such', () => {
    const note = inserted('Source as a footnote');
    assert.deepEqual(
      drawFindings(analyse(`Words.${inserted('Footnote marker').replace('2025', '')}\n\n${note}\n`)),
      [],
    );
    const analysis = analyse(`${inserted('Silence the next line')}\nWords.\n`);
    assert.deepEqual(
      analysis.directives.map(({ directive }) => [directive.rules, directive.reason]),
      [[['unsourced-claim'], 'reason']],
    );
  });
});
