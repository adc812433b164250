// Owns the measure of how fast the machine is at the moment, so that limits of time can be held on one that is slow or busy.

/** CPU time of this process so far, in milliseconds, of all its threads. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What `work` takes, warm, on the machine that the limits are meant for: one of two cores, not busy. In milliseconds. */
const REFERENCE = 12;

/** How many times slower than that the machine is now, at least 1. Takes a tenth of a second. */
export function slowness(): number {
  const times = Array.from({ length: 9 }, work)
    .slice(4)
    .sort((a, b) => a - b);
  return Math.max(1, (times[2] ?? REFERENCE) / REFERENCE);
}

/** Strings cut and put in a map, arrays of small objects sorted: what an analysis does. Its CPU time. */
function work(): number {
  const before = cpuTime();
  const words = new Map<string, { readonly word: string; readonly at: number }[]>();
  const text = 'the quick brown fox jumps over the lazy dog again and again '.repeat(1000);
  for (let round = 0; round < 3; round += 1) {
    for (const match of text.matchAll(/[a-z]+/g)) {
      const key = match[0] + (match.index % 97);
      words.set(key, [...(words.get(key)?.slice(-5) ?? []), { word: match[0], at: match.index }]);
    }
  }
  const rows = [...words.values()].flat().sort((a, b) => a.at - b.at || a.word.localeCompare(b.word));
  if (rows.length === 0) throw new Error('no words');
  return cpuTime() - before;
}
