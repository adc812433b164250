import assert from 'node:assert/strict';
import { readYaml } from '../../server/src/core/data/yaml.ts';

const said = (text: string) =>
  readYaml(text).problems.map(
    ({ span, message }) => `${text.slice(0, span.start).split('\n').length}: ${message}`,
  );

const TAB = 'not valid YAML: tabs are not allowed as indentation';
const item = (indent: string) => `${indent}- id: a\n    kind: b\n    list:\n      - { c: d }\n`;

describe('tabs in YAML', () => {
  it('are said once each, without what comes of them', () => {
    assert.deepEqual(said(`id: x\nfacts:\n${item('\t')}${item('  ')}`), [`3: ${TAB}`]);
  });

  it('leave what was wrong before', () => {
    const [first = '', ...rest] = said(`id: "x" y\nfacts:\n${item('\t')}`);
    assert.match(first, /^1: not valid YAML/);
    assert.equal(rest.at(-1), `3: ${TAB}`);
  });
});
