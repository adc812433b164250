// Owns the measuring of what judging a sentence costs: prints microseconds a sentence. Bundled and run by `npm run evaluate:claims`, as
// a bundle is what ships; calls between modules that are loaded one by one cost as much again.
import { detectClaim, type Said } from '../server/src/core/claims/detect.ts';
import { inContext } from './train/context.mts';
import { readShared } from './train/data.mts';

const [WARM, PASSES] = [10, 20];

const sentences = readShared(process.argv[2] ?? '') ?? [];
if (sentences.length > 0) console.log(medianCost(sentences).toFixed(0));

/** Median over the passes, after some to warm up. What is known of a sentence is kept with it, so each pass has its own. */
function medianCost(rows: readonly Said[]): number {
  const times = Array.from({ length: WARM + PASSES }, () => {
    const fresh = inContext(rows.map(({ text }) => ({ text })));
    const start = performance.now();
    for (const context of fresh) detectClaim(context);
    return ((performance.now() - start) * 1000) / fresh.length;
  });
  return times.slice(WARM).sort((a, b) => a - b)[PASSES / 2] ?? 0;
}
