// Measures the built server beside Microsoft's Markdown server and rumdl on briefs from 10 KB to 5 MB, over stdio.
// `--quick` takes two minutes instead of ten; `--write` puts tables and chart into docs/performance.md and docs/images.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureProject } from '../../scripts/lib/install.mjs';
import { Failure, main, must, ROOT, say } from '../../scripts/lib/steps.mjs';
import { chart } from './lib/chart.mjs';
import { measure, PLANS } from './lib/metrics.mjs';
import { tables } from './lib/table.mjs';

const PAGE = path.join(ROOT, 'docs', 'performance.md');
const CHART = path.join(ROOT, 'docs', 'images', 'keystroke.svg');
const PICTURE =
  '![Time from a keystroke to complete findings, against the size of the brief](images/keystroke.svg)';
const MARKS = [
  '<!-- bench: from here on written by "npm run bench -- --write" -->',
  '<!-- bench: to here -->',
];

await main(async () => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  });
  await ensureProject();
  await ensureInstalled(path.join(ROOT, 'test', 'bench'), { what: 'the servers beside ours', size: '40 MB' });
  await must(process.execPath, [path.join('scripts', 'build.mjs')]);
  const { servers } = await import('./lib/servers.mjs');
  const plan = values.quick ? PLANS.quick : PLANS.full;
  const before = loadavg()[0];
  const figures = await measure(servers(), plan);
  const text = `${tables(figures, servers())}\n\n${circumstances(before)}`;
  console.log(`\n${text}`);
  if (values.write) await write(text, chart(seriesOf(figures, servers(), plan)));
});

function circumstances(before) {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Medians of one run on ${date}: ${cpus().length} × ${cpu?.model.trim()}, Node ${process.version}; load ${before?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after.`;
}

function seriesOf(figures, servers, plan) {
  return servers.map(({ name, title }) => ({
    title,
    points: plan.sizes
      .map(({ name: size, bytes }) => ({ bytes, ms: figures.quantile(name, `key ${size}`) }))
      .filter(({ ms }) => !Number.isNaN(ms)),
  }));
}

async function write(text, svg) {
  const page = await readFile(PAGE, 'utf8');
  const [from, to] = MARKS.map((mark) => page.indexOf(mark));
  if (from < 0 || to < from) throw new Failure(`${PAGE} has lost its marks`);
  await writeFile(PAGE, `${page.slice(0, from)}${MARKS[0]}\n\n${PICTURE}\n\n${text}\n\n${page.slice(to)}`);
  await writeFile(CHART, svg);
  say('wrote docs/performance.md and docs/images/keystroke.svg');
}
