// Holds memory while many briefs are edited for long: what the server keeps does not grow. `npm run test:soak` replays an hour.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { bundled } from '../support/bundled.ts';
import { isSoak } from '../support/soak.ts';
import { EditedBrief } from './brief.ts';
import { startClient } from './harness.ts';

const DOCUMENTS = isSoak ? 200 : 30;
const FILES = isSoak ? 2000 : 100;
const EDITS = isSoak ? 50_000 : 400;
/** The heap may grow by so many bytes over all edits, after a collection. */
const MOST_GROWTH = 10_000_000;

const paragraph = (index: number) =>
  `Meta said in ${2000 + (index % 25)} that Llama ${index} costs $${index} million.[^${index}]\n\n`;
const brief = Array.from({ length: 60 }, (_, index) => paragraph(index)).join('');

describe('load', function () {
  this.timeout(isSoak ? 3_600_000 : 120_000);

  it(`${DOCUMENTS} open briefs in a workspace of ${FILES} files are all answered about`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'policy-notes-load-'));
    for (let index = 0; index < FILES; index += 1)
      writeFileSync(path.join(folder, `${index}.md`), paragraph(index));
    const client = await startClient();
    const briefs: EditedBrief[] = [];
    for (let index = 0; index < DOCUMENTS; index += 1)
      briefs.push(await EditedBrief.open(client, `${brief}${index}\n`));
    const reports = await Promise.all(
      briefs.map((one) => client.ask(DocumentDiagnosticRequest.type, one.id)),
    );
    for (const report of reports) assert(report.kind === 'full' && report.items.length > 0);
    for (const one of briefs) await one.close();
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(`${EDITS} edits over twenty briefs leave the heap as it was`, () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const open = Array.from({ length: 20 }, () => ({
      analyser: new BriefAnalyser(bundled),
      text: BriefText.from(brief),
    }));
    const edit = (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const one = open[index % open.length];
        if (one === undefined) continue;
        const at = (index * 7919) % Math.max(1, one.text.length - 20);
        const isTaking = one.text.length > brief.length + 500;
        one.text = one.text.edit({ start: at, end: at + (isTaking ? 20 : 0) }, isTaking ? '' : `w${index} `);
        one.analyser.analyse(one.text);
      }
    };
    // Code gets warm and pools fill first.
    edit(EDITS);
    collect();
    const before = process.memoryUsage().heapUsed;
    edit(EDITS);
    collect();
    const grown = process.memoryUsage().heapUsed - before;
    assert.ok(grown < MOST_GROWTH, `grew by ${(grown / 1e6).toFixed(1)} MB`);
  });
});
