// Owns the loading of one fact base that stands alone, as tests and scripts need it.
import { checkBases } from '../../server/src/core/facts/checkBases.ts';
import { type LoadedBase, readFactBase } from '../../server/src/core/facts/load.ts';

/** From parsed YAML or JSON. `name` stands in for a missing id. */
export function loadFactBase(data: unknown, name: string): LoadedBase {
  const read = readFactBase(data, name);
  const checks = checkBases([read]);
  for (;;) {
    const step = checks.next();
    if (step.done !== true) continue;
    const [checked] = step.value;
    if (checked === undefined) return read;
    return { base: checked.base, problems: [...read.problems, ...checked.problems] };
  }
}
