// Owns the question whether a sentence says something else than a fact of the same subject.
import { compareToFact } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import { type ClaimText, statementOf } from '../../facts/match.ts';
import type { Fact } from '../../facts/model.ts';
import { conceptsOf, stem } from '../../facts/words.ts';
import type { Mention } from '../../prose/model.ts';
import { hasPerfect } from '../detect/perfect.ts';
import { readWords } from '../detect/words.ts';
import { isPast } from '../roles/words.ts';
import { predicateOf } from '../sameEvent.ts';
import { tellsOfThePast } from '../tense.ts';
import { isLimited, isPossible, isToCome, isTotal } from './degrees.ts';
import { compares, type Side, type Stands, standsOf } from './sides.ts';

/**
 * Whether a sentence that speaks of the same as a fact says something else than it: has another figure, denies it or takes
 * the other side, has of all what holds of some, as done what is to come, or as held a role that is over. When in doubt it does: its source is then not offered.
 */
export function contradicts(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  return (
    hasOtherFigure(claim, fact) ||
    hasOtherTime(claim.text, fact) ||
    isOfMore(claim.text, fact) ||
    isDoneAlready(claim.text, fact) ||
    isOver(claim.text, fact, facts) ||
    isOpposed(claim, fact, facts)
  );
}

function hasOtherFigure({ quantities }: ClaimText, fact: Fact): boolean {
  const same = quantities.filter(({ type }) => type === fact.value?.type);
  return same.length > 0 && !same.some((quantity) => compareToFact(quantity, fact) === 'agrees');
}

const FORMER =
  /\b(?:former(?:ly)?|ex|previous(?:ly)?|one-?time|erstwhile|ousted|retired|used to|no longer)\b/i;

/** A role held once that is given as held, or the other way round. */
function hasOtherTime(text: string, { value, qualifiers: { former, end } }: Fact): boolean {
  if (value?.type !== 'role') return false;
  return former || end !== null ? !isPast(text, { start: 0, end: text.length }) : FORMER.test(text);
}

/** "All its models", where the record speaks of some. */
function isOfMore(text: string, { statement }: Fact): boolean {
  return isTotal(text) && !isLimited(text) && isLimited(statement) && !isTotal(statement);
}

/** "Meta has published", where the record has it as possible or planned. */
function isDoneAlready(text: string, { statement }: Fact): boolean {
  const isOpen = (words: string) => isPossible(words) || isToCome(words);
  return isOpen(statement) && !isOpen(text) && (hasPerfect(text) || tellsOfThePast(text));
}

/** "The initiative that he led", where the record has that he leads it: the verb of the record, and only as past. */
function isOver(text: string, fact: Fact, facts: FactIndex): boolean {
  const verb = predicateOf(statementOf(fact, facts));
  const [concept] = conceptsOf(verb);
  if (concept === undefined || !isPresent(fact.statement, verb)) return false;
  const tags = readWords(text).flatMap(({ form, tag }) => (conceptsOf(form.key).has(concept) ? [tag] : []));
  return tags.length > 0 && tags.every((tag) => tag === 'X');
}

function isPresent(text: string, verb: string): boolean {
  return readWords(text).some(({ form, tag }) => form.key === verb && (tag === 'Z' || tag === 'V'));
}

function isOpposed(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  const record = statementOf(fact, facts);
  const said = standsOf(claim);
  const recorded = standsOf(record);
  const turn = isOtherWayRound(claim, said, record, recorded) ? -1 : 1;
  const shared = new Set<number>();
  for (const { axis } of recorded.all) {
    const own = sidesOn(recorded, axis);
    const other = sidesOn(said, axis, compares(axis) ? turn : 1);
    if (other.size === 0) continue;
    if (![...other].some((side) => own.has(side))) return true;
    shared.add(axis);
  }
  if (isDenied(said, shared) !== isDenied(recorded, shared)) return true;
  return hasNegativeOf(said.words, recorded.words) || hasNegativeOf(recorded.words, said.words);
}

function sidesOn({ all }: Stands, axis: number, turn: Side = 1): ReadonlySet<number> {
  return new Set(all.flatMap((stand) => (stand.axis === axis ? [stand.side * turn] : [])));
}

/** Whether a negation is left that no word on a shared axis has taken up. */
function isDenied({ all, negations }: Stands, shared: ReadonlySet<number>): boolean {
  return negations.some((at) => !all.some(({ axis, negation }) => negation === at && shared.has(axis)));
}

/** "Rivals did better than Llama", where the record has Llama first. */
function isOtherWayRound(claim: ClaimText, said: Stands, record: ClaimText, recorded: Stands): boolean {
  const at = recorded.all.find(({ axis }) => compares(axis));
  const own = said.all.find(({ axis }) => axis === at?.axis);
  if (at === undefined || own === undefined) return false;
  const first = new Set(idsIn(record.mentions.filter(({ span }) => span.end <= at.span.start)));
  const before = idsIn(claim.mentions.filter(({ span }) => span.end <= own.span.start));
  const behind = idsIn(claim.mentions.filter(({ span }) => span.start >= own.span.end));
  return before.length > 0 && !before.some((id) => first.has(id)) && behind.some((id) => first.has(id));
}

function idsIn(mentions: readonly Mention[]): readonly string[] {
  return mentions.map(({ entityId }) => entityId);
}

const NEGATIVE = /^(?:un|non|dis|de|in|im|ir|il|anti)(?=\p{L}{4})/u;

/** "unlikely" of "likely", "deregulate" of "regulate", where the other text has no such word. */
function hasNegativeOf(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const roots = (of: ReadonlySet<string>) => new Set(Array.from(of, stem));
  const own = roots(words);
  const other = roots(others);
  return [...own].some((root) => {
    const positive = root.replace(NEGATIVE, '');
    return positive !== root && other.has(positive) && !other.has(root) && !own.has(positive);
  });
}
