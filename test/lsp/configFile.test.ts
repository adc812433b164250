// Holds settings files to what they may hold: what is not understood is named in its place, in editor and command line alike.
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Folder } from '../cli/support.ts';
import { TestFolder } from '../support/folder.ts';
import { startClient } from './harness.ts';

const SETTINGS = 'citationReach, citationStyle, rules, claims, factBases, bundledFacts, allowedNames';

/** A settings file, and the words that are marked in it with what is said of them. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'citationreach: paragraph',
    'citationreach',
    `there is no "citationreach" here, it is ignored; expected ${SETTINGS}`,
  ],
  [
    'policyNotes.citationReach: paragraph',
    'policyNotes.citationReach',
    'there is no "policyNotes.citationReach" here, it is ignored; write "citationReach" alone',
  ],
  [
    'policyNotes.claims.confidence: { hint: 1 }',
    'policyNotes.claims.confidence',
    'there is no "policyNotes.claims.confidence" here, it is ignored; write "claims: { confidence: … }"',
  ],
  [
    'claims.confidence: { hint: 1 }',
    'claims.confidence',
    'there is no "claims.confidence" here, it is ignored; write "claims: { confidence: … }"',
  ],
  [
    'policyNotes: { citationReach: page }',
    'policyNotes',
    'there is no "policyNotes" here, it is ignored; write what is in it without "policyNotes:" around it',
  ],
  [
    'policyNotes.ghostText: false',
    'policyNotes.ghostText',
    `there is no "policyNotes.ghostText" here, it is ignored; expected ${SETTINGS}`,
  ],
  ['ghostText: false', 'ghostText', `there is no "ghostText" here, it is ignored; expected ${SETTINGS}`],
  ['__proto__: 1', '__proto__', `there is no "__proto__" here, it is ignored; expected ${SETTINGS}`],
  ['citationReach: page', 'page', 'found "page", expected one of sentence, paragraph'],
  ['citationStyle: [pandoc]', 'pandoc', 'expected one of footnote, pandoc'],
  ['claims: 0.7', '0.7', 'expected a table of names and values'],
  [
    'claims: { confidance: {} }',
    'confidance',
    'there is no "confidance" here, it is ignored; expected confidence',
  ],
  ['claims: { confidence: 0.7 }', '0.7', 'expected a table of names and values'],
  [
    'claims: { confidence: { warnings: 0.7 } }',
    'warnings',
    'there is no "warnings" here, it is ignored; expected warning, hint',
  ],
  ['claims: { confidence: { hint: 7 } }', '7', 'expected a number from 0 to 1'],
  ['rules: off', 'off', 'expected a table of names and values'],
  [
    'rules: { stale-fact: loud }',
    'loud',
    'found "loud", expected one of off, hint, information, warning, error',
  ],
  ['factBases: facts/*.yaml', 'facts/*.yaml', 'expected a list of patterns such as "facts/**/*.yaml"'],
  ['factBases: [7]', '7', 'expected a pattern such as "facts/**/*.yaml"'],
  ['factBases: [../x.yaml]', '../x.yaml', '"../x.yaml" leads out of the folder, so it is ignored'],
  ['factBases: [facts/nope.yaml]', 'facts/nope.yaml', 'no file matches this pattern'],
  ['allowedNames: Acme', 'Acme', 'expected a list of names, 10000 at most'],
  ['allowedNames: [Acme, 3]', '3', 'expected a name, as a text of 200 characters at most'],
  ['allowedNames: [Acme, { name: Roe }]', 'name', 'expected a name, as a text of 200 characters at most'],
  ['bundledFacts: none', 'none', 'expected true or false'],
  ['- citationReach', 'citationReach', 'expected a table of names and values'],
];

const sound = `citationReach: paragraph
citationStyle: pandoc
rules: { stale-fact: off }
claims: { confidence: { warning: 0.9, hint: 0.5 } }
factBases: ["*.yaml"]
bundledFacts: false
allowedNames: [Acme]
`;

describe('settings that are not understood', () => {
  for (const [text, words, message] of cases) {
    it(`are named with their line on the command line: ${text}`, async () => {
      const folder = new Folder();
      folder.write('.policy-notes/config.yaml', `# Ours\n${text}\n`);
      folder.write('brief.md', 'Words.\n');
      const { err } = await folder.run(['check', 'brief.md']);
      const column = text.indexOf(words) + 1;
      assert.match(err, /^\.policy-notes\/config\.yaml:2:/);
      assert.ok(new RegExp(`^\\S+:2:${column}: (?:error|warning): `).test(err), err);
      assert.ok(err.endsWith(`: ${message}\n`) && err.indexOf('\n') === err.length - 1, err);
      folder.remove();
    });
  }

  it('are problems in the file in the editor', async () => {
    const folder = new TestFolder();
    for (const [index, [text]] of cases.entries())
      folder.write(`${index}/.policy-notes/config.yaml`, `# Ours\n${text}\n`);
    const client = await startClient({ folders: cases.map((_, index) => folder.uri(`${index}`)) });
    const told = (uri: string) => client.published.findLast((one) => one.uri === uri)?.diagnostics;
    for (const [index, [text, words, message]] of cases.entries()) {
      const uri = folder.uri(`${index}/.policy-notes/config.yaml`);
      await client.until(() => told(uri) !== undefined, `the problems of ${text}`);
      const document = TextDocument.create(uri, 'yaml', 1, `# Ours\n${text}\n`);
      const found = told(uri)?.map((one) => [document.getText(one.range), one.message, one.code]);
      assert.deepEqual(found, [[words, message, 'settings']]);
    }
    await client.stop();
    folder.remove();
  });

  it('are none where all is right', async () => {
    const folder = new Folder();
    folder.write('.policy-notes/config.yaml', sound);
    folder.write('facts.yaml', 'schemaVersion: 1\nid: own\ntitle: Own\n');
    folder.write('brief.md', 'Words.\n');
    assert.equal((await folder.run(['check', 'brief.md'])).err, '');
    folder.remove();
  });
});
