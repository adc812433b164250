// Owns the question whether a sentence calls its figure, or what else it tells, false: "the report that it was $30 billion is wrong".
import type { Span } from '../../text/span.ts';
import { clauseOf } from './place.ts';

/** Said of statements alone. */
const UNTRUE =
  'false|untrue|inaccurate|incorrect|erroneous|unfounded|baseless|bogus|fabricated|debunked|refuted|disproved|disproven|retracted|exaggerated|overstated|understated|(?:an? |pure |simply )?(?:myth|hoax|fiction|fabrication|exaggeration|canard)';
/** Said of what people do as well, a deal perhaps. */
const WRONG = 'wrong|mistaken|misleading|an? (?:\\p{Ll}+ )?(?:mistake|error|lie|rumou?r|invention)';
const COPULA =
  '\\b(?:is|was|are|were|be|been|proved|proven|turned out|remains?)\\s(?:to be\\s)?(?:\\p{Ll}+ly\\s)?';
const UNTRUE_BEHIND = new RegExp(`${COPULA}(?:${UNTRUE})\\b`, 'u');
const WRONG_BEHIND = new RegExp(`${COPULA}(?:${WRONG})\\b`, 'u');
const UNTRUE_BEFORE = new RegExp(
  `\\b(?:${UNTRUE}|${WRONG})\\s(?:[^,;:]{0,24}\\s)?(?:that|to (?:say|claim|think|believe|assume|speak))\\s`,
  'u',
);
const WRONGLY =
  /\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately|misleadingly|mis(?:report|stat|quot|represent|label|describ|calculat|characteri[sz]|count|remember|read|cit|portray|judg|estimat|print)(?:e?d|es?|s|ing)?)\b/i;
/** What a statement, or the figure in one, is called. */
const STATEMENT =
  'reports?|claims?|rumou?rs?|suggestions?|stor(?:y|ies)|statements?|assertions?|allegations?|figures?|numbers?|estimates?|ideas?|notions?|beliefs?|news|headlines?|speculation|accounts?';
const DISPUTED = new RegExp(
  `\\b(?:disput|reject|refut|debunk|retract|contest|dismiss|contradict|challeng|den(?:i|y))\\p{Ll}*\\s(?:[\\p{Ll}-]+\\s){0,3}(?:that|${STATEMENT})\\s`,
  'u',
);
const ABOUT_STATEMENT = new RegExp(`^That\\s|\\b(?:${STATEMENT})\\s(?:that|of|about|on|for|in)\\s`, 'iu');

const NOT_TRUE =
  /\b(?:(?:not|no longer) (?:true|correct|right|accurate|the case)|no truth in the \p{Ll}{2,20}) that\s/u;

/** "It is not true that", "Wikipedia wrongly lists", "the claim that … is wrong": whether what begins at the span is called untrue, whatever it is. */
export function isSaidToBeUntrue(text: string, span: Span): boolean {
  const clause = clauseOf({ text, quantity: { span } });
  const before = text.slice(clause.start, span.start);
  if (WRONGLY.test(before) || UNTRUE_BEFORE.test(before) || NOT_TRUE.test(before)) return true;
  const behind = text.slice(span.end, clause.end);
  return ABOUT_STATEMENT.test(before) && (UNTRUE_BEHIND.test(behind) || WRONG_BEHIND.test(behind));
}

/** Whether a word before or behind the figure has it as untrue. The figure of a deal that is called a mistake stands. */
export function isCalledFalse(text: string, span: Span): boolean {
  const clause = clauseOf({ text, quantity: { span } });
  const before = text.slice(clause.start, span.start);
  if (WRONGLY.test(before) || UNTRUE_BEFORE.test(before) || DISPUTED.test(before)) return true;
  if (isAttribute(text, span)) return false;
  const behind = text.slice(span.end, clause.end);
  if (UNTRUE_BEHIND.test(behind)) return true;
  return WRONG_BEHIND.test(behind) && (ABOUT_STATEMENT.test(before) || FIGURE_FIRST.test(before));
}

/** "The often quoted $30 billion for the deal": the figure is the subject. */
const FIGURE_FIRST = /^(?:The|An?|That|This)\s(?:[\p{L}-]+\s){0,4}$/u;

/** Whose figure it is, with words between that only describe it: "Meta's large", not "its emissions to". */
const DETERMINED =
  /(?:['’]s?|\b(?:the|its|their|this|that))\s(?:(?!(?:to|at|by|of|from|in|on|for|with|as|than|is|was|are|were|be|been|has|have|had)\s)[\p{L}-]+\s){0,3}$/iu;

/** "Meta's $12 billion deal", "the $12 billion deal": there is such a deal, whatever is said of it. */
export function isAttribute(text: string, { start, end }: Span): boolean {
  return (
    DETERMINED.test(text.slice(Math.max(0, start - 48), start)) &&
    /^[\s-](?!(?:in|on|at|to|for|from|of|by|with|into|over|was|is|were|are|would|could|may|might|should|must|had|has)\b)\p{L}/u.test(
      text.slice(end, end + 12),
    )
  );
}
