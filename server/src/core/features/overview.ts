// Owns the numbers of a brief and of what is loaded.
import { type Analysis, countClaims } from '../analysis/analysis.ts';
import { otherLanguageOf } from '../syntax/frontMatter.ts';
import type { Overview } from './model.ts';

export function overview(analysis: Analysis): Overview {
  const { entities, facts, sources } = analysis.facts.counts;
  const otherLanguage = otherLanguageOf(analysis.frontMatter);
  const all = sources + analysis.library.size;
  return { entities, facts, sources: all, ...countClaims(analysis), otherLanguage };
}
