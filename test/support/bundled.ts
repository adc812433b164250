// Owns the bundled facts as tests use them.
import { bundledFacts } from '../../server/src/core/facts/bundled.generated.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { loadFactBase } from './loadFactBase.ts';

export const bundled = buildFactIndex([loadFactBase(JSON.parse(bundledFacts), 'bundled').base]);
