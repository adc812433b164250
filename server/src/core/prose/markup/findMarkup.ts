// Owns the search for the markup of other dialects in a block.
import type { Block } from '../../syntax/blocks.ts';
import { findAttributedSpans } from './attributedSpans.ts';
import { findDressing } from './dressing.ts';
import type { Markup } from './markup.ts';
import { findPlaceMarks } from './placeMarks.ts';
import { findRoles } from './roles.ts';
import { findSiteTags } from './siteTags.ts';
import { findTaskState } from './taskStates.ts';
import { findTexCitations } from './texCitations.ts';

/** All of it, in no order. Linear in the length of the text. */
export function findMarkup(block: Block): readonly Markup[] {
  return [
    ...findRoles(block),
    ...findTexCitations(block),
    ...findSiteTags(block),
    ...findAttributedSpans(block),
    ...findDressing(block),
    ...findPlaceMarks(block),
    ...findTaskState(block),
  ];
}
