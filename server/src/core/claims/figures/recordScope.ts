// Owns the question whether a sentence speaks of the part that its record is of: "210,000 homes in the north", "31 % of patients over 65".
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import { wordsOf } from './cues.ts';
import { clauseOf, type FigurePlace } from './place.ts';
import { isAside } from './scope.ts';

/** A phrase of place or group behind the value; a complement of the verb, "spends on machines", names the property. */
const BEHIND =
  /\s(?=(?:in|at|among|amongst|over|under|above|below|aged|between|within|outside|across|along|near|without|during)\s)([^,.;]*?)(?=[,.;]|\s(?:is|are|was|were|has|have|a (?:day|week|month|year)|per)\b|$)/gu;
/** One that opens the statement: "In the north, Calder Water serves 210,000 homes." */
const IN_FRONT = /^((?:In|At|On|Among|During|Within|Outside|Across|Under|Over) [^,]{1,60}),/;
/** What is its own says of no part: "a share of 40 % in its market". */
const OWN = /^\p{L}+ (?:its|their) /u;
const SMALL =
  /^(?:in|at|on|among|amongst|within|outside|across|along|near|during|the|an?|its|their|all|and|or|of|years?|old)$/;

const kept = new WeakMap<Fact, readonly string[]>();

/** Roots of the words by which the statement narrows its value; names of the parties and words of the property do not. */
function scopeOf(fact: Fact, facts: FactIndex): readonly string[] {
  let scope = kept.get(fact);
  if (scope === undefined) {
    const { statement, cues, property = '' } = fact;
    const figure = /\d[\d.,]*/.exec(statement);
    const behind = statement.slice(figure === null ? statement.length : figure.index + figure[0].length);
    const phrases = [
      IN_FRONT.exec(statement)?.[1] ?? '',
      ...Array.from(behind.matchAll(BEHIND), ([, words = '']) => words),
    ];
    const names = [fact.subject, ...fact.about].flatMap((id) => namesOf(id, facts));
    const own = new Set(wordsOf([...cues, property, ...names].join(' ')).map(({ root }) => root));
    scope = phrases
      .filter((words) => words !== '' && !OWN.test(words))
      .filter((words) => !isAside(words.charAt(0).toLowerCase() + words.slice(1)))
      .flatMap((words) => wordsOf(words))
      .filter(({ text, root }) => !SMALL.test(text) && !own.has(root))
      .map(({ root }) => root);
    kept.set(fact, scope);
  }
  return scope;
}

function namesOf(id: string, facts: FactIndex): readonly string[] {
  const entity = facts.entity(id);
  return entity === undefined ? [] : [entity.name, ...entity.aliases];
}

/** Whether the record is of a part that the figure's clause does not speak of. */
export function isOfOtherScope(place: FigurePlace): boolean {
  const scope = scopeOf(place.fact, place.facts);
  if (scope.length === 0) return false;
  const { start, end } = clauseOf(place);
  const said = new Set(wordsOf(place.text.slice(start, end)).map(({ root }) => root));
  return !scope.every((root) => said.has(root));
}
