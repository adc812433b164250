// Owns `npm run keep:labels FOLDER NAME`: keeps the labels of real documents, and in place of their words what the detector reads of them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FREE } from './train/data.mts';
import { keepReal, readLabelled } from './train/realSentences.mts';

const TARGET = fileURLToPath(new URL('../server/training/real', import.meta.url));

const [folder, batch] = process.argv.slice(2);
if (folder === undefined || batch === undefined) {
  console.log(
    'Say where the labelled documents are, and what the batch is called: npm run keep:labels FOLDER NAME',
  );
  process.exitCode = 2;
} else {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const documents = names
    .sort()
    .map((name) => readLabelled(readFileSync(path.join(folder, name), 'utf8'), name));
  const barred = documents.filter(({ licence }) => !FREE.has(licence));
  if (barred.length > 0) {
    console.log(
      `Their licence does not let weights ship:\n${barred.map(({ heading }) => heading).join('\n')}`,
    );
    process.exitCode = 1;
  } else {
    keepReal(documents, path.join(TARGET, batch));
    console.log(`${documents.length} documents kept as ${batch}`);
  }
}
