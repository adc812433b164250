// Owns the facts of the command line: the bundled base.
import { bundledFacts } from '../core/facts/bundled.generated.ts';
import { buildFactIndex, type FactIndex } from '../core/facts/factIndex.ts';
import { loadFactBase } from '../core/facts/load.ts';

export function loadFacts(): FactIndex {
  return buildFactIndex([loadFactBase(JSON.parse(bundledFacts), 'policy-notes').base]);
}
