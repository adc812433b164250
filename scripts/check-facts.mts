// Checks the evidence of the bundled facts against the article that they come from, where it lies beside the project.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadFactBase } from '../test/support/loadFactBase.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.POLICY_NOTES_SHARED ?? path.join(root, '..', 'shared');
const checker = path.join(shared, 'article', 'check-evidence.mjs');
const file = path.join(root, 'server', 'facts', 'policy-notes.yaml');
const { base, problems } = loadFactBase(parse(readFileSync(file, 'utf8')), 'policy-notes');

for (const { path: where, message } of problems) {
  console.error(`server/facts/policy-notes.yaml: ${where.join('.')}: ${message}`);
  process.exitCode = 1;
}
const lines = base.facts.flatMap(({ evidence }) =>
  evidence.map(({ locator, phrase }) => `${locator.replace('paragraph ', '')}\t${phrase}`),
);
if (existsSync(checker)) {
  const { status } = spawnSync(process.execPath, [checker], {
    input: `${lines.join('\n')}\n`,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exitCode = 1;
} else console.log(`${lines.length} phrases are not compared with the article: it is not beside the project`);
