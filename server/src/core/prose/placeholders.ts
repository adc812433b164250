// Owns the words by which writers note that a source is still to come: "source to be added", "find a link", "check with Anna".

/** What stands for anything that is still open. Each is part of an expression with the flag `i`, in groups of their own. */
export const OPEN = '(?:to ?do|tb[acds]|fixme|xx{1,9})';
/** What is to come. */
export const SOURCE =
  '(?:citations?|cites?|references?|refs?|sources?|links?|footnotes?|urls?|page numbers?|sourcing)';
const COMES =
  '(?:come|follow|be (?:added|confirmed|determined|decided|completed|supplied|provided|inserted|checked|verified|found|updated|filled in|identified|included|specified|cited|done|located|looked up))';
/** Says of a source, or of what the note is for, that it is not there yet. */
export const PENDING = `(?:(?:still |yet ){0,2}(?:needed|required|missing|pending|outstanding|unknown|to ${COMES})(?: (?:here|later|soon|shortly))?)`;
/** Asks somebody for the source. */
export const SUPPLY = `(?:(?:please |still |we ){0,2}(?:needs?|adds?|missing|insert|find|get|give|provide|supply|put in|put|look up|check|verify|confirm|locate|include)(?: (?:an?|the|this|some|better|proper|good|original|primary|exact|right|correct)){0,2} ${SOURCE}(?: (?:here|later|for this|for that|again))?)`;
/** The task alone, with nothing to look up in it. */
const TASK =
  '(?:please )?(?:to )?(?:add|insert|find|check|verify|confirm|look up|fill in)(?: (?:this|it|that|me))?(?: (?:up|in))?(?: (?:here|later|again|please))?';

const PLACEHOLDER = new RegExp(
  `^(?:${OPEN}|\\?+|\\.{2,}|…|${SOURCE}|(?:${SOURCE} (?:is |are )?)?(?:${PENDING}|${OPEN})|${SUPPLY}|no ${SOURCE}(?: (?:yet|found|so far))?|${TASK}|insert .{1,40}|n\\/a|none|lorem ipsum.{0,200}|placeholder)$`,
  'i',
);
/** Who is to be asked is no source: what was learnt would be. */
const ASKS =
  /^(?:(?:to )?(?:check|confirm|verify|clarify|follow up|double-check|discuss) with [^\d,;:]{2,60}|ask \p{L}[\p{L}’'-]{1,20}(?: (?:for|about|where|whether|if) [^\d,;:]{2,60})?)$/iu;

/** Whether that is all that a text says, given without marks at its edges. */
export function isPlaceholder(words: string): boolean {
  return PLACEHOLDER.test(words) || ASKS.test(words);
}
