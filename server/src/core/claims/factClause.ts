// Owns the cut of a sentence to the clause that says what a fact says: what only another clause may or must do does not hedge it.
import type { ClaimText } from '../facts/match.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Sentence } from '../prose/sentence.ts';
import { type Span, shift } from '../text/span.ts';
import { matchable, partOf } from './claim.ts';
import { firstFinite } from './tense.ts';

const MOST_CLAUSES = 4;

/** What a clause begins with that points back at the one before it: ", and this may change". */
const BACK = '(?!(?:this|that|it|so)\\b)';
/** "But nothing is certain" takes back what stands before it, "and nobody minds" does not. */
const TAKES_BACK = '(?!(?:nothing|nobody|no one|none|neither|not|no|only)\\b)';
/** Where a clause begins that is only added. */
const ADDED = new RegExp(
  `,\\s(?:and|while|whereas|so|which)\\s${BACK}|,\\s(?:but|yet)\\s${BACK}${TAKES_BACK}|;\\s${BACK}`,
  'g',
);
/** ", even though the ministry expected otherwise", but not "although nobody has confirmed it". */
const CONCEDED =
  /,?\s(?:even though|although|though)\s(?!(?:this|that|it|so|nothing|nobody|no|none|not|only)\b)/g;
const OPEN =
  /\b(?:confirm|den[iy]|comment|announc|decid|said|say|report|source|plan|doubt|unclear|certain|final|yet|may|might|could)|[;:]/i;
const ADDED_BEFORE = /^(?:even though|although|though|while|whereas)\s[^,;:]{1,160},\s/i;
/** Behind these a clause gives a reason that is stated itself, or stands against the one before it. */
/** "Agencies should take note: …", "Buyers must know that …": what is to be known is so. */
const TO_BE_KNOWN =
  /^[^.;:]{1,100}\b(?:should|must|ought to|need to|needs to)\s(?:also\s)?(?:take note|note|know|remember|be aware|bear in mind|keep in mind|reali[sz]e|recogni[sz]e)(?:\sof (?:this|it|the following))?(?::|\s(?:also\s)?that)\s/iu;
const REASON =
  /(?:,\sas|\s(?:because|since|given that|now that|considering that|seeing that))\s(?=\p{Lu}|its?\s)/gu;
const AGAINST = /(?:,\s(?:but|yet)|;(?:\showever,)?)\s(?=\p{Lu}|it\s)/gu;

/**
 * The clause of the sentence that says what the fact says, as far as what stands before and behind it leaves it as it is; the whole sentence
 * where no cut is sure. `restates`: whether a text says what the fact says.
 */
export function factClause(sentence: Sentence, restates: (clause: ClaimText) => boolean): ClaimText {
  const whole = { start: 0, end: sentence.text.length };
  const start = startOf(sentence, restates);
  const conceded = [...sentence.text.matchAll(CONCEDED)].filter(({ index }) => {
    const clause = sentence.text.slice(index);
    return !OPEN.test(clause) && !readHedges(clause).negated;
  });
  for (const { 0: mark, index } of [...sentence.text.matchAll(ADDED), ...conceded].slice(0, MOST_CLAUSES)) {
    if (index <= start || mayAttribute(mark, sentence.text.slice(index + mark.length))) continue;
    const clause = clauseIn(sentence, { start, end: index });
    if (restates(clause)) return clause;
  }
  return start === 0 ? matchable(sentence) : clauseIn(sentence, { ...whole, start });
}

/** ", which Axios reported", "; Axios said as much": of the clause before. "; Axios predicts a fall" is of another. */
function mayAttribute(mark: string, clause: string): boolean {
  if (JUDGES.test(clause)) return true;
  if (/and|but|yet|while|whereas/.test(mark)) return false;
  const { attributed, cues } = readHedges(clause);
  if (!attributed || !mark.startsWith(';')) return attributed;
  return cues.some(({ kind, span }) => kind === 'attribution' && SAYS_SO.test(clause.slice(span.end)));
}

/** Whether something is true, or who vouches for it: "which may or may not be true". */
const JUDGES =
  /\b(?:true|untrue|false|certain|uncertain|unclear|unconfirmed|rumou?rs?|reports|hearsay|speculation)\b/;
const SAYS_SO = /^(?:\s(?:so|this|that|it|as much|the same))?\s?(?:[^\p{L}\s]|$)/u;

/** Where the clause begins: behind one that is only added in front, or that it gives a reason for. */
function startOf(sentence: Sentence, restates: (clause: ClaimText) => boolean): number {
  const { text } = sentence;
  const says = (start: number) => restates(clauseIn(sentence, { start, end: text.length }));
  const added = ADDED_BEFORE.exec(text)?.[0].length;
  if (added !== undefined && says(added)) return added;
  const known = TO_BE_KNOWN.exec(text)?.[0].length;
  if (known !== undefined && says(known)) return known;
  const ends = [...text.matchAll(REASON), ...text.matchAll(AGAINST)].slice(0, MOST_CLAUSES);
  const found = ends.find(({ 0: mark, index }) => {
    const before = text.slice(0, index);
    const isFree = /but|yet|;/.test(mark) ? !saysClause(before) : isStatement(before);
    return isFree && says(index + mark.length);
  });
  return found === undefined ? 0 : found.index + found[0].length;
}

/** "Axios says that prices rise": what is said may go on behind it. Not so "Meta said little". */
function saysClause(text: string): boolean {
  const { cues } = readHedges(text);
  return cues.some(
    ({ kind, span }) => kind === 'condition' || (kind === 'attribution' && hasClause(text.slice(span.end))),
  );
}

function hasClause(text: string): boolean {
  return /^\s?that\b/.test(text) || firstFinite(text) !== undefined;
}

const MODAL = /^(?:may|might|could|would)\b/;

/** Whether a clause states, if only what may be: nothing in it governs the reason that is given for it. */
function isStatement(text: string): boolean {
  return readHedges(text).cues.every(
    ({ kind, span }) => kind === 'hedge' && MODAL.test(text.slice(span.start)),
  );
}

/** A stretch of the sentence; "it" at its start stands for whom the sentence begins with. */
function clauseIn(sentence: Sentence, span: Span): ClaimText {
  const clause = partOf(sentence, span);
  const first = matchable(sentence).mentions[0];
  if (first?.span.start !== 0 || !/^[Ii]t\s/.test(clause.text)) return clause;
  const name = sentence.text.slice(0, first.span.end);
  const by = name.length - 'it'.length;
  const moved = <Item extends { readonly span: Span }>(item: Item) => ({
    ...item,
    span: shift(item.span, by),
  });
  return {
    text: name + clause.text.slice('it'.length),
    mentions: [first, ...clause.mentions.map(moved)],
    quantities: clause.quantities.map(moved),
  };
}
