// Owns the tables of a run: figures of every server, and the ratios that were aimed at.

const COLUMNS = [
  ['key 10 KB', 'key, 10 KB'],
  ['key 100 KB', '100 KB'],
  ['key 1 MB', '1 MB'],
  ['key 5 MB', '5 MB'],
  ['notes 1 MB', 'in the notes, 1 MB'],
  ['fence 1 MB', 'fence toggled, 1 MB'],
  ['open 100 KB', 'open, 100 KB'],
  ['open 1 MB', 'open, 1 MB'],
  ['start', 'start'],
  ['memory 1 MB', 'memory, 1 MB'],
];

/** What was aimed at: our figure as a share of a peer's, in the same run. */
const AIMS = [
  ['key 10 KB', 'microsoft', 1 / 5],
  ['key 10 KB', 'rumdl', 1 / 2],
  ['key 100 KB', 'microsoft', 1 / 25],
  ['key 100 KB', 'rumdl', 1 / 8],
  ['key 100 KB', 'microsoft', 1 / 12, 0.95],
  ['key 1 MB', 'microsoft', 1 / 150],
  ['notes 1 MB', 'microsoft', 1 / 150],
  ['key 5 MB', 'microsoft', 1 / 500],
  ['fence 1 MB', 'microsoft', 1 / 20],
  ['cpu 100 KB', 'microsoft', 1 / 20],
  ['cpu 1 MB', 'microsoft', 1 / 100],
  ['open 100 KB', 'microsoft', 0.8],
  ['open 1 MB', 'microsoft', 0.6],
  ['start', 'microsoft', 0.75],
  ['memory 1 MB', 'microsoft', 0.6],
];

/** After a keystroke on 1 MB an answer comes within so many milliseconds. */
const ANSWERS = ['hover 1 MB', 'completion 1 MB', 'actions 1 MB'];
const ANSWER_MS = 10;
/** A keystroke on 5 MB takes at most so many times one on 10 KB. */
const GROWTH = 3;

/** The tables in Markdown. */
export function tables(figures, servers) {
  const columns = COLUMNS.filter(([figure]) => !Number.isNaN(figures.quantile('ours', figure)));
  const rows = servers.map(({ name, title }) => [
    title,
    ...columns.map(([figure]) => shown(figure, figures.quantile(name, figure))),
  ]);
  const aims = [...ratios(figures), ...answers(figures), growth(figures)].filter((row) => row !== undefined);
  return [
    table(['', ...columns.map(([, title]) => title)], rows),
    table(['Figure', 'Beside', 'Ratio', 'Aim', ''], aims),
    ...figures.failures.map((failure) => `Not measured: ${failure}.`),
  ].join('\n\n');
}

function ratios(figures) {
  return AIMS.map(([figure, peer, aim, share = 0.5]) => {
    const ratio = figures.quantile('ours', figure, share) / figures.quantile(peer, figure, share);
    if (Number.isNaN(ratio)) return undefined;
    const name = share === 0.5 ? figure : `${figure}, slowest twentieth`;
    return [name, peer, asRatio(ratio), `at most ${asRatio(aim)}`, mark(ratio <= aim)];
  });
}

function answers(figures) {
  return ANSWERS.map((figure) => {
    const ms = figures.quantile('ours', figure);
    if (Number.isNaN(ms)) return undefined;
    return [
      `${figure}, right after a key`,
      '',
      shown(figure, ms),
      `at most ${ANSWER_MS} ms`,
      mark(ms <= ANSWER_MS),
    ];
  });
}

function growth(figures) {
  const grown = figures.quantile('ours', 'key 5 MB') / figures.quantile('ours', 'key 10 KB');
  if (Number.isNaN(grown)) return undefined;
  return ['key, 10 KB to 5 MB', '', `× ${grown.toFixed(1)}`, `at most × ${GROWTH}`, mark(grown <= GROWTH)];
}

function mark(isMet) {
  return isMet ? 'met' : '**missed**';
}

function asRatio(ratio) {
  return ratio < 0.3 ? `1/${(1 / ratio).toFixed(ratio < 0.1 ? 0 : 1)}` : ratio.toFixed(2);
}

function shown(figure, value) {
  if (Number.isNaN(value)) return '';
  if (figure.startsWith('memory')) return `${value.toFixed(0)} MB`;
  if (value >= 1000) return `${(value / 1000).toFixed(1)} s`;
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
