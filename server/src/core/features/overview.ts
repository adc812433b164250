// Owns the numbers of a brief and of what is loaded.
import { type Analysis, countClaims } from '../analysis/analysis.ts';
import { isEnglish } from '../syntax/frontMatter.ts';
import type { Overview } from './model.ts';

export function overview(analysis: Analysis): Overview {
  const { entities, facts, sources } = analysis.facts.counts;
  const otherLanguage = isEnglish(analysis.frontMatter) ? undefined : analysis.frontMatter.language;
  const all = sources + analysis.library.size;
  return { entities, facts, sources: all, ...countClaims(analysis), otherLanguage };
}
