// Owns the chart of a run: time of a keystroke against the size of the document, both on scales of powers of ten.

const WIDTH = 760;
const HEIGHT = 420;
const FRAME = { left: 70, right: 200, top: 50, bottom: 50 };
const COLOURS = ['#0a7d4f', '#b3541e', '#5b4bb2'];

/** An SVG. `series`: `{ title, points: [{ bytes, ms }] }` each, ours first. */
export function chart(series) {
  const points = series.flatMap(({ points }) => points);
  const x = scale(
    points.map(({ bytes }) => bytes),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const y = scale(
    points.map(({ ms }) => ms),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  const lines = series.map(({ title, points }, index) =>
    drawn(title, points, { x, y, colour: COLOURS[index] }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" role="img">
<title>Time from a keystroke to complete findings, by size of the document</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${FRAME.left}" y="26" font-size="15" fill="#222">From a keystroke to complete findings, by size of the document</text>
${y.ticks.map((ms) => grid(FRAME.left, y.at(ms), WIDTH - FRAME.right, y.at(ms)) + label(FRAME.left - 8, y.at(ms) + 4, inTime(ms), 'end')).join('\n')}
${[...new Set(points.map(({ bytes }) => bytes))].map((bytes) => label(x.at(bytes), HEIGHT - FRAME.bottom + 22, inBytes(bytes), 'middle')).join('\n')}
${lines.join('\n')}
</svg>
`;
}

function drawn(title, points, { x, y, colour }) {
  const places = points.map(({ bytes, ms }) => [x.at(bytes), y.at(ms)].map((value) => value.toFixed(1)));
  const [lastX, lastY] = places.at(-1) ?? [0, 0];
  const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`).join('');
  const line = `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  const words = `<text x="${Number(lastX) + 10}" y="${Number(lastY) + 4}" fill="${colour}">${title}</text>`;
  return `${line}${dots}${words}`;
}

/** Maps values to places between two ends by their logarithms; `ticks` are the powers of ten among them. */
function scale(values, from, to) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return {
    at: (value) => from + ((Math.log10(value) - low) / Math.max(1, high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

function grid(x1, y1, x2, y2) {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#dddddd"/>`;
}

function label(x, y, text, anchor) {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="#444">${text}</text>`;
}

function inTime(ms) {
  return ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`;
}

function inBytes(bytes) {
  return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`;
}
