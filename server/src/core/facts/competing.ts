// Owns which facts of bases that are used together give another value for the same property, and nothing says which counts.
import type { ReadBase } from './load.ts';
import type { Fact, FactValue } from './model.ts';
import type { FactProblem } from './raw.ts';

/** Items handled between two steps, so that a step stays well under the time a request may wait. */
const STEP = 500;

interface Placed {
  readonly fact: Fact;
  /** Index of its base, and of it among the facts in the base's file. */
  readonly base: number;
  readonly at: number;
}

/**
 * A warning for each fact in force whose value is not that of an earlier one with the same subject, other parties,
 * property and dates; by the index of its base. Only of what sources state: estimates may well differ. In steps.
 */
export function* competingFacts(
  reads: readonly ReadBase[],
): Generator<void, readonly (readonly FactProblem[])[]> {
  const said = reads.map((): FactProblem[] => []);
  const first = new Map<string, Placed>();
  for (const one of yield* inForce(reads)) {
    const key = keyOf(one.fact);
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    else if (!sameValue(one.fact.value, other.fact.value))
      said[one.base]?.push({
        path: ['facts', one.at, 'value'],
        message: `"${other.fact.id}" has another value for the same property: a date in "qualifiers" or "supersededBy" in the older one would say which counts`,
        severity: 'warning',
      });
  }
  return said;
}

/** The facts that could compete, in the order of their bases: of several with the same id the last. */
function* inForce(reads: readonly ReadBase[]): Generator<void, readonly Placed[]> {
  const facts = new Map<string, Placed>();
  for (const [
    base,
    {
      base: { facts: own },
      places,
    },
  ] of reads.entries())
    for (const [index, fact] of own.entries()) {
      facts.delete(fact.id);
      if (canCompete(fact)) facts.set(fact.id, { fact, base, at: places.facts[index] ?? 0 });
      if (index % STEP === STEP - 1) yield;
    }
  return [...facts.values()];
}

function canCompete({ value, property, supersededBy, standing, qualifiers }: Fact): boolean {
  if (value === undefined || value.type === 'role' || property === undefined) return false;
  return supersededBy === null && standing === 'stated' && !qualifiers.former;
}

/** What two facts have in common that compete. */
function keyOf({ subject, about, property, value, qualifiers: { asOf, start, end } }: Fact): string {
  const unit = value?.type === 'money' ? value.currency : value?.type === 'number' ? value.unit : undefined;
  return JSON.stringify([subject, about.toSorted(), property, value?.type, unit, asOf, start, end]);
}

function sameValue(a: FactValue | undefined, b: FactValue | undefined): boolean {
  if (a === undefined || b === undefined || a.type === 'role' || b.type === 'role') return true;
  if (a.type === 'date' && b.type === 'date') return a.date.startsWith(b.date) || b.date.startsWith(a.date);
  if (a.type === 'date' || b.type === 'date') return false;
  const margin = Math.max(a.tolerance, b.tolerance) * Math.abs(Number(a.amount));
  return Math.abs(Number(a.amount) - Number(b.amount)) <= margin;
}
