// Owns listening to a test run inside a VS Code page, and deciding whether it passed.
import { format } from 'node:util';

/** Every line of the suite's reporter starts with this; the workbench's own log comes through the same channel. */
export const PREFIX = '##test ';

const LONGEST = 800;
const TROUBLE = /\b(warn|err|error|crash|fatal)/i;
/** Native modules that were not compiled, and the web build looking for files before the folder is mounted. */
const HARMLESS =
  /bindings file|native-watchdog|spdlog|ENOPRO|No (file system|search) provider|CodeExpectedError/;

/** Collects the reporter's lines: prints them as they come and remembers the summary. */
export function reading(print = console.log) {
  let summary;
  const rest = [];
  return {
    /** One line of output, from the reporter or anything else. */
    line(text) {
      const at = text.indexOf(PREFIX);
      if (at < 0) return rest.push(text);
      const said = text.slice(at + PREFIX.length);
      const counts = /^(\d+) passed, (\d+) failed\b/.exec(said);
      if (counts) summary = { passed: Number(counts[1]), failed: Number(counts[2]) };
      return print(`  ${said}`);
    },
    verdict: (code) => verdict(code, summary),
    /** The last warnings and errors of everything else, without what every run says, short enough to read. */
    trouble: () =>
      rest
        .filter((text) => TROUBLE.test(text) && !HARMLESS.test(text))
        .slice(-8)
        .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text))
        .join('\n'),
  };
}

/**
 * VS Code reports success also when its extension host died in the middle of the run, so an exit code of 0 counts only
 * together with the summary that the reporter prints at the end, and only when something was tested.
 */
function verdict(code, summary) {
  const counts = summary && `${summary.passed} passed, ${summary.failed} failed`;
  if (code !== 0) return { ok: false, why: `exit code ${code}${counts ? `, ${counts}` : ', no summary'}` };
  if (!summary) return { ok: false, why: 'no summary: the extension host ended before the tests did' };
  return { ok: summary.passed > 0 && summary.failed === 0, why: summary.passed ? counts : 'no test ran' };
}

/**
 * Lets the workbench in `page` hand over its log and exit code; call it before `page.goto`.
 * The promise of the exit code is wrapped in an object so that awaiting this does not await the run.
 */
export async function automate(page, reader) {
  let finish;
  const exit = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = format(...args);
    reader.line(text.startsWith(PREFIX) ? text : `[${type}] ${text}`);
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  page.on('crash', () => finish('"page crashed"'));
  return { exit };
}

/** Rejects when `promise` has not settled after `ms` milliseconds. */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no result after ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
