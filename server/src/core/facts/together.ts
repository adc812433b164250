// Owns who is on record together with whom.
import type { FactIndex } from './factIndex.ts';
import type { Fact } from './model.ts';

/** Whether a fact is about the entity and one of the others. */
export function isOnRecordWith(entityId: string, others: ReadonlySet<string>, facts: FactIndex): boolean {
  return facts
    .factsAbout(entityId)
    .some((fact) => partiesOf(fact).some((id) => id !== entityId && others.has(id)));
}

function partiesOf({ subject, about, value }: Fact): readonly string[] {
  const organisation = value?.type === 'role' ? value.organisation : undefined;
  return [subject, ...about, ...(organisation === undefined ? [] : [organisation])];
}
