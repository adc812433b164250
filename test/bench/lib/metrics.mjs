// Owns what is measured: one session after another, servers taking turns, and the figures that come of it.
import { say } from '../../../scripts/lib/steps.mjs';
import { briefOf } from './documents.mjs';
import { Session } from './session.mjs';

/** How much of each thing is done: `full` takes about ten minutes, `quick` two. */
export const PLANS = {
  full: {
    starts: 9,
    sizes: [
      { name: '10 KB', bytes: 10_000, rounds: 3, edits: 200 },
      { name: '100 KB', bytes: 100_000, rounds: 3, edits: 200 },
      { name: '1 MB', bytes: 1_000_000, rounds: 2, edits: 150, isThorough: true },
      { name: '5 MB', bytes: 5_000_000, rounds: 1, edits: 100 },
    ],
    budgetMs: 10_000,
    limitMs: 100_000,
  },
  quick: {
    starts: 3,
    sizes: [
      { name: '10 KB', bytes: 10_000, rounds: 1, edits: 100 },
      { name: '100 KB', bytes: 100_000, rounds: 1, edits: 100 },
      { name: '1 MB', bytes: 1_000_000, rounds: 1, edits: 60, isThorough: true },
    ],
    budgetMs: 5_000,
    limitMs: 50_000,
  },
};

/** Samples by name of the figure ("key 1 MB"), by server, and what could not be measured, with the reason. */
export class Figures {
  samples = new Map();
  failures = [];

  add(server, figure, values) {
    const key = `${server.name} ${figure}`;
    this.samples.set(key, [...(this.samples.get(key) ?? []), ...[values].flat()]);
  }

  /** The value below which the share lies; NaN where nothing was measured. */
  quantile(name, figure, share = 0.5) {
    const values = (this.samples.get(`${name} ${figure}`) ?? []).toSorted((a, b) => a - b);
    if (values.length === 0) return Number.NaN;
    return values[Math.min(values.length - 1, Math.floor(share * values.length))];
  }
}

/** Measures all servers by the plan. They take turns, so that a busy moment of the machine hits all alike. */
export async function measure(servers, plan) {
  const figures = new Figures();
  for (let turn = 0; turn < plan.starts; turn += 1)
    for (const server of rotated(servers, turn)) await measureStart(server, figures);
  for (const size of plan.sizes) {
    const text = briefOf(size.bytes);
    for (let turn = 0; turn < size.rounds; turn += 1) {
      for (const server of rotated(servers, turn)) {
        say(`${size.name}, round ${turn + 1} of ${size.rounds}: ${server.title}`);
        await measureSession(server, text, { size, plan, figures });
      }
    }
  }
  return figures;
}

async function measureStart(server, figures) {
  const session = await Session.start(server, briefOf(3000));
  figures.add(server, 'start', session.startMs);
  await session.close();
}

async function measureSession(server, text, { size, plan, figures }) {
  const session = await Session.start(server, text);
  const { name, edits } = size;
  const add = (figure, values) => figures.add(server, `${figure} ${name}`, values);
  const limit = setTimeout(() => session.connection.child.kill('SIGKILL'), plan.limitMs);
  try {
    const opened = await session.open();
    add('open', opened.ms);
    add('memory', opened.memoryMb);
    const typed = await session.edit(edits, plan.budgetMs, (document) => document.type());
    add('key', typed.times);
    add('cpu', typed.cpuMs);
    if (!size.isThorough) return;
    add('hover', await session.requestAfterKey('textDocument/hover', 30, plan.budgetMs / 2));
    add('completion', await session.requestAfterKey('textDocument/completion', 30, plan.budgetMs / 2));
    add('actions', await session.requestAfterKey('textDocument/codeAction', 30, plan.budgetMs / 2));
    add('fence', (await session.edit(10, plan.budgetMs, (document) => document.toggleFence())).times);
    session.document.moveTo('notes');
    add('notes', (await session.edit(edits, plan.budgetMs, (document) => document.type())).times);
  } catch (error) {
    figures.failures.push(`${server.title} on ${name}: ${error.message}`);
  } finally {
    clearTimeout(limit);
    await session.close();
  }
}

function rotated(list, by) {
  return list.map((_, index) => list[(index + by) % list.length]);
}
