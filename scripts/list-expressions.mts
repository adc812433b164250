// Lists our regular expressions in test/fixtures/expressions.json by what recheck says of them. Look at what comes to `bounded`:
// such an expression must only ever run on text whose length is bounded.
import { readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { ownExpressions } from '../test/support/regularExpressions.ts';

const file = new URL('../test/fixtures/expressions.json', import.meta.url);
const known: { linear: string[]; bounded: string[] } = JSON.parse(readFileSync(file, 'utf8'));
const linear: string[] = [];
const bounded: string[] = [];
for (const { source, flags, where } of await ownExpressions()) {
  const written = `/${source}/${flags}`;
  if (known.linear.includes(written)) linear.push(written);
  else if (known.bounded.includes(written)) bounded.push(written);
  else {
    const { status } = checkSync(source, flags, { timeout: 5000 });
    (status === 'safe' ? linear : bounded).push(written);
    if (status !== 'safe') console.log(`${status}: ${where} ${written}`);
  }
}
writeFileSync(file, `${JSON.stringify({ linear: linear.sort(), bounded: bounded.sort() }, null, 1)}\n`);
