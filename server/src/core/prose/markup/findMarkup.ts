// Owns the search for the markup of other dialects in a block.
import type { Block } from '../../syntax/blocks.ts';
import { findAssistantMarks } from './assistantMarks.ts';
import { findAttributedSpans } from './attributedSpans.ts';
import { findComments } from './comments.ts';
import { findDressing } from './dressing.ts';
import { findIcons } from './icons.ts';
import type { Markup } from './markup.ts';
import { findPlaceMarks } from './placeMarks.ts';
import { findRoles } from './roles.ts';
import { findSiteTags } from './siteTags.ts';
import { findTaskState } from './taskStates.ts';
import { findTexCitations } from './texCitations.ts';

/** All of it, in no order, and apart `comments`, in which nothing else is read. */
export interface FoundMarkup {
  readonly markup: readonly Markup[];
  readonly comments: readonly Markup[];
}

/** Linear in the length of the text. */
export function findMarkup(block: Block): FoundMarkup {
  const { text } = block.projection;
  const comments = findComments(block);
  const others = [
    ...findRoles(block),
    ...findTexCitations(block),
    ...findSiteTags(block),
    ...findAttributedSpans(block),
    ...findDressing(block),
    ...findPlaceMarks(block),
    ...findTaskState(block),
    ...findIcons(text),
    ...findAssistantMarks(text),
  ];
  return { markup: [...others, ...comments], comments };
}
