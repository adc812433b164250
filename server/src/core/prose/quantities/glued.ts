// Owns what stands at the edges of a number that makes it part of a name, a place or a code.
import type { Span } from '../../text/span.ts';
import { wordBefore } from './wordBefore.ts';

/** Names of things that bear numbers. */
const NUMBERED =
  /\b(?:sections?|secs?\.|articles?|arts?\.|chapters?|chs?\.|parts?|tables?|figures?|figs?\.|pages?|pp?\.|paragraphs?|paras?\.|versions?|v|nos?\.|numbers?|steps?|phases?|levels?|tiers?|grades?|types?|annex(?:es)?|appendix|appendices|titles?|rules?|regulations?|directives?|orders?|acts?|bills?|sb|hr|h\.r\.|ab|iso|rfc|windows?|covid|sars|channel|room|items?|options?|questions?|q|days?|weeks?|years?|vols?\.|volumes?|issues?|lines?|schedules?|clauses?|recitals?|principles?|goals?|targets?|aged?|ages|chapter|lot|unit|model|layer|class|group|zone|route|flight|box|note|notes|top|stage|round|generation|gen|equation|eq\.|example|footnote|ref\.|points?|priority|scenario|claim)$/i;
/** Numbers behind such a name: "5 and " or "5, 6 or ". */
const LISTED =
  /[ \u00a0-]\d{1,4}(?:\.\d{1,3})?(?: ?(?:,|–|-|&) ?| (?:and|or|to) )(?:\d{1,4}(?:\.\d{1,3})?(?: ?(?:,|–|-|&) ?| (?:and|or|to) )){0,3}$/i;
const GLUED = /(?:[\p{L}\p{N}_#§/\\.:@^=+*'’-]|\d,)$/u;
const WORD_BEFORE = /(?<![\p{L}\p{N}'’-])(\p{Lu}[\p{L}\p{N}-]*)[ \u00a0]$/u;
/** Words that stand in capitals before a number at the start of a sentence. */
const NO_NAME =
  /^(?:About|Around|Roughly|Nearly|Almost|Some|Over|The|These|Those|All|Only|And|Or|In|Of|With|For|By|To|At|On|A|An|Another|More|Fewer|Its|Their|Our|His|Her|But|That|Than|Just|Under|Above|Below|Between|From|Up|Estimated|Other|First|Last|Next|Every|Today|Now|Then|Still|Also|Even|When|Where|While|As|If|After|Before|Within|Since|Its|Or|Not|Have|Has|Had|Is|Are|Was|Were|\p{Lu}\p{Ll}+(?:ed|ly))$/u;
const BEHIND =
  /^(?:[\p{L}_/\\^°×²³⁰¹⁴-⁹#@]|-[\p{L}\d]|[.:,]\d|\]|%?\)\.?\d|[ \u00a0]?(?:a\.m|p\.m|am\b|pm\b|x\b|BCE?\b|CE\b|AD\b))/u;
const SCORE = /^[ -](?:vote|decision|ruling|majority|margin|win|score|split|victory|defeat|draw)\b/;

/** Whether the text left of the number is free to have one behind it: no letter, sign of a code or name of a place. */
export function isFree(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (isGluedBefore(before)) return false;
  const listed = LISTED.exec(before);
  const name = wordBefore(before, listed?.index ?? before.length);
  return !NUMBERED.test(name);
}

/** Whether the text ends in what a number behind it would be glued to. */
export function isGluedBefore(before: string): boolean {
  return GLUED.test(before);
}

/** Whether a capitalised name ends right before the number: "Llama 4", "Boeing 737". */
export function isBehindName(text: string, start: number): boolean {
  const name = WORD_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return name !== undefined && !NO_NAME.test(name);
}

/** Whether what is glued to the number's end makes it part of a code, a clock time, a score. */
export function isCutShort(text: string, { end }: Span): boolean {
  const after = text.slice(end, end + 16);
  return BEHIND.test(after) || SCORE.test(after);
}
