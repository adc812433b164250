// Owns whether a name is that of a town, river or land: "the town of Meta", "in the Amazon", "in Meta, Colombia".
import type { Entity } from '../../facts/model.ts';
import { isFunctionWord } from '../../facts/words.ts';
import type { Span } from '../../text/span.ts';
import { finiteVerbs } from '../verbs.ts';
import type { NextNames } from './longerName.ts';
import { isLand } from './states.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 40;

const PLACE_BEFORE =
  /\b(?:canton|capital|cit(?:y|ies)|commune|count(?:y|ies)|departments?|districts?|islands?|lake|municipalit(?:y|ies)|port|provinces?|regions?|river|towns?|valley|villages?)\sof\s$/i;
/** "in Meta, Colombia" */
const LAND_BEHIND = /^,\s(?:\p{Lu}\p{L}+\s){0,2}?(\p{Lu}\p{L}+)(?=[,.;)]|$)/u;
/** What a land or river does. */
const DOES = 'absorbs|blows|burns|covers|dries|emits|floods|flows|holds|loses|lost|shrinks|spans|stores';
const BEHIND_PLACE = new RegExp(
  `^(?:\\s*$|\\s{0,3}(?:[.,;:!?)\\]—]|–(?![A-Z]))|['’]s\\b|\\s{1,3}(?:is|are|was|were|has|have|had|and|or|in|of|to|from|for|by|as|at|with|that|this|which|where|when|while|could|may|might|would|will|can|should|must|alone|itself|contains|${DOES})\\b)`,
);
/** Behind the name of a model with an article there is a noun, but for what is left out in a row: "the Llama and Mistral models". */
const BEHIND_ANIMAL = new RegExp(
  `^\\s(?:is|was|has|had|could|may|might|would|will|can|should|must|${DOES})\\b`,
);

/** With an article and no noun behind it ("the Amazon", "across the Amazon,") a company's name is something else. */
export function isPlace({ start, end }: Span, text: string, kind: Entity['kind'], next: NextNames): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  if (before.endsWith('of ') && PLACE_BEFORE.test(before)) return true;
  const isSaidOf = behind.startsWith(', ') && /\b(?:in|In|near|Near)\s$/.test(before);
  const land = isSaidOf ? LAND_BEHIND.exec(behind)?.[1] : undefined;
  if (land !== undefined && isLand(land)) return true;
  if (!/\b[Tt]he[ \u00a0\n]{1,3}$/.test(before)) return false;
  const after = withSmallWords(behind);
  const [, word = ''] = /^\s(\p{Ll}+)(?![\p{L}-])/u.exec(after) ?? [];
  if (next.behind !== undefined && /^\s(?:and|or)\s$/.test(text.slice(end, next.behind.start))) return false;
  // "The Llama family has" is no animal.
  if (kind === 'model' && /\s/.test(text.slice(start, end))) return false;
  if (kind === 'model') return BEHIND_ANIMAL.test(after) || finiteVerbs.has(word);
  return BEHIND_PLACE.test(after) || finiteVerbs.has(word) || /\p{L}{2}ed$/u.test(word);
}

/** As it would stand outside a title: "the Amazon This Year". */
function withSmallWords(behind: string): string {
  const [, word] = /^\s(\p{Lu}\p{Ll}{0,9})(?![\p{L}\p{N}])/u.exec(behind) ?? [];
  if (word === undefined || !isFunctionWord(word.toLowerCase())) return behind;
  return ` ${word.toLowerCase()}${behind.slice(word.length + 1)}`;
}
