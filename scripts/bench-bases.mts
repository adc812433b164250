// Measures a large team base: how long it loads, how long it keeps others waiting meanwhile, what memory it costs, how
// fast it completes, and what it adds to the analysis of a brief. Run with --expose-gc; figures are of this machine.
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BriefAnalyser } from '../server/src/core/analysis/analyser.ts';
import { bundledFacts } from '../server/src/core/facts/bundled.generated.ts';
import { buildFactIndex, type FactIndex } from '../server/src/core/facts/factIndex.ts';
import { readFactBase } from '../server/src/core/facts/load.ts';
import { BriefText } from '../server/src/core/syntax/briefText.ts';
import { nodeFiles } from '../server/src/nodeFiles.ts';
import { Teams } from '../server/src/workspace/teams.ts';
import { largeBase } from '../test/support/largeBase.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const scale = Number(values.scale);
const size = { entities: 100_000 * scale, aliases: 300_000 * scale, facts: 200_000 * scale };
const folder = mkdtempSync(path.join(tmpdir(), 'policy-notes-bench-'));
const bundled = readFactBase(JSON.parse(bundledFacts), 'policy-notes');

try {
  const file = await written();
  console.log(
    `${size.entities} entities, ${size.aliases} aliases, ${size.facts} facts: ${megabytes(statSync(file).size)} of JSON`,
  );
  const before = memory();
  const usedBefore = process.resourceUsage();
  const { facts, took, waits } = await loaded();
  const used = process.resourceUsage();
  const cpu =
    (used.userCPUTime + used.systemCPUTime - usedBefore.userCPUTime - usedBefore.systemCPUTime) / 1000;
  const cost = memory() - before;
  console.log(
    `loaded in ${took.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor time); others waited ${(waits[0] ?? 0).toFixed(0)} ms of processor time at most, then ${waits
      .slice(1, 6)
      .map((wait) => wait.toFixed(0))
      .join(', ')}; ${waits.filter((wait) => wait > 50).length} of ${waits.length} times more than 50`,
  );
  console.log(
    `memory kept: ${megabytes(cost)} (peak of the process ${megabytes(process.resourceUsage().maxRSS * 1024)})`,
  );
  const completions = ['g', 'glo', 'global data', 'inst', 'xyz', 'ba'].map((prefix) =>
    median(() => void facts.completeNames(prefix, 30)),
  );
  console.log(`completion of a name: ${Math.max(...completions).toFixed(2)} ms at most over 6 prefixes`);
  for (const share of [0, 0.1]) compareAnalyses(facts, share);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function written(): Promise<string> {
  mkdirSync(path.join(folder, '.policy-notes'));
  const file = path.join(folder, '.policy-notes', 'large.json');
  const stream = createWriteStream(file);
  for (const part of largeBase(size))
    if (!stream.write(part)) await new Promise<void>((go) => stream.once('drain', () => go()));
  await new Promise<void>((resolve) => stream.end(resolve));
  return file;
}

/** Loads as the server does. Another task asks for a turn all the time; how long it waits is what a request would. */
async function loaded() {
  let isLoading = true;
  const waits: number[] = [];
  const asking = (async () => {
    await setTimeout(50);
    while (isLoading) {
      // In processor time: on a busy machine others take the rest.
      const started = process.cpuUsage();
      await setImmediate();
      const { user, system } = process.cpuUsage(started);
      waits.push((user + system) / 1000);
    }
  })();
  const uri = `${pathToFileURL(folder).href}/brief.md`;
  const started = performance.now();
  const built = new Promise<void>((resolve) => {
    const teams = teamsOf(resolve);
    void teams.of(uri).then(() => built.then(async () => last(await teams.factsOf(uri))));
  });
  let last: (facts: FactIndex) => void = () => {};
  const facts = await new Promise<FactIndex>((resolve) => {
    last = resolve;
  });
  isLoading = false;
  await asking;
  return { facts, took: performance.now() - started, waits: waits.sort((a, b) => b - a) };
}

function teamsOf(built: () => void): Teams {
  return new Teams({
    files: nodeFiles,
    clock: { now: () => performance.now(), pause: () => setImmediate() },
    bundled,
    folderOf: () => pathToFileURL(folder).href,
    openText: () => undefined,
    openIn: () => [],
    furtherBases: async () => undefined,
    built,
  });
}

/** The same brief with the bundled facts and with all of them, in turn. `share`: the part of its sentences that name large ones. */
function compareAnalyses(large: FactIndex, share: number): void {
  const small = buildFactIndex([bundled.base]);
  const text = briefText(share);
  const ratios = Array.from({ length: 9 }, () => {
    const [one = 1, other = 1] = [small, large].map((facts) => {
      const started = process.cpuUsage();
      new BriefAnalyser(facts).analyse(BriefText.from(text));
      return process.cpuUsage(started).user;
    });
    return other / one;
  });
  const ratio = ratios.slice(2).sort((a, b) => a - b)[3] ?? 0;
  console.log(
    `analysis of a brief of ${(text.length / 1000).toFixed(0)} KB that names entities of it in ${share * 100} % of its sentences: ${((ratio - 1) * 100).toFixed(0)} % more than with the bundled facts`,
  );
}

function briefText(share: number): string {
  const parts = Array.from(largeBase({ ...size, aliases: 0, facts: 0 }));
  const names = parts.slice(1, 400).map((part) => /"name":"([^"]+)"/.exec(part)?.[1] ?? 'Meta');
  const sentences = Array.from({ length: 600 }, (_, index) => {
    const name = share > 0 && index % Math.round(1 / share) === 0 ? names[index % names.length] : 'Meta';
    return `In ${1990 + (index % 30)} ${name} spent $${index + 1} million on safety research, and 12 percent of its people took part.${index % 5 === 4 ? '\n\n' : ' '}`;
  });
  return sentences.join('');
}

function median(run: () => void): number {
  const times = Array.from({ length: 21 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[10] ?? 0;
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
