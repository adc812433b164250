// Owns sources that are named in the text itself: "It rose. Source: OECD (2021).", "It rose (Source: OECD, 2021)."
import type { Span } from '../text/span.ts';
import { saysNothing } from './emptyNote.ts';

const NONE: readonly never[] = Object.freeze([]);
/** In brackets, or as a sentence behind another, without stops inside. */
const NAMED =
  /(?<=\()(?:Data )?[Ss]ources?: ?([^()\n]{2,150}(?:\([^()\n]{1,50}\)[^()\n]{0,50})?)(?=\))|(?<=[.!?]["”’)\]]?[ \u00a0])(?:Data s|S)ources?: ?([^.\n]{2,150})(?=\.?(?:\s|$))/gu;

/** What names a source, with its label; offsets into `text`. A placeholder names none. */
export function findNamedSources(text: string): readonly Span[] {
  if (!/ources?:/.test(text)) return NONE;
  return Array.from(text.matchAll(NAMED)).flatMap(({ index, 0: all, 1: inBrackets, 2: behind }) => {
    const named = inBrackets ?? behind ?? '';
    return saysNothing(named) || !/\p{L}{2}/u.test(named)
      ? []
      : [{ start: index, end: index + all.trimEnd().length }];
  });
}
