// Owns what a brief is analysed with, beside its text.
import type { Settings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import type { NamedBibliographies } from '../core/sources/library.ts';

/** Each the same object until something changes in it. */
export interface AnalysisInputs {
  readonly settings: Settings;
  readonly facts: FactIndex;
  readonly bibliographies: NamedBibliographies;
}

export function sameInputs(a: AnalysisInputs, b: AnalysisInputs): boolean {
  return a.settings === b.settings && a.facts === b.facts && a.bibliographies === b.bibliographies;
}
